import type { ReactNode } from 'react';
import type { Comparison, RegimeLabel } from '#experiment/comparison.ts';
import { duration } from '#story/duration.ts';
import { stripFinding } from '#story/findings.ts';
import { groupOf } from '#story/groups.ts';
import { level, profileOf, viewed, whereabouts } from '#story/lookup.ts';
import { dayNames, shortLabel, shown, type View } from '#story/view.ts';
import { places } from '#story/vocabulary.ts';
import { placeLegend } from '../charts/legend.ts';
import { DayStrip } from './DayStrip.tsx';
import { Legend } from './Legend.tsx';

/** When everyone is asked for: the two whose days differ most, whom an average would hide. */
const twoLives = ['work:notInWork', 'work:fullTime'];

export function Strips({ comparison, view }: { comparison: Comparison; view: View }): ReactNode {
  const groups = view.people === 'all' ? twoLives : [view.people];
  return (
    <section className="card strips" aria-label="Two days beside each other">
      {groups.map((people) => (
        <div key={people} className="strip-group">
          <h2>{stripFinding(comparison, view, people)}</h2>
          <p className="subtitle">
            A day in half-hours, {dayNames[view.day]}. Each column is filled by where {groupOf(people).many}{' '}
            are; the dark is time in cell.
          </p>
          {shown(comparison, view).map((regime) => (
            <StripRow key={regime.id} comparison={comparison} view={view} regime={regime} people={people} />
          ))}
        </div>
      ))}
      <Legend items={placeLegend} />
    </section>
  );
}

interface StripRowProps {
  readonly comparison: Comparison;
  readonly view: View;
  readonly regime: RegimeLabel;
  readonly people: string;
}

function StripRow({ comparison, view, regime, people }: StripRowProps): ReactNode {
  const profile = profileOf(comparison, regime.id, view.condition);
  const shares = profile === undefined ? null : whereabouts(profile, view.day, people);
  if (shares === null) return <p>{regime.label}: nobody of this group.</p>;
  const tiles = Array.from({ length: 48 }, (_, tile) =>
    shares[tile * 2].map((share, place) => (share + shares[tile * 2 + 1][place]) / 2),
  );
  const out = level(viewed(comparison, 'time.outOfCell.mean', view, 'all', people), regime.id);
  return (
    <div className="strip-row">
      <span className="strip-label">{shortLabel(regime)}</span>
      <DayStrip tiles={tiles} />
      <span className="strip-value">{out === null ? '' : `${duration(24 - out)} in cell`}</span>
      <p className="unseen">{inWords(tiles)}</p>
    </div>
  );
}

/** "In cell 21h 15m, on the wing 2h 05m, workshop 40m" */
function inWords(tiles: readonly (readonly number[])[]): string {
  return places
    .map(({ name }, place) => ({ name, hours: tiles.reduce((sum, shares) => sum + shares[place] / 2, 0) }))
    .filter(({ hours }) => hours >= 1 / 60)
    .map(({ name, hours }) => `${name} ${duration(hours)}`)
    .join(', ');
}
