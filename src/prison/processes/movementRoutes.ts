/** Ways through links and gates, there and back (model.md §4.6). */
import { attendanceReasons } from '#trace/records.ts';
import { isEntitled } from '../entitlement.ts';
import { Event, gateLine } from '../eventKinds.ts';
import type { Way } from '../ways.ts';
import { change, floorOf, think } from '../life.ts';
import { areGatesShut, countIfLocked, isBeforeLockUp } from '../roll.ts';
import { CallPhase, Step } from '../people.ts';
import type { World } from '../world.ts';
import { arriveForAppointment } from './arriving.ts';
import { takeUpAgain } from './calledPeople.ts';
import { forgoWhenBack } from './forgone.ts';
import { askForEscort, forgetEscort, goesEscorted, joinGroup } from './movementEscorts.ts';
import { passLink } from './movementOfficers.ts';
import { keptOffUntil } from './movementRoutesClosed.ts';
import { noteLateBack } from './lateBack.ts';
import { keepReturnerIn } from './minimum.ts';
import { placeAt, waitInPlace } from './movementSearch.ts';
import { reconsider } from './reconsider.ts';
import { isIn } from './sessionLife.ts';

const notRequired = attendanceReasons.indexOf('NOT_REQUIRED');

export function setOff(world: World, person: number): void {
  const { people, escorts, events } = world;
  if (people.callPhase[person] !== CallPhase.due || isStopped(world, person, Step.leaveWing)) return;
  // Asked for an officer before the way was stopped, and goes another way now.
  if (escorts.group[person] >= 0) forgetEscort(world, person);
  people.callPhase[person] = CallPhase.travelling;
  people.outOnCall[person] = 1;
  people.waySteps[person] = 0;
  const place = placeOf(world, person);
  if (escorts.officer[person] >= 0 || !goesEscorted(world) || isBeyond(world, place)) {
    walkLink(world, person, events.leaveWing);
    return;
  }
  const link = wayOf(world, person).zones[0];
  change(world, person, events.leaveWing, link, 0);
  change(world, person, events.waitAtGate, link, 0);
  joinGroup(world, person, place, false);
}

/** An officer has come: from the wing, from its gate, or from the place. */
export function goWithOfficer(world: World, person: number): void {
  const { people, states, events } = world;
  if (people.callPhase[person] === CallPhase.due) {
    if (mayLeaveWing(world, person)) {
      setOff(world, person);
    } else {
      forgetEscort(world, person);
      reconsider(world, person);
    }
  } else if (people.state[person] !== states.heldAtGate) startBack(world, person);
  else if (!isStopped(world, person, Step.escorted)) {
    change(world, person, events.passGate, people.zone[person], 0);
    passGate(world, person, 0);
  }
}

/** Has nothing else in hand, and is not to be behind the door by now. */
function mayLeaveWing(world: World, person: number): boolean {
  const { people, states } = world;
  const state = people.state[person];
  const isFree = state === states.onFloor || state === states.inOwnCell;
  return isFree && people.seeingTo[person] < 0 && people.atDoor[person] === 0 && isEntitled(world, person);
}

/** Whether an officer of an escort post takes this one person: to an appointment and back, or to work after the movement to it. */
export function isFetched(world: World, person: number): boolean {
  const { escorts, plan, people, allocations, sessions } = world;
  const row = people.call[person];
  const session = allocations.session[row];
  const isLate = allocations.again[row] === 1 && people.callPhase[person] === CallPhase.due;
  return (
    escorts.open &&
    (isLate || plan.held[sessions.held[session]].appointment?.movement === 'escorted') &&
    !isBeyond(world, placeOf(world, person)) &&
    isBeforeLockUp(world)
  );
}

/** The session is over for somebody who still waits for an officer at the wing's gate: home again. */
export function giveUpEscort(world: World, person: number): void {
  if (world.people.callPhase[person] === CallPhase.travelling && forgetEscort(world, person))
    turnHome(world, person);
}

