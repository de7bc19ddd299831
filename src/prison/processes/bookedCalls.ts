/** Calls to appointments (model.md §4.13): each at the own time, or with the movement, from work on the wing if need be. */
import { Mode } from '#rules/sessions.ts';
import { attendanceReasons, simReasons } from '#trace/records.ts';
import { Event } from '../eventKinds.ts';
import { change, dayOccasion, draw, floorOf } from '../life.ts';
import { Purpose } from '../purposes.ts';
import { isWatched } from '../watched.ts';
import { CallPhase, Step } from '../people.ts';
import type { World } from '../world.ts';
import { callPerson, excuse } from './calledPeople.ts';
import { headBack } from './movement.ts';
import { waitInPlace } from './movementSearch.ts';
import { creditPresence, isIn } from './sessionLife.ts';
import { checkAtDoors } from './welfareChecks.ts';

const refused = attendanceReasons.indexOf('REFUSED');
const sick = attendanceReasons.indexOf('SICK');
const cancelled = attendanceReasons.indexOf('CANCELLED');
const other = attendanceReasons.indexOf('OTHER');
const late = simReasons.indexOf('late');
const missedMovement = simReasons.indexOf('missedMovement');
const unknown = 255;
const againSeconds = 60;

/** Calls those whose time has come. Whoever cannot come away yet is called again a minute later, until it is too late. */
export function callBooked(world: World, session: number): void {
  const { sessions, allocations, calendar } = world;
  if (isIn(world, session, 'cancelled')) {
    checkAtDoors(world, session);
    return;
  }
  if (!isIn(world, session, 'called') && !isIn(world, session, 'running')) return;
  let next = sessions.end[session];
  for (let row = sessions.firstRow[session]; row < sessions.firstRow[session + 1]; row++) {
    if (allocations.called[row] === 1 || allocations.reason[row] !== unknown) continue;
    const at = allocations.callAt[row];
    if (at > calendar.now) next = Math.min(next, at);
    else if (!callOne(world, row)) next = Math.min(next, calendar.now + againSeconds);
  }
  if (next < sessions.end[session]) calendar.reschedule(Event.callBooked, session, next);
}

/** Whether it is settled: called, or known not to come. */
function callOne(world: World, row: number): boolean {
  const { allocations, people, roll } = world;
  const person = allocations.person[row];
  const reason = isTooLate(world, row) ? other : reasonNotComing(world, row);
  if (reason !== unknown) {
    excuse(world, row, reason);
    return true;
  }
  if (roll.pending) return false;
  if (people.callPhase[person] !== CallPhase.none && !comeAway(world, row)) return false;
  callPerson(world, row);
  return true;
}

/** The movement is over; or half of the own time. */
function isTooLate(world: World, row: number): boolean {
  const { allocations, sessions, plan, calendar, midnight } = world;
  const outward = sessions.outward[allocations.session[row]];
  if (outward >= 0) {
    allocations.simReason[row] = missedMovement;
    if (midnight + plan.windowTimes[outward].to <= calendar.now) return true;
  } else {
    allocations.simReason[row] = late;
    if (calendar.now > (allocations.start[row] + allocations.end[row]) / 2) return true;
  }
  allocations.simReason[row] = 0;
  return false;
}

/** A landing that is shut keeps its people from what is on the wing and from clinics, not from visits, hearings and court. */
function reasonNotComing(world: World, row: number): number {
  const { allocations, sessions, plan, people, landings, asDelivered } = world;
  const person = allocations.person[row];
  const session = allocations.session[row];
  const { mode, appointment, eventType } = plan.held[sessions.held[session]];
  const kept = mode === Mode.onWing || (eventType === 'APPOINTMENT' && appointment?.movement === 'main');
  if (kept && landings.shutUntil[people.landing[person]] > allocations.start[row]) return cancelled;
  if (!asDelivered) return unknown;
  if (isWatched(world, person)) return sick;
  if (appointment?.demand !== 'demand.healthcare') return unknown;
  const share = plan.behaviour['appointments.didNotAttendShare'];
  const occasion = dayOccasion(world, sessions.slot[session] + 1);
  return draw(world, Purpose.didNotAttend, person, occasion) < share ? refused : unknown;
}

/** Leaves the activity on the wing that the appointment goes before, without a call to anything; false where somebody is busy with something else. */
export function comeAway(world: World, row: number): boolean {
  const { people, allocations, calendar, states, events } = world;
  const person = allocations.person[row];
  const activity = people.call[person];
  if (activity < 0) return false;
  if (allocations.takesFrom[row] !== activity && allocations.takenBy[activity] !== row) return false;
  const session = allocations.session[activity];
  if (people.callPhase[person] === CallPhase.due) {
    if (people.step[person] === Step.leaveWing) return false;
    people.step[person] = Step.none;
    calendar.cancel(Event.step, person);
  } else if (people.state[person] === states.working || people.state[person] === states.onWingSession) {
    if (isIn(world, session, 'running')) creditPresence(world, person, activity);
    else people.presentSince[person] = -1;
    const event = people.state[person] === states.working ? events.stopWork : events.leaveRoom;
    change(world, person, event, floorOf(world, person), 0);
  } else {
    if (people.state[person] === states.offWingSession) leaveShift(world, person, activity);
    return false;
  }
  people.call[person] = -1;
  people.callPhase[person] = CallPhase.none;
  return true;
}

/** Back to the wing from a shift begun before the movement that the appointment goes with. */
function leaveShift(world: World, person: number, row: number): void {
  const { people, allocations } = world;
  const session = allocations.session[row];
  if (people.callPhase[person] !== CallPhase.present || !isIn(world, session, 'running')) return;
  creditPresence(world, person, row);
  // The way back may be closed just then.
  waitInPlace(world, person);
  headBack(world, person, 0);
}
