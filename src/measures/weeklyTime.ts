/** Time unlocked over people: each person's mean over the days of a week, and how much the same person's days differ. */
import type { Facts } from './facts/facts.ts';
import { dayTypes, type DayType } from './measure.ts';
import {
  dayOfWeek,
  daysInWeek,
  daysOfType,
  membersOf,
  tableSize,
  type Groups,
  type MeasureTable,
} from './slices.ts';

const hour = 3600;
const minutes = 60;
/** Person-days with more outside the prison are in no band, quantile or weekly mean. */
export const mostOutsideInBands = 4 * hour;
const weeklyDays: readonly DayType[] = ['week', 'weekday', 'weekend'];
/** Monday to Thursday are meant to be alike; the others show what the core day itself varies. */
const variedDays: readonly DayType[] = ['week', 'weekday', 'monToThu'];

const bands = ['under2h', 'from2to6h', 'from6to10h', 'atLeast10h'] as const;
const quantiles = ['p10', 'median', 'p90'] as const;
const tenths = [1, 5, 9];

/** Days with over four hours outside the prison are left out; a week of nothing else counts nobody. */
export function weeklyTimeTables(facts: Facts, groups: Groups): MeasureTable[] {
  const members = membersOf(groups);
  const table = () => new Float64Array(tableSize);
  const [given, counted, varied, deviation] = [table(), table(), table(), table()];
  const ofQuantile = quantiles.map(table);
  const ofBand = bands.map(table);
  const cellOf = (group: number, dayType: DayType) => group * dayTypes.length + dayTypes.indexOf(dayType);
  for (const dayType of weeklyDays) {
    const weeks = weeklyMeans(facts, dayType);
    members.forEach((people, group) => {
      const cell = cellOf(group, dayType);
      const means = sortedMeans(weeks, facts.people, people);
      if (means.length === 0) return;
      given[cell] = 1;
      counted[cell] = means.length;
      tenths.forEach((tenth, which) => {
        ofQuantile[which][cell] = atTenth(means, tenth) / minutes;
      });
      for (const mean of means) ofBand[bandOf(mean)][cell]++;
    });
  }
  for (const dayType of variedDays) {
    const deviations = deviationOverDays(facts, dayType);
    members.forEach((people, group) => {
      const cell = cellOf(group, dayType);
      for (const person of people) {
        if (deviations[person] < 0) continue;
        varied[cell]++;
        deviation[cell] += deviations[person] / hour;
      }
    });
  }
  return [
    ...quantiles.map((name, which) => ({
      measure: `time.weeklyMean.${name}`,
      where: 'all',
      total: ofQuantile[which],
      base: given,
    })),
    ...bands.map((name, which) => ({
      measure: `time.weeklyMean.${name}`,
      where: 'all',
      total: ofBand[which],
      base: counted,
    })),
    { measure: 'time.variation', where: 'all', total: deviation, base: varied },
  ];
}

/** The least of sorted values that at least so many tenths of them do not exceed. */
export function atTenth(sorted: Int32Array, tenth: number): number {
  return sorted[Math.ceil((sorted.length * tenth) / 10) - 1];
}

/** Complete minutes a day at week * people + person; -1 where no day counts. */
function weeklyMeans({ personDays, people, days }: Facts, dayType: DayType): Int32Array {
  const weeks = Math.ceil(days / daysInWeek);
  const means = new Int32Array(weeks * people).fill(-1);
  for (let week = 0; week < weeks; week++) {
    for (let person = 0; person < people; person++) {
      let [seconds, counted] = [0, 0];
      for (const weekday of daysOfType[dayType]) {
        const day = week * daysInWeek + weekday;
        const row = day * people + person;
        if (day >= days || personDays.outside[row] > mostOutsideInBands) continue;
        seconds += personDays.unlocked[row];
        counted++;
      }
      if (counted > 0) means[week * people + person] = Math.floor(seconds / (counted * minutes));
    }
  }
  return means;
}

function sortedMeans(weeks: Int32Array, everyone: number, members: Int32Array): Int32Array {
  const means: number[] = [];
  for (let first = 0; first < weeks.length; first += everyone) {
    for (const person of members) if (weeks[first + person] >= 0) means.push(weeks[first + person]);
  }
  return Int32Array.from(means).sort();
}

function bandOf(mean: number): number {
  return mean < 2 * minutes ? 0 : mean < 6 * minutes ? 1 : mean < 10 * minutes ? 2 : 3;
}

/** Standard deviation in seconds of each person's days of a type; -1 with fewer than two. */
function deviationOverDays({ personDays, people, days }: Facts, dayType: DayType): Float64Array {
  const shown = Array.from({ length: days }, (_, day) => day).filter((day) =>
    daysOfType[dayType].includes(dayOfWeek(day)),
  );
  return Float64Array.from({ length: people }, (_, person) => {
    let [sum, squares, counted] = [0, 0, 0];
    for (const day of shown) {
      const row = day * people + person;
      if (personDays.outside[row] > mostOutsideInBands) continue;
      sum += personDays.unlocked[row];
      squares += personDays.unlocked[row] * personDays.unlocked[row];
      counted++;
    }
    return counted < 2 ? -1 : Math.sqrt((counted * squares - sum * sum) / (counted * (counted - 1)));
  });
}
