/** The experiments that ship, read from the same files as on the command line. */
import { describeFault } from '#scenario/fault.ts';
import { read } from '#scenario/read.ts';
import type { Experiment } from '#scenario/scenario.ts';

const files = import.meta.glob<string>('/scenarios/{establishments,regimes,assumptions,experiments}/*.json', {
  query: '?raw',
  import: 'default',
});

const reading = new Map<string, Promise<Experiment>>();

/** Read once. Rejects with the faults of the files, or with why they could not be loaded. */
export function shippedExperiment(id: string): Promise<Experiment> {
  const known = reading.get(id);
  if (known !== undefined) return known;
  const experiment = readShipped(id);
  reading.set(id, experiment);
  experiment.catch(() => reading.delete(id));
  return experiment;
}

async function readShipped(id: string): Promise<Experiment> {
  const outcome = await read(fileOf(id), (path) => {
    const load = files[`/${path}`];
    if (load === undefined) throw new Error(`${path} does not ship with this page`);
    return load().catch(() => {
      throw new Error('it could not be loaded; reload the page to try again');
    });
  });
  if (!outcome.ok) throw new Error(outcome.faults.map(describeFault).join('\n'));
  return outcome.experiment;
}

/** Where it lies in the package: what the command line is to be given. */
export function fileOf(id: string): string {
  return `scenarios/experiments/${id}.json`;
}
