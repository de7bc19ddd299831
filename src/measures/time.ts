/** Time out of cell: totals and bases from person-days. */
import { dayStatuses, type Facts } from './facts/facts.ts';
import { statesNamed } from './facts/states.ts';
import { dayTypes } from './measure.ts';
import {
  dayOfWeek,
  daysInWeek,
  daysOfType,
  peopleGroups,
  tableSize,
  Tally,
  type Groups,
  type MeasureTable,
} from './slices.ts';

const hour = 3600;
const mostOutsideInBands = 4 * hour;
const nearlyAllDay = 22 * hour;
const minutesInDay = 1440;

const contactStates = [
  'onWing.onWingSession',
  'onWing.keyWork',
  'onWing.working',
  'away.offWingSession',
  'away.appointment',
];
const columnNames = [
  'personDays',
  'unlocked',
  'outOfCell',
  'openAir',
  'openAirOnRoutes',
  'bestPossible',
  'longestLocked',
  'longestDays',
  'bandDays',
  'under2h',
  'from2to6h',
  'from6to10h',
  'atLeast10h',
  'inCell22h',
  'alone22h',
  'morningSeconds',
  'afternoonSeconds',
  'eveningSeconds',
  'evening',
  'eveningHour',
  'instants',
  'locked',
  'offWingActivity',
  'onWingWork',
  'nothingArranged',
  'lockedSeconds',
] as const;
type Column = (typeof columnNames)[number];
const at = Object.fromEntries(columnNames.map((name, index) => [name, index])) as Record<Column, number>;

