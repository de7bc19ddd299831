/** The unlock minimum (model.md §2, §4.3): officers present decide how many may be unlocked and what may open. */
import { facilities, periodKinds } from '#scenario/regime.ts';
import { curtailCauses } from '#trace/records.ts';
import type { MinimumRow } from '../plan.ts';
import { CallPhase, Where } from '../people.ts';
import { Held, type World } from '../world.ts';
import { isEntitled } from '../entitlement.ts';
import { weighFacilities } from './facilitiesShut.ts';
import { openAgain, shutLanding, wingLockdown } from './lockdown.ts';
import { reconsider } from './reconsider.ts';

const meal = periodKinds.indexOf('MEAL');
const belowMinimum = curtailCauses.indexOf('belowMinimum');

/** Officers needed on the floor to unlock so many people; at least one patrols. */
export function officersNeeded(world: World, wing: number, people: number): number {
  const rows = world.plan.unlockMinimum[wing];
  let needed = rows[0].officers;
  for (const { officers, mostUnlocked } of rows)
    if (mostUnlocked >= people && officers < needed) needed = officers;
  return needed < 1 ? 1 : needed;
}

/** What the officers on a wing's floor allow: the row of the table for their number, or the one below. */
function rowFor(world: World, wing: number, officers: number): MinimumRow {
  const rows = world.plan.unlockMinimum[wing];
  for (const row of rows) if (officers >= row.officers) return row;
  return rows[rows.length - 1];
}

/**
 * Closes what the officers present do not allow, and shuts landings that those assigned, present or on their way, do not:
 * landing by landing, the one that has lost least first.
 */
export function keepToMinimum(world: World, wing: number): void {
  const { detail } = world;
  detail.closedFacilities[wing] =
    rowFor(world, wing, detail.floorOfficers[wing]).closed | withoutAny(world, wing, detail.present);
  detail.lostFacilities[wing] = detail.closedFacilities[wing] & ~closedByPlan(world, wing);
  shutBelowMinimum(world, wing);
  letReturnersOut(world, wing);
  weighFacilities(world, wing);
}

function shutBelowMinimum(world: World, wing: number): void {
  const { plan } = world;
  if (!world.asDelivered) return;
  const mostUnlocked = mostOutOn(world, wing);
  reopen(world, wing, mostUnlocked);
  if (peopleOf(world, wing) <= mostUnlocked) return;
  for (;;) {
    let unlocked = 0;
    let longest = -1;
    for (const landing of plan.landingsOfWing[wing]) {
      const people = openPeopleOn(world, landing, true);
      if (people === 0) continue;
      unlocked += people;
      if (longest < 0 || world.landings.lost[landing] < world.landings.lost[longest]) longest = landing;
    }
    if (unlocked <= mostUnlocked || longest < 0) return;
    if (keepOneFromMeal(world, wing)) continue;
    shutLanding(world, longest, endOfOpening(world, longest), wingLockdown, belowMinimum);
  }
}

/** Back on a wing that has as many out as its officers allow: locked in alone, until the period is over or more officers have come. */
export function keepReturnerIn(world: World, person: number): void {
  const wing = world.people.wing[person];
  const most = mostOutOn(world, wing);
  if (!world.asDelivered || peopleOf(world, wing) <= most || !isEntitled(world, person)) return;
  if (peopleOutOn(world, wing, false) <= most) return;
  keepIn(world, person);
  weighFacilities(world, wing);
}

/** Those who stay out for the meal though it is not their turn are locked in before a landing is; says whether there was one. */
function keepOneFromMeal(world: World, wing: number): boolean {
  const { plan, groups, people, landings, calendar } = world;
  for (const landing of plan.landingsOfWing[wing]) {
    if (landings.shutUntil[landing] > calendar.now) continue;
    for (const group of plan.groupsOfLanding[landing]) {
      // A meal that ends this second keeps nobody out, whichever boundary comes first.
      const isMeal = groups.kind[group] === meal && groups.closes[group] > calendar.now;
      if (groups.open[group] === 1 || !isMeal || groups.held[group] === Held.roll) continue;
      for (let slot = groups.firstPerson[group]; slot < groups.firstPerson[group + 1]; slot++) {
        const person = groups.people[slot];
        if (people.keptInUntil[person] > calendar.now || !isOutForMeal(world, person)) continue;
        keepIn(world, person);
        reconsider(world, person);
        return true;
      }
    }
  }
  return false;
}

function keepIn({ people, groups, landings }: World, person: number): void {
  const until = groups.closes[people.group[person]];
  const landing = people.landing[person];
  people.keptInUntil[person] = until;
  landings.keptInUntil[landing] = Math.max(landings.keptInUntil[landing], until);
}

