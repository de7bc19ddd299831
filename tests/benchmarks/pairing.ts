/* How many independent replications one paired replication replaces, on the shipped experiment. */
import { collectRuns } from '#experiment/collect-runs.ts';
import { measureBook } from '#experiment/measure-book.ts';
import { varianceReduction, type VarianceReduction } from '#experiment/variance-reduction.ts';
import { resolve } from 'node:path';
import { nodePool } from '#workers/node.ts';
import { shippedExperiment } from './shipped-regimes.ts';
import { showProgress } from './show-progress.ts';

/** All replications of the shipped experiment, on the built workers. */
export async function pairingRows(): Promise<VarianceReduction[]> {
  const experiment = await shippedExperiment('category-c');
  const pool = nodePool(resolve('dist/node/node.worker.js'));
  try {
    const runs = await collectRuns(experiment, pool, {
      onProgress: (done, of) => showProgress(`pairing: run ${done} of ${of}`),
    });
    showProgress('');
    return varianceReduction(experiment, runs, measureBook);
  } finally {
    await pool.close();
  }
}