/** Sets out for the wing from the place where somebody is, or from beyond the wall. */
export function startBack(world: World, person: number): void {
  const { people, states, events, escorts } = world;
  if (isStopped(world, person, Step.startBack)) return;
  people.waySteps[person] = 0;
  const place = placeOf(world, person);
  if (escorts.officer[person] < 0 && isFetched(world, person)) {
    waitInPlace(world, person);
    askForEscort(world, person);
    return;
  }
  const isTaken = goesEscorted(world) || (people.takenBack[person] === 1 && isBeforeLockUp(world));
  if (escorts.officer[person] < 0 && escorts.open && isTaken && !isBeyond(world, place)) {
    waitInPlace(world, person);
    joinGroup(world, person, place, true);
    return;
  }
  walkLink(world, person, people.state[person] === states.onLicence ? events.comeBack : events.headBack);
}

/** Held at a gate when the movement shuts: back the links already walked. */
export function turnHome(world: World, person: number): void {
  const { people, queues, calendar, events } = world;
  const walked = people.waySteps[person];
  if (queues.placeOf(person) >= 0) queues.leave(person, calendar.now);
  people.callPhase[person] = CallPhase.returning;
  change(world, person, events.passGateHomeward, people.zone[person], 0);
  people.waySteps[person] = wayOf(world, person).zones.length - walked;
  if (walked === 0) reachWing(world, person);
  else walkLink(world, person, events.walkOn);
}

/** An alarm near the way, or the routes are closed to the person: the step is taken once movement resumes. */
function isStopped(world: World, person: number, step: number): boolean {
  const { movement, calendar, people } = world;
  const { zones } = wayOf(world, person);
  let until = keptOffUntil(world, person);
  for (const zone of zones)
    if (movement.linkStoppedUntil[zone] > until) until = movement.linkStoppedUntil[zone];
  if (until <= calendar.now) return false;
  people.step[person] = step;
  calendar.schedule(Event.step, person, until);
  return true;
}

/** Whoever waits at a gate that may let people through again is let through. */
export function openGates(world: World): void {
  const { plan, queues, calendar } = world;
  for (let gate = 0; gate < plan.gateSeconds.length; gate++) {
    const line = gateLine(plan, gate);
    if (queues.waiting(line) > 0 && calendar.timeOf(Event.admit, line) < 0)
      calendar.schedule(Event.admit, line, calendar.now);
  }
}

/** The off-wing place somebody is called to. */
function placeOf({ plan, sessions, allocations, people }: World, person: number): number {
  const zone = sessions.zone[allocations.session[people.call[person]]];
  return plan.geography.zones[zone].place - plan.wingCodes.length;
}

/** Nobody is escorted beyond the wall for work. */
function isBeyond({ plan }: World, place: number): boolean {
  return plan.scenario.establishment.places[place].outside === true;
}

function wayOf(world: World, person: number): Way {
  return world.plan.geography.ways[world.people.wing[person]][placeOf(world, person)];
}

/** Enters the next link of the way, through its gate if it has one. */
function walkLink(world: World, person: number, event: number): void {
  const { people } = world;
  const { zones } = wayOf(world, person);
  const homeward = people.callPhase[person] === CallPhase.returning;
  const link = homeward ? zones.length - 1 - people.waySteps[person] : people.waySteps[person];
  change(world, person, event, zones[link], 0);
  passGate(world, person, link);
}

function passGate(world: World, person: number, link: number): void {
  const { people, queues, calendar, plan, events } = world;
  const way = wayOf(world, person);
  const gate = way.gates[link];
  if (gate < 0) {
    walk(world, person, way.seconds[link]);
    return;
  }
  const line = gateLine(plan, gate);
  people.step[person] = Step.none;
  if (queues.waiting(line) > 0 || queues.busy(line) === queues.servers(line) || areGatesShut(world)) {
    change(world, person, events.waitAtGate, way.zones[link], 0);
  }
  queues.join(line, person, 0, people.rank[person], calendar.now);
  if (calendar.timeOf(Event.admit, line) < 0) calendar.schedule(Event.admit, line, calendar.now);
}

