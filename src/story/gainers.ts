/** Who gains and who loses, in sentences. */
import type { Comparison, Gainers } from '#experiment/comparison.ts';
import { duration } from './duration.ts';
import { groupOf } from './groups.ts';
import { inHundred } from './quantity.ts';
import { type Condition } from './view.ts';

const kinds: Readonly<Record<Gainers['measure'], { readonly per: string; readonly of: string }>> = {
  'time.unlocked.mean': { per: 'a day', of: 'unlocked' },
  'access.hours.attended': { per: 'a week', of: 'of activity in person' },
};

/** One sentence for time unlocked and one for attended hours; none for the baseline. */
export function gainersText(comparison: Comparison, regime: string, condition: Condition): readonly string[] {
  return comparison.gainers
    .filter((part) => part.regime === regime && part.condition === condition)
    .flatMap(({ measure, atLeast, groups, losesMost }) => {
      const everyone = groups.find(({ people }) => people === 'all');
      if (everyone?.better.mean == null || everyone.worse.mean === null) return [];
      const { per, of } = kinds[measure];
      const size = duration(atLeast);
      const most = groups.find(({ people }) => people === losesMost);
      const least =
        most?.medianChange.mean == null
          ? ''
          : `; ${groupOf(most.people).many} lose most (median ${duration(-most.medianChange.mean)} ${per})`;
      return [
        `${inHundred(everyone.better.mean)} people gain at least ${size} ${per} ${of}, ${inHundred(everyone.worse.mean)} lose as much${least}.`,
      ];
    });
}
