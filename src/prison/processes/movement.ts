/** Setting off and coming back (model.md §4.6): who leaves the wing or a place, and when, within a movement window. */
import { attendanceReasons } from '#trace/records.ts';
import { Event } from '../eventKinds.ts';
import { dayOccasion, draw } from '../life.ts';
import { Purpose } from '../purposes.ts';
import { CallPhase, Step } from '../people.ts';
import type { World } from '../world.ts';
import { withdraw } from './calledPeople.ts';
import { askForEscort, forgetEscort } from './movementEscorts.ts';
import { isFetched, openGates, startBack } from './movementRoutes.ts';
import { endSearch, joinSearch, waitInPlace } from './movementSearch.ts';

const clash = attendanceReasons.indexOf('CLASH');

/** Someone due looks round: leaves within the time it takes people to get off the wing, before the window shuts, if the wing is called. */
export function leaveWhenCalled(world: World, person: number, session: number): void {
  const { people, sessions, movement, calendar, plan } = world;
  const window = sessions.outward[session];
  if (movement.wingCalled[window * plan.wingCodes.length + people.wing[person]] === 0) return;
  const u = draw(world, Purpose.leavesWingAfter, person, dayOccasion(world, sessions.slot[session] + 1));
  const left = world.midnight + plan.windowTimes[window].to - calendar.now - 1;
  if (left <= 0) return;
  people.step[person] = Step.leaveWing;
  calendar.reschedule(
    Event.step,
    person,
    calendar.now + 1 + Math.floor(u * Math.min(plan.seconds.leaveWing, left)),
  );
}

/** Fetched for the own time, by an officer of an escort post while one is open; else leaves with whoever there is, but not to work. */
export function leaveWithEscort(world: World, person: number): void {
  const { people, allocations, calendar, escorts } = world;
  if (escorts.officer[person] < 0 && isFetched(world, person)) {
    askForEscort(world, person);
    return;
  }
  if (allocations.again[people.call[person]] === 1 && escorts.officer[person] < 0) {
    withdraw(world, person, clash, 0);
    return;
  }
  people.step[person] = Step.leaveWing;
  calendar.reschedule(Event.step, person, calendar.now + 1);
}

/** Starts back from an off-wing place, alone or with everybody, `after` seconds from now. */
export function headBack(world: World, person: number, after: number): void {
  const { people, calendar } = world;
  people.callPhase[person] = CallPhase.returning;
  people.step[person] = Step.headBack;
  calendar.reschedule(Event.step, person, calendar.now + 1 + after);
}

/** The session is over: back when the return window is open, or once it should have been. */
export function returnWithWindow(world: World, person: number, session: number): void {
  const { people, sessions, movement, plan, midnight, calendar } = world;
  people.callPhase[person] = CallPhase.returning;
  const window = sessions.back[session];
  const shut =
    midnight + Math.min(plan.windowTimes[window].to, plan.finalLockUp[world.dayOfWeek]) <= calendar.now;
  if (movement.open[window] === 1 || shut) headBack(world, person, spreadBack(world, person, session));
}

/** Kept in after the session until the tools are accounted for: then back as anybody is. */
export function keepIn(world: World, person: number, seconds: number): void {
  const { people, calendar } = world;
  people.callPhase[person] = CallPhase.returning;
  waitInPlace(world, person);
  people.step[person] = Step.keptIn;
  calendar.reschedule(Event.step, person, calendar.now + seconds);
}

/** The room lets somebody go. */
export function letGo(world: World, person: number): void {
  returnWithWindow(world, person, world.allocations.session[world.people.call[person]]);
}

/** Leaves the place: by way of the search, if there is one. */
export function leavePlace(world: World, person: number): void {
  if (!joinSearch(world, person)) startBack(world, person);
}

/** Searched, and free to go. */
export function leaveSearch(world: World, person: number): void {
  endSearch(world, person);
  world.people.step[person] = Step.startBack;
  world.calendar.schedule(Event.step, person, world.calendar.now + 1);
}

/** Nobody is kept anywhere after final lock-up: whoever is off the wing with nothing more to do there is brought back, gates or not. */
export function bringEverybodyBack(world: World): void {
  const { people, calendar } = world;
  openGates(world);
  for (let person = 0; person < people.count; person++) {
    const isKept = isWaitingInPlace(world, person) || people.step[person] === Step.keptIn;
    if (isKept) headBack(world, person, 0);
    else if (people.callPhase[person] === CallPhase.returning && forgetEscort(world, person)) {
      people.step[person] = Step.startBack;
      calendar.reschedule(Event.step, person, calendar.now + 1);
    }
  }
}

/** Has nothing more to do in the place, and waits to be called back. */
export function isWaitingInPlace(world: World, person: number): boolean {
  const { people, states, queues, escorts } = world;
  const state = people.state[person];
  return (
    people.callPhase[person] === CallPhase.returning &&
    people.step[person] === Step.none &&
    (state === states.offWingSession || state === states.waiting || state === states.onLicence) &&
    queues.placeOf(person) < 0 &&
    escorts.group[person] < 0
  );
}

/** Places are released in turn, over as long as wings are called out; each empties as a wing does. */
export function spreadBack(world: World, person: number, session: number): number {
  const { plan, sessions } = world;
  const turn = plan.placeTurn[plan.geography.zones[sessions.zone[session]].place - plan.wingCodes.length];
  const span = plan.regime.sim.movement.secondsBetweenWings * (plan.wingCodes.length - 1);
  const u = draw(world, Purpose.leavesWingAfter, person, dayOccasion(world, sessions.slot[session] + 1) + 1);
  return Math.floor(turn * span + u * plan.seconds.leaveWing);
}
