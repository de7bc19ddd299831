/** What somebody gives up of the day by being out on a call while it was to be had for the last time (model.md §4.11). */
import { facilities } from '#scenario/regime.ts';
import { needs } from '#trace/records.ts';
import { forgoNeed, Needs } from '../life.ts';
import { CallPhase } from '../people.ts';
import type { World } from '../world.ts';
import { serviceSeconds } from './lines.ts';

/** Facility that a need waits for in the group's turn; -1 where another place or time serves it. */
export const facilityOf = new Int8Array(needs.length).fill(-1);
facilityOf[Needs.openAir] = facilities.indexOf('yard');
facilityOf[Needs.shower] = facilities.indexOf('showers');
facilityOf[Needs.telephone] = facilities.indexOf('telephones');
facilityOf[Needs.cleaning] = facilities.indexOf('cleaning');
facilityOf[Needs.kit] = facilities.indexOf('kit');

/** Who is out on a call when the day's last opening of what a need waits for ends has given that up for it. */
export function forgoWhileOut(world: World, group: number): void {
  const { people, groups, calendar } = world;
  for (let need = 0; need < needs.length; need++) {
    if (facilityOf[need] < 0) continue;
    if (lastOpening(world, group, need) !== calendar.now) continue;
    for (let slot = groups.firstPerson[group]; slot < groups.firstPerson[group + 1]; slot++) {
      const person = groups.people[slot];
      const isOut = people.callPhase[person] > CallPhase.due;
      if (isOut && (people.needs[person] & (1 << need)) !== 0) forgoNeed(world, person, need);
    }
  }
}

/** Back from a call with less of the last opening left than it takes: the call has cost that too. */
export function forgoWhenBack(world: World, person: number): void {
  const { people, groups, calendar } = world;
  const group = people.group[person];
  if (people.needs[person] === 0 || groups.open[group] === 0) return;
  for (let need = 0; need < needs.length; need++) {
    if (!isInTurn(need) || (people.needs[person] & (1 << need)) === 0) continue;
    const left = lastOpening(world, group, need) - calendar.now;
    if (left > 0 && left < serviceSeconds(world, person, need)) forgoNeed(world, person, need);
  }
}

/** Whether a need takes a turn of somebody's own at its facility; to the yard all go together. */
export const isInTurn = (need: number): boolean => facilityOf[need] >= 0 && need !== Needs.openAir;

/** When the facility that a need waits for shuts for the day. */
export function lastOpening({ plan, midnight, dayOfWeek }: World, group: number, need: number): number {
  return midnight + plan.lastOpening[(group * 7 + dayOfWeek) * facilities.length + facilityOf[need]];
}