function letReturnersOut(world: World, wing: number): void {
  const { plan, groups, people, landings, calendar } = world;
  for (const landing of plan.landingsOfWing[wing]) {
    if (landings.keptInUntil[landing] <= calendar.now) continue;
    landings.keptInUntil[landing] = 0;
    for (const group of plan.groupsOfLanding[landing]) {
      for (let slot = groups.firstPerson[group]; slot < groups.firstPerson[group + 1]; slot++) {
        const person = groups.people[slot];
        const until = people.keptInUntil[person];
        if (until <= calendar.now) continue;
        people.keptInUntil[person] = 0;
        if (isEntitled(world, person) && peopleOutOn(world, wing, false) > mostOutOn(world, wing)) {
          people.keptInUntil[person] = until;
          landings.keptInUntil[landing] = Math.max(landings.keptInUntil[landing], until);
        } else {
          reconsider(world, person);
        }
      }
    }
  }
}

function mostOutOn(world: World, wing: number): number {
  return rowFor(world, wing, world.detail.floorAssigned[wing]).mostUnlocked;
}

function peopleOutOn(world: World, wing: number, withExpected: boolean): number {
  let unlocked = 0;
  for (const landing of world.plan.landingsOfWing[wing])
    unlocked += openPeopleOn(world, landing, withExpected);
  return unlocked;
}

function peopleOf({ plan, peopleOnLanding }: World, wing: number): number {
  let count = 0;
  for (const landing of plan.landingsOfWing[wing]) count += peopleOnLanding[landing];
  return count;
}

/** Landings that waited for officers come out as far as those now assigned allow. */
function reopen(world: World, wing: number, mostUnlocked: number): void {
  const { plan, landings, calendar } = world;
  for (const landing of plan.landingsOfWing[wing]) {
    const until = landings.shutUntil[landing];
    if (until <= calendar.now || landings.shutFor[landing] !== belowMinimum) continue;
    landings.shutUntil[landing] = 0;
    if (peopleOutOn(world, wing, true) > mostUnlocked) {
      landings.shutUntil[landing] = until;
      continue;
    }
    openAgain(world, landing, until);
  }
}

/** Facilities (bits) that need one of some posts and have none of them. */
function withoutAny({ plan }: World, wing: number, filled: ArrayLike<number>): number {
  let bits = 0;
  for (let facility = 0; facility < facilities.length; facility++) {
    const posts = plan.openers[wing * facilities.length + facility];
    let found = posts.length === 0;
    for (const post of posts) found ||= filled[post] > 0;
    if (!found) bits |= 1 << facility;
  }
  return bits;
}

/** Facilities (bits) that would be closed now though every post were filled. */
function closedByPlan(world: World, wing: number): number {
  const { plan, detail } = world;
  let officers = 0;
  for (const post of plan.officerPosts[wing])
    if (detail.postOpen[post] === 1) officers += plan.posts[post].count;
  for (const post of plan.lentPosts[wing])
    if (detail.postOpen[post] === 1) officers -= plan.posts[post].count;
  return rowFor(world, wing, officers).closed | withoutAny(world, wing, detail.postOpen);
}

/** People of a landing who are not away and out because their group is, or because they stay out for the meal; with those expected back. */
function openPeopleOn(world: World, landing: number, withExpected: boolean): number {
  const { landings, groups, people, plan, where, calendar } = world;
  if (landings.shutUntil[landing] > calendar.now) return 0;
  let count = 0;
  for (const group of plan.groupsOfLanding[landing]) {
    if (groups.closes[group] <= calendar.now) continue;
    const isOpen = groups.open[group] === 1;
    if (!isOpen && (groups.kind[group] !== meal || groups.held[group] === Held.roll)) continue;
    for (let slot = groups.firstPerson[group]; slot < groups.firstPerson[group + 1]; slot++) {
      const person = groups.people[slot];
      if (people.keptInUntil[person] > calendar.now) continue;
      const at = where[people.state[person]];
      if (at >= Where.away) {
        if (isOpen && withExpected && isExpectedBack(world, person, groups.closes[group])) count++;
      } else if (isOpen || isOutForMeal(world, person)) count++;
    }
  }
  return count;
}

function isOutForMeal({ people, where }: World, person: number): boolean {
  const isOnWing = where[people.state[person]] === Where.onWing;
  return isOnWing && people.outOnCall[person] === 1 && people.callPhase[person] === CallPhase.none;
}

/** Called out, and meant to be back before an opening ends; whoever is outside is not counted on. */
function isExpectedBack(world: World, person: number, closes: number): boolean {
  const { people, allocations, sessions, plan, midnight, where } = world;
  if (where[people.state[person]] !== Where.away || people.trip[person] >= 0) return false;
  if (people.callPhase[person] === CallPhase.returning) return true;
  const session = allocations.session[people.call[person]];
  const window = sessions.back[session];
  return (window < 0 ? sessions.end[session] : midnight + plan.windowTimes[window].from) < closes;
}

function endOfOpening(world: World, landing: number): number {
  let end = world.calendar.now + 60;
  for (const group of world.plan.groupsOfLanding[landing]) {
    const { open, kind, closes } = world.groups;
    if (open[group] === 1 || kind[group] === meal) end = Math.max(end, closes[group]);
  }
  return end;
}
