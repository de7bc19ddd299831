/** What doors and roll check share: a wing is counted once it is locked. */
import { Event } from './eventKinds.ts';
import { CallPhase, Where } from './people.ts';
import type { World } from './world.ts';

/**
 * Begins the count of a wing that waits for it, if every door is locked (under open conditions: everybody is in the own room)
 * and nobody is out but at work or in a room's session. After final lock-up it waits for those on their way home, too.
 */
export function countIfLocked(world: World, wing: number): void {
  const { roll, doors, people, calendar, where, states, plan } = world;
  if (
    roll.outstanding[wing] === 0 ||
    (doors.openOnWing[wing] > 0 && !plan.openConditions) ||
    calendar.timeOf(Event.rollCount, wing) >= 0
  )
    return;
  let inside = 0;
  const { firstCellOfWing, firstOfCell, cellPeople } = doors;
  for (let slot = firstOfCell[firstCellOfWing[wing]]; slot < firstOfCell[firstCellOfWing[wing + 1]]; slot++) {
    const person = cellPeople[slot];
    const state = people.state[person];
    const isIn = where[state] === Where.locked || (plan.openConditions && state === states.inOwnCell);
    if (isIn || state === states.working) inside++;
    else if (where[state] === Where.onWing && state !== states.onWingSession && state !== states.keyWork)
      return;
    else if (isExpectedHome(world, person)) return;
  }
  calendar.schedule(Event.rollCount, wing, calendar.now + countSeconds(world, inside));
}

/** Off the wing after final lock-up and in no session: who comes from outside is counted in reception. */
function isExpectedHome(world: World, person: number): boolean {
  const { people, where } = world;
  if (where[people.state[person]] !== Where.away || isBeforeLockUp(world)) return false;
  const isFromOutside = people.trip[person] >= 0 || people.call[person] < 0;
  return !isFromOutside && people.callPhase[person] !== CallPhase.present;
}

/** From final lock-up on everybody goes home: nobody waits for an officer or the routes, and gates let them through. */
export function isBeforeLockUp({ plan, calendar, midnight, dayOfWeek }: World): boolean {
  return calendar.now < midnight + plan.finalLockUp[dayOfWeek];
}

export const areGatesShut = (world: World): boolean => isFrozen(world) && isBeforeLockUp(world);

/** Nothing moves: a roll check is open, or the numbers after a movement are counted again. */
export const isFrozen = ({ roll, movement, calendar }: World): boolean =>
  roll.pending || calendar.now < movement.recountUntil;

export function countSeconds(world: World, people: number): number {
  return Math.max(1, world.plan.seconds.rollCheckBase + world.plan.seconds.rollCheckEach * people);
}
