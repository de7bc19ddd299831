/** The detail (model.md §4.3): who stands where, whenever a post, shift or break begins or ends. */
import { postKinds } from '#scenario/regime.ts';
import { Kind, sessionReasons } from '#trace/records.ts';
import { Event } from '../eventKinds.ts';
import type { World } from '../world.ts';
import { guardYard } from '../yardGuard.ts';
import { curtail, restorePosts } from './curtailment.ts';
import { countDuty } from './duty.ts';
import { requirePosts } from './postsRequired.ts';
import { lookAgain, wakeTeams } from './doors.ts';
import { reconsiderLanding, staysShut } from './lockdown.ts';
import { keepToMinimum } from './minimum.ts';
import { settleEscorts } from './movementEscorts.ts';
import { releaseWaiting } from './movementRelease.ts';
import { relieveOfficers } from './movementOfficers.ts';
import { openWaitingWindows } from './movementWindows.ts';
import { endSessionsIn, endSessionsOfPost } from './sessions.ts';

const routeKind = postKinds.indexOf('route');
const staffUnavailable = sessionReasons.indexOf('STAFF_UNAVAILABLE');

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

/** Someone sent from another part of the prison has reached the post. */
export function arriveAtPost(world: World, member: number): void {
  const { detail } = world;
  if (detail.staffPost[member] < 0 || detail.staffThere[member] === 1) return;
  detail.staffThere[member] = 1;
  settlePosts(world);
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
  idle.gather(world);
  for (const post of plan.postOrder) {
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
  let next = Infinity;
  for (const until of detail.staffLateUntil) if (until > calendar.now && until < next) next = until;
  if (next < Infinity && calendar.kind === Event.detail) {
    calendar.reschedule(Event.detail, 1, next);
  }
}

/** Writes what has changed at the posts and lets it take effect. */
function settlePosts(world: World): void {
  const { plan, detail, calendar, writer, asDelivered } = world;
  const { filled, assigned } = world.scratch;
  if (asDelivered) {
    filled.fill(0);
    assigned.fill(0);
    for (let member = 0; member < plan.staff.length; member++) {
      const post = detail.staffPost[member];
      if (post < 0) continue;
      assigned[post]++;
      filled[post] += detail.staffThere[member];
    }
  } else {
    filled.set(detail.required);
    assigned.set(detail.required);
  }
  let routes = false;
  for (let post = 0; post < plan.posts.length; post++) {
    const required = detail.required[post];
    const change = filled[post] - detail.present[post];
    if (change === 0 && required === detail.lastRequired[post]) continue;
    const { watchArea, skill, kind, task, stops, wing, count } = plan.posts[post];
    if (wing >= 0) detail.touched[wing] = 1;
    writer.write(calendar.now, Kind.post, post, required, 0, 0, filled[post]);
    if (change < 0) relieveOfficers(world, post, filled[post]);
    // Whoever leaves the floor comes in from the yard first.
    if (change < 0 && wing >= 0 && plan.officerPosts[wing].includes(post))
      guardYard(world, wing, detail.floorOfficers[wing] + change);
    if (change !== 0) writer.write(calendar.now, Kind.staff, watchArea, skill, task, 0, change);
    detail.present[post] = filled[post];
    detail.lastRequired[post] = required;
    routes = routes || kind === routeKind;
    // Whoever is missing may be on the way to it.
    const isLost =
      plan.postHolds[post] === 1 &&
      detail.postOpen[post] === 1 &&
      filled[post] < count &&
      assigned[post] < count;
    if (!isLost) continue;
    for (const zone of stops) endSessionsIn(world, zone, plan.seconds.redeploy, staffUnavailable);
    endSessionsOfPost(world, post, plan.seconds.redeploy);
  }
  settleWings(world);
  if (routes) openWaitingWindows(world);
  if (settleEscorts(world)) releaseWaiting(world);
}

/** Officers counted anew on every wing; where their number or a post has changed, what they allow. */
function settleWings(world: World): void {
  const { plan, detail } = world;
  const { floorBefore, assigned, assignedBefore } = world.scratch;
  const perTeam = plan.behaviour['doors.officersPerTeam'];
  floorBefore.set(detail.floorOfficers);
  assignedBefore.set(detail.floorAssigned);
  for (let wing = 0; wing < plan.wingCodes.length; wing++) {
    let officers = 0;
    let sent = 0;
    for (const post of plan.officerPosts[wing]) {
      officers += detail.present[post];
      sent += assigned[post];
    }
    detail.floorOfficers[wing] = officers;
    detail.floorAssigned[wing] = sent;
  }
  for (let wing = 0; wing < plan.wingCodes.length; wing++) {
    const changed =
      detail.touched[wing] === 1 ||
      floorBefore[wing] !== detail.floorOfficers[wing] ||
      assignedBefore[wing] !== detail.floorAssigned[wing];
    if (!changed) continue;
    detail.touched[wing] = 0;
    guardYard(world, wing, detail.floorOfficers[wing]);
    keepToMinimum(world, wing);
    if (floorBefore[wing] < perTeam && detail.floorOfficers[wing] >= perTeam) lookAgain(world, wing);
    else wakeTeams(world, wing);
  }
}
