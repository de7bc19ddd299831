/** What the detail changes takes effect: who is at each post is written, and wings, windows, escorts and sessions follow. */
import { postKinds } from '#scenario/regime.ts';
import { Kind, sessionReasons } from '#trace/records.ts';
import type { World } from '../world.ts';
import { atFloorPosts, guardYard } from '../yardGuard.ts';
import { lookAgain, wakeTeams } from './doors.ts';
import { keepToMinimum } from './minimum.ts';
import { settleEscorts } from './movementEscorts.ts';
import { releaseWaiting } from './movementRelease.ts';
import { relieveOfficers } from './movementOfficers.ts';
import { openWaitingWindows } from './movementWindows.ts';
import { endSessionsIn, endSessionsOfPost } from './sessions.ts';

const routeKind = postKinds.indexOf('route');
const staffUnavailable = sessionReasons.indexOf('STAFF_UNAVAILABLE');

/** Settles every post after the detail was worked out anew. */
export function settlePosts(world: World): void {
  const { plan, detail, asDelivered } = world;
  const { filled } = world.scratch;
  if (asDelivered) {
    filled.fill(0);
    detail.assigned.fill(0);
    for (let member = 0; member < plan.staff.length; member++) {
      const post = detail.staffPost[member];
      if (post < 0) continue;
      detail.assigned[post]++;
      filled[post] += detail.staffThere[member];
    }
  } else {
    filled.set(detail.required);
    detail.assigned.set(detail.required);
  }
  let routes = false;
  for (let post = 0; post < plan.posts.length; post++) {
    if (filled[post] === detail.present[post] && detail.required[post] === detail.lastRequired[post])
      continue;
    settlePost(world, post, filled[post]);
    routes = routes || plan.posts[post].kind === routeKind;
  }
  settleWings(world);
  letFollow(world, routes);
}

/** Someone sent from another part of the prison has reached the post; everybody else is where they were. */
export function arriveAtPost(world: World, member: number): void {
  const { plan, detail } = world;
  const post = detail.staffPost[member];
  if (post < 0 || detail.staffThere[member] === 1) return;
  detail.staffThere[member] = 1;
  settlePost(world, post, detail.present[post] + 1);
  const { wing, kind } = plan.posts[post];
  if (wing >= 0) {
    const officersBefore = detail.floorOfficers[wing];
    detail.floorOfficers[wing] = atFloorPosts(world, wing, detail.present);
    settleWing(world, wing, officersBefore);
  }
  letFollow(world, kind === routeKind);
}

/** Writes that so many are at a post now; a post that holds something and is left short ends it. */
function settlePost(world: World, post: number, filled: number): void {
  const { plan, detail, calendar, writer } = world;
  const required = detail.required[post];
  const change = filled - detail.present[post];
  const { watchArea, skill, task, stops, wing, count } = plan.posts[post];
  if (wing >= 0) detail.touched[wing] = 1;
  writer.write(calendar.now, Kind.post, post, required, 0, 0, filled);
  if (change < 0) relieveOfficers(world, post, filled);
  detail.present[post] = filled;
  // Whoever leaves the floor comes in from the yard first.
  if (change < 0 && wing >= 0 && plan.officerPosts[wing].includes(post)) guardYard(world, wing);
  if (change !== 0) writer.write(calendar.now, Kind.staff, watchArea, skill, task, 0, change);
  detail.lastRequired[post] = required;
  // Whoever is missing may be on the way to it.
  const isLost =
    plan.postHolds[post] === 1 &&
    detail.postOpen[post] === 1 &&
    filled < count &&
    detail.assigned[post] < count;
  if (!isLost) return;
  for (const zone of stops) endSessionsIn(world, zone, plan.seconds.redeploy, staffUnavailable);
  endSessionsOfPost(world, post, plan.seconds.redeploy);
}

function letFollow(world: World, routes: boolean): void {
  if (routes) openWaitingWindows(world);
  if (settleEscorts(world)) releaseWaiting(world);
}

/** Officers counted anew on every wing; where their number or a post has changed, what they allow. */
function settleWings(world: World): void {
  const { plan, detail } = world;
  const { floorBefore } = world.scratch;
  floorBefore.set(detail.floorOfficers);
  for (let wing = 0; wing < plan.wingCodes.length; wing++) {
    const assigned = atFloorPosts(world, wing, detail.assigned);
    if (assigned !== detail.floorAssigned[wing]) detail.touched[wing] = 1;
    detail.floorAssigned[wing] = assigned;
    detail.floorOfficers[wing] = atFloorPosts(world, wing, detail.present);
  }
  for (let wing = 0; wing < plan.wingCodes.length; wing++) {
    if (detail.touched[wing] === 1 || floorBefore[wing] !== detail.floorOfficers[wing])
      settleWing(world, wing, floorBefore[wing]);
  }
}

function settleWing(world: World, wing: number, officersBefore: number): void {
  const { plan, detail } = world;
  const perTeam = plan.behaviour['doors.officersPerTeam'];
  detail.touched[wing] = 0;
  guardYard(world, wing);
  keepToMinimum(world, wing);
  if (officersBefore < perTeam && detail.floorOfficers[wing] >= perTeam) lookAgain(world, wing);
  else wakeTeams(world, wing);
}
