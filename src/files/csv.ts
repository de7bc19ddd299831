/**
 * Comma-separated text as RFC 4180 has it: lines end in CR LF, a cell with a comma, quote or line break is quoted.
 * Text that a spreadsheet would take for a formula gets an apostrophe in front; numbers, also negative ones, do not.
 */
export type Cell = string | number | null;

export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** Null is an empty cell. */
export function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = looksLikeFormula(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function looksLikeFormula(text: string): boolean {
  return /^[\t\r\n ]*[=+\-@\t\r]/.test(text) && !/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text);
}
