/** Calls to sessions (model.md §4.7): who is called, who is not, and why. */
import { Mode } from '#rules/sessions.ts';
import { attendanceReasons, sessionReasons, sessionStates, simReasons } from '#trace/records.ts';
import { Event } from '../eventKinds.ts';
import { isBegunFirst } from '../partOfShift.ts';
import { CallPhase } from '../people.ts';
import type { World } from '../world.ts';
import { writeAttendance } from './attendance.ts';
import { callPerson, excuse, missCancelled, reasonNotCalled, withdraw } from './calledPeople.ts';
import { giveUpEscort } from './movementRoutes.ts';
import { advance } from './sessionLife.ts';

const clash = attendanceReasons.indexOf('CLASH');
const cancelled = attendanceReasons.indexOf('CANCELLED');
const other = attendanceReasons.indexOf('OTHER');
const noSimReason = simReasons.indexOf('none');
const missedMovement = simReasons.indexOf('missedMovement');
const unknown = 255;
const staffUnavailable = sessionReasons.indexOf('STAFF_UNAVAILABLE');

/** Calls a session, or cancels it for want of staff or place. Nobody is called while the roll is open, or once the movement is over. */
export function callSession(world: World, session: number): void {
  const { sessions, calendar, roll, detail, plan, allocations, midnight } = world;
  if (roll.pending) {
    const again = calendar.now + 60;
    if (again < sessions.end[session]) calendar.schedule(Event.callSession, session, again);
    return;
  }
  if (sessions.shortOfStaff[session] === 1) {
    cancelSession(world, session, staffUnavailable);
    return;
  }
  for (const post of plan.heldPosts[sessions.held[session]]) {
    if (detail.postDroppedUntil[post] > calendar.now) {
      cancelSession(world, session, staffUnavailable);
      return;
    }
  }
  advance(world, session, 'call', sessionStates.indexOf('called'), 0, 0);
  if (plan.held[sessions.held[session]].appointment !== null) {
    calendar.reschedule(Event.callBooked, session, Math.max(calendar.now + 1, firstCall(world, session)));
    return;
  }
  const outward = sessions.outward[session];
  const tooLate = outward >= 0 && midnight + plan.windowTimes[outward].to <= calendar.now;
  for (let row = sessions.firstRow[session]; row < sessions.firstRow[session + 1]; row++) {
    if (isBookedElsewhere(world, row)) {
      if (plan.held[sessions.held[session]].mode === Mode.offWing) excuse(world, row, clash);
      continue;
    }
    const reason = reasonNotCalled(world, allocations.person[row], session);
    if (reason !== unknown) {
      excuse(world, row, reason);
    } else if (tooLate) {
      allocations.simReason[row] = missedMovement;
      excuse(world, row, other);
    } else {
      callPerson(world, row);
    }
  }
}

/** Who is sick, unwilling or excused of an in-cell session; the rest are offered it. */
export function offerInCell(world: World, session: number): void {
  const { sessions, allocations } = world;
  for (let row = sessions.firstRow[session]; row < sessions.firstRow[session + 1]; row++) {
    const reason = reasonNotCalled(world, allocations.person[row], session);
    if (reason !== unknown && reason !== clash && reason !== cancelled) excuse(world, row, reason);
  }
}

/** When the first of those booked for a sitting is called. */
export function firstCall({ sessions, allocations }: World, session: number): number {
  let first = sessions.end[session];
  for (let row = sessions.firstRow[session]; row < sessions.firstRow[session + 1]; row++)
    if (allocations.callAt[row] < first) first = allocations.callAt[row];
  return first;
}

/** An appointment goes before this activity, and there is no time for any of it first. */
function isBookedElsewhere(world: World, row: number): boolean {
  const { allocations, sessions, plan } = world;
  const booked = allocations.takenBy[row];
  if (booked < 0 || allocations.reason[booked] !== unknown) return false;
  return !isBegunFirst(plan, allocations, sessions, row);
}

/** Cancels a session before or after its call; those on the wing stay, those under way turn back when they reach it. */
export function cancelSession(world: World, session: number, reason: number): void {
  const { sessions, allocations, people, plan, calendar } = world;
  for (let row = sessions.firstRow[session]; row < sessions.firstRow[session + 1]; row++) {
    const person = allocations.person[row];
    if (allocations.reason[row] !== unknown) continue;
    allocations.reason[row] = cancelled;
    allocations.seconds[row] = 0;
    if (people.call[person] === row && people.callPhase[person] === CallPhase.due) {
      withdraw(world, person, cancelled, noSimReason);
    } else if (people.call[person] === row && people.callPhase[person] === CallPhase.travelling) {
      giveUpEscort(world, person);
    } else if (people.callPhase[person] === CallPhase.none) {
      missCancelled(world, row);
    }
  }
  writeAttendance(world, session);
  advance(world, session, 'cancel', sessionStates.indexOf('cancelled'), reason, 0);
  const isKeyWork = plan.held[sessions.held[session]].appointment?.demand === 'demand.keyWork';
  if (isKeyWork && reason === staffUnavailable)
    calendar.reschedule(Event.callBooked, session, calendar.now + 1);
}
