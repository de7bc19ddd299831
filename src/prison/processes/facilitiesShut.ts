/** What an opening should offer and does not, for want of officers (model.md §4.3): given up once it lasts, restored when it opens. */
import { curtailmentItems, facilities, type Facility } from '#scenario/regime.ts';
import { curtailCauses, Kind, lostItems } from '#trace/records.ts';
import { Event } from '../eventKinds.ts';
import type { World } from '../world.ts';

const belowMinimum = curtailCauses.indexOf('belowMinimum');
const domestics = 1 << lostItems.indexOf('domestics');
const firstItem = curtailmentItems.length;
/** Meals and medication come to the door instead, and are not given up. */
const never: readonly Facility[] = ['servery', 'medicationHatch'];
/** Facilities (bits) of each of lostItems. */
const facilitiesOf = lostItems.map((item) =>
  facilities.reduce((bits, facility, index) => {
    const isOfItem =
      item === 'exercise' ? facility === 'yard' : facility !== 'yard' && !never.includes(facility);
    return isOfItem ? bits | (1 << index) : bits;
  }, 0),
);

/** Weighs anew what a wing is denied: by the time somebody sent there has arrived, it is recorded. */
export function weighFacilities(world: World, wing: number): void {
  const { detail, calendar, writer, plan } = world;
  if (!world.asDelivered) return;
  const denied = deniedOn(world, wing);
  for (let item = 0; item < lostItems.length; item++) {
    if ((detail.itemsLost[wing] & ~denied & (1 << item)) === 0) continue;
    detail.itemsLost[wing] &= ~(1 << item);
    writer.write(calendar.now, Kind.curtail, firstItem + item, -1, 0, belowMinimum, wing);
  }
  const isNew = (denied & ~detail.itemsLost[wing]) !== 0;
  const isPending = calendar.timeOf(Event.facilitiesShut, wing) >= 0;
  if (isNew && !isPending)
    calendar.schedule(Event.facilitiesShut, wing, calendar.now + plan.seconds.redeploy + 1);
  else if (!isNew && isPending) calendar.cancel(Event.facilitiesShut, wing);
}

/** Nobody has come: it is given up until it opens. */
export function giveUpFacilities(world: World, wing: number): void {
  const { detail, calendar, writer } = world;
  const lost = deniedOn(world, wing) & ~detail.itemsLost[wing];
  detail.itemsLost[wing] |= lost;
  for (let item = 0; item < lostItems.length; item++)
    if ((lost & (1 << item)) !== 0)
      writer.write(calendar.now, Kind.curtail, firstItem + item, -1, 1, belowMinimum, wing);
}

/** A bit for each of lostItems with a facility that a group which is out should have; domestics where some who came back are kept in. */
function deniedOn(world: World, wing: number): number {
  const { plan, groups, landings, detail, calendar } = world;
  let offered = 0;
  let bits = 0;
  for (const landing of plan.landingsOfWing[wing]) {
    if (landings.keptInUntil[landing] > calendar.now) bits |= domestics;
    if (landings.shutUntil[landing] > calendar.now) continue;
    for (const group of plan.groupsOfLanding[landing])
      if (groups.open[group] === 1 && groups.closes[group] > calendar.now)
        offered |= groups.facilities[group];
  }
  const shut = offered & detail.lostFacilities[wing];
  for (let item = 0; item < lostItems.length; item++)
    if ((shut & facilitiesOf[item]) !== 0) bits |= 1 << item;
  return bits;
}
