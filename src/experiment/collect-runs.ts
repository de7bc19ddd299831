/** Runs every task of an experiment and takes up the summaries. */
import { readingOf } from '#scenario/assumptions.ts';
import type { Experiment } from '#scenario/scenario.ts';
import { planScenarios, planTasks, taskCount } from './plan.ts';
import type { Runner } from './runner.ts';
import { Runs } from './runs.ts';

export interface CollectOptions {
  readonly signal?: AbortSignal;
  /** Settled replicate calls, of all there will be. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** Totals and bases of every replication, paired. `onReplication` hears of each replication completed. */
export async function collectRuns(
  experiment: Experiment,
  runner: Runner,
  { signal, onProgress }: CollectOptions = {},
  onReplication: (runs: Runs) => void = () => undefined,
): Promise<Runs> {
  signal?.throwIfAborted();
  const scenarios = planScenarios(experiment);
  await Promise.all(scenarios.map(({ key, scenario }) => runner.prepare(key, scenario)));
  const reading = readingOf(experiment.assumptions);
  const runs = new Runs(experiment.regimes.length, reading);
  const tasks = planTasks(experiment, scenarios);
  const of = taskCount(experiment);
  let done = 0;

  const stop = new AbortController();
  const passOn = (): void => stop.abort(signal?.reason);
  if (signal?.aborted) passOn();
  signal?.addEventListener('abort', passOn, { once: true });
  const lane = async (): Promise<void> => {
    for (const { task, regime, condition } of tasks) {
      const summary = await runner.replicate(task, reading, stop.signal);
      onProgress?.(++done, of);
      if (runs.add(regime, condition, task.replication, summary)) onReplication(runs);
    }
  };
  try {
    // Two lanes a worker keep every worker busy and hold no more than that many summaries at once.
    await Promise.all(Array.from({ length: runner.size * 2 }, lane));
  } catch (error) {
    stop.abort(error);
    throw error;
  } finally {
    signal?.removeEventListener('abort', passOn);
  }
  return runs;
}
