/** The second count (operations.md §1): after a movement out, activity areas phone in their numbers; until they agree nothing moves. */
import { bernoulli } from '#kernel/distributions.ts';
import { Event } from '../eventKinds.ts';
import { quarterOccasionAt } from '../life.ts';
import { Purpose } from '../purposes.ts';
import { countSeconds } from '../roll.ts';
import type { World } from '../world.ts';
import { openGates } from './movementRoutes.ts';
import { placeAt } from './movementSearch.ts';
import { openWaitingWindows } from './movementWindows.ts';

/** Numbers are in. As delivered a place's may be wrong: it is counted again, and moves are frozen meanwhile. */
export function phoneInNumbers(world: World, window: number): void {
  const { plan, occupancy, calendar, movement, midnight, dayOfWeek, asDelivered, roll } = world;
  const shut = midnight + plan.windowTimes[window].to;
  const isTooLate = calendar.now >= midnight + plan.finalLockUp[dayOfWeek] || calendar.now < shut;
  if (!asDelivered || roll.pending || isTooLate) return;
  const occasion = quarterOccasionAt(world, shut);
  let until = movement.recountUntil;
  plan.geography.places.forEach(({ zone }, place) => {
    const isArea = place >= plan.wingCodes.length && placeAt(world, zone) !== undefined;
    if (!isArea || occupancy[zone] === 0 || placeAt(world, zone)?.outside === true) return;
    if (isMiscounted(world, place, occasion))
      until = Math.max(until, calendar.now + countSeconds(world, occupancy[zone]));
  });
  if (until <= calendar.now) return;
  movement.recountUntil = until;
  calendar.reschedule(Event.recountOver, 0, until);
}

/** The numbers agree: gates open, and so do windows that waited. */
export function endRecount(world: World): void {
  openWaitingWindows(world);
  openGates(world);
}

function isMiscounted({ plan, draws }: World, place: number, occasion: number): boolean {
  const { keyLow, keyHigh } = plan.placeKeys;
  const u = draws.uniform(Purpose.secondMiscount, keyLow[place], keyHigh[place], occasion);
  return bernoulli(u, plan.behaviour['rollCheck.miscountShare']);
}
