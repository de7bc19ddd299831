/** What one replication leaves behind: totals over bases for every cell of the measure grid, and profiles for the pictures. */
import type { TraceTask } from '#trace/header.ts';

/** Days of the profiles. */
export const profileDays = ['monToThu', 'friday', 'saturday', 'sunday'] as const;
export type ProfileDay = (typeof profileDays)[number];

/** Index into profileDays of a measured day; day 1 is a Monday. */
export function profileDayOf(day: number): number {
  return Math.max(0, ((day - 1) % 7) - 3);
}
export const profilePeople = [
  'all',
  'work:fullTime',
  'work:partTime',
  'work:notInWork',
  'work:wingWorker',
  'work:kitchen',
  'ownWork:onWingLearner',
] as const;

export const quarterHours = 96;
export const fiveMinutes = 288;

/** Staff of a skill: needed at posts and sessions, at work there, on duty, deployable. */
export const staffingColumns = ['required', 'filled', 'onDuty', 'deployable'] as const;

export interface Profiles {
  /** People, mean over the quarter hour and the days, at ((day * profilePeople + people) * 96 + quarter) * 6 + place colour. */
  readonly whereabouts: Float64Array;
  /** People on links, mean over five minutes, at day * 288 + bin. */
  readonly onRoutes: Float64Array;
  /** Journeys begun in each five minutes, mean per day, at day * 288 + bin. */
  readonly journeys: Float64Array;
  /** People in each profile group. */
  readonly peopleCount: Float64Array;
  /** Staff, mean over the hour and the days, at ((day * 24 + hour) * skills + skill) * 4 + staffing column. */
  readonly staffing: Float64Array;
}

/**
 * Exact sums from which the exposure index follows for any weights and κ, and for cap and exponent on the grid, without simulating:
 * Σ g·K dt and Σ g·m dt in hours over the measured days, with row = (day of profileDays * cells + cell) * 24 + hour, at
 * (row * caps + cap) * exponents + exponent for K and row * exponents + exponent for m,
 * with cell = location class * 2 + structured; for the class `cell` locked is 0 and open is 1.
 */
export interface Contacts {
  readonly caps: readonly (number | null)[];
  readonly exponents: readonly number[];
  readonly contactHours: Float64Array;
  readonly nonAssociationHours: Float64Array;
  /** Hours people spend there, alone or not, by row. */
  readonly personHours: Float64Array;
  /** What g was read with; another value scales g exactly. */
  readonly peoplePerGuardian: number;
}

/** Each person over all measured days, in the order of the trace: person i is the same under every regime of a replication. */
export interface PeopleTotals {
  /** Seconds unlocked, and seconds of activities attended in person. */
  readonly unlocked: Int32Array;
  readonly attended: Int32Array;
  /** Status under the baseline, as an index into workStatuses. */
  readonly work: Uint8Array;
}

export interface Summary {
  readonly task: TraceTask;
  readonly traceHash: string;
  readonly events: number;
  readonly records: number;
  /** In the order of the grid. */
  readonly total: Float64Array;
  readonly base: Float64Array;
  readonly profiles: Profiles;
  readonly contacts: Contacts;
  readonly people: PeopleTotals;
}
