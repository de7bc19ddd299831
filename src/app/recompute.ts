/** Runs an experiment that ships, on this device. */
import type { Comparison } from '#experiment/comparison.ts';
import { runExperiment } from '#experiment/run-experiment.ts';
import { browserPool } from '#workers/browser.ts';
import { shippedExperiment } from './shipped-experiments.ts';

/** Rejects with an AbortError when the signal fires, and with the reason when the inputs or a worker fail. */
export async function recompute(
  id: string,
  signal: AbortSignal,
  onProgress: (done: number, of: number) => void,
): Promise<Comparison> {
  const experiment = await shippedExperiment(id);
  signal.throwIfAborted();
  const pool = browserPool();
  try {
    return await runExperiment(experiment, pool, { signal, onProgress });
  } finally {
    await pool.close();
  }
}
