/** Posts open at this second and how many they ask for, after what has been dropped and lent. */
import { postKinds } from '#scenario/regime.ts';
import { curtailCauses } from '#trace/records.ts';
import type { World } from '../world.ts';
import { officersNeeded } from './minimum.ts';

const wingFloor = postKinds.indexOf('wingFloor');
const shortOfStaff = curtailCauses.indexOf('staff');

/** A drain asks the roster for no more than are there: at night, when no officer is, they come from outside it. */
export function requirePosts(world: World): void {
  const { plan, detail, calendar, midnight, dayOfWeek, scratch } = world;
  const second = calendar.now - midnight;
  const { postDrain, postDays, postFrom, postTo, postCount } = plan;
  for (let post = 0; post < postDrain.length; post++) {
    const drain = postDrain[post];
    if (drain >= 0) {
      detail.postOpen[post] = 1;
      detail.required[post] = Math.min(detail.drained[drain], scratch.available[plan.posts[post].skill]);
      continue;
    }
    const open =
      ((postDays[post] >> dayOfWeek) & 1) === 1 && second >= postFrom[post] && second < postTo[post];
    detail.postOpen[post] = open ? 1 : 0;
    detail.required[post] = open && detail.postDroppedUntil[post] <= calendar.now ? postCount[post] : 0;
  }
  for (const posts of plan.floorPosts) {
    for (const post of posts)
      if (detail.postOpen[post] === 1) detail.required[post] = floorRequired(world, post);
  }
}

/** A wing's floor post: less what it lends to the routes, and no more than those left unlocked need. */
export function floorRequired(world: World, post: number): number {
  const { plan, detail } = world;
  let lent = 0;
  for (const other of plan.lentPosts[plan.posts[post].wing]) lent += detail.required[other];
  return lessLent(world, post, lent);
}

/** What a post asks for at a second of today to come, as things stand; drains go on as they are. */
export function requiredAt(world: World, post: number, second: number): number {
  const { plan, detail, midnight, dayOfWeek } = world;
  const { days, from, to, count, drain, kind, wing } = plan.posts[post];
  if (drain >= 0) return detail.required[post];
  const open = days[dayOfWeek] === 1 && second >= from && second < to;
  if (!open || detail.postDroppedUntil[post] > midnight + second) return 0;
  if (kind !== wingFloor || wing < 0) return count;
  let lent = 0;
  for (const other of plan.lentPosts[wing]) lent += requiredAt(world, other, second);
  return lessLent(world, post, lent);
}

function lessLent(world: World, post: number, lent: number): number {
  const { wing, count } = world.plan.posts[post];
  let required = count - lent;
  if (isPartlyGivenUp(world, wing))
    required = Math.min(required, officersNeeded(world, wing, peopleLeftOn(world, wing)));
  return Math.max(1, required);
}

/** A landing shut for an alarm spares no officers, they are locking it up; one that waits for officers asks for them. */
function isGivenUp({ landings, calendar }: World, landing: number): boolean {
  return (
    landings.toBeShut[landing] === 1 ||
    (landings.shutUntil[landing] > calendar.now && landings.shutFor[landing] === shortOfStaff)
  );
}

function isPartlyGivenUp(world: World, wing: number): boolean {
  for (const landing of world.plan.landingsOfWing[wing]) if (isGivenUp(world, landing)) return true;
  return false;
}

/** People on the landings of a wing that are open or due to open in this half of the day and not given up. */
function peopleLeftOn(world: World, wing: number): number {
  let people = 0;
  for (const landing of world.plan.landingsOfWing[wing])
    if (!isGivenUp(world, landing) && isOutThisHalfDay(world, landing))
      people += world.peopleOnLanding[landing];
  return people;
}

/** 13:00, a quarter past five, or midnight. */
export function endOfHalfDay({ calendar, midnight }: World): number {
  const second = calendar.now - midnight;
  return midnight + (second < 13 * 3600 ? 13 * 3600 : second < 17 * 3600 ? 17.25 * 3600 : 86_400);
}

/** Whether a group of a landing is out, opens before this half of the day is over, or may have people who stay out for a meal. */
export function isOutThisHalfDay(world: World, landing: number): boolean {
  const { plan, dayOfWeek, calendar, midnight } = world;
  const from = calendar.now - midnight;
  const to = endOfHalfDay(world) - midnight;
  for (const group of plan.groupsOfLanding[landing])
    for (const segment of plan.timetable.segments[dayOfWeek][group])
      if ((segment.open || segment.kind === 'MEAL') && segment.from < to && segment.to > from) return true;
  return false;
}
