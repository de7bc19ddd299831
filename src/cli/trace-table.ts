/** What a trace holds, in a screenful. */
import type { StoredTrace } from '#experiment/runner.ts';
import { recordKinds } from '#trace/records.ts';

/** Ends in a line feed. */
export function traceTable({ header, chunks, traceHash }: StoredTrace): string {
  const counts = new Array<number>(recordKinds.length).fill(0);
  for (const { rows, kind } of chunks) for (let row = 0; row < rows; row++) counts[kind[row]]++;
  const { task, tables } = header;
  const count = (value: number): string => value.toLocaleString('en-GB').padStart(12);
  return [
    `Trace of ${task.regime} at ${task.establishment}, ${task.condition}`,
    `seed ${task.seed}, replication ${task.replication}, ${task.days} days after a lead-in Sunday`,
    `hash ${traceHash}`,
    '',
    `${'people'.padEnd(14)}${count(tables.people.ref.length)}`,
    `${'sessions'.padEnd(14)}${count(tables.sessions.activity.length)}`,
    `${'records'.padEnd(14)}${count(counts.reduce((sum, rows) => sum + rows, 0))}`,
    ...recordKinds.map((kind, index) => `  ${kind.padEnd(12)}${count(counts[index])}`),
    '',
    'Write it out with --out <folder>, or print --format csv (records) or --format json (header).',
    '',
  ].join('\n');
}
