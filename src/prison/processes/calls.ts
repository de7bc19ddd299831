/** Calls to sessions (model.md §4.7): who is called, who is not, and why. */
import { Mode } from '#rules/sessions.ts';
import {
  attendanceReasons,
  callStates,
  causes,
  Kind,
  sessionReasons,
  sessionStates,
  simReasons,
} from '#trace/records.ts';
import { Event } from '../eventKinds.ts';
import { dayOccasion, draw } from '../life.ts';
import { Purpose } from '../purposes.ts';
import { CallPhase, Step, type World } from '../world.ts';
import { isWatched } from '../watched.ts';
import { forgetEscort } from './movementEscorts.ts';
import { giveUpEscort } from './movementRoutes.ts';
import { reconsider } from './reconsider.ts';
import { advance } from './sessionLife.ts';
import { writeAttendance } from './attendance.ts';

const reasonNumber = (reason: (typeof attendanceReasons)[number]): number =>
  attendanceReasons.indexOf(reason);
const sick = reasonNumber('SICK');
const refused = reasonNumber('REFUSED');
const rest = reasonNumber('REST');
const notRequired = reasonNumber('NOT_REQUIRED');
const clash = reasonNumber('CLASH');
const cancelled = reasonNumber('CANCELLED');
const other = reasonNumber('OTHER');
const noSimReason = simReasons.indexOf('none');
const missedMovement = simReasons.indexOf('missedMovement');
const called = callStates.indexOf('called');
const withdrawn = callStates.indexOf('withdrawn');
const unknown = 255;

const causeOfReason = new Uint8Array(attendanceReasons.length).fill(causes.indexOf('notCalled'));
causeOfReason[sick] = causes.indexOf('sick');
causeOfReason[refused] = causes.indexOf('refused');
causeOfReason[rest] = causes.indexOf('ownChoice');
causeOfReason[cancelled] = causes.indexOf('cancelled');

/** Calls a session, or cancels it for want of staff or place. Nobody is called while the roll is open, or once the movement is over. */
export function callSession(world: World, session: number): void {
  const { sessions, calendar, roll, detail, plan, allocations, midnight } = world;
  if (roll.pending) {
    const again = calendar.now + 60;
    if (again < sessions.end[session]) calendar.schedule(Event.callSession, session, again);
    return;
  }
  if (sessions.shortOfStaff[session] === 1) {
    cancelSession(world, session, sessionReasons.indexOf('STAFF_UNAVAILABLE'));
    return;
  }
  for (let post = 0; post < plan.posts.length; post++) {
    const dropped =
      detail.postDroppedUntil[post] > calendar.now && plan.posts[post].stops.includes(sessions.zone[session]);
    if (dropped) {
      cancelSession(world, session, sessionReasons.indexOf('STAFF_UNAVAILABLE'));
      return;
    }
  }
  advance(world, session, 'call', sessionStates.indexOf('called'), 0, 0);
  const outward = sessions.outward[session];
  const tooLate = outward >= 0 && midnight + plan.windowTimes[outward].to <= calendar.now;
  for (let row = sessions.firstRow[session]; row < sessions.firstRow[session + 1]; row++) {
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

function callPerson(world: World, row: number): void {
  const { people, allocations, calendar, writer } = world;
  const person = allocations.person[row];
  people.call[person] = row;
  people.callPhase[person] = CallPhase.due;
  writer.write(calendar.now, Kind.call, person, allocations.session[row], called, 0, 0);
  reconsider(world, person);
}

function excuse(world: World, row: number, reason: number): void {
  const { allocations, sessions, people, calendar, writer, plan } = world;
  const person = allocations.person[row];
  const session = allocations.session[row];
  allocations.reason[row] = reason;
  const state =
    reason === refused
      ? callStates.indexOf('refused')
      : reason === sick
        ? callStates.indexOf('sick')
        : withdrawn;
  writer.write(calendar.now, Kind.call, person, session, state, 0, 0);
  // In-cell work would have left the person behind the door all the same.
  if (plan.held[sessions.held[session]].mode !== Mode.inCell)
    setPersonalCause(world, person, causeOfReason[reason], sessions.end[session]);
  if (people.callPhase[person] === CallPhase.none) reconsider(world, person);
}

function setPersonalCause(world: World, person: number, cause: number, until: number): void {
  world.people.personalCause[person] = cause;
  world.people.personalCauseUntil[person] = until;
}

/** Willingness is keyed by person, day and slot, not by activity: moving an activity leaves the same people willing. */
function reasonNotCalled(world: World, person: number, session: number): number {
  const { people, sessions, landings, plan, asDelivered } = world;
  if (people.callPhase[person] !== CallPhase.none) return clash;
  if (landings.shutUntil[people.landing[person]] > sessions.start[session]) return cancelled;
  if (!asDelivered) return unknown;
  if (people.sickToday[person] === 1 || isWatched(world, person)) return sick;
  const { behaviour } = plan;
  const occasion = dayOccasion(world, sessions.slot[session] + 1);
  if (draw(world, Purpose.rests, person, occasion) < behaviour['attendance.restShare']) return rest;
  if (draw(world, Purpose.excused, person, occasion) < behaviour['attendance.notRequiredShare'])
    return notRequired;
  if (draw(world, Purpose.refuses, person, occasion) < people.refusal[person]) return refused;
  return unknown;
}

/** Takes a call back from somebody who has not left yet. */
export function withdraw(world: World, person: number, reason: number, simReason: number): void {
  const { people, allocations, sessions, calendar, writer } = world;
  const row = people.call[person];
  const session = allocations.session[row];
  allocations.reason[row] = reason;
  allocations.simReason[row] = simReason;
  people.call[person] = -1;
  people.callPhase[person] = CallPhase.none;
  forgetEscort(world, person);
  if (people.step[person] === Step.leaveWing || people.step[person] === Step.room) {
    people.step[person] = Step.none;
    calendar.cancel(Event.step, person);
  }
  writer.write(calendar.now, Kind.call, person, session, withdrawn, 0, 0);
  setPersonalCause(world, person, causeOfReason[reason], sessions.end[session]);
  reconsider(world, person);
}

/** Cancels a session before or after its call; those on the wing stay, those under way turn back when they reach it. */
export function cancelSession(world: World, session: number, reason: number): void {
  const { sessions, allocations, people } = world;
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
      setPersonalCause(world, person, causeOfReason[cancelled], sessions.end[session]);
      reconsider(world, person);
    }
  }
  writeAttendance(world, session);
  advance(world, session, 'cancel', sessionStates.indexOf('cancelled'), reason, 0);
}