function walk(world: World, person: number, seconds: number): void {
  const { people, calendar, escorts } = world;
  const officer = escorts.officer[person];
  const pace = officer < 0 ? people.pace[person] : escorts.pace[officer];
  people.step[person] = Step.link;
  calendar.schedule(Event.step, person, calendar.now + Math.max(1, Math.round(seconds * pace)));
}

/** The gate takes the next through; shut while a count is not correct, but not after final lock-up. */
export function admitAtGate(world: World, line: number): void {
  const { queues, people, calendar, plan, states, events } = world;
  const gate = line - gateLine(plan, 0);
  if (areGatesShut(world) || world.movement.gateStoppedUntil[gate] > calendar.now) return;
  const seconds = plan.gateSeconds[gate];
  for (
    let person = queues.admit(line, calendar.now);
    person >= 0;
    person = queues.admit(line, calendar.now)
  ) {
    if (people.state[person] === states.heldAtGate) {
      const homeward = people.callPhase[person] === CallPhase.returning;
      change(world, person, homeward ? events.passGateHomeward : events.passGate, people.zone[person], 0);
    }
    calendar.schedule(Event.serviceEnd, person, calendar.now + seconds);
  }
}

export function endGateService(world: World, person: number): void {
  const { queues, people, calendar } = world;
  const line = queues.placeOf(person);
  queues.finish(person, calendar.now);
  if (queues.waiting(line) > 0 && calendar.timeOf(Event.admit, line) < 0)
    calendar.schedule(Event.admit, line, calendar.now);
  const way = wayOf(world, person);
  const homeward = people.callPhase[person] === CallPhase.returning;
  walk(
    world,
    person,
    way.seconds[homeward ? way.zones.length - 1 - people.waySteps[person] : people.waySteps[person]],
  );
}

/** The link is walked: the next one, the place, or the wing. */
export function reachLinkEnd(world: World, person: number): void {
  const { people, events } = world;
  const way = wayOf(world, person);
  passLink(world, person, people.waySteps[person] + 1 === way.zones.length);
  people.waySteps[person]++;
  if (people.waySteps[person] < way.zones.length) walkLink(world, person, events.walkOn);
  else if (people.callPhase[person] === CallPhase.returning) reachWing(world, person);
  else {
    reachPlace(world, person);
    countIfLocked(world, people.wing[person]);
  }
}

/** At the place: in, if the session is still to be had and the room has space; else straight back. */
function reachPlace(world: World, person: number): void {
  const { people, sessions, allocations, occupancy, events, calendar, plan } = world;
  const row = people.call[person];
  const session = allocations.session[row];
  if (plan.held[sessions.held[session]].appointment !== null) {
    if (!arriveForAppointment(world, person)) turnBack(world, person);
    return;
  }
  const zone = sessions.zone[session];
  const full = sessions.limit[session] >= 0 && occupancy[zone] >= sessions.limit[session];
  const on = isIn(world, session, 'called') || isIn(world, session, 'running');
  if (on && !full) {
    people.callPhase[person] = CallPhase.present;
    people.presentSince[person] = calendar.now;
    people.step[person] = Step.none;
    const beyond = placeAt(world, zone)?.outside === true;
    change(world, person, beyond ? events.goOnLicence : events.arrive, zone, 0);
    return;
  }
  if (on) allocations.reason[row] = notRequired;
  turnBack(world, person);
}

function turnBack(world: World, person: number): void {
  const { people, events } = world;
  people.callPhase[person] = CallPhase.returning;
  people.waySteps[person] = 0;
  walkLink(world, person, events.turnBack);
}

export function reachWing(world: World, person: number): void {
  const { people, events } = world;
  const row = people.call[person];
  people.callPhase[person] = CallPhase.none;
  people.call[person] = -1;
  people.step[person] = Step.none;
  people.takenBack[person] = 0;
  change(world, person, events.reachWing, floorOf(world, person), 0);
  forgoWhenBack(world, person);
  if (row >= 0) {
    takeUpAgain(world, row);
    noteLateBack(world, person, row);
  }
  keepReturnerIn(world, person);
  think(world, person);
}
