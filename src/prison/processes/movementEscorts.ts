/** Escorts (model.md §4.6): groups at a gate or in a place leave with an officer, who walks with them and is busy until back. */
import { Event, firstHomewardGroup, firstSingleGroup } from '../eventKinds.ts';
import { Step, Where } from '../people.ts';
import { isBeforeLockUp } from '../roll.ts';
import type { World } from '../world.ts';
import { keptOffUntil } from './movementRoutesClosed.ts';
import { linkOf, moveOn, stand, walkSeconds, wayOf } from './movementOfficers.ts';

/** Whether those who walk between a wing and a place go in groups with an officer at this second. */
export function goesEscorted(world: World): boolean {
  return world.plan.regime.sim.movement.mode === 'escorted' && isBeforeLockUp(world);
}

/** Joins those who wait to go between the own wing and an area. `place` is one there, counted off the wings. */
export function joinGroup(world: World, person: number, place: number, homeward: boolean): void {
  const { people, plan } = world;
  const outward = people.wing[person] * plan.firstPlaceOfArea.length + plan.firstPlaceOfArea[place];
  join(world, person, homeward ? firstHomewardGroup(plan) + outward : outward);
}

/**
 * Asks for an officer to fetch one person from the wing, or from a place back to it. The person stays where they are; when an
 * officer of an escort post is free the two set off. Asking twice is asking once; `forgetEscort` takes it back.
 */
export function askForEscort(world: World, person: number): void {
  const { escorts, plan } = world;
  if (escorts.group[person] >= 0 || escorts.officer[person] >= 0) return;
  join(world, person, firstSingleGroup(plan) + person);
}

function join(world: World, person: number, group: number): void {
  const { escorts, calendar, plan } = world;
  escorts.group[person] = group;
  escorts.joined[person] = calendar.now;
  escorts.next[person] = -1;
  if (escorts.waiting[group] === 0) escorts.first[group] = person;
  else escorts.next[escorts.last[group]] = person;
  escorts.last[group] = person;
  escorts.waiting[group]++;
  if (escorts.waiting[group] >= sizeOf(world, group)) callFor(world, group);
  else if (escorts.waiting[group] === 1)
    calendar.reschedule(Event.groupDue, group, calendar.now + 1 + plan.seconds.escortWait);
}

function sizeOf({ plan }: World, group: number): number {
  const single = group >= firstSingleGroup(plan);
  return single ? 1 : (plan.regime.sim.movement.escort?.groupSize ?? Infinity);
}

/** Full, or has waited long enough: leaves with the next officer. */
export function callFor(world: World, group: number): void {
  const { escorts } = world;
  if (escorts.readySince[group] >= 0 || escorts.waiting[group] === 0) return;
  makeReady(world, group);
  sendOfficers(world);
}

function makeReady({ escorts, calendar }: World, group: number): void {
  escorts.readySince[group] = calendar.now;
  escorts.readyAt[group] = escorts.ready;
  escorts.readyGroups[escorts.ready++] = group;
}

/** The last of the list takes its place. */
function endReady({ escorts }: World, group: number): void {
  escorts.readySince[group] = -1;
  const last = escorts.readyGroups[--escorts.ready];
  escorts.readyGroups[escorts.readyAt[group]] = last;
  escorts.readyAt[last] = escorts.readyAt[group];
}

/** Takes someone out of the group they wait in or go with. Returns whether they waited for an officer. */
export function forgetEscort(world: World, person: number): boolean {
  const { escorts, calendar } = world;
  const officer = escorts.officer[person];
  if (officer >= 0) {
    escorts.officer[person] = -1;
    escorts.size[officer]--;
    moveOn(world, officer);
  }
  const group = escorts.group[person];
  if (group < 0) return false;
  let before = -1;
  for (let other = escorts.first[group]; other !== person; other = escorts.next[other]) before = other;
  if (before < 0) escorts.first[group] = escorts.next[person];
  else escorts.next[before] = escorts.next[person];
  if (escorts.last[group] === person) escorts.last[group] = before;
  escorts.group[person] = -1;
  if (--escorts.waiting[group] > 0) return true;
  calendar.cancel(Event.groupDue, group);
  if (escorts.readySince[group] >= 0) endReady(world, group);
  return true;
}

