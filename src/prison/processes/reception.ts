/** Out of the cell and away by the gate, and back through reception: what court, hospital and release have in common. */
import { simReasons } from '#trace/records.ts';
import { Event } from '../eventKinds.ts';
import { change } from '../life.ts';
import { CallPhase, Step, Where } from '../people.ts';
import type { World } from '../world.ts';
import { withdraw } from './calledPeople.ts';
import { markDoor, openForOne } from './doors.ts';
import { keptOffUntil } from './movementRoutesClosed.ts';

const noSimReason = simReasons.indexOf('none');

/** In the cell or on the floor with nothing in hand; not at work, in a line, in the yard or on the way. */
export function isFreeToGo({ people, states }: World, person: number): boolean {
  const state = people.state[person];
  if (people.callPhase[person] > CallPhase.due) return false;
  if (state === states.resting || state === states.inCellSession) return true;
  return (state === states.onFloor || state === states.inOwnCell) && people.seeingTo[person] < 0;
}

/** Officers come for the person, who drops what they were called to for `reason`; `leave` takes the step off the wing. */
export function takeOut(world: World, person: number, reason: number, leave: () => void): void {
  const { people, calendar, where } = world;
  if (people.callPhase[person] === CallPhase.due) withdraw(world, person, reason, noSimReason);
  calendar.cancel(Event.decide, person);
  calendar.cancel(Event.step, person);
  people.step[person] = Step.none;
  people.atDoor[person] = 0;
  if (where[people.state[person]] === Where.locked) openForOne(world, person, leave);
  else leave();
  markDoor(world, people.cell[person]);
}

/** Zone of reception if it has room; -1 where there is none or it is full. */
export function roomInReception({ plan, occupancy }: World): number {
  const { receptionZone, zones } = plan.geography;
  return receptionZone >= 0 && occupancy[receptionZone] < zones[receptionZone].limit ? receptionZone : -1;
}

export function receptionSeconds({ plan }: World): number {
  return Math.max(1, Math.round(plan.behaviour['reception.minutes'] * 60));
}

/** Back at the gate: through reception, where there is one with room. */
export function comeBack(world: World, person: number): void {
  const { people, events, calendar } = world;
  const zone = roomInReception(world);
  people.callPhase[person] = CallPhase.returning;
  if (zone < 0) {
    walkToWing(world, person, events.comeBack);
    return;
  }
  change(world, person, events.comeBackToWait, zone, 0);
  people.step[person] = Step.leaveReception;
  calendar.schedule(Event.step, person, calendar.now + receptionSeconds(world));
}

/** Brought from reception to the wing by an officer: the last link of the way is walked, no gate holds them. Not while the routes are closed. */
export function leaveReception(world: World, person: number): void {
  const { people, calendar } = world;
  const until = keptOffUntil(world, person);
  if (until > 0) {
    people.step[person] = Step.leaveReception;
    calendar.schedule(Event.step, person, until);
    return;
  }
  walkToWing(world, person, world.events.headBack);
}

function walkToWing(world: World, person: number, event: number): void {
  const { people, plan, calendar } = world;
  const { link, linkSeconds } = plan.geography.wings[people.wing[person]];
  change(world, person, event, link, 0);
  people.step[person] = Step.reachWing;
  calendar.schedule(Event.step, person, calendar.now + Math.max(1, linkSeconds));
}
