/** Sessions (model.md §4.7 and 4.8): start, grace, end, and who was there. */
import { attendanceReasons, Kind, sessionReasons, sessionStates, tasks } from '#trace/records.ts';
import { Event } from '../eventKinds.ts';
import { change, floorOf, think } from '../life.ts';
import { CallPhase, Step } from '../people.ts';
import type { World } from '../world.ts';
import { writeAttendance } from './attendance.ts';
import { admitWaiting, enterForAppointment } from './beingSeen.ts';
import { isLeaving, takeUpAgain } from './calledPeople.ts';
import { cancelSession, offerInCell } from './calls.ts';
import { endInCellSession, startInCellSession } from './inCell.ts';
import { reconsider } from './reconsider.ts';
import { leave } from './leaving.ts';
import { forgetEscort } from './movementEscorts.ts';
import { giveUpEscort } from './movementRoutes.ts';
import { secondsKeptIn } from './movementSearch.ts';
import { advance, creditPresence, isIn } from './sessionLife.ts';

const attended = attendanceReasons.indexOf('ATTENDED');
const notRequired = attendanceReasons.indexOf('NOT_REQUIRED');
const running = sessionStates.indexOf('running');
const ended = sessionStates.indexOf('ended');
const staffUnavailable = sessionReasons.indexOf('STAFF_UNAVAILABLE');
const sessionNotRequired = sessionReasons.indexOf('NOT_REQUIRED');
const operationalIssue = sessionReasons.indexOf('OPERATIONAL_ISSUE');
const sessionTask = tasks.indexOf('session');
const none: readonly number[] = [];

export function startSession(world: World, session: number): void {
  const { calendar, plan, sessions } = world;
  if (plan.held[sessions.held[session]].mode === 0) {
    offerInCell(world, session);
    startInCellSession(world, session);
    return;
  }
  if (isIn(world, session, 'timetabled')) {
    const again = calendar.now + 60;
    if (again < sessions.end[session]) calendar.schedule(Event.startSession, session, again);
    return;
  }
  if (!isIn(world, session, 'called')) return;
  if (!world.asDelivered || isStaffed(world, session)) run(world, session);
  calendar.schedule(Event.graceCheck, session, calendar.now + plan.seconds.grace);
}

/** After the grace: no instructor, or too few come or coming, and it is cancelled late. */
export function checkAfterGrace(world: World, session: number): void {
  if (isIn(world, session, 'called')) {
    if (!isStaffed(world, session)) {
      cancelLate(world, session, staffUnavailable);
      return;
    }
    run(world, session);
  }
  if (!isIn(world, session, 'running') || !world.asDelivered) return;
  const { sessions, allocations, people, plan } = world;
  let come = 0;
  for (let row = sessions.firstRow[session]; row < sessions.firstRow[session + 1]; row++) {
    const person = allocations.person[row];
    if (people.call[person] === row && people.callPhase[person] !== CallPhase.returning) come++;
  }
  if (come < plan.held[sessions.held[session]].activity.sim.smallestGroup)
    cancelLate(world, session, sessionNotRequired);
}

export function endSession(world: World, session: number): void {
  const { plan, sessions } = world;
  if (plan.held[sessions.held[session]].mode === 0) {
    if (isIn(world, session, 'running')) endInCellSession(world, session);
    else if (isIn(world, session, 'timetabled')) cancelSession(world, session, operationalIssue);
  } else if (isIn(world, session, 'running')) {
    finish(world, session, 0);
  } else if (isIn(world, session, 'called') || isIn(world, session, 'timetabled')) {
    cancelLate(world, session, operationalIssue);
  }
}

/** A post the place needs has been lost, or there is an alarm: sessions running there end now, those called are cancelled; whoever is there is brought back after so long. */
export function endSessionsIn(world: World, zone: number, after: number, reason: number): void {
  const { sessions, calendar, plan } = world;
  for (let session = world.firstSession; session < world.firstSessionOfTomorrow; session++) {
    const beyond = plan.held[sessions.held[session]].outside;
    if (beyond || sessions.zone[session] !== zone || sessions.start[session] > calendar.now) continue;
    if (isIn(world, session, 'running')) finish(world, session, after);
    else if (isIn(world, session, 'called')) cancelLate(world, session, reason);
  }
}

/** The same for sessions that need the post wherever they are held. */
export function endSessionsOfPost(world: World, post: number, after: number): void {
  const { sessions, calendar, plan } = world;
  for (let session = world.firstSession; session < world.firstSessionOfTomorrow; session++) {
    if (plan.heldPost[sessions.held[session]] !== post || sessions.start[session] > calendar.now) continue;
    if (isIn(world, session, 'running')) finish(world, session, after);
    else if (isIn(world, session, 'called')) cancelLate(world, session, staffUnavailable);
  }
}

function run(world: World, session: number): void {
  const { sessions, allocations, people, plan } = world;
  advance(world, session, 'start', running, 0, presentIn(world, session));
  countStaff(world, session, 1);
  if (plan.held[sessions.held[session]].appointment !== null) {
    admitWaiting(world, session);
    return;
  }
  if (plan.held[sessions.held[session]].activity.sim.wingWork !== true) return;
  for (let row = sessions.firstRow[session]; row < sessions.firstRow[session + 1]; row++) {
    const person = allocations.person[row];
    if (people.call[person] === row) think(world, person);
  }
}

