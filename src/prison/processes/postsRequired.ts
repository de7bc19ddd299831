/** Posts open at this second and how many they ask for, after what has been dropped and lent. */
import { curtailCauses } from '#trace/records.ts';
import type { World } from '../world.ts';
import { officersNeeded } from './minimum.ts';

const forAlarm = curtailCauses.indexOf('incident');

/** A drain asks the roster for no more than are there: at night, when no officer is, they come from outside it. */
export function requirePosts(world: World): void {
  const { plan, detail, calendar, midnight, dayOfWeek } = world;
  const second = calendar.now - midnight;
  for (let post = 0; post < plan.posts.length; post++) {
    const { days, from, to, count, drain, skill } = plan.posts[post];
    if (drain >= 0) {
      detail.postOpen[post] = 1;
      detail.required[post] = Math.min(detail.drained[drain], detail.deployable[skill]);
      continue;
    }
    const open = days[dayOfWeek] === 1 && second >= from && second < to;
    detail.postOpen[post] = open ? 1 : 0;
    detail.required[post] = open && detail.postDroppedUntil[post] <= calendar.now ? count : 0;
  }
  for (const posts of plan.floorPosts) {
    for (const post of posts)
      if (detail.postOpen[post] === 1) detail.required[post] = floorRequired(world, post);
  }
}

/** A wing's floor post: less what it lends to the routes, and no more than those left unlocked need. */
export function floorRequired(world: World, post: number): number {
  const { plan, detail } = world;
  const { wing, count } = plan.posts[post];
  let required = count;
  for (const other of plan.lentPosts[wing]) required -= detail.required[other];
  const unlockable = unlockableOn(world, wing);
  if (unlockable.shut) required = Math.min(required, officersNeeded(world, wing, unlockable.people));
  return Math.max(1, required);
}

/** People on the landings of a wing that are not shut. One shut for an alarm spares no officers: they are locking it up. */
function unlockableOn(world: World, wing: number): { readonly people: number; readonly shut: boolean } {
  const { plan, landings, calendar } = world;
  let people = 0;
  let shut = false;
  for (const landing of plan.landingsOfWing[wing]) {
    const spared = landings.shutUntil[landing] > calendar.now && landings.shutFor[landing] !== forAlarm;
    if (spared) shut = true;
    else people += world.peopleOnLanding[landing];
  }
  return { people, shut };
}
