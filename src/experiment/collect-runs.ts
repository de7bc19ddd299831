/** Runs every task of an experiment, or of scenarios to be compared otherwise, and takes up the summaries. */
import { readingOf, type Reading } from '#scenario/assumptions.ts';
import type { Experiment } from '#scenario/scenario.ts';
import { planScenarios, planTasks, taskCount, type PlannedScenario, type Span } from './plan.ts';
import type { Runner } from './runner.ts';
import { Runs } from './runs.ts';

export interface CollectOptions {
  readonly signal?: AbortSignal;
  /** Settled replicate calls, of all there will be. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** Totals and bases of every replication of an experiment, paired. `onReplication` hears of each replication completed. */
export function collectRuns(
  experiment: Experiment,
  runner: Runner,
  options: CollectOptions = {},
  onReplication: (runs: Runs) => void = () => undefined,
): Promise<Runs> {
  const reading = readingOf(experiment.assumptions);
  return collectScenarios(planScenarios(experiment), experiment, reading, runner, options, onReplication);
}

/** The same of any scenarios with the same people; the first is what the others are compared with. */
export async function collectScenarios(
  scenarios: readonly PlannedScenario[],
  span: Span,
  reading: Reading,
  runner: Runner,
  { signal, onProgress }: CollectOptions = {},
  onReplication: (runs: Runs) => void = () => undefined,
): Promise<Runs> {
  signal?.throwIfAborted();
  await Promise.all(scenarios.map(({ key, scenario }) => runner.prepare(key, scenario)));
  const runs = new Runs(scenarios.length, reading);
  const tasks = planTasks(span, scenarios);
  const of = taskCount(span, scenarios);
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
