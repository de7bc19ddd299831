/** How many different people somebody meets. */
import type { Comparison, ComparisonRow } from '#experiment/comparison.ts';
import { fromBaseline } from './from-baseline.ts';
import { level, rowOf } from './lookup.ts';
import { counted, whole } from './quantity.ts';
import type { Condition, View } from './view.ts';

/** From Monday to Sunday: meeting is not counted day by day. */
export function peopleMetRow(
  comparison: Comparison,
  condition: Condition,
  people: string,
): ComparisonRow | undefined {
  return rowOf(comparison, 'violence.peopleMet', { condition, dayType: 'week', people, where: 'all' });
}

export function peopleMetFinding(comparison: Comparison, { regime, condition }: View): string {
  const row = peopleMetRow(comparison, condition, 'all');
  const met = level(row, regime);
  if (met === null) return 'Different people met in a week';
  return `In a week somebody meets ${counted(met, 'other person', 'other people')}${fromBaseline(comparison, row, regime, whole)}`;
}
