/** Quantiles over person-days. */
import { dayTypes } from './measure.ts';
import { daysInWeek, daysOfType, peopleGroups, tableSize, type Groups } from './slices.ts';

/** Whole minutes of a day, nought and all of it included. */
const minutesInDay = 1441;

/** Counts person-days by whole minutes unlocked, for quantiles exact to the minute. */
export class PersonDaySpread {
  /** Person-days at (group * daysInWeek + weekday) * minutes + minute. */
  private readonly counts = new Int32Array(peopleGroups.length * daysInWeek * minutesInDay);

  constructor(private readonly groups: Groups) {}

  add(person: number, weekday: number, seconds: number): void {
    const minute = Math.floor(seconds / 60);
    for (const group of this.groups.ofCombination[this.groups.combination[person]])
      this.counts[(group * daysInWeek + weekday) * minutesInDay + minute]++;
  }

  /** Hours at the nearest rank, the smallest value with at least that share at or below it; `given` is 1 where there are any. */
  quantiles(): { given: Float64Array; p10: Float64Array; median: Float64Array; p90: Float64Array } {
    const [given, p10, median, p90] = [0, 1, 2, 3].map(() => new Float64Array(tableSize));
    const inhabited = new Set(this.groups.ofCombination.flat());
    const minutes = new Int32Array(minutesInDay);
    peopleGroups.forEach((_, group) => {
      if (!inhabited.has(group)) return;
      dayTypes.forEach((dayType, index) => {
        minutes.fill(0);
        let people = 0;
        for (const weekday of daysOfType[dayType]) {
          const from = (group * daysInWeek + weekday) * minutesInDay;
          for (let minute = 0; minute < minutesInDay; minute++) {
            minutes[minute] += this.counts[from + minute];
            people += this.counts[from + minute];
          }
        }
        if (people === 0) return;
        const cell = group * dayTypes.length + index;
        given[cell] = 1;
        const ranks = [Math.ceil(people / 10), Math.ceil(people / 2), Math.ceil((people * 9) / 10)];
        [p10, median, p90].forEach((table, which) => {
          let minute = 0;
          for (let below = minutes[0]; below < ranks[which]; below += minutes[minute]) minute++;
          table[cell] = minute / 60;
        });
      });
    });
    return { given, p10, median, p90 };
  }
}
