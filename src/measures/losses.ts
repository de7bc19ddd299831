/** Why planned hours were not attended: each allocation loses to one reason, and, where the session was cut, to `shortened`. */
import type { Facts } from './facts/facts.ts';
import { noAttendance } from './facts/facts.ts';

export const lossReasons = [
  'refused',
  'sick',
  'rest',
  'notRequired',
  'clash',
  'suspended',
  'cancelled',
  'late',
  'missedMovement',
  'shortened',
  'other',
] as const;
export type LossReason = (typeof lossReasons)[number];

const ofAttendanceReason: Readonly<Record<string, LossReason>> = {
  SICK: 'sick',
  REFUSED: 'refused',
  CLASH: 'clash',
  NOT_REQUIRED: 'notRequired',
  SUSPENDED: 'suspended',
  REST: 'rest',
  CANCELLED: 'cancelled',
};
export const shortenedReason = lossReasons.indexOf('shortened');
const late = lossReasons.indexOf('late');
const other = lossReasons.indexOf('other');
const inCell = 0;

export interface Loss {
  /** Of an activity the timetabled time, of an appointment the own time. */
  plannedSeconds: number;
  /** Of that, what the session ran through; at least what was attended, as who waits in line is seen when it is the turn. */
  deliveredSeconds: number;
  /** Present while it ran, at most delivered. */
  attendedSeconds: number;
  /** Index into lossReasons of the person's own reason, and its seconds. */
  reason: number;
  seconds: number;
  /** Lost because the session itself was cut, by those who attended it. */
  shortenedSeconds: number;
}

const loss: Loss = {
  plannedSeconds: 0,
  deliveredSeconds: 0,
  attendedSeconds: 0,
  reason: 0,
  seconds: 0,
  shortenedSeconds: 0,
};

/** Planned = attended + seconds + shortened, exactly. The object is reused by the next call. */
export function lossOf(facts: Facts, row: number): Readonly<Loss> {
  const { header, sessions, attendances } = facts;
  const { names, tables } = header;
  const { session: sessionOf, start, end } = tables.allocations;
  const session = sessionOf[row];
  const reason = attendances.reason[row];
  const attendedReason = reason === noAttendance ? '' : names.attendanceReasons[reason];
  loss.plannedSeconds = end[row] - start[row];
  loss.attendedSeconds = Math.min(
    attendances.presentSeconds[row],
    sessions.runningSeconds[session],
    loss.plannedSeconds,
  );
  const ranThrough =
    Math.min(end[row], sessions.ranUntil[session]) - Math.max(start[row], sessions.ranFrom[session]);
  loss.deliveredSeconds = Math.max(ranThrough, loss.attendedSeconds);
  loss.shortenedSeconds = 0;
  loss.seconds = loss.plannedSeconds - loss.attendedSeconds;
  if (attendedReason === 'ATTENDED') {
    loss.reason = late;
    loss.shortenedSeconds = loss.plannedSeconds - loss.deliveredSeconds;
    loss.seconds -= loss.shortenedSeconds;
  } else if (attendedReason === 'OTHER') {
    const index = (lossReasons as readonly string[]).indexOf(names.simReasons[attendances.simReason[row]]);
    loss.reason = index < 0 ? other : index;
  } else {
    const known = ofAttendanceReason[attendedReason];
    loss.reason = known === undefined ? other : lossReasons.indexOf(known);
  }
  return loss;
}

/** Seconds of activities attended in person, at day * people + person. */
export function attendedByDay(facts: Facts): Int32Array {
  const { allocations, sessions, activities } = facts.header.tables;
  const activityEvent = facts.header.names.eventTypes.indexOf('ACTIVITY');
  const seconds = new Int32Array(facts.people * facts.days);
  for (let row = 0; row < allocations.session.length; row++) {
    const session = allocations.session[row];
    const activity = sessions.activity[session];
    const day = sessions.day[session] - 1;
    if (day < 0 || activities.mode[activity] === inCell || activities.eventType[activity] !== activityEvent)
      continue;
    seconds[day * facts.people + allocations.person[row]] += Math.min(
      facts.attendances.presentSeconds[row],
      facts.sessions.runningSeconds[session],
    );
  }
  return seconds;
}
