/** What a worker can be asked. Columns of the answers travel by transfer; the asker has no other way in. */
import type {
  ContentKey,
  Reading,
  ReplicationTask,
  Scenario,
  StoredTrace,
  Summary,
} from '#experiment/runner.ts';

export interface WorkerProtocol {
  /** Keeps a scenario under its key. Throws what `compile` throws. */
  prepare(key: ContentKey, scenario: Scenario): void;
  replicate(task: ReplicationTask, reading: Reading): Summary;
  trace(task: ReplicationTask): StoredTrace;
}
