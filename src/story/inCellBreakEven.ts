/** How much of in-cell time would have to be used for a regime to offer as much as the baseline: in-cell work is in no other figure. */
import type { Comparison } from '#experiment/comparison.ts';
import { rowOf } from './lookup.ts';
import { percent } from './quantity.ts';
import { baselineOf, regimeOf, shortLabel, type Condition } from './view.ts';

/**
 * Share X of in-cell hours offered at which attended hours in person + X × offered are the same under both, over all days.
 * Null where the regime attends no less in person, or offers no more in cell: there is nothing to break even.
 */
export function inCellBreakEven(comparison: Comparison, regime: string, condition: Condition): number | null {
  const baseline = baselineOf(comparison).id;
  const change = (id: string): number | null => {
    const row = rowOf(comparison, id, { condition, dayType: 'week', people: 'all', where: 'all' });
    const [before, after] = [row?.byRegime[baseline]?.mean, row?.byRegime[regime]?.mean];
    return before == null || after == null ? null : after - before;
  };
  const attended = change('access.hours.attended');
  const offered = change('access.hours.inCellOffered');
  return attended === null || offered === null || attended >= 0 || offered <= 0 ? null : -attended / offered;
}

/** Null where there is nothing to break even. */
export function inCellBreakEvenText(
  comparison: Comparison,
  regime: string,
  condition: Condition,
): string | null {
  const share = inCellBreakEven(comparison, regime, condition);
  if (share === null) return null;
  const name = shortLabel(regimeOf(comparison, regime));
  const baseline = shortLabel(baselineOf(comparison));
  return share > 1
    ? `${name} gives fewer hours of activity than ${baseline} even if all in-cell time is used.`
    : `Counting in-cell work as activity, ${name} gives more hours than ${baseline} only if more than ${percent(share)} of in-cell time is used.`;
}
