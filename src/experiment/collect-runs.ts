/** Runs every task of an experiment, or of scenarios to be compared otherwise, and takes up the summaries. */
import { readingOf, type Reading } from '#scenario/assumptions.ts';
import type { Experiment } from '#scenario/scenario.ts';
import { inLanes } from './lanes.ts';
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
  const of = taskCount(span.replications, scenarios.length);
  let done = 0;
  await inLanes(runner, signal, tasks, async ({ task, regime, condition }, stop) => {
    const summary = await runner.replicate(task, reading, stop);
    onProgress?.(++done, of);
    if (runs.add(regime, condition, task.replication, summary)) onReplication(runs);
  });
  return runs;
}
