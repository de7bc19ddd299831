/** Turns in practice (model.md §4.2): the next group comes out when the one before is locked up; an overrun shortens its turn. */
import { Event } from '../eventKinds.ts';
import { isEntitled } from '../entitlement.ts';
import { Where } from '../people.ts';
import { Held, type World } from '../world.ts';

/** Has the opening of a group wait for something, or for nothing any more. */
export function hold(world: World, group: number, what: number): void {
  const { groups, doors, plan } = world;
  const { wing } = plan.timetable.groups[group];
  if (groups.held[group] === Held.turn) doors.turnsHeld[wing]--;
  groups.held[group] = what;
  if (what === Held.turn) doors.turnsHeld[wing]++;
}

/** Whether a group of the wing whose turn it was before, in the same kind of period, is not locked up yet. */
export function waitsForTurn(world: World, group: number): boolean {
  const { groups, plan, doors, calendar } = world;
  const turns = groups.turns[group];
  if (turns === '' || plan.openConditions) return false;
  const { wing } = plan.timetable.groups[group];
  for (const landing of plan.landingsOfWing[wing]) {
    for (const other of plan.groupsOfLanding[landing]) {
      if (other === group || groups.turns[other] !== turns) continue;
      // Whichever of the two boundaries of this second comes first.
      if (
        groups.open[other] === 1
          ? groups.closes[other] <= calendar.now
          : groups.closed[other] === calendar.now
      )
        return true;
    }
  }
  // Most often the door that held it up the last time still does.
  if (isHeldUpBy(world, group, doors.heldUpBy[wing])) return true;
  for (let cell = doors.firstCellOfWing[wing]; cell < doors.firstCellOfWing[wing + 1]; cell++) {
    if (!isHeldUpBy(world, group, cell)) continue;
    doors.heldUpBy[wing] = cell;
    return true;
  }
  return false;
}

/** Whether the door is open of somebody whose turn it was before, and is still to be locked. */
function isHeldUpBy(world: World, group: number, cell: number): boolean {
  const { doors, groups, plan } = world;
  if (doors.cellOpen[cell] === 0) return false;
  const other = plan.cellGroup[cell];
  const hadTurn = other !== group && groups.open[other] === 0 && groups.turns[other] === groups.turns[group];
  return hadTurn && isToBeLocked(world, cell);
}

/**
 * Open, and not for somebody on the wing who may be out: wing workers and those called hold nobody up. Nor does a door that stands
 * open behind people who are all away, unless officers are on their way to it.
 */
function isToBeLocked(world: World, cell: number): boolean {
  const { doors, people, where } = world;
  let entitled = false;
  for (let slot = doors.firstOfCell[cell]; slot < doors.firstOfCell[cell + 1]; slot++) {
    const person = doors.cellPeople[slot];
    if (where[people.state[person]] !== Where.onWing) continue;
    if (!isEntitled(world, person)) return true;
    entitled = true;
  }
  return !entitled && doors.cellDirty[cell] === 1;
}

/** A door has been locked or a turn is over: if that was the last, those who wait are out a second later. */
export function letTurnsFollow(world: World, wing: number): void {
  const { doors, calendar } = world;
  if (doors.turnsHeld[wing] === 0 || calendar.timeOf(Event.turnBegins, wing) >= 0) return;
  if (nextHeld(world, wing) >= 0) calendar.schedule(Event.turnBegins, wing, calendar.now + 1);
}

/** A group of the wing whose turn need not wait any longer; -1 for none, or while the roll is open. */
export function nextHeld(world: World, wing: number): number {
  const { plan, groups, roll } = world;
  if (roll.pending) return -1;
  for (const landing of plan.landingsOfWing[wing])
    for (const group of plan.groupsOfLanding[landing])
      if (groups.held[group] === Held.turn && !waitsForTurn(world, group)) return group;
  return -1;
}
