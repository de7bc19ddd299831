/* The results as tables for people. */
import type { VarianceReduction } from '#experiment/variance-reduction.ts';
import type { KernelRow } from './kernel-beside-peers.ts';
import type { ScalingRow } from './scaling.ts';
import type { ShippedResult } from './shipped-regimes.ts';

export function printTables(
  kernel: readonly KernelRow[],
  shipped: ShippedResult,
  scaling: readonly ScalingRow[],
  pairing: readonly VarianceReduction[],
): void {
  print('Kernel: nanoseconds per event (per customer of the queue), median of 5 alternated runs', [
    ['model', 'system', 'median', 'least', 'most', 'x SimPy', 'x hand-tuned', 'checks'],
    ...kernel.map((row) => [
      row.model,
      row.system,
      row.medianNs.toFixed(0),
      row.leastNs.toFixed(0),
      row.mostNs.toFixed(0),
      row.timesSimPy === null ? '' : row.timesSimPy.toFixed(1),
      row.timesHandTuned === null ? '' : `1/${(1 / row.timesHandTuned).toFixed(2)}`,
      row.figures,
    ]),
  ]);
  print('Shipped regimes: medians of 7 alternated replications of a week and its lead-in day', [
    [
      'regime',
      'people',
      'condition',
      'events',
      'records',
      'model ns/event',
      'model ns/record',
      'ns/event',
      'µs/person-day',
      's/week',
    ],
    ...shipped.rows.map((row) => [
      row.regime,
      String(row.people),
      row.condition,
      row.events.toFixed(0),
      row.records.toFixed(0),
      row.modelNsPerEvent.toFixed(0),
      row.modelNsPerRecord.toFixed(0),
      row.nsPerEvent.toFixed(0),
      row.microsecondsPerPersonDay.toFixed(1),
      row.secondsPerReplicationWeek.toFixed(3),
    ]),
  ]);
  console.log(
    `Model: people drawn, run and traced with hash. The other columns include facts and every measure.\n` +
      `Peak memory: ${shipped.megabytesAfterFirst.toFixed(0)} MB after the first replication of each, ` +
      `${shipped.megabytesAfterAll.toFixed(0)} MB after ${shipped.replications} replications.\n`,
  );
  print(
    'Size: the young offender institution once and many times over, baseline as delivered, measures included',
    [
      ['people', 'events', 's/week', 'µs/person-day'],
      ...scaling.map((row) => [
        String(row.people),
        String(row.events),
        row.secondsPerReplicationWeek.toFixed(3),
        row.microsecondsPerPersonDay.toFixed(1),
      ]),
    ],
  );
  print('Pairing: variance with independent seeds over variance as paired', [
    ['measure', 'regime', 'condition', 'runs', 'factor'],
    ...pairing.map((row) => [
      row.measure,
      row.regime,
      row.condition,
      String(row.runs),
      row.factor === null ? 'no variance left' : row.factor.toFixed(1),
    ]),
  ]);
}

/** A table with its header in the first row; columns that hold numbers are set right. */
function print(title: string, rows: readonly (readonly string[])[]): void {
  const [header, ...body] = rows;
  const widths = header.map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const right = header.map((_, column) => body.every((row) => /^[\d./]*$/.test(row[column])));
  const lineOf = (row: readonly string[]) =>
    row
      .map((text, column) => (right[column] ? text.padStart(widths[column]) : text.padEnd(widths[column])))
      .join('  ')
      .trimEnd();
  console.log(
    [
      title,
      lineOf(header),
      widths.map((width) => '-'.repeat(width)).join('  '),
      ...body.map(lineOf),
      '',
    ].join('\n'),
  );
}
