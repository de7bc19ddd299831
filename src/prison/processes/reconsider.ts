/** Whenever a period turns or a call changes: what it means for one person. */
import { isEntitled, causeOfLock } from '../entitlement.ts';
import { Event } from '../eventKinds.ts';
import { change, draw, floorOf, quarterOccasion, think } from '../life.ts';
import { Purpose } from '../purposes.ts';
import { Step, Where } from '../people.ts';
import type { World } from '../world.ts';
import { callToDoor, markDoor } from './doors.ts';
import { leaveLine } from './lines.ts';

export function reconsider(world: World, person: number): void {
  const { people, states, events, where } = world;
  const state = people.state[person];
  if (where[state] >= Where.away) return;
  const entitled = isEntitled(world, person);
  if (where[state] === Where.locked) {
    if (entitled) {
      markDoor(world, people.cell[person]);
      return;
    }
    const cause = causeOfLock(world, person);
    if (cause !== people.cause[person])
      change(world, person, events.changeReason, people.zone[person], cause);
  } else if (entitled) {
    if (people.atDoor[person] === 1) {
      people.atDoor[person] = 0;
      think(world, person);
    }
    if (state === states.onFloor || state === states.inOwnCell || state === states.working)
      think(world, person);
    // A door that others waited to see locked may stay open after all.
    if (world.doors.turnsHeld[people.wing[person]] > 0) markDoor(world, people.cell[person]);
  } else {
    sendHome(world, person);
  }
}

/** Finishes the service in hand, leaves queues and walks home; in the own cell, waits for the officers. */
export function sendHome(world: World, person: number): void {
  const { people, states, events, calendar, plan } = world;
  const state = people.state[person];
  if (state === states.inOwnCell) {
    calendar.cancel(Event.decide, person);
    markDoor(world, people.cell[person]);
    return;
  }
  if (state === states.queueing) leaveLine(world, person);
  else if (state === states.inYard) change(world, person, events.leaveYard, floorOf(world, person), 0);
  if (people.atDoor[person] === 1) callToDoor(world, people.cell[person]);
  if (
    people.state[person] !== states.onFloor ||
    people.atDoor[person] === 1 ||
    people.step[person] === Step.home
  )
    return;
  calendar.cancel(Event.decide, person);
  people.step[person] = Step.home;
  const walk =
    1 + Math.floor(draw(world, Purpose.walksHomeIn, person, quarterOccasion(world)) * plan.seconds.walkHome);
  calendar.reschedule(Event.step, person, calendar.now + walk);
}

/** At the own door: in, if it is open; else waits there for an officer, or looks for something else to do. */
export function reachHome(world: World, person: number): void {
  const { people, doors, events, plan } = world;
  if (isEntitled(world, person)) {
    think(world, person);
    return;
  }
  const cell = people.cell[person];
  if (doors.cellOpen[cell] === 1) {
    change(world, person, events.goHome, plan.geography.firstCellZone + cell, 0);
    markDoor(world, cell);
  } else {
    people.atDoor[person] = 1;
    callToDoor(world, cell);
  }
}
