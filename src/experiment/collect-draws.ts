/** Runs an experiment again under joint draws of its assumptions, each by every regime in both conditions. */
import type { Experiment } from '#scenario/scenario.ts';
import type { CollectOptions } from './collect-runs.ts';
import { DrawnDifferences } from './drawn-differences.ts';
import type { JointDraw } from './joint-draws.ts';
import { inLanes } from './lanes.ts';
import { planDraws, planScenarios, taskCount } from './plan.ts';
import type { Runner } from './runner.ts';

/** A draw that the model refuses, or in which a run stops, is noted with its reason, and the others go on. */
export async function collectDraws(
  experiment: Experiment,
  runner: Runner,
  draws: readonly JointDraw[],
  { signal, onProgress }: CollectOptions = {},
): Promise<DrawnDifferences> {
  signal?.throwIfAborted();
  const scenarios = planScenarios(experiment);
  await Promise.all(scenarios.map(({ key, scenario }) => runner.prepare(key, scenario)));
  const regimes = experiment.regimes.map(({ id }) => id);
  const drawn = new DrawnDifferences(regimes, draws.length);
  const tasks = planDraws(experiment, scenarios, draws);
  const of = taskCount(draws.length, experiment.regimes.length);
  let done = 0;
  await inLanes(runner, signal, tasks, async ({ task, regime, condition, draw, reading }, stop) => {
    try {
      drawn.add(draw, regime, condition, await runner.replicate(task, reading, stop));
    } catch (error) {
      if (stop.aborted) throw error;
      drawn.refuse(draw, regime, condition, error instanceof Error ? error.message : String(error));
    }
    onProgress?.(++done, of);
  });
  return drawn;
}
