/** What planned hours come to in one person's week. */
import type { Comparison } from '#experiment/comparison.ts';
import { duration } from './duration.ts';
import { fromBaseline } from './from-baseline.ts';
import { level, rowOf } from './lookup.ts';
import type { View } from './view.ts';

export function activityWeekFinding(comparison: Comparison, { regime, condition, people }: View): string {
  const slice = { condition, dayType: 'week', people, where: 'all' } as const;
  const row = rowOf(comparison, 'access.experienced.median', slice);
  const hours = level(row, regime);
  if (hours === null) return 'What a week comes to for one person';
  return `The person in the middle attends ${duration(hours)} a week${fromBaseline(comparison, row, regime, duration)}`;
}
