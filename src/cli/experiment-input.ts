/** The experiment a command works on: from a file or as shipped, changed by the command's options. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { describeFault, type Fault } from '#scenario/fault.ts';
import { nearest } from '#scenario/nearest.ts';
import { read } from '#scenario/read.ts';
import type { Regime } from '#scenario/regime.ts';
import type { Experiment } from '#scenario/scenario.ts';
import { loadFromDisk } from './disk.ts';
import { BadInput } from './exit.ts';

/** Where the program lies. */
export interface Package {
  readonly root: string;
  readonly workerFile: string;
}

export interface ExperimentOptions {
  readonly replications?: number;
  readonly days?: number;
  readonly seed?: number;
  /** Ids, the baseline first: of the experiment, or of files beside its own regimes. */
  readonly regimes?: readonly string[];
}

/** Throws BadInput that tells every fault. */
export async function experimentFor(
  { root }: Package,
  path: string | undefined,
  { replications, days, seed, regimes: ids }: ExperimentOptions,
): Promise<Experiment> {
  const file = path ?? relative('.', join(root, 'scenarios/experiments/category-c.json'));
  const experiment = await readExperiment(file);
  return {
    ...experiment,
    replications: replications ?? experiment.replications,
    days: days ?? experiment.days,
    seed: seed ?? experiment.seed,
    regimes: ids === undefined ? experiment.regimes : await regimesOf(experiment, file, ids),
  };
}

/** Throws BadInput that names the regimes there are. */
export function regimeNamed(option: string, experiment: Experiment, id: string): Regime {
  const regime = experiment.regimes.find((candidate) => candidate.id === id);
  if (regime === undefined)
    throw unknownRegime(
      option,
      id,
      experiment.regimes.map((candidate) => candidate.id),
    );
  return regime;
}

function faultsText(faults: readonly Fault[]): string {
  return `${faults.map(describeFault).join('\n\n')}\n\n${faults.length === 1 ? '1 fault' : `${faults.length} faults`}`;
}

async function readExperiment(file: string, text?: string): Promise<Experiment> {
  const outcome = await read(file, (path) =>
    path === file && text !== undefined ? text : loadFromDisk(path),
  );
  if (!outcome.ok) throw new BadInput(faultsText(outcome.faults));
  return outcome.experiment;
}

async function regimesOf(
  experiment: Experiment,
  file: string,
  ids: readonly string[],
): Promise<Experiment['regimes']> {
  const known = new Map(experiment.regimes.map((regime) => [regime.id, regime]));
  if (ids.some((id) => !known.has(id))) {
    for (const regime of await regimesBeside(
      experiment,
      file,
      ids.filter((id) => !known.has(id)),
    )) {
      known.set(regime.id, regime);
    }
  }
  const [baseline, ...others] = ids.map((id) => known.get(id) as Regime);
  return [baseline, ...others];
}

/** Regimes read as parts of the experiment, so that they are held to its building and its other parts. */
async function regimesBeside(
  experiment: Experiment,
  file: string,
  ids: readonly string[],
): Promise<readonly Regime[]> {
  const document = JSON.parse(await loadFromDisk(file)) as { regimes: unknown[] };
  const folders = new Set(
    document.regimes.filter((part) => typeof part === 'string').map((part) => dirname(part)),
  );
  const parts = new Map<string, string>();
  for (const folder of folders) {
    for (const name of await readdir(join(dirname(file), folder))) {
      const id = /^([a-z0-9-]+)\.json$/.exec(name)?.[1];
      if (id !== undefined) parts.set(id, `${folder}/${name}`);
    }
  }
  const named = ids.map((id) => {
    const part = parts.get(id);
    if (part === undefined || !existsSync(join(dirname(file), part))) {
      throw unknownRegime(
        '--regimes',
        id,
        new Set([...experiment.regimes.map((regime) => regime.id), ...parts.keys()]),
      );
    }
    return part;
  });
  const { regimes } = await readExperiment(file, JSON.stringify({ ...document, regimes: named }));
  regimes.forEach(({ id }, index) => {
    if (id !== ids[index])
      throw unknownRegime('--regimes', ids[index], [...experiment.regimes.map((regime) => regime.id), id]);
  });
  return regimes;
}

function unknownRegime(option: string, id: string, known: Iterable<string>): BadInput {
  const ids = [...known];
  const meant = nearest(id, ids);
  const question = meant === undefined ? '' : ` Did you mean ${meant}?`;
  return new BadInput(
    `${option}: found ${JSON.stringify(id)}, expected one of ${ids.join(', ')}.${question}`,
  );
}
