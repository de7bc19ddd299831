/**
 * A study: one regime as it stands, and what comes of changing one thing about it at a time. Every change is run on the
 * same people under the same luck, replication by replication, and each difference is to the regime as it stands.
 */
import type { Scenario } from '#scenario/scenario.ts';
import type { Estimate, Manifest, MeasureDefinition, RegimeLabel, Slice } from '../comparison.ts';

export const studyKinds = ['resilience', 'marginal', 'mix'] as const;
export type StudyKind = (typeof studyKinds)[number];

/** One change, told to a planner. */
export interface Variant {
  readonly id: string;
  readonly label: string;
  /** What was changed, and by what it takes more or less than before. */
  readonly changed: string;
  /** How much of it: 13 officers, 45 session slots a week, 15 minutes. */
  readonly amount: number;
  readonly unit: string;
  /** Why it cannot be done; null where it can. */
  readonly impossible: string | null;
}

/** What is to be run. */
export interface StudyDesign {
  readonly kind: StudyKind;
  readonly base: Scenario;
  /** In the order in which they are told; `scenario` null where it cannot be done. */
  readonly variants: readonly (Variant & { readonly scenario: Scenario | null })[];
  /** Planned person-hours must be those of the base in every replication, to the second. */
  readonly holdsPlannedHours: boolean;
}

/** Id of the regime as it stands among the variants of a row. */
export const baseId = 'base';

export interface StudyRow {
  readonly id: string;
  readonly slice: Slice;
  /** By variant that can be done, and under `base`. */
  readonly level: Readonly<Record<string, Estimate>>;
  /** Variant minus base, paired by replication; no entry for the base. */
  readonly difference: Readonly<Record<string, Estimate>>;
}

/** As a comparison's; `traceHash` by variant that can be done, and under `base`. */
export interface StudyManifest extends Omit<Manifest, 'regimes'> {
  readonly regime: string;
  readonly variants: readonly string[];
}

/** Plain data: the whole outcome, as `--format json` prints it. All rows are descriptive: none is a question asked in advance. */
export interface Study {
  readonly formatVersion: 1;
  readonly kind: StudyKind;
  readonly manifest: StudyManifest;
  readonly establishmentName: string;
  readonly people: number;
  readonly population: 'generated' | 'imported';
  readonly regime: RegimeLabel;
  readonly measures: readonly MeasureDefinition[];
  readonly variants: readonly Variant[];
  readonly rows: readonly StudyRow[];
  readonly sentences: readonly string[];
}
