/** The experiment that ships, read from the same files as on the command line. */
import { describeFault } from '#scenario/fault.ts';
import { read } from '#scenario/read.ts';
import type { Experiment } from '#scenario/scenario.ts';

const files = import.meta.glob<string>('/scenarios/{establishments,regimes,assumptions,experiments}/*.json', {
  query: '?raw',
  import: 'default',
});

let experiment: Promise<Experiment> | null = null;

/** Read once. Rejects with the faults of the files, or with why they could not be loaded. */
export function shippedExperiment(): Promise<Experiment> {
  experiment ??= readShipped().catch((error: unknown) => {
    experiment = null;
    throw error;
  });
  return experiment;
}

async function readShipped(): Promise<Experiment> {
  const outcome = await read('scenarios/experiments/category-c.json', (path) => {
    const load = files[`/${path}`];
    if (load === undefined) throw new Error(`${path} does not ship with this page`);
    return load().catch(() => {
      throw new Error('it could not be loaded; reload the page to try again');
    });
  });
  if (!outcome.ok) throw new Error(outcome.faults.map(describeFault).join('\n'));
  return outcome.experiment;
}
