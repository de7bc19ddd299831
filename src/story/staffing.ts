/** How far staff went round: days in each state, and what was given up. */
import type { Comparison } from '#experiment/comparison.ts';
import { fromBaseline } from './from-baseline.ts';
import { level, rowOf } from './lookup.ts';
import { figure, isNought, whole } from './quantity.ts';
import { regimeOf, shortLabel, type Condition } from './view.ts';
import { curtailmentName } from './vocabulary.ts';

/** From the best day to the worst. */
export const regimeStates = [
  { where: 'state:green', name: 'Green', meaning: 'nothing given up' },
  { where: 'state:greenAmber', name: 'Green-amber', meaning: 'key work, library or gym' },
  { where: 'state:amberRed', name: 'Amber-red', meaning: 'association, work or classes' },
  { where: 'state:red', name: 'Red', meaning: 'a wing below its minimum' },
] as const;

const slice = { dayType: 'week', people: 'all', where: 'all' } as const;

/** Of a hundred days, over the whole week. */
export function statesFinding(comparison: Comparison, regime: string, condition: Condition): string {
  const row = rowOf(comparison, 'staff.daysInState', { ...slice, condition });
  const share = level(row, regime);
  if (share === null) return 'How far staff went round';
  const write = (value: number): string => whole(value * 100);
  return `Something is given up for lack of staff on ${write(share)} of 100 days${fromBaseline(comparison, row, regime, write)}`;
}

/** `Given up a day: 5.17 things, most often gym (1.80) and library (1.20).` Null where nothing is, or nothing is said. */
export function curtailmentsText(
  comparison: Comparison,
  regime: string,
  condition: Condition,
): string | null {
  const total = level(rowOf(comparison, 'staff.curtailments', { ...slice, condition }), regime);
  if (total === null || isNought(figure(total))) return null;
  const most = curtailmentItems(comparison)
    .map((where) => ({
      where,
      each: level(rowOf(comparison, 'staff.curtailments', { ...slice, condition, where }), regime) ?? 0,
    }))
    .filter(({ each }) => !isNought(figure(each)))
    .sort((a, b) => b.each - a.each)
    .slice(0, 2)
    .map(
      ({ where, each }) => `${curtailmentName(where.slice('item:'.length)).toLowerCase()} (${figure(each)})`,
    );
  const often = most.length === 0 ? '' : `, most often ${most.join(' and ')}`;
  return `Given up a day under ${shortLabel(regimeOf(comparison, regime))}: ${figure(total)}${often}.`;
}

/** The `where` slices of items given up, in the order of the comparison. */
export function curtailmentItems(comparison: Comparison): readonly string[] {
  const found = comparison.rows
    .filter(({ id, slice: { where } }) => id === 'staff.curtailments' && where.startsWith('item:'))
    .map(({ slice: { where } }) => where);
  return [...new Set(found)];
}
