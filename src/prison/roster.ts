/** The fixed pool of staff, person by person, with the hours of each day. */
import { dayNames, skills, type Establishment, type Shift } from '#scenario/establishment.ts';
import { minuteOfDay } from '#scenario/clock.ts';

export interface StaffRow {
  /** Shift line and number: adding one officer changes no other. */
  readonly id: string;
  readonly skill: number;
  /** Wing index, or -1 for central. */
  readonly home: number;
  readonly days: Uint8Array;
  /** Seconds since 00:00; a finish past midnight is above 86,400. */
  readonly start: number;
  readonly finish: number;
  /** Meal break, -1 where there is none. */
  readonly breakFrom: number;
  readonly breakTo: number;
}

export function staffOf(establishment: Establishment): readonly StaffRow[] {
  const { shifts, lines } = establishment.staff;
  return lines.flatMap((line) => {
    const shift = shifts.find(({ id }) => id === line.shift);
    if (shift === undefined) throw new Error(`Shift line ${line.id} names an unknown shift ${line.shift}.`);
    const hours = hoursOf(shift);
    const home = establishment.wings.findIndex(({ wingCode }) => wingCode === line.home);
    const days = Uint8Array.from(dayNames, (day) => (line.daysOfWeek.includes(day) ? 1 : 0));
    return Array.from({ length: line.headcount }, (_, number) => ({
      id: `${line.id}/${number + 1}`,
      skill: skills.indexOf(line.skill),
      home,
      days,
      ...hours,
    }));
  });
}

function hoursOf({
  start,
  finish,
  mealBreak,
}: Shift): Pick<StaffRow, 'start' | 'finish' | 'breakFrom' | 'breakTo'> {
  const from = minuteOfDay(start) * 60;
  const to = minuteOfDay(finish) * 60;
  const breakFrom = mealBreak === undefined ? -1 : minuteOfDay(mealBreak.start) * 60;
  return {
    start: from,
    finish: to > from ? to : to + 86_400,
    breakFrom,
    breakTo: mealBreak === undefined ? -1 : breakFrom + mealBreak.minutes * 60,
  };
}
