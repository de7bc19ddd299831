/** What doors and roll check share: a wing is counted once it is locked. */
import { Event } from './eventKinds.ts';
import { Where, type World } from './world.ts';

/** Begins the count of a wing that waits for it, if every door is locked and nobody stands outside one. */
export function countIfLocked(world: World, wing: number): void {
  const { roll, doors, people, calendar, where } = world;
  if (roll.outstanding[wing] === 0 || doors.openOnWing[wing] > 0 || calendar.timeOf(Event.rollCount, wing) >= 0) return;
  let inside = 0;
  const { firstCellOfWing, firstOfCell, cellPeople } = doors;
  for (let slot = firstOfCell[firstCellOfWing[wing]]; slot < firstOfCell[firstCellOfWing[wing + 1]]; slot++) {
    const person = cellPeople[slot];
    const state = people.state[person];
    if (where[state] === Where.locked) inside++;
    else if (where[state] === Where.onWing) return;
  }
  calendar.schedule(Event.rollCount, wing, calendar.now + countSeconds(world, inside));
}

export function countSeconds(world: World, people: number): number {
  return world.plan.seconds.rollCheckBase + world.plan.seconds.rollCheckEach * people;
}
