/** The prisons that ship, each with every regime in scenarios/regimes that its building can run: found, never listed. */
import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { loadFromDisk } from '#cli/disk.ts';
import { contentKey } from '#experiment/content-key.ts';
import { scenarioKey } from '#experiment/scenario-key.ts';
import { read } from '#scenario/read.ts';
import type { Regime } from '#scenario/regime.ts';
import { scenarioOf, type Experiment, type ExperimentFile, type Scenario } from '#scenario/scenario.ts';

export interface Preset {
  /** Of the building: its file's name. */
  readonly id: string;
  /** Path of the experiment. */
  readonly file: string;
  readonly experiment: Experiment;
  /** Those of the experiment, its baseline first, then whatever else fits the building, by id. */
  readonly regimes: readonly Regime[];
}

const experiments = 'scenarios/experiments';
const regimes = 'scenarios/regimes';

/** One for each building, in the order of the experiments' file names. Throws where a shipped experiment does not read. */
export async function discoverPresets(): Promise<readonly Preset[]> {
  const presets: Preset[] = [];
  for (const name of await namesIn(experiments)) {
    const file = `${experiments}/${name}`;
    const outcome = await read(file, loadFromDisk);
    if (!outcome.ok) throw new Error(`${file} does not read: ${outcome.faults[0].found}`);
    const { experiment } = outcome;
    const document = JSON.parse(await loadFromDisk(file)) as ExperimentFile;
    const building = document.establishment;
    const id = typeof building === 'string' ? basename(building, '.json') : document.id;
    if (presets.some((preset) => preset.id === id)) continue;
    const others = await regimesThatFit(file, document, experiment);
    presets.push({ id, file, experiment, regimes: [...experiment.regimes, ...others] });
  }
  return presets;
}

/** What one regime of a preset is simulated from; people are sliced by the preset's baseline. */
export function presetScenario({ experiment, regimes: all }: Preset, regime: string): Scenario {
  const [baseline, ...rest] = all;
  const index = all.findIndex(({ id }) => id === regime);
  return scenarioOf({ ...experiment, regimes: [baseline, ...rest] }, index);
}

/** Content key of every scenario that is checked, and of the numbers that are only read, by `establishment: regime`. */
export function contentKeys(presets: readonly Preset[]): Record<string, string> {
  return Object.fromEntries(
    presets.flatMap((preset) => {
      return [
        ...preset.regimes.map(({ id }) => [`${preset.id}: ${id}`, scenarioKey(presetScenario(preset, id))]),
        [`${preset.id}: assumptions`, contentKey(preset.experiment.assumptions)],
      ] as const;
    }),
  );
}

async function namesIn(folder: string): Promise<string[]> {
  const stems = (await readdir(folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => basename(name, '.json'));
  return stems.sort().map((stem) => `${stem}.json`);
}

/** A regime fits where an experiment that names it reads without a fault. */
async function regimesThatFit(
  file: string,
  document: ExperimentFile,
  experiment: Experiment,
): Promise<Regime[]> {
  const fitting: Regime[] = [];
  for (const name of await namesIn(regimes)) {
    const text = JSON.stringify({ ...document, regimes: [`../regimes/${name}`] });
    const outcome = await read(file, (path) => (path === file ? text : loadFromDisk(path)));
    if (!outcome.ok) continue;
    const [regime] = outcome.experiment.regimes;
    if (experiment.regimes.every(({ id }) => id !== regime.id)) fitting.push(regime);
  }
  return fitting;
}
