import type { ReactNode } from 'react';
import type { Comparison, RegimeLabel } from '#experiment/comparison.ts';
import { clock, publicDuration } from '#story/duration.ts';
import { stripFinding } from '#story/findings.ts';
import { groupOf } from '#story/groups.ts';
import { level, profileOf, viewed, whereabouts } from '#story/lookup.ts';
import { dayNames, shortLabel, shown, type View } from '#story/view.ts';
import { places } from '#story/vocabulary.ts';
import { DayStrip } from './DayStrip.tsx';
import { PlaceLegend } from './places.tsx';

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
            48 half-hours, {dayNames[view.day]}: where most of {groupOf(people).many} are in each.
          </p>
          {shown(comparison, view).map((regime) => (
            <StripRow key={regime.id} comparison={comparison} view={view} regime={regime} people={people} />
          ))}
        </div>
      ))}
      <PlaceLegend />
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
  const tiles = commonest(shares);
  const out = level(viewed(comparison, 'time.outOfCell.mean', view, 'all', people), regime.id);
  return (
    <div className="strip-row">
      <span className="strip-label">{shortLabel(regime)}</span>
      <DayStrip tiles={tiles} />
      <span className="strip-value">{out === null ? '' : `${publicDuration(24 - out)} in cell`}</span>
      <p className="unseen">{inWords(tiles)}</p>
    </div>
  );
}

/** The place most of the group is in, in each half-hour. */
function commonest(shares: readonly (readonly number[])[]): readonly number[] {
  return Array.from({ length: 48 }, (_, tile) => {
    const sums = shares[tile * 2].map((share, place) => share + shares[tile * 2 + 1][place]);
    return sums.indexOf(Math.max(...sums));
  });
}

/** "00:00 to 07:30 in cell; 07:30 to 08:00 on the wing; …" */
function inWords(tiles: readonly number[]): string {
  const starts = tiles.flatMap((place, tile) => (tile === 0 || tiles[tile - 1] !== place ? [tile] : []));
  return starts
    .map(
      (start, index) =>
        `${clock(start * 30)} to ${clock((starts[index + 1] ?? 48) * 30)} ${places[tiles[start]].name.toLowerCase()}`,
    )
    .join('; ');
}
