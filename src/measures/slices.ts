/** Whose days a measure counts: groups of people by days of the week, and the day types made of them. */
import { residentGroups } from '#scenario/establishment.ts';
import { workStatuses } from '#trace/records.ts';
import { combinationsOf, type Combinations } from './combinations.ts';
import type { Facts } from './facts/facts.ts';
import { dayTypes, type DayType } from './measure.ts';

/** `all`, then by status under the baseline, by status under the own regime, by who lives where, on remand, on basic level. */
export const peopleGroups: readonly string[] = [
  'all',
  ...workStatuses.map((status) => `work:${status}`),
  ...workStatuses.map((status) => `ownWork:${status}`),
  ...residentGroups.filter((group) => group !== 'mainstream').map((group) => `residents:${group}`),
  'convicted:remand',
  'level:BAS',
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

/** The same by the kinds of day of the profiles. */
export const profileDaysOf: Readonly<Record<DayType, readonly number[]>> = {
  week: [0, 1, 2, 3],
  weekday: [0, 1],
  monToThu: [0],
  friday: [1],
  saturday: [2],
  sunday: [3],
  weekend: [2, 3],
};

export const daysInWeek = 7;
const wholeWeek = dayTypes.indexOf('week');

/** Day 1 is a Monday, so measured day index 0 is. */
export function dayOfWeek(dayIndex: number): number {
  return dayIndex % daysInWeek;
}

export interface Groups extends Combinations {
  /** At group * dayTypes + day type. */
  readonly personDays: Float64Array;
  /** The same for every day type: hours of Friday are those of the Fridays of a week, so the days add up to it. */
  readonly personWeeks: Float64Array;
}

export function groupsOf(facts: Facts): Groups {
  const { names, tables } = facts.header;
  const { work, ownWork, residentGroup, convicted, incentiveLevel } = tables.people;
  const combinations = combinationsOf(work, peopleGroups, (person) => [
    'all',
    `work:${names.workStatuses[work[person]]}`,
    `ownWork:${names.workStatuses[ownWork[person]]}`,
    `residents:${names.residentGroups[residentGroup[person]]}`,
    convicted[person] === 1 ? 'convicted' : 'convicted:remand',
    `level:${names.incentiveLevels[incentiveLevel[person]]}`,
  ]);
  const { combination, ofCombination } = combinations;
  const personDays = personDaysOf(facts, combinations);
  const personWeeks = personDays.map(
    (_, cell) => personDays[cell - (cell % dayTypes.length) + wholeWeek] / daysInWeek,
  );
  return { combination, ofCombination, personDays, personWeeks };
}

/** People of each group, in the order of peopleGroups. */
export function membersOf({ combination, ofCombination }: Combinations): readonly Int32Array[] {
  const members: number[][] = peopleGroups.map(() => []);
  combination.forEach((of, person) => {
    for (const group of ofCombination[of]) members[group].push(person);
  });
  return members.map((people) => Int32Array.from(people));
}

/** A measure's totals and bases for one `where`, at group * dayTypes + day type. */
export interface MeasureTable {
  readonly measure: string;
  readonly where: string;
  readonly total: Float64Array;
  readonly base: Float64Array;
}

export const tableSize = peopleGroups.length * dayTypes.length;

/** Sums of several columns by combination of groups and day of the week: fill `row`, then add it to a person's day. */
export class Tally {
  readonly row: Float64Array;
  private readonly sums: Float64Array;

  constructor(
    private readonly groups: Combinations,
    private readonly columns: number,
  ) {
    this.row = new Float64Array(columns);
    this.sums = new Float64Array(groups.ofCombination.length * daysInWeek * columns);
  }

  add(person: number, weekday: number): void {
    const { row, sums, columns } = this;
    const at = (this.groups.combination[person] * daysInWeek + weekday) * columns;
    for (let column = 0; column < columns; column++) sums[at + column] += row[column];
  }

  /** Sums of a column times `scale`, at group * dayTypes + day type. */
  column(column: number, scale = 1): Float64Array {
    const byDay = new Float64Array(peopleGroups.length * daysInWeek);
    this.groups.ofCombination.forEach((of, combination) => {
      for (let weekday = 0; weekday < daysInWeek; weekday++) {
        const sum = this.sums[(combination * daysInWeek + weekday) * this.columns + column];
        for (const group of of) byDay[group * daysInWeek + weekday] += sum;
      }
    });
    return byDayType(byDay, scale);
  }
}

function personDaysOf({ people, days }: Facts, combinations: Combinations): Float64Array {
  const tally = new Tally(combinations, 1);
  tally.row[0] = 1;
  for (let person = 0; person < people; person++) {
    for (let day = 0; day < days; day++) tally.add(person, dayOfWeek(day));
  }
  return tally.column(0);
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
