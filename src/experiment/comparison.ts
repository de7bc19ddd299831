/** The end of the way: what regimes have in common and where they differ, with intervals. Plain data; `core-day compare` prints exactly this. */
import type { MeasureDefinition, Slice } from '#measures/measure.ts';
import type { Ingredient } from '#measures/split.ts';

export { profileDays, profilePeople, type ProfileDay } from '#measures/summary.ts';
export type { Ingredient, MeasureDefinition, Slice };

export interface Estimate {
  readonly mean: number | null;
  readonly ci95: readonly [number, number] | null;
  readonly runs: number;
  /** What we don't know: 5 to 95% over draws of the assumptions. Null until computed, and where too few draws could be counted. */
  readonly range: {
    readonly p5: number;
    readonly p95: number;
    /** Share of draws in which the difference has the sign of the mean: where that is nought, in which it is nought too. */
    readonly signHolds: number;
    /** Draws counted: of all those made, the ones in which there was anybody, or anything, to compare. */
    readonly draws: number;
  } | null;
  readonly note: 'identical' | 'noEvents' | 'tooFewRuns' | null;
}

export interface ComparisonRow {
  readonly id: string;
  readonly slice: Slice;
  readonly byRegime: Readonly<Record<string, Estimate>>;
  /** Regime minus baseline, paired by replication; no entry for the baseline. Empty for `ownWork` slices. */
  readonly difference: Readonly<Record<string, Estimate>>;
}

export interface Manifest {
  readonly version: string;
  readonly modelVersion: number;
  readonly experiment: string;
  readonly establishment: string;
  readonly regimes: readonly string[];
  readonly days: number;
  readonly replications: number;
  readonly seed: number;
  readonly inputHash: string;
  readonly traceHash: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly events: number;
}

/** Means over replications, rounded to three decimals: see Profiles for the layout. */
export interface ComparisonProfile {
  readonly regime: string;
  readonly condition: 'asDesigned' | 'asDelivered';
  readonly whereabouts: readonly number[];
  readonly onRoutes: readonly number[];
  readonly journeys: readonly number[];
  readonly peopleCount: readonly number[];
  /** Staff needed, at work, on duty and deployable by hour and skill. */
  readonly staffing: readonly number[];
}

/** A question asked in advance: p-value of "no difference to the baseline", and Holm's over its family (its condition). */
export interface ConfirmatoryTest {
  readonly id: string;
  readonly slice: Slice;
  readonly regime: string;
  readonly p: number;
  readonly adjusted: number;
}

/** Shares of people better and worse off beside the baseline, over whole weeks, the same person in the same replication. */
export interface Gainers {
  readonly measure: 'time.unlocked.mean' | 'access.hours.attended';
  readonly regime: string;
  readonly condition: 'asDesigned' | 'asDelivered';
  /** The least change that counts, in the measure's unit. */
  readonly atLeast: number;
  readonly groups: readonly {
    /** A `people` slice: all, or a status under the baseline. */
    readonly people: string;
    /** Mean over replications. */
    readonly count: number;
    readonly better: Estimate;
    readonly worse: Estimate;
    /** Median over people of their change, in the measure's unit; mean over replications. */
    readonly medianChange: Estimate;
  }[];
  /** The group whose median falls furthest; null where none falls. */
  readonly losesMost: string | null;
}

/** Why the exposure index differs from the baseline's: five parts that add up to the difference in its row. */
export interface ExposureSplit {
  readonly regime: string;
  readonly condition: 'asDesigned' | 'asDelivered';
  readonly dayType: 'week' | 'weekday' | 'weekend';
  /** Per 100 prisoners a day, paired by replication. */
  readonly parts: Readonly<Record<Ingredient, Estimate>>;
}

/** At which value of a reading assumption, the others as they stand, a regime has as many opportunities as the baseline. */
export interface BreakEven {
  readonly regime: string;
  readonly condition: 'asDesigned' | 'asDelivered';
  readonly dayType: 'week' | 'weekday' | 'weekend';
  readonly assumption:
    'weight.wingStructured' | 'nonAssociation.weight' | 'guardianship.exponent' | 'contact.cap';
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /**
   * [x, x] where exposure is linear in the assumption, which makes x exact; of cap and exponent the two values of the grid
   * between which the sign of the difference changes, null for every pair counted. Null: at none from low to high.
   */
  readonly ties: readonly [number, number | null] | null;
  /** Who has fewer opportunities at `low`, by regime id; null where the two are the same there. */
  readonly fewerAtLow: string | null;
}

/** What the ranges of a comparison were drawn over. */
export interface AssumptionDraws {
  /**
   * reading: what exposure is read with, without simulating again, so that nothing else has a range. all: what people and
   * staff do too, each draw simulated under every regime in both conditions, so that every difference can have one.
   */
  readonly over: 'reading' | 'all';
  /** How many assumptions were drawn together. */
  readonly assumptions: number;
  readonly draws: number;
  /** Counted in no range. */
  readonly refused: readonly RefusedDraw[];
}

/** A draw that the model refused, or in which a run stopped: under which regime and condition first, and why. */
export interface RefusedDraw {
  /** From 0. */
  readonly draw: number;
  readonly regime: string;
  readonly condition: 'asDesigned' | 'asDelivered';
  readonly reason: string;
}

export interface RegimeLabel {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly readingOf: string | null;
}

export interface Comparison {
  readonly formatVersion: 1;
  readonly manifest: Manifest;
  readonly establishmentName: string;
  readonly people: number;
  /** generated: drawn anew in each replication, the same under every regime. imported: the same in every replication. Every interval means one or the other. */
  readonly population: 'generated' | 'imported';
  readonly regimes: readonly RegimeLabel[];
  /** Null where the ranges of the weights leave too little room for the order that evidence gives them. */
  readonly assumptionDraws: AssumptionDraws | null;
  readonly measures: readonly MeasureDefinition[];
  readonly rows: readonly ComparisonRow[];
  /** Empty below 20 replications. All rows not named here are descriptive. */
  readonly confirmatory: readonly ConfirmatoryTest[];
  readonly gainers: readonly Gainers[];
  readonly exposureSplit: readonly ExposureSplit[];
  readonly breakEven: readonly BreakEven[];
  readonly profiles: readonly ComparisonProfile[];
  readonly sentences: readonly string[];
}
