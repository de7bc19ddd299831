/** A table of the page as comma-separated values, with what it is and where it comes from in lines of comment above. */
import { csvLine, type Cell } from '#files/csv.ts';
import type { Table, TableCell } from './table.ts';

/** A measured column becomes three: the mean and the ends of its interval. */
export function csvOf(table: Table, source: readonly string[]): string {
  const comments = [table.caption, ...source].map((line) => `# ${line}\r\n`);
  const head = table.columns.flatMap(({ label, measured }) =>
    measured ? [label, `${label}, 95% low`, `${label}, 95% high`] : [label],
  );
  const body = table.rows.map((row) =>
    row.flatMap((cell, index) => cells(cell, table.columns[index]?.measured ?? false)),
  );
  return [...comments, ...[head, ...body].map(csvLine)].join('');
}

function cells(cell: TableCell, measured: boolean): readonly Cell[] {
  const interval = cell !== null && typeof cell === 'object' ? cell.interval : null;
  const mean = cell !== null && typeof cell === 'object' ? cell.mean : cell;
  return measured ? [mean, interval?.[0] ?? null, interval?.[1] ?? null] : [mean];
}
