/** Meaning faults of the seven DPS regime times. */
import { minuteOfDay } from '../clock.ts';
import { dayNames } from '../establishment.ts';
import type { PrisonRegimeDay, Regime } from '../regime.ts';
import { eachOnce, within, type Report } from './report.ts';

export function prisonRegime({ prisonRegime: rows }: Regime, report: Report): void {
  eachOnce(
    report,
    rows.map((row) => row.dayOfWeek),
    (index) => ['prisonRegime', index, 'dayOfWeek'],
    'day of the week',
  );
  const missing = dayNames.filter((day) => !rows.some((row) => row.dayOfWeek === day));
  if (missing.length > 0) {
    report({
      path: ['prisonRegime'],
      found: `no row for ${missing.join(', ')}`,
      expected: 'a row for each day of the week',
      advice: 'Add the days that are missing.',
    });
  }
  const code = rows[0]?.prisonCode;
  rows.forEach((row, index) => {
    const reportRow = within(report, 'prisonRegime', index);
    if (row.prisonCode !== code) {
      reportRow({
        path: ['prisonCode'],
        found: `"${row.prisonCode}" beside "${code}"`,
        expected: 'one prison',
        advice: 'Correct the code.',
      });
    }
    slotsInOrder(row, reportRow);
  });
}

/** Each slot ends after it starts, and none starts before the one before it has ended; ED may start when PM ends. */
function slotsInOrder(row: PrisonRegimeDay, report: Report): void {
  for (const [start, finish] of [
    ['amStart', 'amFinish'],
    ['pmStart', 'pmFinish'],
    ['edStart', 'edFinish'],
  ] as const) {
    if (minuteOfDay(row[start]) < minuteOfDay(row[finish])) continue;
    report({
      path: [finish],
      found: `${row[start]} to ${row[finish]}`,
      expected: 'a finish after the start',
      advice: 'Correct one of the two times.',
    });
  }
  for (const [finish, start] of [
    ['amFinish', 'pmStart'],
    ['pmFinish', 'edStart'],
  ] as const) {
    if (minuteOfDay(row[finish]) <= minuteOfDay(row[start])) continue;
    report({
      path: [start],
      found: `${row[start]}, before ${finish} at ${row[finish]}`,
      expected: 'AM before PM before ED, without overlap',
      advice: 'Correct one of the two times.',
    });
  }
}
