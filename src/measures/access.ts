/** Access to activities: planned, delivered and attended hours in person, what was lost and why, in-cell work apart. */
import type { Reading } from '#scenario/assumptions.ts';
import { accessSpreadTables } from './accessSpread.ts';
import type { Facts } from './facts/facts.ts';
import { statesNamed } from './facts/states.ts';
import { HoursApart } from './hoursApart.ts';
import { lossOf, lossReasons, shortenedReason } from './losses.ts';
import { needTables } from './needs.ts';
import { sessionTables } from './sessions.ts';
import { dayOfWeek, Tally, type Groups, type MeasureTable } from './slices.ts';

const hour = 3600;
const modes = ['inCell', 'onWing', 'offWing'] as const;
const inCell = 0;
/** Columns of the tally: planned, delivered and attended by mode, then these, then what was lost by reason. */
const [planned, delivered, attended, engaged, expectedRows, attendedRows, clashRows, paidRows, lost] = [
  0, 3, 6, 9, 10, 11, 12, 13, 14,
];

/** `attendedSeconds` as attendedByDay gives them. */
export function accessTables(
  facts: Facts,
  groups: Groups,
  attendedSeconds: Int32Array,
  reading: Reading,
): MeasureTable[] {
  const { header } = facts;
  const { allocations, sessions, activities } = header.tables;
  const tally = new Tally(groups, lost + lossReasons.length);
  const apart = new HoursApart(header, groups);
  const present = new Int32Array(sessions.activity.length);
  const attendedReason = header.names.attendanceReasons.indexOf('ATTENDED');
  const clash = lossReasons.indexOf('clash');
  const activityEvent = header.names.eventTypes.indexOf('ACTIVITY');
  const { row } = tally;
  for (let index = 0; index < allocations.session.length; index++) {
    const session = allocations.session[index];
    const person = allocations.person[index];
    const day = sessions.day[session] - 1;
    if (day < 0) continue;
    const activity = sessions.activity[session];
    const loss = lossOf(facts, index);
    const attends = facts.attendances.reason[index] === attendedReason;
    apart.add(person, dayOfWeek(day), session, loss);
    if (attends) present[session]++;
    if (activities.eventType[activity] !== activityEvent) continue;
    const mode = activities.mode[activity];
    row.fill(0);
    row[planned + mode] = loss.plannedSeconds;
    if (mode === inCell) {
      row[engaged] = facts.attendances.engagedSeconds[index];
    } else {
      row[delivered + mode] = loss.deliveredSeconds;
      row[attended + mode] = loss.attendedSeconds;
      row[lost + loss.reason] += loss.seconds;
      row[lost + shortenedReason] += loss.shortenedSeconds;
      row[expectedRows] = facts.sessions.outcome[session] === 1 ? 1 : 0;
      row[attendedRows] = facts.sessions.outcome[session] === 1 && attends ? 1 : 0;
      row[clashRows] = loss.reason === clash ? 1 : 0;
      row[paidRows] = attends ? activities.paid[activity] : 0;
    }
    tally.add(person, dayOfWeek(day));
  }
  addInCellOffered(facts, tally);

  const { personWeeks } = groups;
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
  put('clashes', tally.column(clashRows), personWeeks);
  put('paidSessions', tally.column(paidRows), personWeeks);
  return [
    ...tables,
    ...apart.tables(personWeeks),
    ...accessSpreadTables(facts, groups, attendedSeconds, reading['access.targetHours']),
    ...sessionTables(facts, groups, present),
    ...needTables(facts, groups),
  ];
}

/** What is offered in cell is the time behind a locked door with work to do, whatever the timetable says. */
function addInCellOffered({ people, days, header, personDays }: Facts, tally: Tally): void {
  const states = header.names.states.length;
  for (const state of statesNamed(header, ['locked.inCellSession'])) {
    tally.row.fill(0);
    for (let index = 0; index < people * days; index++) {
      const seconds = personDays.secondsByState[index * states + state];
      if (seconds === 0) continue;
      tally.row[delivered + inCell] = seconds;
      tally.add(index % people, dayOfWeek(Math.floor(index / people)));
    }
  }
}
