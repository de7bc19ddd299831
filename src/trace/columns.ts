/** Columns filled row by row in plain loops: `from` of a typed array walks an iterator, an object for every row. */

type Of<Row> = (row: Row, index: number) => number;

export function words<Row>(rows: ArrayLike<Row>, of: Of<Row>): Int32Array {
  const column = new Int32Array(rows.length);
  for (let row = 0; row < rows.length; row++) column[row] = of(rows[row], row);
  return column;
}

export function bytes<Row>(rows: ArrayLike<Row>, of: Of<Row>): Uint8Array {
  const column = new Uint8Array(rows.length);
  for (let row = 0; row < rows.length; row++) column[row] = of(rows[row], row);
  return column;
}
