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
  return gainersOf(comparison, regime, condition).flatMap((part) => {
    const shares = sharesText(part);
    const { per } = kinds[part.measure];
    const most = part.groups.find(({ people }) => people === part.losesMost);
    const least =
      most?.medianChange.mean == null || duration(most.medianChange.mean) === '0m'
        ? ''
        : `; ${groupOf(most.people).many} lose most (median ${duration(-most.medianChange.mean)} ${per})`;
    return shares === null ? [] : [`${shares}${least}.`];
  });
}

/** The title of the picture. */
export function gainersFinding(comparison: Comparison, regime: string, condition: Condition): string {
  const [time] = gainersOf(comparison, regime, condition);
  return (time === undefined ? null : sharesText(time)) ?? 'Who gains and who loses';
}

/** Time unlocked, then attended hours; none for the baseline. */
export function gainersOf(comparison: Comparison, regime: string, condition: Condition): readonly Gainers[] {
  return comparison.gainers.filter((part) => part.regime === regime && part.condition === condition);
}

/** The least change that counts: `30m a day`. */
export function worthCounting({ measure, atLeast }: Gainers): string {
  return `${duration(atLeast)} ${kinds[measure].per}`;
}

function sharesText(part: Gainers): string | null {
  const everyone = part.groups.find(({ people }) => people === 'all');
  if (everyone?.better.mean == null || everyone.worse.mean === null) return null;
  return `${inHundred(everyone.better.mean)} people gain at least ${worthCounting(part)} ${kinds[part.measure].of}, ${inHundred(everyone.worse.mean)} lose as much`;
}
