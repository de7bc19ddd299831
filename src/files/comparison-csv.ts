/** A comparison as tidy rows: one estimate a row, levels and differences told apart by a column. */
import type { Comparison, ComparisonRow, Estimate } from '#experiment/comparison.ts';
import { csvLine, type Cell } from './csv.ts';

export const comparisonColumns = [
  'experiment',
  'inputHash',
  'measure',
  'name',
  'unit',
  'condition',
  'dayType',
  'people',
  'where',
  'kind',
  'regime',
  'baseline',
  'mean',
  'ci95Low',
  'ci95High',
  'rangeP5',
  'rangeP95',
  'signHolds',
  'draws',
  'runs',
  'note',
] as const;

/** `rows`: those on the page, say; by default all. */
export function comparisonCsv(
  comparison: Comparison,
  rows: readonly ComparisonRow[] = comparison.rows,
): string {
  const { manifest, measures } = comparison;
  const baseline = manifest.regimes[0] ?? '';
  const definitions = new Map(measures.map((measure) => [measure.id, measure]));
  const lines = [csvLine(comparisonColumns)];
  for (const { id, slice, byRegime, difference } of rows) {
    const definition = definitions.get(id);
    const start: readonly Cell[] = [
      manifest.experiment,
      manifest.inputHash,
      id,
      definition?.name ?? '',
      definition?.unit ?? '',
      slice.condition,
      slice.dayType,
      slice.people,
      slice.where,
    ];
    for (const [regime, estimate] of Object.entries(byRegime)) {
      lines.push(csvLine([...start, 'level', regime, '', ...estimateCells(estimate)]));
    }
    for (const [regime, estimate] of Object.entries(difference)) {
      lines.push(csvLine([...start, 'difference', regime, baseline, ...estimateCells(estimate)]));
    }
    if (id !== 'violence.exposureIndex' || slice.people !== 'all' || slice.where !== 'all') continue;
    for (const { regime, condition, dayType, parts } of comparison.exposureSplit) {
      if (condition !== slice.condition || dayType !== slice.dayType) continue;
      for (const [ingredient, estimate] of Object.entries(parts)) {
        const kind = `differenceFrom:${ingredient}`;
        lines.push(csvLine([...start, kind, regime, baseline, ...estimateCells(estimate)]));
      }
    }
  }
  return lines.join('');
}

/** What goes beside the rows: where they come from and how to read them. */
export function aboutComparisonCsv(comparison: Comparison): string {
  const { manifest, measures, assumptionDraws: drawn } = comparison;
  return [
    `Core Day ${manifest.version}, model version ${manifest.modelVersion}`,
    `Experiment ${manifest.experiment}: ${comparison.establishmentName} (${manifest.establishment})`,
    `Regimes: ${manifest.regimes.join(', ')}; the first is the baseline of every difference`,
    `${manifest.replications} replications of ${manifest.days} days, seed ${manifest.seed}, input hash ${manifest.inputHash}`,
    '',
    'kind: level is one regime; difference is the regime minus the baseline, paired by replication.',
    'differenceFrom: part of the difference that comes of one ingredient; the five parts of the exposure index add up to its difference.',
    'ci95Low, ci95High: run-to-run interval at 95%; it does not hold what we do not know about the assumptions.',
    drawn?.over === 'all'
      ? `rangeP5, rangeP95: 5 to 95% of the difference over ${drawn.draws} joint draws of all ${drawn.assumptions} assumptions in use within their ranges, in the order that evidence gives the weights, each run by every regime; signHolds: share of draws with the sign of the mean; draws: those in which there was anything to compare. ${drawn.refused.length} draws could not be run.`
      : 'rangeP5, rangeP95: 5 to 95% of the difference over joint draws of the reading assumptions within their ranges, in the order that evidence gives the weights; signHolds: share of draws with the sign of the mean. The weight of instructors as guardians is not drawn.',
    'note: identical (no difference in any run), noEvents (none in any run), tooFewRuns (no interval below 20 runs).',
    'Neither level is a forecast; differences between regimes under the same people, building and roster are the result. What each uses of it: staff.officerHours, staff.instructorHours, staff.roomHours.',
    '',
    ...measures.map(
      ({ id, name, unit, definition, source }) => `${id}: ${name} (${unit}). ${definition} [${source}]`,
    ),
    '',
  ].join('\n');
}

function estimateCells({ mean, ci95, range, runs, note }: Estimate): Cell[] {
  const drawn = [range?.p5 ?? null, range?.p95 ?? null, range?.signHolds ?? null, range?.draws ?? null];
  return [mean, ci95?.[0] ?? null, ci95?.[1] ?? null, ...drawn, runs, note];
}
