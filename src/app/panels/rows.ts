import type { ComparisonRow, RegimeLabel } from '#experiment/comparison.ts';
import { change } from '#story/lookup.ts';
import { figure, isNought } from '#story/quantity.ts';
import { verdict } from '#story/verdict.ts';
import type { BarRow } from '../charts/bars.ts';
import type { DumbbellRow } from '../charts/dumbbell.ts';
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

/** Marks for each regime, and beside them the change: `35m less`, `12 fewer`, `about the same`; the level where one stands alone. */
export function dumbbellRow(
  label: string,
  row: ComparisonRow | undefined,
  regimes: readonly RegimeLabel[],
  write: (value: number) => string,
  less: 'less' | 'fewer' = 'less',
): DumbbellRow {
  const values = regimes.map(({ id }) => measured(row?.byRegime[id]));
  if (regimes.length === 1) return { label, values, words: values[0] === null ? '' : write(values[0].mean) };
  const difference = change(row, regimes[1].id);
  const way = verdict(difference);
  const size = difference?.mean == null ? '' : write(Math.abs(difference.mean));
  const words =
    way === 'unknown'
      ? ''
      : (way === 'more' || way === 'less') && !isNought(size)
        ? `${size} ${way === 'less' ? less : way}`
        : 'about the same';
  return { label, values, words };
}

/** The rows of a picture read out: `Workshop 12 → 9; Education 4 → 6`. */
export function rowsInWords(rows: readonly { readonly label: string; readonly words: string }[]): string {
  return rows.map(({ label, words }) => `${label} ${words}`).join('; ');
}
