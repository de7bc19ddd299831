/** Sessions as they were held: cancelled and why, places left empty, appointments kept, work of wing workers, key work. */
import type { Facts } from './facts/facts.ts';
import { statesNamed } from './facts/states.ts';
import { lossOf } from './losses.ts';
import { allByDay, dayOfWeek, daysInWeek, Tally, type Groups, type MeasureTable } from './slices.ts';

const inCell = 0;
const ran = 1;
const cancelled = 2;
const minute = 60;
/** Policy: 45 minutes of key work a week. */
const keyWorkSeconds = 45 * minute;

/** `present` is people who attended each session. */
export function sessionTables(facts: Facts, groups: Groups, present: Int32Array): MeasureTable[] {
  return [
    ...heldTables(facts, present),
    ...appointmentTables(facts, groups),
    ...wingWorkTables(facts, groups),
    ...keyWorkTables(facts, groups),
  ];
}

/** Activities in person other than wing workers' jobs: cancelled of planned, and empty places of places where they ran. */
function heldTables(facts: Facts, present: Int32Array): MeasureTable[] {
  const { sessions, activities } = facts.header.tables;
  const { sessionReasons, eventTypes } = facts.header.names;
  const activityEvent = eventTypes.indexOf('ACTIVITY');
  const byDay = Array.from({ length: facts.days }, () => ({
    planned: 0,
    cancelled: sessionReasons.map(() => 0),
    places: 0,
    empty: 0,
  }));
  for (let session = 0; session < sessions.day.length; session++) {
    const activity = sessions.activity[session];
    if (
      sessions.day[session] === 0 ||
      activities.mode[activity] === inCell ||
      activities.wingWork[activity] === 1 ||
      activities.eventType[activity] !== activityEvent
    )
      continue;
    const day = byDay[sessions.day[session] - 1];
    day.planned++;
    if (facts.sessions.outcome[session] === cancelled) day.cancelled[facts.sessions.reason[session]]++;
    if (facts.sessions.outcome[session] !== ran) continue;
    const limit = sessions.limit[session];
    const places = limit < 0 ? sessions.capacity[session] : Math.min(limit, sessions.capacity[session]);
    day.places += places;
    day.empty += Math.max(0, places - present[session]);
  }
  const planned = allByDay(facts.days, (day) => byDay[day].planned);
  const lost = (of: (byReason: readonly number[]) => number) =>
    allByDay(facts.days, (day) => of(byDay[day].cancelled));
  return [
    table(
      'sessionsCancelled',
      lost((counts) => counts.reduce((a, b) => a + b)),
      planned,
    ),
    ...sessionReasons.map((reason, index) =>
      table(
        'sessionsCancelled',
        lost((counts) => counts[index]),
        planned,
        `reason:${reason}`,
      ),
    ),
    table(
      'placesEmpty',
      allByDay(facts.days, (day) => byDay[day].empty),
      allByDay(facts.days, (day) => byDay[day].places),
    ),
  ];
}

/** Visits made in a week, and of everything people are booked for besides activities the share kept, by type. */
function appointmentTables(facts: Facts, groups: Groups): MeasureTable[] {
  const { allocations, sessions, activities } = facts.header.tables;
  const { eventTypes, attendanceReasons } = facts.header.names;
  const attended = attendanceReasons.indexOf('ATTENDED');
  const tally = new Tally(groups, eventTypes.length * 2);
  for (let index = 0; index < allocations.session.length; index++) {
    const session = allocations.session[index];
    const type = activities.eventType[sessions.activity[session]];
    const day = sessions.day[session] - 1;
    if (day < 0 || eventTypes[type] === 'ACTIVITY') continue;
    tally.row.fill(0);
    tally.row[type * 2] = 1;
    tally.row[type * 2 + 1] = facts.attendances.reason[index] === attended ? 1 : 0;
    tally.add(allocations.person[index], dayOfWeek(day));
  }
  const column = (type: number, kept: 0 | 1) => tally.column(type * 2 + kept);
  const booked = eventTypes.flatMap((name, type) => (name === 'ACTIVITY' ? [] : [type]));
  const sum = (tables: readonly Float64Array[]) =>
    tables.reduce((a, b) => a.map((value, cell) => value + b[cell]));
  return [
    table('visits', column(eventTypes.indexOf('VISIT'), 1), groups.personWeeks),
    table(
      'appointmentsKept',
      sum(booked.map((type) => column(type, 1))),
      sum(booked.map((type) => column(type, 0))),
    ),
    ...booked.map((type) =>
      table('appointmentsKept', column(type, 1), column(type, 0), `event:${eventTypes[type]}`),
    ),
  ];
}

/** Minutes really worked of each day on which a wing worker was to work. */
function wingWorkTables(facts: Facts, groups: Groups): MeasureTable[] {
  const { allocations, sessions, activities } = facts.header.tables;
  const seconds = new Int32Array(facts.people * facts.days).fill(-1);
  for (let index = 0; index < allocations.session.length; index++) {
    const session = allocations.session[index];
    const day = sessions.day[session] - 1;
    if (day < 0 || activities.wingWork[sessions.activity[session]] === 0) continue;
    const row = day * facts.people + allocations.person[index];
    seconds[row] = Math.max(0, seconds[row]) + lossOf(facts, index).attendedSeconds;
  }
  const tally = new Tally(groups, 2);
  seconds.forEach((worked, row) => {
    if (worked < 0) return;
    tally.row[0] = worked;
    tally.row[1] = 1;
    tally.add(row % facts.people, dayOfWeek(Math.floor(row / facts.people)));
  });
  return [table('wingWorkMinutes', tally.column(0, 1 / minute), tally.column(1))];
}

function keyWorkTables(facts: Facts, groups: Groups): MeasureTable[] {
  const { people, days, header, personDays } = facts;
  const states = header.names.states.length;
  const keyWork: number | undefined = statesNamed(header, ['onWing.keyWork'])[0];
  const minutes = new Tally(groups, 1);
  const met = new Tally(groups, 2);
  for (let person = 0; person < people; person++) {
    for (let first = 0; first < days; first += daysInWeek) {
      let inWeek = 0;
      for (let day = first; day < Math.min(days, first + daysInWeek); day++) {
        const seconds =
          keyWork === undefined ? 0 : personDays.secondsByState[(day * people + person) * states + keyWork];
        inWeek += seconds;
        if (seconds === 0) continue;
        minutes.row[0] = seconds;
        minutes.add(person, dayOfWeek(day));
      }
      met.row[0] = inWeek >= keyWorkSeconds ? 1 : 0;
      met.row[1] = 1;
      met.add(person, 0);
    }
  }
  return [
    table('keyWorkMinutes', minutes.column(0, 1 / minute), groups.personWeeks),
    table('share.keyWork', met.column(0), met.column(1)),
  ];
}

function table(measure: string, total: Float64Array, base: Float64Array, where = 'all'): MeasureTable {
  return { measure: `access.${measure}`, where, total, base };
}
