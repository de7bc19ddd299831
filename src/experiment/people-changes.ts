/** What a change of regime does to each person: counted by replication as it comes in, so that nobody's own figures are kept. */
import type { PeopleTotals } from '#measures/summary.ts';
import { workStatuses } from '#trace/records.ts';

export const changeMeasures = ['time.unlocked.mean', 'access.hours.attended'] as const;
export type ChangeMeasure = (typeof changeMeasures)[number];

/** `all`, then each status under the baseline. */
export const changeGroups: readonly string[] = ['all', ...workStatuses.map((status) => `work:${status}`)];

/** Over whole weeks: half an hour a day unlocked, an hour a week of activity. */
export const worthCounting: Readonly<Record<ChangeMeasure, number>> = {
  'time.unlocked.mean': 0.5,
  'access.hours.attended': 1,
};

/** One replication, one measure: by group, in the order of changeGroups. */
export interface PeopleChange {
  readonly people: Int32Array;
  readonly better: Int32Array;
  readonly worse: Int32Array;
  /** In the unit of the measure; 0 for a group of nobody. */
  readonly medianChange: Float64Array;
}

/** The same people under a regime and under the baseline, in one replication and condition. */
export function peopleChange(
  measure: ChangeMeasure,
  regime: PeopleTotals,
  baseline: PeopleTotals,
  days: number,
): PeopleChange {
  const column = measure === 'time.unlocked.mean' ? 'unlocked' : 'attended';
  if (regime.work.length !== baseline.work.length)
    throw new RangeError('The regimes of a replication have different people');
  const unitSeconds = 3600 * (column === 'unlocked' ? days : days / 7);
  const threshold = worthCounting[measure] * unitSeconds;
  const changes: number[][] = changeGroups.map(() => []);
  regime[column].forEach((seconds, person) => {
    const change = seconds - baseline[column][person];
    changes[0].push(change);
    changes[1 + baseline.work[person]].push(change);
  });
  return {
    people: Int32Array.from(changes, (group) => group.length),
    better: Int32Array.from(changes, (group) => group.filter((change) => change >= threshold).length),
    worse: Int32Array.from(changes, (group) => group.filter((change) => change <= -threshold).length),
    medianChange: Float64Array.from(changes, (group) => median(Int32Array.from(group).sort()) / unitSeconds),
  };
}

function median(sorted: Int32Array): number {
  if (sorted.length === 0) return 0;
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
