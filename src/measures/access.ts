/** Access to activities: planned, delivered and attended hours in person, what was lost and why, in-cell work apart. */
import type { Facts } from './facts/facts.ts';
import { lossOf, lossReasons, shortenedReason } from './losses.ts';
import { dayTypes } from './measure.ts';
import {
  allByDay,
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
const modes = ['inCell', 'onWing', 'offWing'] as const;
const inCell = 0;
const domestics = ['shower', 'telephone', 'cleaning', 'kit'];
/** Columns of the tally: planned, delivered and attended by mode, then these, then what was lost by reason. */
const [planned, delivered, attended, engaged, expectedRows, attendedRows, lost] = [0, 3, 6, 9, 10, 11, 12];

export function accessTables(facts: Facts, groups: Groups): MeasureTable[] {
  const { days, people, header } = facts;
  const { allocations, sessions, activities } = header.tables;
  const tally = new Tally(groups, lost + lossReasons.length);
  const attendedSeconds = new Int32Array(people * days);
  const present = new Int32Array(sessions.activity.length);
  const attendedReason = header.names.attendanceReasons.indexOf('ATTENDED');
  const { row } = tally;
  for (let index = 0; index < allocations.session.length; index++) {
    const session = allocations.session[index];
    const person = allocations.person[index];
    const day = sessions.day[session] - 1;
    if (day < 0) continue;
    const mode = activities.mode[sessions.activity[session]];
    const loss = lossOf(facts, index);
    row.fill(0);
    row[planned + mode] = loss.plannedSeconds;
    row[delivered + mode] = loss.deliveredSeconds;
    if (mode === inCell) {
      row[engaged] = facts.attendances.engagedSeconds[index];
    } else {
      const attends = facts.attendances.reason[index] === attendedReason;
      row[attended + mode] = loss.attendedSeconds;
      row[lost + loss.reason] += loss.seconds;
      row[lost + shortenedReason] += loss.shortenedSeconds;
      row[expectedRows] = facts.sessions.outcome[session] === 1 ? 1 : 0;
      row[attendedRows] = facts.sessions.outcome[session] === 1 && attends ? 1 : 0;
      attendedSeconds[day * people + person] += loss.attendedSeconds;
      if (attends) present[session]++;
    }
    tally.add(person, dayOfWeek(day));
  }

  const personDays = personDaysOf(facts, groups);
  const personWeeks = weeksOf(personDays);
  const tables: MeasureTable[] = [];
  const put = (measure: string, total: Float64Array, base: Float64Array, where = 'all') =>
    tables.push({ measure: `access.${measure}`, where, total, base });
  const hours = (...columns: number[]) =>
    columns
      .map((column) => tally.column(column, 1 / hour))
      .reduce((a, b) => a.map((value, cell) => value + b[cell]));

  for (const [name, first] of [
    ['planned', planned],
    ['delivered', delivered],
    ['attended', attended],
  ] as const) {
    put(`hours.${name}`, hours(first + 1, first + 2), personWeeks);
    modes.forEach((mode, index) => {
      if (name !== 'attended' || index !== inCell)
        put(`hours.${name}`, hours(first + index), personWeeks, `mode:${mode}`);
    });
  }
  put('hours.onWing', hours(attended + 1), personWeeks);
  put('hours.offWing', hours(attended + 2), personWeeks);
  put('hours.inCellOffered', hours(delivered + inCell), personWeeks);
  put('hours.inCellEngaged', hours(engaged), personWeeks);
  put('hours.lost', hours(...lossReasons.map((_, index) => lost + index)), personWeeks);
  lossReasons.forEach((reason, index) =>
    put('hours.lost', hours(lost + index), personWeeks, `cause:${reason}`),
  );
  put('attendanceRate', tally.column(attendedRows), tally.column(expectedRows));
  const { any, peopleWeeks, gini, given } = spreadOverPeople(attendedSeconds, days, groups);
  put('share.any', any, peopleWeeks);
  put('gini', gini, given);
  for (const [measure, total, base] of sessionTables(facts, present)) put(measure, total, base);
  for (const [measure, where, total] of needTables(facts, groups)) put(measure, total, personDays, where);
  return tables;
}

function personDaysOf(facts: Facts, groups: Groups): Float64Array {
  const tally = new Tally(groups, 1);
  tally.row[0] = 1;
  for (let person = 0; person < facts.people; person++) {
    for (let day = 0; day < facts.days; day++) tally.add(person, dayOfWeek(day));
  }
  return tally.column(0);
}

/** Person-weeks, the same for every day type: hours of Friday are those of the Fridays of a week, so the days add up to it. */
function weeksOf(personDays: Float64Array): Float64Array {
  return personDays.map((_, cell) => personDays[cell - (cell % dayTypes.length) + wholeWeek] / daysInWeek);
}

const wholeWeek = dayTypes.indexOf('week');

/** Share of people with any attended time in a week, and the Gini coefficient of attended time over all days of the slice. */
function spreadOverPeople(attendedSeconds: Int32Array, days: number, groups: Groups) {
  const [any, peopleWeeks, gini, given] = [0, 1, 2, 3].map(() => new Float64Array(tableSize));
  const people = attendedSeconds.length / days;
  const weeks = Math.ceil(days / daysInWeek);
  const everyone = Array.from(groups.work.keys());
  const member = peopleGroups.map((_, group) =>
    everyone.filter(
      (person) => group === 0 || groups.work[person] === group || groups.ownWork[person] === group,
    ),
  );
  dayTypes.forEach((dayType, index) => {
    const total = new Int32Array(people);
    const weeksWithAny = new Int32Array(people);
    for (let person = 0; person < people; person++) {
      for (let week = 0; week < weeks; week++) {
        let inWeek = 0;
        for (const weekday of daysOfType[dayType]) {
          const day = week * daysInWeek + weekday;
          if (day < days) inWeek += attendedSeconds[day * people + person];
        }
        total[person] += inWeek;
        if (inWeek > 0) weeksWithAny[person]++;
      }
    }
    member.forEach((members, group) => {
      const cell = group * dayTypes.length + index;
      for (const person of members) any[cell] += weeksWithAny[person];
      peopleWeeks[cell] = members.length * weeks;
      if (group > 0 && dayType !== 'week') return;
      const sorted = Int32Array.from(members, (person) => total[person]).sort();
      const coefficient = giniOf(sorted);
      if (coefficient !== null) [gini[cell], given[cell]] = [coefficient, 1];
    });
  });
  return { any, peopleWeeks, gini, given };
}

/** Of values in rising order; null where they are all nought. */
function giniOf(sorted: Int32Array): number | null {
  let [sum, ranked] = [0, 0];
  sorted.forEach((value, index) => {
    sum += value;
    ranked += value * (2 * (index + 1) - sorted.length - 1);
  });
  return sum === 0 ? null : ranked / (sorted.length * sum);
}

/** Sessions in person other than wing workers' jobs: cancelled of planned, and empty places of places where they ran. */
function sessionTables(facts: Facts, present: Int32Array): [string, Float64Array, Float64Array][] {
  const { sessions, activities } = facts.header.tables;
  const byDay = Array.from({ length: facts.days }, () => ({ planned: 0, cancelled: 0, places: 0, empty: 0 }));
  for (let session = 0; session < sessions.day.length; session++) {
    const activity = sessions.activity[session];
    if (
      sessions.day[session] === 0 ||
      activities.mode[activity] === inCell ||
      activities.wingWork[activity] === 1
    )
      continue;
    const day = byDay[sessions.day[session] - 1];
    day.planned++;
    if (facts.sessions.outcome[session] === 2) day.cancelled++;
    if (facts.sessions.outcome[session] !== 1) continue;
    const limit = sessions.limit[session];
    const places = limit < 0 ? sessions.capacity[session] : Math.min(limit, sessions.capacity[session]);
    day.places += places;
    day.empty += Math.max(0, places - present[session]);
  }
  const table = (column: 'planned' | 'cancelled' | 'places' | 'empty') =>
    allByDay(facts.days, (day) => byDay[day][column]);
  return [
    ['sessionsCancelled', table('cancelled'), table('planned')],
    ['placesEmpty', table('empty'), table('places')],
  ];
}

function needTables(facts: Facts, groups: Groups): [string, string, Float64Array][] {
  const { needs, needStates } = facts.header.names;
  const width = needs.length * needStates.length;
  const tally = new Tally(groups, width);
  for (let day = 0, row = 0; day < facts.days; day++) {
    for (let person = 0; person < facts.people; person++, row++) {
      for (let column = 0; column < width; column++)
        tally.row[column] = facts.personDays.needs[row * width + column];
      tally.add(person, dayOfWeek(day));
    }
  }
  const tables: [string, string, Float64Array][] = [];
  for (const [measure, state, kinds] of [
    ['domesticsUnmet', 'unmet', domestics],
    ['forcedChoices', 'forced', needs],
  ] as const) {
    const columns = kinds.map((kind) =>
      tally.column(needs.indexOf(kind) * needStates.length + needStates.indexOf(state)),
    );
    tables.push([measure, 'all', columns.reduce((a, b) => a.map((value, cell) => value + b[cell]))]);
    kinds.forEach((kind, index) => tables.push([measure, `need:${kind}`, columns[index]]));
  }
  return tables;
}
