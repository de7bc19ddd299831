/** One more on the roster: of every skill that the regime asks for, on the line that works most hours. */
import { daysText, skillWords } from '#rules/misfitText.ts';
import { afterStart, minuteOfDay } from '#scenario/clock.ts';
import { dayNames, skills, type ShiftLine, type Skill } from '#scenario/establishment.ts';
import { oneMore } from '#scenario/levers/one-more.ts';
import type { Scenario } from '#scenario/scenario.ts';
import { possible } from './possible.ts';
import type { StudyDesign } from './study.ts';

/** Of officers, on so many lines: whether one more is worth most by day or late is what a planner asks. */
const officerLines = 3;

export function oneMoreOfEach(base: Scenario): StudyDesign['variants'] {
  return skills
    .filter((skill) => isAskedFor(base, skill))
    .flatMap((skill) => {
      const lines = linesOf(base, skill).slice(0, skill === 'officer' ? officerLines : 1);
      return lines.map((line) => {
        const [one] = skillWords[skill];
        const hours = weeklyHours(base, line);
        const told = {
          id: `one-more-${line.id}`,
          label: lines.length === 1 ? `One more ${one}` : `One more ${one}, ${line.id}`,
          changed: `${daysText(dayNames.flatMap((day, row) => (line.daysOfWeek.includes(day) ? [row] : [])))}, ${timesOf(base, line)}, based ${line.home === 'central' ? 'centrally' : `on wing ${line.home}`}: ${hours} hours a week more on duty.`,
          amount: 1,
          unit: one,
        };
        return possible(told, oneMore(base, line.id));
      });
    });
}

/** Runs sessions or appointments, or stands where something depends on it: not the control room. */
function isAskedFor({ regime: { activities, sim } }: Scenario, skill: Skill): boolean {
  const held = [
    ...activities.map((activity) => activity.sim.staff),
    ...(sim.appointments ?? []).map(({ staff }) => staff),
  ];
  return (
    held.some((staff) => staff.some(({ anyOf }) => anyOf.includes(skill))) ||
    sim.posts.some((post) => post.skill === skill && (post.kind !== 'other' || post.opens !== undefined))
  );
}

/** By day, those based centrally first, then by hours a week; one of each shift. */
function linesOf(base: Scenario, skill: Skill): readonly ShiftLine[] {
  const rows = base.establishment.staff.lines
    .filter((line) => line.skill === skill && line.headcount > 0 && !isByNight(base, line))
    .map((line) => ({
      line,
      isCentral: line.home === 'central',
      hours: line.headcount * weeklyHours(base, line),
    }))
    .sort((a, b) => Number(b.isCentral) - Number(a.isCentral) || b.hours - a.hours);
  return rows
    .filter(({ line }, place) => rows.findIndex((other) => other.line.shift === line.shift) === place)
    .map(({ line }) => line);
}

function isByNight(base: Scenario, line: ShiftLine): boolean {
  const { start, finish } = shiftOf(base, line);
  return finish !== '24:00' && minuteOfDay(finish) <= minuteOfDay(start);
}

/** On duty and not at their meal, of one person. */
function weeklyHours(base: Scenario, line: ShiftLine): number {
  const { start, finish, mealBreak } = shiftOf(base, line);
  const from = minuteOfDay(start);
  const minutes = afterStart(minuteOfDay(finish), from) - from - (mealBreak?.minutes ?? 0);
  return Math.round((line.daysOfWeek.length * minutes) / 60);
}

function timesOf(base: Scenario, line: ShiftLine): string {
  const { start, finish } = shiftOf(base, line);
  return `${start} to ${finish}`;
}

function shiftOf({ establishment: { staff } }: Scenario, line: ShiftLine) {
  const shift = staff.shifts.find(({ id }) => id === line.shift);
  if (shift === undefined) throw new Error(`The roster has no shift ${line.shift}.`);
  return shift;
}
