/** From an experiment to a comparison, by way of whoever runs replications. */
import type { Experiment } from '#scenario/scenario.ts';
import { compareRuns } from './compare-runs.ts';
import type { Comparison } from './comparison.ts';
import { collectRuns, type CollectOptions } from './collect-runs.ts';
import { measureBook } from './measure-book.ts';
import type { Runner } from './runner.ts';

export interface RunOptions extends CollectOptions {
  /** A comparison of the replications complete so far: after the first, second, fourth and eighth, then every ten. */
  readonly onEarly?: (comparison: Comparison) => void;
}

/** Rejects with an AbortError when `signal` fires, and with the runner's error when a replication fails. */
export async function runExperiment(
  experiment: Experiment,
  runner: Runner,
  options: RunOptions = {},
): Promise<Comparison> {
  const { onEarly } = options;
  const runs = await collectRuns(experiment, runner, options, (soFar) => {
    if (onEarly !== undefined && soFar.complete < experiment.replications && worthShowing(soFar.complete)) {
      onEarly(compareRuns(experiment, soFar, measureBook));
    }
  });
  return compareRuns(experiment, runs, measureBook);
}

function worthShowing(complete: number): boolean {
  return complete % 10 === 0 || (complete < 10 && (complete & (complete - 1)) === 0);
}
