/** How attended hours are spread over people: what planned and delivered come to in somebody's week. */
import type { Facts } from './facts/facts.ts';
import { dayTypes } from './measure.ts';
import { daysInWeek, daysOfType, membersOf, tableSize, type Groups, type MeasureTable } from './slices.ts';
import { atTenth } from './weeklyTime.ts';

const hour = 3600;
const minute = 60;
const quantiles = ['p10', 'median', 'p90'] as const;
const tenths = [1, 5, 9];

/** `attendedSeconds` in person at day * people + person; `targetHours` is what counts as a full week's offer. */
export function accessSpreadTables(
  facts: Facts,
  groups: Groups,
  attendedSeconds: Int32Array,
  targetHours: number,
): MeasureTable[] {
  const members = membersOf(groups);
  const weeks = Math.ceil(facts.days / daysInWeek);
  const table = () => new Float64Array(tableSize);
  const [any, nothing, reached, peopleWeeks, gini, hasHours, given] = Array.from({ length: 7 }, table);
  const ofQuantile = quantiles.map(table);
  dayTypes.forEach((dayType, index) => {
    const totals = weeklyTotals(facts, attendedSeconds, weeks, daysOfType[dayType]);
    members.forEach((people, group) => {
      if (people.length === 0) return;
      const cell = group * dayTypes.length + index;
      const ofWeeks = new Int32Array(people.length * weeks);
      const overall = new Int32Array(people.length);
      for (let week = 0, at = 0; week < weeks; week++) {
        for (let member = 0; member < people.length; member++, at++) {
          const seconds = totals[week * facts.people + people[member]];
          ofWeeks[at] = seconds;
          overall[member] += seconds;
          if (seconds > 0) any[cell]++;
          else nothing[cell]++;
          if (seconds >= targetHours * hour) reached[cell]++;
        }
      }
      peopleWeeks[cell] = ofWeeks.length;
      given[cell] = 1;
      ofWeeks.sort();
      tenths.forEach((tenth, which) => {
        ofQuantile[which][cell] = Math.floor(atTenth(ofWeeks, tenth) / minute) / 60;
      });
      const coefficient = giniOf(weeks === 1 ? ofWeeks : overall.sort());
      if (coefficient !== null) [gini[cell], hasHours[cell]] = [coefficient, 1];
    });
  });
  const put = (measure: string, total: Float64Array, base: Float64Array): MeasureTable => ({
    measure: `access.${measure}`,
    where: 'all',
    total,
    base,
  });
  const waiting = table();
  members.forEach((people, group) => {
    const count = people.filter((person) => facts.header.tables.people.waiting[person] === 1).length;
    waiting.fill(count, group * dayTypes.length, (group + 1) * dayTypes.length);
  });
  return [
    put('waitingList', waiting, table().fill(1)),
    put('share.any', any, peopleWeeks),
    put('share.nothing', nothing, peopleWeeks),
    put('share.target', reached, peopleWeeks),
    ...quantiles.map((name, which) => put(`experienced.${name}`, ofQuantile[which], given)),
    put('gini', gini, hasHours),
  ];
}

/** Attended seconds on days of one type, at week * people + person. */
function weeklyTotals(
  { people, days }: Facts,
  attendedSeconds: Int32Array,
  weeks: number,
  weekdays: readonly number[],
): Int32Array {
  const totals = new Int32Array(weeks * people);
  for (let week = 0; week < weeks; week++) {
    for (const weekday of weekdays) {
      const day = week * daysInWeek + weekday;
      if (day >= days) continue;
      for (let person = 0; person < people; person++)
        totals[week * people + person] += attendedSeconds[day * people + person];
    }
  }
  return totals;
}

/** Of values in rising order; null where they are all nought. */
function giniOf(sorted: Int32Array): number | null {
  let [sum, ranked] = [0, 0];
  for (let index = 0; index < sorted.length; index++) {
    sum += sorted[index];
    ranked += sorted[index] * (2 * (index + 1) - sorted.length - 1);
  }
  return sum === 0 ? null : ranked / (sorted.length * sum);
}
