import { runExperiment } from '#experiment/run-experiment.ts';
import type { Comparison } from '#experiment/comparison.ts';
import type { Experiment } from '#scenario/scenario.ts';
import { browserPool } from '#workers/browser.ts';

declare global {
  interface Window {
    runWith: (experiment: Experiment, workers: number) => Promise<Comparison>;
  }
}

/** The shipped workers and pool, without the shipped page: for tests that ask the engine itself in a browser. */
window.runWith = async (experiment, workers) => {
  const pool = browserPool(workers);
  try {
    return await runExperiment(experiment, pool);
  } finally {
    await pool.close();
  }
};
