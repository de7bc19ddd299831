/** One establishment under one regime, with every number that is not in either: plain data, inlined, migrated, defaults filled. */
import type { Assumptions } from './assumptions.ts';
import type { Establishment } from './establishment.ts';
import type { Regime } from './regime.ts';

export type Condition = 'asDesigned' | 'asDelivered';
export const conditions: readonly Condition[] = ['asDesigned', 'asDelivered'];

export interface Scenario {
  readonly formatVersion: 1;
  readonly establishment: Establishment;
  readonly regime: Regime;
  /** The regime compared against: people are sliced by what they did under it. The regime itself when it is the baseline. */
  readonly baseline: Regime;
  readonly assumptions: Assumptions;
}

export interface Experiment {
  readonly formatVersion: 1;
  readonly id: string;
  readonly name: string;
  readonly establishment: Establishment;
  /** The first is the baseline. */
  readonly regimes: readonly [Regime, ...Regime[]];
  readonly assumptions: Assumptions;
  /** Measured days, a multiple of 7; a lead-in Sunday is simulated before them. */
  readonly days: number;
  readonly replications: number;
  readonly seed: number;
}

/** An experiment as its file has it: each part stands in it, or in the file that it names, relative to its own. */
export interface ExperimentFile {
  readonly $schema?: string;
  readonly formatVersion: 1;
  readonly kind: 'experiment';
  readonly id: string;
  readonly name: string;
  readonly establishment: string | Establishment;
  readonly regimes: readonly (string | Regime)[];
  readonly assumptions: string | Assumptions;
  readonly days: number;
  readonly replications: number;
  readonly seed: number;
}

/** What one regime of an experiment is simulated from. */
export function scenarioOf(experiment: Experiment, regimeIndex: number): Scenario {
  const { establishment, regimes, assumptions } = experiment;
  const regime = regimes[regimeIndex];
  if (regime === undefined)
    throw new RangeError(`${experiment.id} has ${regimes.length} regimes, so no regime ${regimeIndex}.`);
  return { formatVersion: 1, establishment, regime, baseline: regimes[0], assumptions };
}