export function timeTables(facts: Facts, groups: Groups): MeasureTable[] {
  const causes = facts.header.names.causes;
  const tally = new Tally(groups, columnNames.length + causes.length);
  const spread = new Spread(groups);
  const contact = statesNamed(facts.header, contactStates);
  const { personDays, header, days } = facts;
  const states = header.names.states.length;
  const { row } = tally;
  for (let day = 0, index = 0; day < days; day++) {
    for (let person = 0; person < facts.people; person++, index++) {
      const unlocked = personDays.unlocked[index];
      row.fill(0);
      row[at.personDays] = 1;
      row[at.unlocked] = unlocked;
      row[at.outOfCell] = personDays.outOfCell[index];
      row[at.openAir] = personDays.openAir[index];
      row[at.openAirOnRoutes] = personDays.openAirOnRoutes[index];
      row[at.bestPossible] = header.timetable.bestPossibleSeconds[person * (days + 1) + day + 1];
      row[at.longestLocked] = personDays.longestLocked[index];
      row[at.longestDays] = personDays.longestLocked[index] > 0 ? 1 : 0;
      row[at.morningSeconds] = personDays.morningUnlocked[index];
      row[at.eveningSeconds] = personDays.eveningUnlocked[index];
      row[at.afternoonSeconds] = unlocked - row[at.morningSeconds] - row[at.eveningSeconds];
      row[at.evening] = personDays.eveningUnlocked[index] > 0 ? 1 : 0;
      row[at.eveningHour] = personDays.eveningUnlocked[index] >= hour ? 1 : 0;
      row[at.lockedSeconds] = personDays.locked[index];
      for (let instant = 0; instant < 2; instant++) {
        const status = personDays.statusAt[index * 2 + instant];
        if (dayStatuses[status] === 'outside') continue;
        row[at.instants]++;
        row[at.locked + status]++;
      }
      if (personDays.outside[index] <= mostOutsideInBands) {
        row[at.bandDays] = 1;
        row[
          unlocked < 2 * hour
            ? at.under2h
            : unlocked < 6 * hour
              ? at.from2to6h
              : unlocked < 10 * hour
                ? at.from6to10h
                : at.atLeast10h
        ] = 1;
        row[at.inCell22h] = personDays.inOwnCell[index] >= nearlyAllDay ? 1 : 0;
        if (personDays.aloneInCell[index] >= nearlyAllDay) {
          row[at.alone22h] = contact.some((state) => personDays.secondsByState[index * states + state] > 0)
            ? 0
            : 1;
        }
        spread.add(person, dayOfWeek(day), unlocked);
      }
      for (let cause = 0; cause < causes.length; cause++) {
        row[columnNames.length + cause] = personDays.lockedByCause[index * causes.length + cause];
      }
      tally.add(person, dayOfWeek(day));
    }
  }

  const personDayBase = tally.column(at.personDays);
  const bandBase = tally.column(at.bandDays);
  const instantBase = tally.column(at.instants);
  const tables: MeasureTable[] = [];
  const put = (measure: string, total: Float64Array, base: Float64Array, where = 'all') =>
    tables.push({ measure: `time.${measure}`, where, total, base });
  const hours = (column: number) => tally.column(column, 1 / hour);

  put('unlocked.mean', hours(at.unlocked), personDayBase);
  for (const part of ['morning', 'afternoon', 'evening'] as const) {
    put('unlocked.mean', hours(at[`${part}Seconds`]), personDayBase, `part:${part}`);
  }
  const { given, p10, median, p90 } = spread.quantiles();
  put('unlocked.median', median, given);
  put('unlocked.p10', p10, given);
  put('unlocked.p90', p90, given);
  put('outOfCell.mean', hours(at.outOfCell), personDayBase);
  put('openAir.mean', hours(at.openAir), personDayBase);
  put('openAir.mean', hours(at.openAirOnRoutes), personDayBase, 'place:routes');
  put('bestPossible.mean', hours(at.bestPossible), personDayBase);
  put('longestLocked.mean', hours(at.longestLocked), tally.column(at.longestDays));
  for (const band of ['under2h', 'from2to6h', 'from6to10h', 'atLeast10h', 'inCell22h', 'alone22h'] as const) {
    put(`share.${band}`, tally.column(at[band]), bandBase);
  }
  put('lockedInWorkingDay', tally.column(at.locked), instantBase);
  for (const status of dayStatuses) {
    if (status !== 'outside')
      put('lockedInWorkingDay', tally.column(at[status]), instantBase, `status:${status}`);
  }
  put('eveningUnlocked', tally.column(at.evening), personDayBase);
  put('eveningUnlocked', tally.column(at.eveningHour), personDayBase, 'evening:hour');
  put('locked', hours(at.lockedSeconds), personDayBase);
  causes.forEach((cause, index) => {
    put('locked', hours(columnNames.length + index), personDayBase, `cause:${cause}`);
  });
  return tables;
}

/** Counts person-days by whole minutes unlocked, for quantiles exact to the minute. */
class Spread {
  private readonly counts = new Int32Array(peopleGroups.length * daysInWeek * (minutesInDay + 1));
  constructor(private readonly groups: Groups) {}

  add(person: number, weekday: number, seconds: number): void {
    const minutes = Math.floor(seconds / 60);
    this.count(weekday, minutes);
    this.count(this.groups.work[person] * daysInWeek + weekday, minutes);
    this.count(this.groups.ownWork[person] * daysInWeek + weekday, minutes);
  }

  /** Hours at the nearest rank, the smallest value with at least that share at or below it; `given` is 1 where there are any. */
  quantiles(): { given: Float64Array; p10: Float64Array; median: Float64Array; p90: Float64Array } {
    const [given, p10, median, p90] = [0, 1, 2, 3].map(() => new Float64Array(tableSize));
    const minutes = new Int32Array(minutesInDay + 1);
    for (let group = 0; group < peopleGroups.length; group++) {
      dayTypes.forEach((dayType, index) => {
        minutes.fill(0);
        let people = 0;
        for (const weekday of daysOfType[dayType]) {
          const from = (group * daysInWeek + weekday) * (minutesInDay + 1);
          for (let minute = 0; minute <= minutesInDay; minute++) {
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
    }
    return { given, p10, median, p90 };
  }

  private count(group: number, minutes: number): void {
    this.counts[group * (minutesInDay + 1) + minutes]++;
  }
}
