/** The curtailment order (model.md §4.3): the only order of loss, until what is left can be staffed. */
import { curtailmentItems } from '#scenario/regime.ts';
import { residentGroups, skills } from '#scenario/establishment.ts';
import { curtailCauses, Kind } from '#trace/records.ts';
import { Drains } from '../posts.ts';
import type { World } from '../world.ts';
import { keepsDomestics } from './domestics.ts';
import { shutLanding, wingLockdown } from './lockdown.ts';
import { availableAt } from './duty.ts';
import { endOfHalfDay, floorRequired, isOutThisHalfDay, requiredAt } from './postsRequired.ts';

const eveningAssociation = curtailmentItems.indexOf('eveningAssociation');
const shortOfStaff = curtailCauses.indexOf('staff');
const evening = 17 * 3600;
const officer = skills.indexOf('officer');
const segregated = residentGroups.indexOf('segregated');
const healthcare = residentGroups.indexOf('healthcare');
const induction = residentGroups.indexOf('induction');

/** Drops whole items, first to last, the longest spared first within an item, until demand for a skill fits who is free. */
export function curtail(world: World, skill: number): void {
  const { plan, scratch } = world;
  for (const item of plan.curtailmentOrder) {
    if (demandFor(world, skill) <= scratch.available[skill]) return;
    if (isOfHours(item) && !isLasting(world, skill)) continue;
    do if (!dropOne(world, item, skill)) break;
    while (demandFor(world, skill) > scratch.available[skill]);
  }
}

/** What is gone for an evening or half a day, or ends a session, is not given up for a gap of minutes. */
const isOfHours = (item: number): boolean => item >= eveningAssociation;
/** A gap shorter than this is carried: who stands at a post stays, and a post that opens waits for its officers. */
const carriedSeconds = 1800;

/** Whether there are too few, as things stand, beyond a gap that can be carried. */
function isLasting(world: World, skill: number): boolean {
  const { plan, calendar, midnight } = world;
  const second = Math.min(calendar.now - midnight + carriedSeconds, 86_399);
  let demand = 0;
  for (let post = 0; post < plan.posts.length; post++)
    if (plan.posts[post].skill === skill && plan.posts[post].drain !== Drains['alarm-response'])
      demand += requiredAt(world, post, second);
  return demand > availableAt(world, skill, second);
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

/** A landing locked down spares officers and nobody else. */
function dropOne(world: World, item: number, skill: number): boolean {
  const isByLanding = skill === officer && (item === eveningAssociation || item === wingLockdown);
  return (isByLanding && dropOnWing(world, item)) || dropPost(world, item, skill);
}

/** What was dropped until a post would have closed may be had again from its next opening. */
export function restorePosts({ plan, detail, calendar, writer }: World): void {
  for (let post = 0; post < plan.posts.length; post++) {
    const until = detail.postDroppedUntil[post];
    if (until === 0 || until > calendar.now) continue;
    detail.postDroppedUntil[post] = 0;
    const { curtailAs, place } = plan.posts[post];
    writer.write(calendar.now, Kind.curtail, curtailAs, -1, 0, shortOfStaff, place);
  }
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
    if (isDone(world, post)) {
      detail.postDroppedUntil[post] = midnight + plan.posts[post].to;
      detail.required[post] = 0;
      return true;
    }
    if (longest < 0 || detail.postLastDropped[post] < detail.postLastDropped[longest]) longest = post;
  }
  if (longest < 0) return false;
  detail.postDroppedUntil[longest] = midnight + plan.posts[longest].to;
  detail.postLastDropped[longest] = calendar.now;
  detail.required[longest] = 0;
  writer.write(calendar.now, Kind.curtail, item, -1, 1, shortOfStaff, plan.posts[longest].place);
  return true;
}

/** The post serves places in which nothing more is held while it is open: its officers are free, and nothing is given up. */
function isDone(world: World, post: number): boolean {
  const { plan, sessions, midnight, calendar } = world;
  const { stops, to } = plan.posts[post];
  if (stops.length === 0) return false;
  for (let session = world.firstSession; session < world.firstSessionOfTomorrow; session++) {
    const isHere = stops.includes(sessions.zone[session]);
    if (isHere && sessions.end[session] > calendar.now && sessions.start[session] < midnight + to)
      return false;
  }
  return true;
}

/**
 * Shuts as many landings of one wing, the longest spared first, as its floor needs to ask for an officer less. Wings come in the
 * order of their landing longest spared; where even all landings of one would save nobody, none of them is shut.
 */
