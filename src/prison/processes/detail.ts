/** The detail (model.md §4.3): who stands where, whenever a post, shift or break begins or ends. */
import { Event } from '../eventKinds.ts';
import type { World } from '../world.ts';
import { curtail, restorePosts } from './curtailment.ts';
import { countDuty } from './duty.ts';
import { requirePosts } from './postsRequired.ts';
import { reconsiderLanding, staysShut } from './lockdown.ts';
import { keepToMinimum } from './minimum.ts';
import { settlePosts } from './settledPosts.ts';

/** Works the detail out anew. Entity 0 is the day's timetable of changes; 1 whatever else changes who is there: somebody late, an escort, a roll. */
export function runDetail(world: World, entity: number): void {
  const { plan, calendar, dayOfWeek, midnight, asDelivered } = world;
  if (entity === 0) {
    const times = plan.detailTimes[dayOfWeek];
    world.detailIndex++;
    if (world.detailIndex < times.length)
      calendar.schedule(Event.detail, 0, midnight + times[world.detailIndex]);
  }
  countDuty(world);
  restorePosts(world);
  requirePosts(world);
  if (asDelivered) {
    for (const skill of world.plan.curtailedSkills) curtail(world, skill);
    fillPosts(world);
    waitForLate(world);
  }
  settlePosts(world);
}

/** A lockdown is over: the officers it spared are asked for again, and whoever should be out by now is let out. */
export function endLockdown(world: World, landing: number): void {
  if (staysShut(world, landing)) return;
  runDetail(world, 1);
  keepToMinimum(world, world.plan.landings[landing].wing);
  reconsiderLanding(world, landing);
}

/** Staff on continuing posts stay; the rest fill by priority: own wing, then central, then other wings. */
function fillPosts(world: World): void {
  const { plan, detail } = world;
  const { filled, idle } = world.scratch;
  filled.fill(0);
  for (let member = 0; member < plan.staff.length; member++) {
    const post = detail.staffPost[member];
    if (post < 0) continue;
    if (filled[post] >= detail.required[post]) detail.staffPost[member] = -1;
    else filled[post]++;
  }
  let gathered = false;
  for (const post of plan.postOrder) {
    if (filled[post] >= detail.required[post]) continue;
    if (!gathered) idle.gather(world);
    gathered = true;
    const { skill, wing, drain } = plan.posts[post];
    while (filled[post] < detail.required[post]) {
      let member = idle.take(skill, wing);
      if (member < 0 && drain >= 0) member = pullFromLowest(world, skill);
      if (member < 0) break;
      filled[post]++;
      send(world, member, post);
    }
  }
}

/** Takes an officer mid-post for what cannot wait: from the lowest priority, of equals where most stand. -1: nobody. */
function pullFromLowest(world: World, skill: number): number {
  const { plan, detail } = world;
  const { filled } = world.scratch;
  let lowest = -1;
  for (let post = 0; post < plan.posts.length; post++) {
    const row = plan.posts[post];
    if (row.drain >= 0 || row.skill !== skill || filled[post] === 0) continue;
    const than = lowest < 0 ? -1 : row.priority - plan.posts[lowest].priority;
    if (lowest < 0 || than > 0 || (than === 0 && filled[post] >= filled[lowest])) lowest = post;
  }
  if (lowest < 0) return -1;
  filled[lowest]--;
  return detail.staffPost.lastIndexOf(lowest);
}

function send(world: World, member: number, post: number): void {
  const { plan, detail, calendar } = world;
  detail.staffPost[member] = post;
  const { wing, drain } = plan.posts[post];
  // Whoever is called away is gone at once.
  const near = drain >= 0 || detail.staffAt[member] === wing;
  detail.staffAt[member] = wing;
  detail.staffThere[member] = near ? 1 : 0;
  if (near) calendar.cancel(Event.staffArrive, member);
  else calendar.reschedule(Event.staffArrive, member, calendar.now + Math.max(1, plan.seconds.redeploy));
}

/** The detail is worked out again when the next of those late comes on duty. */
function waitForLate(world: World): void {
  const { detail, calendar } = world;
  if (calendar.kind !== Event.detail) return;
  let next = Infinity;
  for (const until of detail.staffLateUntil) if (until > calendar.now && until < next) next = until;
  if (next < Infinity) calendar.reschedule(Event.detail, 1, next);
}
