/** What is asked of a population, and its pairs of people to keep apart. */
import type { Condition } from '#scenario/scenario.ts';

export interface PopulateTask {
  readonly condition: Condition;
  readonly seed: number;
  readonly replication: number;
  /** Measured days, after the lead-in Sunday. */
  readonly days: number;
}

export interface Pairs {
  readonly first: Int32Array;
  readonly second: Int32Array;
}
