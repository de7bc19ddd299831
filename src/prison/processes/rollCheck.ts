/** Roll check (model.md §4.5): doors locked, every wing and occupied place counted, and nothing moves until it is right. */
import { bernoulli } from '#kernel/distributions.ts';
import { Kind } from '#trace/records.ts';
import { Event } from '../eventKinds.ts';
import { Purpose } from '../purposes.ts';
import { countIfLocked, countSeconds, isBeforeLockUp } from '../roll.ts';
import { CallPhase } from '../people.ts';
import type { World } from '../world.ts';
import { openHeldGroups } from './coreDay.ts';
import { runDetail } from './detail.ts';
import { lookAgain } from './doors.ts';
import { openGates } from './movementRoutes.ts';
import { placeAt } from './movementSearch.ts';
import { openWaitingWindows } from './movementWindows.ts';
import { reconsider } from './reconsider.ts';

export function startRollCheck(world: World): void {
  const { roll, plan, calendar, occupancy, people, dayOfWeek, midnight } = world;
  const starts = roll.starts[dayOfWeek];
  roll.number++;
  if (roll.number < starts.length) calendar.schedule(Event.rollStart, 0, midnight + starts[roll.number]);
  if (roll.pending && !isOvertakenByLockUp(world)) return;
  roll.pending = true;
  roll.since = calendar.now;
  for (let person = 0; person < people.count; person++) {
    if (people.callPhase[person] === CallPhase.due) reconsider(world, person);
  }
  const wings = plan.wingCodes.length;
  plan.geography.places.forEach((place, index) => {
    roll.outstanding[index] = 0;
    calendar.cancel(Event.rollCount, index);
    if (index < wings) {
      roll.outstanding[index] = 1;
      lookAgain(world, index);
      countIfLocked(world, index);
    } else if (occupancy[place.zone] > 0 && placeAt(world, place.zone)?.outside !== true) {
      roll.outstanding[index] = 1;
      calendar.schedule(Event.rollCount, index, calendar.now + countSeconds(world, occupancy[place.zone]));
    }
  });
}

/** Begun before final lock-up and open after it: the next is begun anew, as people have come home since. */
function isOvertakenByLockUp(world: World): boolean {
  const { roll, plan, midnight, dayOfWeek } = world;
  return roll.since < midnight + plan.finalLockUp[dayOfWeek] && !isBeforeLockUp(world);
}

/** A count is in: correct, or to be repeated. The last correct one gives the roll. */
export function endCount(world: World, place: number): void {
  const { roll, plan, calendar, occupancy, writer, draws, asDelivered, day } = world;
  const { keyLow, keyHigh } = plan.placeKeys;
  const occasion = (day << 8) | (roll.number & 63);
  const share = plan.behaviour['rollCheck.miscountShare'];
  const again = calendar.timeOf(Event.rollCount, place) >= 0;
  const miscounted =
    asDelivered &&
    !again &&
    roll.outstanding[place] === 1 &&
    bernoulli(draws.uniform(Purpose.miscount, keyLow[place], keyHigh[place], occasion), share);
  const people =
    place < plan.wingCodes.length ? peopleOnWing(world, place) : occupancy[plan.geography.places[place].zone];
  if (miscounted) {
    roll.outstanding[place] = 2;
    writer.write(calendar.now, Kind.roll, place, roll.number, 1, 0, people);
    calendar.schedule(Event.rollCount, place, calendar.now + countSeconds(world, people));
    return;
  }
  roll.outstanding[place] = 0;
  writer.write(calendar.now, Kind.roll, place, roll.number, 0, 0, people);
  if (roll.outstanding.some((state) => state !== 0)) return;
  roll.pending = false;
  runDetail(world, 1);
  openHeldGroups(world);
  openWaitingWindows(world);
  for (let wing = 0; wing < plan.wingCodes.length; wing++) lookAgain(world, wing);
  openGates(world);
}

function peopleOnWing(world: World, wing: number): number {
  const { doors, people, where } = world;
  const { firstOfCell, firstCellOfWing, cellPeople } = doors;
  let count = 0;
  for (let slot = firstOfCell[firstCellOfWing[wing]]; slot < firstOfCell[firstCellOfWing[wing + 1]]; slot++) {
    if (where[people.state[cellPeople[slot]]] < 2) count++;
  }
  return count;
}