/** Officers of escort posts have come or gone: who is free takes the next group. Says whether the last of the posts has closed just now. */
export function settleEscorts(world: World): boolean {
  const { escorts, detail } = world;
  const wasOpen = escorts.open;
  escorts.open = false;
  for (const post of escorts.post) escorts.open ||= detail.postOpen[post] === 1;
  sendOfficers(world);
  return wasOpen && !escorts.open;
}

/** Free officers take the groups that have been ready longest, but none that is kept off the routes. */
export function sendOfficers(world: World): void {
  const { escorts } = world;
  while (escorts.ready > 0) {
    const officer = freeOfficer(world);
    if (officer < 0) return;
    let longest = -1;
    for (let at = 0; at < escorts.ready; at++) {
      const group = escorts.readyGroups[at];
      const longer = longest < 0 ? -1 : escorts.readySince[group] - escorts.readySince[longest];
      const isNext = longer < 0 || (longer === 0 && group < longest);
      if (isNext && keptOffUntil(world, escorts.first[group]) === 0) longest = group;
    }
    if (longest < 0) return;
    depart(world, officer, longest);
  }
}

function freeOfficer({ escorts, detail }: World): number {
  for (let officer = 0; officer < escorts.post.length; officer++) {
    const there = escorts.number[officer] < detail.present[escorts.post[officer]];
    if (there && escorts.busy[officer] === 0) return officer;
  }
  return -1;
}

function depart(world: World, officer: number, group: number): void {
  const { escorts, people, calendar, plan } = world;
  const first = escorts.first[group];
  const row = people.call[first];
  const zone = world.sessions.zone[world.allocations.session[row]];
  escorts.busy[officer] = 1;
  escorts.wing[officer] = people.wing[first];
  escorts.place[officer] = plan.geography.zones[zone].place - plan.wingCodes.length;
  escorts.homeward[officer] =
    group >= firstSingleGroup(plan) ? isAway(world, first) : group >= firstHomewardGroup(plan) ? 1 : 0;
  escorts.step[officer] = 0;
  escorts.pace[officer] = 0;
  escorts.passed.fill(0, officer * escorts.links, (officer + 1) * escorts.links);
  const most = sizeOf(world, group);
  let size = 0;
  while (size < most && escorts.waiting[group] > 0) {
    const person = escorts.first[group];
    escorts.first[group] = escorts.next[person];
    escorts.waiting[group]--;
    escorts.group[person] = -1;
    escorts.officer[person] = officer;
    escorts.pace[officer] = Math.max(escorts.pace[officer], people.pace[person]);
    people.step[person] = Step.escorted;
    calendar.reschedule(Event.step, person, calendar.now + 1);
    size++;
  }
  escorts.size[officer] = size;
  stand(world, officer, linkOf(world, officer));
  endReady(world, group);
  calendar.cancel(Event.groupDue, group);
  if (escorts.waiting[group] === 0) return;
  const due = escorts.joined[escorts.first[group]] + plan.seconds.escortWait;
  if (escorts.waiting[group] >= most || due <= calendar.now) {
    makeReady(world, group);
  } else {
    calendar.schedule(Event.groupDue, group, due + 1);
  }
}

function isAway({ where, people }: World, person: number): 0 | 1 {
  return where[people.state[person]] === Where.away ? 1 : 0;
}

/** The group is there; the officer walks back alone, link by link. */
export function walkBack(world: World, officer: number): void {
  const { escorts, calendar } = world;
  const { zones } = wayOf(world, officer);
  escorts.step[officer]++;
  if (escorts.step[officer] < 2 * zones.length) {
    stand(world, officer, linkOf(world, officer));
    calendar.schedule(Event.officerWalks, officer, calendar.now + walkSeconds(world, officer));
    return;
  }
  stand(world, officer, -1);
  escorts.busy[officer] = 0;
  sendOfficers(world);
}
