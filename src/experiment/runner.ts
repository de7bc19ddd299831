/** Who runs replications: the worker pool, or anything else that keeps this promise. */
import type { Scenario } from '#scenario/scenario.ts';
import type { Condition } from '#scenario/scenario.ts';
import type { Behaviour, Reading } from '#scenario/assumptions.ts';
import type { Summary } from '#measures/summary.ts';
import type { TraceHeader } from '#trace/header.ts';
import type { TraceChunk } from '#trace/records.ts';

export type { Reading, Scenario, Summary };

/** Content hash of a scenario. */
export type ContentKey = string;

export interface ReplicationTask {
  readonly scenario: ContentKey;
  readonly condition: Condition;
  readonly seed: number;
  readonly replication: number;
  readonly days: number;
  /**
   * Stands in place of the scenario's own values, as the reading of the call then does of its own: so draws of assumptions
   * need no scenario each, to be prepared and kept.
   */
  readonly behaviour?: Behaviour;
}

/** Whether two tasks are of the same people, allocated and booked alike: they may differ in their condition. */
export function isOfSamePeople(one: ReplicationTask, other: ReplicationTask): boolean {
  return (
    one.scenario === other.scenario &&
    one.behaviour === other.behaviour &&
    one.seed === other.seed &&
    one.replication === other.replication &&
    one.days === other.days
  );
}

export interface StoredTrace {
  readonly header: TraceHeader;
  readonly chunks: readonly TraceChunk[];
  readonly traceHash: string;
}

export interface Runner {
  readonly size: number;
  /** Makes a scenario known to every worker, once. */
  prepare(key: ContentKey, scenario: Scenario): Promise<void>;
  /** Rejects with an AbortError when `signal` fires, at once; a crashed worker is replaced and the task rerun. */
  replicate(task: ReplicationTask, reading: Reading, signal: AbortSignal): Promise<Summary>;
  trace(task: ReplicationTask, signal: AbortSignal): Promise<StoredTrace>;
  close(): Promise<void>;
}
