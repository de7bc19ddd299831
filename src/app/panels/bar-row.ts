import type { ComparisonRow, RegimeLabel } from '#experiment/comparison.ts';
import { figure } from '#story/quantity.ts';
import type { BarRow } from '../charts/bars.ts';
import { measured } from '../charts/table.ts';

/** Levels under each regime, written out beside the bars. */
export function barRow(
  label: string,
  row: ComparisonRow | undefined,
  regimes: readonly RegimeLabel[],
  write: (value: number) => string = figure,
): BarRow {
  const values = regimes.map(({ id }) => measured(row?.byRegime[id]));
  return {
    label,
    values,
    words: values.map((value) => (value === null ? 'none' : write(value.mean))).join(' → '),
  };
}
