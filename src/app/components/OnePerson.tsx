import { useEffect, useId, useState, type ReactNode } from 'react';
import type { Comparison } from '#experiment/comparison.ts';
import { duration, unbroken } from '#story/duration.ts';
import { groupOf } from '#story/groups.ts';
import { personSentence } from '#story/person.ts';
import { conditionNames, regimeOf, type Condition } from '#story/view.ts';
import { placeLegend } from '../charts/legend.ts';
import { runLine } from '../charts/table.ts';
import { weekDays, type Candidate } from '../person/choose.ts';
import { personDay, totals } from '../person/day.ts';
import { syntheticName } from '../person/names.ts';
import type { RegimeTrace } from '../person/traces.ts';
import { CopySentence } from './Headline.tsx';
import { PersonDay } from './PersonDay.tsx';
import { Legend } from './Legend.tsx';

interface OnePersonProps {
  readonly comparison: Comparison;
  readonly traces: readonly RegimeTrace[];
  readonly people: readonly Candidate[];
  readonly group: string;
  readonly day: number;
  readonly condition: Condition;
}

/** Someone of a group, from the least to the most time unlocked under the baseline; in the middle to begin with. */
export function OnePerson({ comparison, traces, people, group, day, condition }: OnePersonProps): ReactNode {
  const [share, setShare] = useState(0.5);
  const rank = Math.round(share * (people.length - 1));
  const person = people[rank];
  const slider = useId();
  const name = useName(person?.ref);
  if (person === undefined) return <p className="waiting">Nobody is in this group.</p>;

  const days = traces.map(({ regime, trace }) => {
    const stretches = personDay(trace, trace.header.tables.people.ref.indexOf(person.ref), day);
    return {
      regime: regimeOf(comparison, regime),
      stretches,
      unlockedHours: totals(stretches).unlocked / 3600,
    };
  });
  const { tables } = traces[0].trace.header;
  const cell = tables.cells.key[tables.people.cell[tables.people.ref.indexOf(person.ref)]];
  const sentence = personSentence(
    name ?? 'someone',
    groupOf(group)
      .one.replace(/^(Someone|An?) /, '')
      .toLowerCase(),
    weekDays[day - 1],
    days.map(({ regime, unlockedHours }) => ({ label: regime.label, unlockedHours })),
  );
  const valueText = `${rank + 1} of ${people.length} from least to most time unlocked, ${duration(person.unlockedHours)}`;
  return (
    <>
      <div className="choice person-slider">
        <label htmlFor={slider}>
          Which of them, by time unlocked that day under {regimeOf(comparison, traces[0].regime).label}
        </label>
        <div className="slider-row">
          <span aria-hidden="true">least</span>
          <input
            id={slider}
            type="range"
            min={0}
            max={Math.max(0, people.length - 1)}
            step={1}
            value={rank}
            aria-valuetext={valueText}
            onChange={(event) =>
              setShare(people.length < 2 ? 0 : Number(event.target.value) / (people.length - 1))
            }
          />
          <span aria-hidden="true">most</span>
          <button
            type="button"
            disabled={rank === 0}
            onClick={() => setShare((rank - 1) / (people.length - 1))}
          >
            Less<span className="unseen"> time unlocked</span>
          </button>
          <button
            type="button"
            disabled={rank >= people.length - 1}
            onClick={() => setShare((rank + 1) / (people.length - 1))}
          >
            More<span className="unseen"> time unlocked</span>
          </button>
        </div>
        <p className="hint">{valueText}</p>
      </div>
      <section className="card" aria-label="The day in each regime">
        <p className="kicker">
          {name === null ? 'Someone' : `${name} (a made-up name)`}, cell {cell}. {groupOf(group).name}.{' '}
          {weekDays[day - 1]}, {conditionNames[condition]}.
        </p>
        <p className="person-sentence">{unbroken(sentence)}</p>
        <p className="pills">
          <CopySentence
            sentence={`${sentence} ${weekDays[day - 1]}, ${conditionNames[condition]}; one simulated week (replication 1). Core Day, a model and not a record of any prison or person. ${runLine(comparison)}.`}
          />
        </p>
        {days.map(({ regime, stretches, unlockedHours }) => (
          <PersonDay
            key={regime.id}
            regime={regime}
            stretches={stretches}
            unlockedHours={unlockedHours}
            dayName={weekDays[day - 1]}
          />
        ))}
        <Legend items={placeLegend} />
        <p className="note">
          The line under each band is time unlocked. In-cell work is behind a locked door, and never counted
          as time out of cell.
        </p>
      </section>
    </>
  );
}

/** Null until the names have been loaded; names are of no weight, so nothing waits for them. */
function useName(ref: string | undefined): string | null {
  const [named, setNamed] = useState<{ ref: string; name: string } | null>(null);
  useEffect(() => {
    if (ref === undefined) return;
    let current = true;
    syntheticName(ref).then(
      (name) => current && setNamed({ ref, name }),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [ref]);
  return named !== null && named.ref === ref ? named.name : null;
}