function presentIn(world: World, session: number): number {
  const { sessions, allocations, people } = world;
  let present = 0;
  for (let row = sessions.firstRow[session]; row < sessions.firstRow[session + 1]; row++) {
    const person = allocations.person[row];
    if (people.call[person] === row && people.callPhase[person] === CallPhase.present) present++;
  }
  return present;
}

/** Everyone assigned is there, and every post the place needs is filled. */
function isStaffed(world: World, session: number): boolean {
  const { detail, plan, calendar, sessions } = world;
  for (const member of world.staffOfSession.get(session) ?? none) {
    if (detail.staffLateUntil[member] > calendar.now) return false;
  }
  for (const post of plan.heldPosts[sessions.held[session]]) {
    if (detail.postOpen[post] === 1 && detail.present[post] < plan.posts[post].count) return false;
  }
  return true;
}

/** Writes the session's own staff into or out of the watch area of its room. */
function countStaff(world: World, session: number, sign: 1 | -1): void {
  const { plan, sessions, asDelivered, writer, calendar } = world;
  const zone = sessions.zone[session];
  if (zone < 0) return;
  const { watchArea } = plan.geography.zones[zone];
  if (!asDelivered) {
    for (const { anyOf, count } of plan.heldStaff[sessions.held[session]]) {
      writer.write(calendar.now, Kind.staff, watchArea, anyOf[0], sessionTask, 0, sign * count);
    }
    return;
  }
  for (const member of world.staffOfSession.get(session) ?? none) {
    writer.write(calendar.now, Kind.staff, watchArea, plan.staff[member].skill, sessionTask, 0, sign);
  }
}

/** Over: those present go back by the return window, or as one group `escortAfter` seconds on. */
function finish(world: World, session: number, escortAfter: number): void {
  const { sessions, allocations, people, calendar } = world;
  const present = presentIn(world, session);
  const keptIn = secondsKeptIn(world, session);
  for (let row = sessions.firstRow[session]; row < sessions.firstRow[session + 1]; row++) {
    const person = allocations.person[row];
    if (people.call[person] !== row) continue;
    if (people.callPhase[person] === CallPhase.present) {
      // Whoever still waits for an appointment has not been seen.
      if (people.presentSince[person] >= 0) {
        const since = Math.max(people.presentSince[person], sessions.runningSince[session]);
        allocations.reason[row] = attended;
        allocations.seconds[row] += Math.max(0, calendar.now - since);
      }
      leave(world, person, session, escortAfter, keptIn);
    } else if (people.callPhase[person] === CallPhase.due) {
      giveUp(world, person);
    } else {
      giveUpEscort(world, person);
    }
  }
  writeAttendance(world, session);
  countStaff(world, session, -1);
  advance(world, session, 'end', ended, 0, present);
}

/** Due but never there: the session is over for them. */
function giveUp(world: World, person: number): void {
  const { people, calendar } = world;
  const row = people.call[person];
  people.call[person] = -1;
  people.callPhase[person] = CallPhase.none;
  forgetEscort(world, person);
  if (isLeaving(people.step[person])) {
    people.step[person] = Step.none;
    calendar.cancel(Event.step, person);
  }
  reconsider(world, person);
  takeUpAgain(world, row);
}

function cancelLate(world: World, session: number, reason: number): void {
  const { sessions, allocations, people, plan } = world;
  const wasRunning = isIn(world, session, 'running');
  const keptIn = wasRunning ? secondsKeptIn(world, session) : 0;
  for (let row = sessions.firstRow[session]; row < sessions.firstRow[session + 1]; row++) {
    const person = allocations.person[row];
    if (people.call[person] === row && people.callPhase[person] === CallPhase.present) {
      leave(world, person, session, plan.seconds.redeploy, keptIn);
    }
  }
  cancelSession(world, session, reason);
  if (wasRunning) countStaff(world, session, -1);
}

/** At the door of the on-wing room: in, if the session is still to be had and there is space. */
export function enterRoom(world: World, person: number): void {
  const { people, sessions, allocations, occupancy, calendar, events, states, plan } = world;
  const row = people.call[person];
  if (people.callPhase[person] !== CallPhase.due) return;
  const session = allocations.session[row];
  if (plan.held[sessions.held[session]].appointment !== null) {
    enterForAppointment(world, person);
    return;
  }
  const zone = sessions.zone[session];
  if (sessions.limit[session] >= 0 && occupancy[zone] >= sessions.limit[session]) {
    allocations.reason[row] = notRequired;
    giveUp(world, person);
    return;
  }
  if (people.state[person] === states.inOwnCell)
    change(world, person, events.stepOut, floorOf(world, person), 0);
  people.callPhase[person] = CallPhase.present;
  people.presentSince[person] = calendar.now;
  people.outOnCall[person] = 1;
  change(world, person, events.enterRoom, zone, 0);
}

/** A wing worker takes up the job. */
export function startWork(world: World, person: number): void {
  const { people, calendar, events, states } = world;
  if (people.state[person] === states.inOwnCell)
    change(world, person, events.stepOut, floorOf(world, person), 0);
  people.callPhase[person] = CallPhase.present;
  people.presentSince[person] = calendar.now;
  people.outOnCall[person] = 1;
  change(world, person, events.startWork, floorOf(world, person), 0);
}

/** Leaves the job for a moment: due at it again. */
export function breakOffWork(world: World, person: number): void {
  const { people, events } = world;
  const row = people.call[person];
  creditPresence(world, person, row);
  people.callPhase[person] = CallPhase.due;
  change(world, person, events.stopWork, floorOf(world, person), 0);
}
