/** From paired runs to a comparison: every row of the measure grid in both conditions, with intervals and notes. */
import { conditions, type Condition, type Experiment } from '#scenario/scenario.ts';
import type { GridCell } from '#measures/measure.ts';
import type { Profiles } from '#measures/summary.ts';
import { modelVersion } from '#prison/modelVersion.ts';
import { breakEvensOf } from './break-even.ts';
import type { Comparison, ComparisonProfile, ComparisonRow, Estimate, Manifest } from './comparison.ts';
import { confirmatoryTests } from './confirmatory.ts';
import { inputHash } from './scenario-key.ts';
import { toThreeDecimals } from './digits.ts';
import { estimateDifference, estimateLevel, type Estimator } from './estimate.ts';
import type { DrawnDifferences } from './drawn-differences.ts';
import { exposureRanges, readingDrawCount } from './exposure-range.ts';
import { exposureSplitOf } from './exposure-split.ts';
import { gainersOf } from './gainers.ts';
import { drawnIds } from './joint-draws.ts';
import { jointRanges } from './joint-ranges.ts';
import type { MeasureBook } from './measure-book.ts';
import type { RangeOf } from './range.ts';
import { rereadIds } from './reading-draws.ts';
import type { Runs } from './runs.ts';
import { version } from './version.ts';

/**
 * Of the replications complete so far; `sentences` are left to the story. `drawn`: the experiment as run under joint draws of
 * all assumptions, which then give every difference its range.
 */
export function compareRuns(
  experiment: Experiment,
  runs: Runs,
  { grid, definitions }: MeasureBook,
  drawn: DrawnDifferences | null = null,
): Comparison {
  const estimators = new Map(definitions.map(({ id, estimator }) => [id, estimator]));
  const estimatorOf = (id: string): Estimator => {
    const estimator = estimators.get(id);
    if (estimator === undefined) throw new Error(`the catalogue has no measure ${id}`);
    return estimator;
  };
  const rangeOf = drawn === null ? exposureRanges(experiment, runs, grid) : jointRanges(runs, drawn);
  return {
    formatVersion: 1,
    manifest: manifestOf(experiment, runs),
    establishmentName: experiment.establishment.name,
    people: peopleOf(experiment),
    population: experiment.establishment.population.kind,
    regimes: experiment.regimes.map(({ id, name, label, readingOf }) => ({
      id,
      name,
      label,
      readingOf: readingOf ?? null,
    })),
    assumptionDraws: rangeOf === null ? null : assumptionDrawsOf(experiment, drawn),
    measures: definitions,
    rows: conditions.flatMap((condition) =>
      grid.flatMap(
        (cell, index) =>
          rowOf(experiment, runs, condition, cell, index, estimatorOf(cell.measure), rangeOf) ?? [],
      ),
    ),
    confirmatory: confirmatoryTests(experiment, runs, grid, estimatorOf),
    gainers: gainersOf(experiment, runs),
    exposureSplit: exposureSplitOf(experiment, runs),
    breakEven: breakEvensOf(experiment, runs),
    profiles: profilesOf(experiment, runs),
    sentences: [],
  };
}

/** Null for a row that counts nobody and nothing under any regime. */
function rowOf(
  { regimes }: Experiment,
  runs: Runs,
  condition: Condition,
  { measure, dayType, people, where }: GridCell,
  cell: number,
  estimator: Estimator,
  rangeOf: RangeOf | null,
): ComparisonRow | null {
  const series = regimes.map((_, regime) => runs.series(regime, condition, cell));
  const byRegime: Record<string, Estimate> = {};
  const difference: Record<string, Estimate> = {};
  regimes.forEach(({ id }, regime) => {
    byRegime[id] = estimateLevel(estimator, series[regime]);
    // Those who hold a status under one regime are other people than those who hold it under another.
    if (regime > 0 && !people.startsWith('ownWork:')) {
      const estimate = estimateDifference(estimator, series[regime], series[0]);
      difference[id] = { ...estimate, range: rangeOf?.(regime, condition, cell, estimate) ?? null };
    }
  });
  if (Object.values(byRegime).every(({ mean }) => mean === null)) return null;
  return { id: measure, slice: { condition, dayType, people, where }, byRegime, difference };
}

function assumptionDrawsOf(
  { assumptions }: Experiment,
  drawn: DrawnDifferences | null,
): Comparison['assumptionDraws'] {
  if (drawn === null)
    return { over: 'reading', assumptions: rereadIds.length, draws: readingDrawCount, refused: [] };
  const { behaviour, reading } = drawnIds(assumptions);
  const { draws, refused } = drawn;
  return { over: 'all', assumptions: behaviour.length + reading.length, draws, refused };
}

function manifestOf(experiment: Experiment, runs: Runs): Manifest {
  const { id, establishment, regimes, days, seed } = experiment;
  return {
    version,
    modelVersion,
    experiment: id,
    establishment: establishment.prisonCode,
    regimes: regimes.map((regime) => regime.id),
    days,
    replications: runs.complete,
    seed,
    inputHash: inputHash(experiment),
    traceHash: Object.fromEntries(
      regimes.map((regime, index) => [
        regime.id,
        Object.fromEntries(conditions.map((condition) => [condition, runs.traceHash(index, condition)])),
      ]),
    ),
    events: runs.events,
  };
}

function profilesOf({ regimes }: Experiment, runs: Runs): ComparisonProfile[] {
  return regimes.flatMap(({ id }, regime) =>
    conditions.map((condition) => {
      const rounded = (name: keyof Profiles): number[] =>
        runs.profile(regime, condition, name).map(toThreeDecimals);
      return {
        regime: id,
        condition,
        whereabouts: rounded('whereabouts'),
        onRoutes: rounded('onRoutes'),
        journeys: rounded('journeys'),
        peopleCount: rounded('peopleCount'),
        staffing: rounded('staffing'),
      };
    }),
  );
}

export function peopleOf({ establishment: { population } }: Pick<Experiment, 'establishment'>): number {
  return population.kind === 'generated' ? population.people : population.rows.length;
}
