/** Studies as tidy rows: one estimate a row, levels and differences told apart by a column. */
import { baseId, type Study } from '#experiment/studies/study.ts';
import type { Estimate } from '#experiment/comparison.ts';
import { csvLine, type Cell } from './csv.ts';

const studyColumns = [
  'study',
  'experiment',
  'regime',
  'inputHash',
  'measure',
  'name',
  'unit',
  'condition',
  'dayType',
  'people',
  'where',
  'kind',
  'variant',
  'changed',
  'amount',
  'amountUnit',
  'mean',
  'ci95Low',
  'ci95High',
  'runs',
  'note',
] as const;

/** A variant that cannot be done has one row, whose `note` is the reason. */
export function studiesCsv(studies: readonly Study[]): string {
  return [csvLine(studyColumns), ...studies.flatMap(linesOf)].join('');
}

function linesOf({ kind, manifest, measures, variants, rows }: Study): string[] {
  const study: readonly Cell[] = [kind, manifest.experiment, manifest.regime, manifest.inputHash];
  const nothing = (count: number): Cell[] => Array.from({ length: count }, () => null);
  const lines = variants
    .filter(({ impossible }) => impossible !== null)
    .map(({ id, label, amount, unit, impossible }) =>
      csvLine([...study, ...nothing(7), 'impossible', id, label, amount, unit, ...nothing(4), impossible]),
    );
  for (const { id, slice, level, difference } of rows) {
    const definition = measures.find((measure) => measure.id === id);
    const start: readonly Cell[] = [
      ...study,
      id,
      definition?.name ?? '',
      definition?.unit ?? '',
      slice.condition,
      slice.dayType,
      slice.people,
      slice.where,
    ];
    const line = (what: string, variant: string, estimate: Estimate): string => {
      const told = variants.find((row) => row.id === variant);
      const change: readonly Cell[] =
        variant === baseId
          ? ['as it stands', 0, '']
          : [told?.label ?? '', told?.amount ?? null, told?.unit ?? ''];
      const { mean, ci95, runs, note } = estimate;
      return csvLine([
        ...start,
        what,
        variant,
        ...change,
        mean,
        ci95?.[0] ?? null,
        ci95?.[1] ?? null,
        runs,
        note,
      ]);
    };
    for (const [variant, estimate] of Object.entries(level)) lines.push(line('level', variant, estimate));
    for (const [variant, estimate] of Object.entries(difference))
      lines.push(line('difference', variant, estimate));
  }
  return lines;
}
