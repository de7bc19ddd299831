/** Who is looked at: a group under the baseline, ordered by their time unlocked on the day. */
import type { StoredTrace } from '#experiment/runner.ts';
import { unlockedSeconds } from './day.ts';

export const weekDays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

export interface Candidate {
  readonly ref: string;
  readonly unlockedHours: number;
}

/**
 * Rows of people in a group (`work:notInWork`, or `all`) from least to most time unlocked on a day of the baseline's
 * trace; those who tie are in the order of their references.
 */
export function candidates(baseline: StoredTrace, group: string, day: number): readonly Candidate[] {
  const { people } = baseline.header.tables;
  const seconds = unlockedSeconds(baseline, day);
  const status =
    group === 'all' ? -1 : baseline.header.names.workStatuses.indexOf(group.slice('work:'.length));
  return people.ref
    .map((ref, row) => ({ ref, unlockedHours: seconds[row] / 3600, status: people.work[row] }))
    .filter((person) => group === 'all' || person.status === status)
    .sort((a, b) => a.unlockedHours - b.unlockedHours || (a.ref < b.ref ? -1 : 1));
}
