/** From an experiment to a comparison, by way of whoever runs replications. */
import type { Experiment } from '#scenario/scenario.ts';
import { collectDraws } from './collect-draws.ts';
import { collectRuns, type CollectOptions } from './collect-runs.ts';
import { compareRuns } from './compare-runs.ts';
import type { Comparison } from './comparison.ts';
import { jointDraws } from './joint-draws.ts';
import { measureBook } from './measure-book.ts';
import { taskCount } from './plan.ts';
import type { Runner } from './runner.ts';

export interface RunOptions extends CollectOptions {
  /** A comparison of the replications complete so far: after the first, second, fourth and eighth, then every ten. */
  readonly onEarly?: (comparison: Comparison) => void;
  /** Joint draws of all assumptions, run after the replications. None: exposure alone is read anew, over what it is read with. */
  readonly draws?: number;
}

/**
 * Rejects with an AbortError when `signal` fires, with the runner's error when a replication fails, and with a RangeError,
 * before anything is run, where draws are asked for and the ranges of the weights leave too little room for their order.
 */
export async function runExperiment(
  experiment: Experiment,
  runner: Runner,
  options: RunOptions = {},
): Promise<Comparison> {
  const { onProgress, onEarly, draws = 0 } = options;
  const joint = jointDraws(experiment, draws);
  if (joint === null) throw new RangeError(tooLittleRoom);
  const of = taskCount(experiment.replications + draws, experiment.regimes.length);
  const countedFrom = (before: number): CollectOptions => ({
    ...options,
    onProgress: (done) => onProgress?.(before + done, of),
  });
  const runs = await collectRuns(experiment, runner, countedFrom(0), (soFar) => {
    if (onEarly !== undefined && soFar.complete < experiment.replications && worthShowing(soFar.complete)) {
      onEarly(compareRuns(experiment, soFar, measureBook));
    }
  });
  if (draws === 0) return compareRuns(experiment, runs, measureBook);
  const drawn = await collectDraws(
    experiment,
    runner,
    joint,
    countedFrom(taskCount(experiment.replications, experiment.regimes.length)),
  );
  return compareRuns(experiment, runs, measureBook, drawn);
}

/** Said to whoever asked for draws. */
export const tooLittleRoom =
  'The ranges of the weights of places leave too little room for the order that evidence gives them: in some draw none of many tries kept it. Narrow them.';

function worthShowing(complete: number): boolean {
  return complete % 10 === 0 || (complete < 10 && (complete & (complete - 1)) === 0);
}
