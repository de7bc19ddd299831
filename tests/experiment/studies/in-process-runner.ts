/** Runs replications in this process, one after another: the same model and measures as a worker's. */
import { Replicator } from '#experiment/replicate.ts';
import type { Reading, ReplicationTask, Runner, StoredTrace, Summary } from '#experiment/runner.ts';
import type { Scenario } from '#scenario/scenario.ts';

export class InProcessRunner implements Runner {
  readonly size = 1;
  private readonly replicator = new Replicator(32);

  prepare(key: string, scenario: Scenario): Promise<void> {
    this.replicator.prepare(key, scenario);
    return Promise.resolve();
  }

  replicate(task: ReplicationTask, reading: Reading): Promise<Summary> {
    return Promise.resolve(this.replicator.replicate(task, reading));
  }

  trace(task: ReplicationTask): Promise<StoredTrace> {
    return Promise.resolve(this.replicator.trace(task));
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