function dropOnWing(world: World, item: number): boolean {
  const { plan, landings, scratch } = world;
  scratch.wingTried.fill(0);
  for (let first = longestSpared(world, item, -1); first >= 0; first = longestSpared(world, item, -1)) {
    const { wing } = plan.landings[first];
    scratch.wingTried[wing] = 1;
    const before = officersOnFloor(world, wing);
    for (let landing = first; landing >= 0; landing = longestSpared(world, item, wing)) {
      landings.toBeShut[landing] = 1;
      if (officersOnFloor(world, wing) < before) {
        shutMarked(world, wing, item);
        return true;
      }
    }
    for (const landing of plan.landingsOfWing[wing]) landings.toBeShut[landing] = 0;
  }
  return false;
}

/**
 * Of the landings that may be given up, on a wing not yet tried or on one wing, that which has lost least so far; -1 for none. One
 * that would lose its only open air or showers of the day goes after all that would not, and so does induction.
 */
function longestSpared(world: World, item: number, onWing: number): number {
  const { plan, landings, calendar, scratch } = world;
  const isEligible = item === eveningAssociation ? isInEveningAssociation : isUnlockedAtAll;
  let longest = -1;
  let longestKeeps = false;
  for (let landing = 0; landing < plan.landings.length; landing++) {
    const { wing } = plan.landings[landing];
    if (onWing < 0 ? scratch.wingTried[wing] === 1 : wing !== onWing) continue;
    if (landings.toBeShut[landing] === 1 || landings.shutUntil[landing] > calendar.now) continue;
    if (isNeverGivenUp(world, landing) || !isEligible(world, landing)) continue;
    const keeps = keepsDomestics(world, landing, untilOf(world, item)) && !isInduction(world, landing);
    const goesFirst = keeps === longestKeeps ? landings.lost[landing] < landings.lost[longest] : keeps;
    if (longest >= 0 && !goesFirst) continue;
    longest = landing;
    longestKeeps = keeps;
  }
  return longest;
}

/** People who are unlocked one by one, or ill, are out for an hour as it is. */
function isNeverGivenUp({ plan }: World, landing: number): boolean {
  const { residents } = plan.landings[landing];
  return residents === segregated || residents === healthcare;
}

const isInduction = ({ plan }: World, landing: number): boolean =>
  plan.landings[landing].residents === induction;

function shutMarked(world: World, wing: number, item: number): void {
  const { plan, landings } = world;
  const until = untilOf(world, item);
  for (const landing of plan.landingsOfWing[wing]) {
    if (landings.toBeShut[landing] === 0) continue;
    landings.toBeShut[landing] = 0;
    shutLanding(world, landing, until, item, shortOfStaff);
  }
  for (const post of plan.floorPosts[wing])
    if (world.detail.postOpen[post] === 1) world.detail.required[post] = floorRequired(world, post);
}

function officersOnFloor(world: World, wing: number): number {
  let required = 0;
  for (const post of world.plan.officerPosts[wing])
    if (world.detail.postOpen[post] === 1) required += floorRequired(world, post);
  return required;
}

/** The evening is lost whole; a lockdown lasts half the day. */
function untilOf(world: World, item: number): number {
  return item === eveningAssociation ? world.midnight + 86_400 : endOfHalfDay(world);
}

/** Out or between openings now, with one of them in this half of the day. */
function isUnlockedAtAll(world: World, landing: number): boolean {
  const { plan, dayOfWeek, calendar, midnight } = world;
  const second = calendar.now - midnight;
  return (
    isOutThisHalfDay(world, landing) &&
    plan.groupsOfLanding[landing].some((group) =>
      plan.timetable.segments[dayOfWeek][group].some(
        (segment) =>
          segment.from <= second &&
          second < segment.to &&
          (segment.open || segment.closedFor === 'notCalled' || segment.closedFor === 'notMyTurn'),
      ),
    )
  );
}

function isInEveningAssociation(world: World, landing: number): boolean {
  const { plan, dayOfWeek, calendar, midnight } = world;
  const second = calendar.now - midnight;
  if (second < evening) return false;
  return plan.groupsOfLanding[landing].some((group) =>
    plan.timetable.segments[dayOfWeek][group].some(
      (segment) =>
        segment.open && segment.kind === 'ASSOCIATION' && segment.to > second && segment.from - second < 1800,
    ),
  );
}
