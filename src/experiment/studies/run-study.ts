/** From a study's design to what comes of it, by way of whoever runs replications. */
import { readingOf } from '#scenario/assumptions.ts';
import { conditions, type Condition } from '#scenario/scenario.ts';
import { modelVersion } from '#prison/modelVersion.ts';
import { collectScenarios, type CollectOptions } from '../collect-runs.ts';
import { peopleOf } from '../compare-runs.ts';
import type { Estimate } from '../comparison.ts';
import { contentKey } from '../content-key.ts';
import { estimateDifference, estimateLevel } from '../estimate.ts';
import type { MeasureBook } from '../measure-book.ts';
import { planned, type Span } from '../plan.ts';
import type { Runner } from '../runner.ts';
import type { Runs } from '../runs.ts';
import { version } from '../version.ts';
import { baseId, type Study, type StudyDesign, type StudyManifest, type StudyRow } from './study.ts';
import { studyMeasures } from './study-measures.ts';

/** Which experiment the regime is of, and how it is run. */
export interface StudySpan extends Span {
  readonly experiment: string;
}

/**
 * Rejects with an AbortError when `signal` fires, with the runner's error when a replication fails, and where a design that
 * holds planned hours did not.
 */
export async function runStudy(
  design: StudyDesign,
  span: StudySpan,
  runner: Runner,
  book: MeasureBook,
  options: CollectOptions = {},
): Promise<Study> {
  const { base, variants } = design;
  const run = variants.flatMap(({ id, scenario }) => (scenario === null ? [] : [{ id, scenario }]));
  const scenarios = [base, ...run.map(({ scenario }) => scenario)].map(planned);
  const runs = await collectScenarios(scenarios, span, readingOf(base.assumptions), runner, options);
  const ids = [baseId, ...run.map(({ id }) => id)];
  if (design.holdsPlannedHours) refuseOtherPlannedHours(runs, ids, book);
  const { establishment, regime } = base;
  const rows = rowsOf(runs, ids, book);
  const { id, name, label, readingOf: reading } = regime;
  return {
    formatVersion: 1,
    kind: design.kind,
    manifest: manifestOf(
      design,
      span,
      runs,
      ids,
      scenarios.map(({ key }) => key),
    ),
    establishmentName: establishment.name,
    people: peopleOf(base),
    population: establishment.population.kind,
    regime: { id, name, label, readingOf: reading ?? null },
    measures: book.definitions.filter((definition) => rows.some((row) => row.id === definition.id)),
    variants: variants.map(({ id: variant, label: told, changed, amount, unit, impossible }) => ({
      id: variant,
      label: told,
      changed,
      amount,
      unit,
      impossible,
    })),
    rows,
    sentences: [],
  };
}

/** Each measure in each condition; a measure that the book does not fill, or that counts nothing, has no row. */
function rowsOf(runs: Runs, ids: readonly string[], { grid, definitions }: MeasureBook): StudyRow[] {
  return conditions.flatMap((condition) =>
    studyMeasures.flatMap(({ id, dayType, where }): StudyRow[] => {
      const cell = grid.findIndex(
        (row) => row.measure === id && row.dayType === dayType && row.people === 'all' && row.where === where,
      );
      const estimator = definitions.find((definition) => definition.id === id)?.estimator;
      if (cell < 0 || estimator === undefined) return [];
      const series = ids.map((_, place) => runs.series(place, condition, cell));
      const each = (estimate: (place: number) => Estimate, from: number): Record<string, Estimate> =>
        Object.fromEntries(ids.slice(from).map((variant, place) => [variant, estimate(place + from)]));
      const level = each((place) => estimateLevel(estimator, series[place]), 0);
      if (Object.values(level).every(({ mean }) => mean === null)) return [];
      return [
        {
          id,
          slice: { condition, dayType, people: 'all', where },
          level,
          difference: each((place) => estimateDifference(estimator, series[place], series[0]), 1),
        },
      ];
    }),
  );
}

const modes = ['mode:inCell', 'mode:onWing', 'mode:offWing'];

/** Whoever was allocated to what: to the second, in every replication and condition. */
function refuseOtherPlannedHours(runs: Runs, ids: readonly string[], { grid }: MeasureBook): void {
  const cells = modes.map((mode) =>
    grid.findIndex(
      ({ measure, dayType, people, where }) =>
        measure === 'access.hours.planned' && dayType === 'week' && people === 'all' && where === mode,
    ),
  );
  const secondsOf = (place: number, condition: Condition): number[] => {
    const hours = cells.map((cell) => Array.from(runs.series(place, condition, cell).total));
    return Array.from({ length: runs.complete }, (_, run) =>
      Math.round(3600 * hours.reduce((sum, ofMode) => sum + ofMode[run], 0)),
    );
  };
  for (const condition of conditions) {
    const before = secondsOf(0, condition);
    ids.forEach((id, place) =>
      secondsOf(place, condition).forEach((seconds, run) => {
        if (seconds !== before[run])
          throw new Error(
            `${id} plans ${seconds} person-seconds in replication ${run}, the regime as it stands ${before[run]}: a sweep of the mix holds them constant`,
          );
      }),
    );
  }
}

function manifestOf(
  { kind, base, variants }: StudyDesign,
  { experiment, days, replications, seed }: StudySpan,
  runs: Runs,
  ids: readonly string[],
  keys: readonly string[],
): StudyManifest {
  return {
    version,
    modelVersion,
    experiment,
    establishment: base.establishment.prisonCode,
    regime: base.regime.id,
    variants: variants.map(({ id }) => id),
    days,
    replications: runs.complete,
    seed,
    inputHash: contentKey({ kind, base, keys, experiment, days, replications, seed }),
    traceHash: Object.fromEntries(
      ids.map((id, place) => [
        id,
        Object.fromEntries(conditions.map((condition) => [condition, runs.traceHash(place, condition)])),
      ]),
    ),
    events: runs.events,
  };
}
