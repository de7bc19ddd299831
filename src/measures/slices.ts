/** Whose days a measure counts: groups of people by days of the week, and the day types made of them. */
import { workStatuses } from '#trace/records.ts';
import type { Facts } from './facts/facts.ts';
import { dayTypes, type DayType } from './measure.ts';

/** `all`, then by status under the baseline, then by status under the own regime. */
export const peopleGroups: readonly string[] = [
  'all',
  ...workStatuses.map((status) => `work:${status}`),
  ...workStatuses.map((status) => `ownWork:${status}`),
];

/** Days of the week in each day type; 0 is Monday. */
export const daysOfType: Readonly<Record<DayType, readonly number[]>> = {
  week: [0, 1, 2, 3, 4, 5, 6],
  weekday: [0, 1, 2, 3, 4],
  monToThu: [0, 1, 2, 3],
  friday: [4],
  saturday: [5],
  sunday: [6],
  weekend: [5, 6],
};

export const daysInWeek = 7;
/** Day 1 is a Monday, so measured day index 0 is. */
export function dayOfWeek(dayIndex: number): number {
  return dayIndex % daysInWeek;
}

/** Row of a person's groups besides `all`. */
export interface Groups {
  readonly work: Int32Array;
  readonly ownWork: Int32Array;
}

export function groupsOf(facts: Facts): Groups {
  const { names, tables } = facts.header;
  const rows = (kind: string, status: Uint8Array) =>
    Int32Array.from(status, (index) => peopleGroups.indexOf(`${kind}:${names.workStatuses[index]}`));
  return { work: rows('work', tables.people.work), ownWork: rows('ownWork', tables.people.ownWork) };
}

/** People of each group, in the order of peopleGroups. */
export function membersOf({ work, ownWork }: Groups): readonly Int32Array[] {
  const everyone = Int32Array.from(work.keys());
  return peopleGroups.map((_, group) =>
    group === 0 ? everyone : everyone.filter((person) => work[person] === group || ownWork[person] === group),
  );
}

/** A measure's totals and bases for one `where`, at group * dayTypes + day type. */
export interface MeasureTable {
  readonly measure: string;
  readonly where: string;
  readonly total: Float64Array;
  readonly base: Float64Array;
}

export const tableSize = peopleGroups.length * dayTypes.length;

const statuses = workStatuses.length;

/** Sums of several columns by status and day of the week: fill `row`, then add it to a person's day. */
export class Tally {
  readonly row: Float64Array;
  private readonly sums: Float64Array;

  constructor(
    private readonly groups: Groups,
    private readonly columns: number,
  ) {
    this.row = new Float64Array(columns);
    this.sums = new Float64Array(statuses * statuses * daysInWeek * columns);
  }

  add(person: number, weekday: number): void {
    const { row, sums, columns } = this;
    const status = (this.groups.work[person] - 1) * statuses + this.groups.ownWork[person] - 1 - statuses;
    const at = (status * daysInWeek + weekday) * columns;
    for (let column = 0; column < columns; column++) sums[at + column] += row[column];
  }

  /** Sums of a column times `scale`, at group * dayTypes + day type. */
  column(column: number, scale = 1): Float64Array {
    const byDay = new Float64Array(peopleGroups.length * daysInWeek);
    for (let status = 0; status < statuses * statuses; status++) {
      const work = 1 + Math.floor(status / statuses);
      const ownWork = 1 + statuses + (status % statuses);
      for (let weekday = 0; weekday < daysInWeek; weekday++) {
        const sum = this.sums[(status * daysInWeek + weekday) * this.columns + column];
        byDay[weekday] += sum;
        byDay[work * daysInWeek + weekday] += sum;
        byDay[ownWork * daysInWeek + weekday] += sum;
      }
    }
    return byDayType(byDay, scale);
  }
}

function byDayType(byDay: Float64Array, scale: number): Float64Array {
  const table = new Float64Array(tableSize);
  for (let group = 0; group < peopleGroups.length; group++) {
    dayTypes.forEach((dayType, index) => {
      let sum = 0;
      for (const weekday of daysOfType[dayType]) sum += byDay[group * daysInWeek + weekday];
      table[group * dayTypes.length + index] = sum * scale;
    });
  }
  return table;
}

/** A table of what is known by measured day for everyone together; only the group `all` is filled. */
export function allByDay(days: number, valueOf: (dayIndex: number) => number): Float64Array {
  const table = new Float64Array(tableSize);
  dayTypes.forEach((dayType, index) => {
    for (let day = 0; day < days; day++) {
      if (daysOfType[dayType].includes(dayOfWeek(day))) table[index] += valueOf(day);
    }
  });
  return table;
}
