/** Whether a run here came to the committed figures. */
import type { Comparison, ComparisonRow } from '#experiment/comparison.ts';

export interface Agreement {
  /** Rows whose figures differ, or that only one of the two has. */
  readonly different: number;
  readonly rows: number;
}

export function agreementOf(committed: Comparison, recomputed: Comparison): Agreement {
  const figures = new Map(recomputed.rows.map((row) => [rowName(row), rowFigures(row)]));
  const different = committed.rows.filter((row) => figures.get(rowName(row)) !== rowFigures(row)).length;
  const onlyHere = Math.max(0, recomputed.rows.length - committed.rows.length);
  return { different: different + onlyHere, rows: committed.rows.length };
}

function rowName({ id, slice }: ComparisonRow): string {
  return `${id}|${slice.condition}|${slice.dayType}|${slice.people}|${slice.where}`;
}

/**
 * Without what we don't know, for which a device would have to run hundreds of draws. Documents print 12 significant digits;
 * more would be compared with what was never written.
 */
function rowFigures({ byRegime, difference }: ComparisonRow): string {
  return JSON.stringify([byRegime, difference], (name, value: unknown) => {
    if (name === 'range') return undefined;
    return typeof value === 'number' ? Number(value.toPrecision(12)) : value;
  });
}
