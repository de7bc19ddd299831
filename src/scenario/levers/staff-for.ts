/** The staff that activities take: so many more on the lines of the roster that work through their sessions. */
import { afterStart, minuteOfDay } from '../clock.ts';
import type { DayOfWeek, ShiftLine, Skill } from '../establishment.ts';
import { isInCell, slotTimes } from '../meaning/slot-times.ts';
import type { Activity } from '../regime.ts';
import type { Scenario } from '../scenario.ts';
import { withHeadcounts } from './headcounts.ts';

export interface StaffAdded {
  readonly scenario: Scenario;
  readonly added: readonly { readonly line: ShiftLine; readonly people: number }[];
  /** Activities of which somebody is needed whom no line has on duty from beginning to end. */
  readonly unmanned: readonly string[];
}

interface Need {
  readonly activity: string;
  readonly day: DayOfWeek;
  readonly from: number;
  readonly to: number;
  readonly anyOf: readonly Skill[];
  readonly count: number;
}

/** Of the skills that may run a session, the first that a line has; the fewest people who can be at all of them. */
export function withStaffFor(scenario: Scenario, activities: readonly Activity[]): StaffAdded {
  const { lines } = scenario.establishment.staff;
  const added = new Map<string, number>();
  const unmanned = new Set<string>();
  const needs = needsOf(scenario, activities);
  for (const need of needs) {
    const there = need.anyOf.flatMap((skill) =>
      lines.filter((line) => line.skill === skill && worksThrough(scenario, line, need)),
    );
    const wanted = needs
      .filter((other) => other.day === need.day && other.from < need.to && need.from < other.to)
      .filter(({ anyOf }) => anyOf.join() === need.anyOf.join())
      .reduce((sum, { count }) => sum + count, 0);
    const has = there.reduce((sum, { id }) => sum + (added.get(id) ?? 0), 0);
    if (there.length === 0) unmanned.add(need.activity);
    else if (has < wanted) added.set(there[0].id, (added.get(there[0].id) ?? 0) + wanted - has);
  }
  return {
    scenario: withHeadcounts(scenario, ({ id, headcount }) => headcount + (added.get(id) ?? 0)),
    added: lines.flatMap((line) => {
      const people = added.get(line.id);
      return people === undefined ? [] : [{ line, people }];
    }),
    unmanned: [...unmanned],
  };
}

function needsOf({ regime }: Scenario, activities: readonly Activity[]): readonly Need[] {
  return activities.flatMap((activity) =>
    activity.slots.flatMap((slot) =>
      slot.daysOfWeek.flatMap((day) => {
        const times = slotTimes(regime, slot, day);
        if (times === undefined || isInCell(activity, slot.timeSlot, day)) return [];
        return activity.sim.staff.map((need) => ({ activity: activity.id, day, ...times, ...need }));
      }),
    ),
  );
}

function worksThrough(
  { establishment: { staff } }: Scenario,
  line: ShiftLine,
  { day, from, to }: Need,
): boolean {
  const shift = staff.shifts.find(({ id }) => id === line.shift);
  if (shift === undefined || !line.daysOfWeek.includes(day)) return false;
  const start = minuteOfDay(shift.start);
  return start <= from && afterStart(minuteOfDay(shift.finish), start) >= to;
}
