/** The table behind a picture: what is shown on the page and written to CSV. */
import type { Comparison, ComparisonRow, Estimate, RegimeLabel } from '#experiment/comparison.ts';
import { readingText } from '#story/view.ts';
import { drawnText } from '#story/whatWeDontKnow.ts';

/** A number with its run-to-run interval, where there is one. */
export interface Measured {
  readonly mean: number;
  readonly interval: readonly [number, number] | null;
}

export type TableCell = Measured | number | string | null;

export interface TableColumn {
  readonly label: string;
  /** Its cells are `Measured`: three columns in CSV. */
  readonly measured?: boolean;
}

export interface Table {
  /** Repeats title, unit and view, so that the table stands alone. */
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly [string, ...TableCell[]])[];
}

export interface TableLine {
  readonly label: string;
  readonly row: ComparisonRow | undefined;
  /** Where it is not the table's. */
  readonly factor?: number;
}

/** Levels of some rows under each regime, and differences; all multiplied by `factor`. */
export function estimateTable(
  caption: string,
  what: string,
  lines: readonly TableLine[],
  regimes: readonly RegimeLabel[],
  factor = 1,
): Table {
  const [, ...others] = regimes;
  return {
    caption,
    columns: [
      { label: what },
      ...regimes.map((regime) => ({ label: regime.label, measured: true })),
      ...others.map(() => ({ label: 'Difference', measured: true })),
    ],
    rows: lines.map(({ label, row, factor: times = factor }) => [
      label,
      ...regimes.map((regime) => measured(row?.byRegime[regime.id], times)),
      ...others.map((regime) => measured(row?.difference[regime.id], times)),
    ]),
  };
}

export function measured(estimate: Estimate | undefined, factor = 1): Measured | null {
  if (estimate === undefined || estimate.mean === null) return null;
  const interval =
    estimate.ci95 === null ? null : ([estimate.ci95[0] * factor, estimate.ci95[1] * factor] as const);
  return { mean: estimate.mean * factor, interval };
}

/** What every exported file says about itself. */
export function sourceLines(comparison: Comparison): readonly string[] {
  const { manifest, assumptionDraws: drawn } = comparison;
  return [
    `Core Day ${manifest.version}. A model, not a record of any prison, and not a forecast; people are synthetic.`,
    `${comparison.establishmentName}. ${runLine(comparison)}. Intervals are 95%, run to run; ${peopleLine(comparison)}. Input ${manifest.inputHash.slice(0, 12)}.`,
    ...(drawn === null
      ? []
      : [`What we don’t know, where it is shown: the middle 90% of ${drawnText(drawn)}.`]),
    ...readings(comparison),
  ];
}

/** Whose luck an interval is about: said with every interval. */
export function peopleLine({ population }: Comparison): string {
  return population === 'generated'
    ? 'people are drawn afresh for each replication, the same under every regime'
    : 'people are those of the file, the same in every replication';
}

/** `20 replications of 7 days, seed 42, model 1` */
export function runLine({ manifest }: Comparison): string {
  return `${manifest.replications} replications of ${manifest.days} days, seed ${manifest.seed}, model ${manifest.modelVersion}`;
}

/** What is said beside FRD-style regimes, once for each text that is read. */
export function readings(comparison: Comparison): readonly string[] {
  const texts = new Set(comparison.regimes.map(readingText).filter((text) => text !== null));
  return [...texts].map((text) => `FRD-style: ${text}.`);
}
