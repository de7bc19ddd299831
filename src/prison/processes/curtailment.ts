/** The curtailment order (model.md §4.3): the only order of loss, until what is left can be staffed. */
import { curtailmentItems, periodKinds } from '#scenario/regime.ts';
import { curtailCauses, Kind } from '#trace/records.ts';
import { Drains } from '../posts.ts';
import type { World } from '../world.ts';
import { shutLanding } from './minimum.ts';
import { floorRequired } from './postsRequired.ts';

const eveningAssociation = curtailmentItems.indexOf('eveningAssociation');
const wingLockdown = curtailmentItems.indexOf('wingLockdown');
const shortOfStaff = curtailCauses.indexOf('staff');
const association = periodKinds.indexOf('ASSOCIATION');
const evening = 17 * 3600;

/** Drops whole items, first to last, the longest spared first within an item, until demand for a skill fits who is free. */
export function curtail(world: World, skill: number): void {
  const { plan, detail } = world;
  for (const item of plan.curtailmentOrder) {
    while (demandFor(world, skill) > detail.deployable[skill]) {
      if (!dropOne(world, item, skill)) break;
    }
  }
}

/** Those who respond to an alarm are back soon: nothing is given up for them. */
function demandFor(world: World, skill: number): number {
  const { plan, detail } = world;
  let demand = 0;
  for (let post = 0; post < plan.posts.length; post++)
    if (plan.posts[post].skill === skill && plan.posts[post].drain !== Drains['alarm-response'])
      demand += detail.required[post];
  return demand;
}

function dropOne(world: World, item: number, skill: number): boolean {
  if (item === eveningAssociation) return dropOnWing(world, item, isInEveningAssociation);
  if (item === wingLockdown) return dropOnWing(world, item, isUnlockedAtAll);
  return dropPost(world, item, skill);
}

function dropPost(world: World, item: number, skill: number): boolean {
  const { plan, detail, calendar, writer, midnight } = world;
  let longest = -1;
  for (let post = 0; post < plan.posts.length; post++) {
    if (
      plan.posts[post].curtailAs !== item ||
      plan.posts[post].skill !== skill ||
      detail.required[post] === 0
    )
      continue;
    if (longest < 0 || detail.postLastDropped[post] < detail.postLastDropped[longest]) longest = post;
  }
  if (longest < 0) return false;
  detail.postDroppedUntil[longest] = midnight + plan.posts[longest].to;
  detail.postLastDropped[longest] = calendar.now;
  detail.required[longest] = 0;
  writer.write(calendar.now, Kind.curtail, item, -1, 1, shortOfStaff, plan.posts[longest].place);
  return true;
}

type WingTest = (world: World, landing: number) => boolean;

/** Shuts landings of the wing longest spared, until its floor asks for one officer less. */
function dropOnWing(world: World, item: number, isEligible: WingTest): boolean {
  const { plan, landings, calendar } = world;
  let longest = -1;
  for (let landing = 0; landing < plan.landings.length; landing++) {
    if (landings.shutUntil[landing] > calendar.now || !isEligible(world, landing)) continue;
    if (floorOf(world, plan.landings[landing].wing) <= 1) continue;
    if (longest < 0 || landings.lastDropped[landing] < landings.lastDropped[longest]) longest = landing;
  }
  if (longest < 0) return false;
  const { wing } = plan.landings[longest];
  const before = floorOf(world, wing);
  const until = untilOf(world, item);
  for (let landing = longest; ;) {
    shutLanding(world, landing, until, item, shortOfStaff);
    const after = floorOf(world, wing);
    setFloor(world, wing);
    if (after < before) return true;
    const next = plan.landingsOfWing[wing].find(
      (index) => landings.shutUntil[index] <= calendar.now && isEligible(world, index),
    );
    if (next === undefined) return false;
    landing = next;
  }
}

function floorOf(world: World, wing: number): number {
  let required = 0;
  for (const post of world.plan.floorPosts[wing])
    if (world.detail.postOpen[post] === 1) required += floorRequired(world, post);
  return required;
}

function setFloor(world: World, wing: number): void {
  for (const post of world.plan.floorPosts[wing])
    if (world.detail.postOpen[post] === 1) world.detail.required[post] = floorRequired(world, post);
}

/** The evening is lost whole; a lockdown lasts half the day. */
function untilOf(world: World, item: number): number {
  const { calendar, midnight } = world;
  const second = calendar.now - midnight;
  if (item === eveningAssociation) return midnight + 86_400;
  return midnight + (second < 13 * 3600 ? 13 * 3600 : second < evening ? 17.25 * 3600 : 86_400);
}

function isInEveningAssociation(world: World, landing: number): boolean {
  const { plan, dayOfWeek, calendar, midnight } = world;
  const second = calendar.now - midnight;
  if (second < evening) return false;
  return plan.groupsOfLanding[landing].some((group) =>
    plan.timetable.segments[dayOfWeek][group].some(
      (segment) =>
        segment.open &&
        periodKinds.indexOf(segment.kind) === association &&
        segment.to > second &&
        segment.from - second < 1800,
    ),
  );
}

function isUnlockedAtAll(world: World, landing: number): boolean {
  const { plan, dayOfWeek, calendar, midnight } = world;
  const second = calendar.now - midnight;
  return plan.groupsOfLanding[landing].some((group) =>
    plan.timetable.segments[dayOfWeek][group].some(
      (segment) =>
        segment.from <= second &&
        second < segment.to &&
        (segment.open || segment.closedFor === 'notCalled' || segment.closedFor === 'notMyTurn'),
    ),
  );
}
