import type { ReactNode } from 'react';
import { figure } from '#story/quantity.ts';
import type { Table, TableCell } from '../charts/table.ts';

/** The numbers of a picture, with caption and units, for everyone to read. */
export function DataTable({ table }: { table: Table }): ReactNode {
  return (
    <div className="table-box" role="region" aria-label={table.caption} tabIndex={0}>
      <table>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th key={index} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([label, ...cells], index) => (
            <tr key={index}>
              <th scope="row">{label}</th>
              {cells.map((cell, column) => (
                <td key={column}>
                  <Cell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell }: { cell: TableCell }): ReactNode {
  if (cell === null) return 'none';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return figure(cell);
  return (
    <>
      {figure(cell.mean)}
      {cell.interval && (
        <span className="interval">
          {figure(cell.interval[0])} to {figure(cell.interval[1])}
        </span>
      )}
    </>
  );
}
