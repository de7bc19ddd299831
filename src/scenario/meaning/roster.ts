/** Meaning faults of shifts and shift lines. */
import { afterStart, clockTime, minuteOfDay } from '../clock.ts';
import type { Establishment, Shift } from '../establishment.ts';
import { eachOnce, isKnown, within, type Report } from './report.ts';

export function roster({ wings, staff: { shifts, lines } }: Establishment, report: Report): void {
  eachOnce(
    report,
    shifts.map((shift) => shift.id),
    (index) => ['shifts', index, 'id'],
    'shift',
  );
  shifts.forEach((shift, index) => {
    mealBreakInside(shift, within(report, 'shifts', index));
    hasMealBreak(shift, within(report, 'shifts', index));
  });
  eachOnce(
    report,
    lines.map((line) => line.id),
    (index) => ['lines', index, 'id'],
    'shift line',
  );
  const homes = [...wings.map((wing) => wing.wingCode), 'central'];
  lines.forEach((line, index) => {
    isKnown(
      report,
      ['lines', index, 'shift'],
      line.shift,
      shifts.map((shift) => shift.id),
      'a shift',
    );
    isKnown(report, ['lines', index, 'home'], line.home, homes, 'a wing, or central');
    eachOnce(report, line.daysOfWeek, (day) => ['lines', index, 'daysOfWeek', day], 'day of a shift line');
  });
}

function mealBreakInside({ start, finish, mealBreak }: Shift, report: Report): void {
  if (mealBreak === undefined) return;
  const from = minuteOfDay(start);
  const to = afterStart(minuteOfDay(finish), from);
  const rest = minuteOfDay(mealBreak.start);
  const restFrom = rest >= from ? rest : rest + 1440;
  if (restFrom + mealBreak.minutes <= to) return;
  report({
    path: ['mealBreak', 'start'],
    found: `a break from ${mealBreak.start} to ${clockTime((rest + mealBreak.minutes) % 1440)}`,
    expected: `a break inside the shift, ${start} to ${finish}`,
    advice: 'Move or shorten the break.',
  });
}

const longestWithoutBreak = 6 * 60;

/** Cover round the clock is nobody's shift. */
function hasMealBreak({ start, finish, mealBreak }: Shift, report: Report): void {
  const from = minuteOfDay(start);
  const minutes = afterStart(minuteOfDay(finish), from) - from;
  if (mealBreak !== undefined || minutes <= longestWithoutBreak || minutes >= 1440) return;
  report({
    path: ['finish'],
    found: `${start} to ${finish} without a meal break`,
    expected: 'a meal break in a shift of more than six hours',
    advice: 'Add when it is and how long, 45 minutes for instance; or shorten the shift.',
  });
}
