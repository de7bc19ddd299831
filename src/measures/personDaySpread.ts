/** Quantiles over person-days. */
import { dayTypes } from './measure.ts';
import { daysInWeek, daysOfType, peopleGroups, tableSize, type Groups } from './slices.ts';

/** Whole minutes of a day, nought and all of it included. */
const minutesInDay = 1441;
const tenths = [1, 5, 9];

/** Counts person-days by whole minutes unlocked, for quantiles exact to the minute. */
export class PersonDaySpread {
  /** Person-days at (group * daysInWeek + weekday) * minutes + minute, and altogether at group * daysInWeek + weekday. */
  private readonly counts = new Int32Array(peopleGroups.length * daysInWeek * minutesInDay);
  private readonly personDays = new Int32Array(peopleGroups.length * daysInWeek);

  constructor(private readonly groups: Groups) {}

  add(person: number, weekday: number, seconds: number): void {
    const minute = Math.floor(seconds / 60);
    for (const group of this.groups.ofCombination[this.groups.combination[person]]) {
      this.counts[(group * daysInWeek + weekday) * minutesInDay + minute]++;
      this.personDays[group * daysInWeek + weekday]++;
    }
  }

  /** Hours at the nearest rank, the smallest value with at least that share at or below it; `given` is 1 where there are any. */
  quantiles(): { given: Float64Array; p10: Float64Array; median: Float64Array; p90: Float64Array } {
    const [given, p10, median, p90] = [0, 1, 2, 3].map(() => new Float64Array(tableSize));
    const quantile = [p10, median, p90];
    for (let group = 0; group < peopleGroups.length; group++) {
      for (let index = 0; index < dayTypes.length; index++) {
        const weekdays = daysOfType[dayTypes[index]];
        let people = 0;
        for (const weekday of weekdays) people += this.personDays[group * daysInWeek + weekday];
        if (people === 0) continue;
        const cell = group * dayTypes.length + index;
        given[cell] = 1;
        let minute = -1;
        let below = 0;
        for (let which = 0; which < tenths.length; which++) {
          const rank = Math.ceil((people * tenths[which]) / 10);
          while (below < rank) {
            minute++;
            for (const weekday of weekdays)
              below += this.counts[(group * daysInWeek + weekday) * minutesInDay + minute];
          }
          quantile[which][cell] = minute / 60;
        }
      }
    }
    return { given, p10, median, p90 };
  }
}
