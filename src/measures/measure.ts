/** What a measure is, and the slices it is read in. */

export type MeasureFamily = 'time' | 'movement' | 'violence' | 'access' | 'staff';

export interface MeasureDefinition {
  /** As in the contracts: `time.unlocked.mean`. */
  readonly id: string;
  readonly family: MeasureFamily;
  /** Sentence case: "Time unlocked". */
  readonly name: string;
  readonly unit: string;
  /** Which way most readers would call better; a word, never a colour. `context` where neither is. */
  readonly direction: 'more' | 'less' | 'context';
  readonly definition: string;
  /** Evidence ID or "our definition". */
  readonly source: string;
  /** ratio: Σ total / Σ base over replications (jackknife interval). mean: mean over replications of total / base (paired t). */
  readonly estimator: 'mean' | 'ratio';
}

export const dayTypes = ['week', 'weekday', 'monToThu', 'friday', 'saturday', 'sunday', 'weekend'] as const;
export type DayType = (typeof dayTypes)[number];

/** `people`: all | work:fullTime | ownWork:onWingLearner | wing:A. `where`: all, or a part by its kind: place:workshop | mode:inCell | cause:notMyTurn | slot:AM | status:onWingWork | need:shower | evening:hour | part:morning | at:10:30 | structured:yes | hour:08. */
export interface Slice {
  readonly condition: 'asDesigned' | 'asDelivered';
  readonly dayType: DayType;
  readonly people: string;
  readonly where: string;
}

/** One cell of the grid every replication fills: a measure in a slice (the condition is the run's own). */
export interface GridCell {
  readonly measure: string;
  readonly dayType: DayType;
  readonly people: string;
  readonly where: string;
}
