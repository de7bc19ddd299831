/** An officer on the way with a group (model.md §4.6): a guardian on the link where the last of the group is. */
import { Kind, tasks } from '#trace/records.ts';
import { Event } from '../eventKinds.ts';
import type { Way } from '../ways.ts';
import type { World } from '../world.ts';

const escortTask = tasks.indexOf('escort');

/** One of the group has walked a link: the officer goes with the last of them. */
export function passLink(world: World, person: number, isLast: boolean): void {
  const { escorts, people } = world;
  const officer = escorts.officer[person];
  if (officer < 0) return;
  escorts.passed[officer * escorts.links + people.waySteps[person]]++;
  if (isLast) escorts.officer[person] = -1;
  moveOn(world, officer);
}

/** The officer leaves a link once the last of the group has; at the end of the way the walk back begins. */
export function moveOn(world: World, officer: number): void {
  const { escorts, calendar } = world;
  const { zones } = wayOf(world, officer);
  const step = escorts.step[officer];
  if (step >= zones.length) return;
  if (escorts.passed[officer * escorts.links + step] < escorts.size[officer]) return;
  escorts.step[officer]++;
  if (step + 1 < zones.length) {
    stand(world, officer, linkOf(world, officer));
    moveOn(world, officer);
    return;
  }
  calendar.schedule(Event.officerWalks, officer, calendar.now + walkSeconds(world, officer));
}

export function wayOf({ escorts, plan }: World, officer: number): Way {
  return plan.geography.ways[escorts.wing[officer]][escorts.place[officer]];
}

/** Index on the way, there and, from its length on, back again. */
function indexOf(world: World, officer: number): number {
  const { escorts } = world;
  const { length } = wayOf(world, officer).zones;
  const step = escorts.step[officer];
  const forth = step < length ? step : 2 * length - 1 - step;
  return escorts.homeward[officer] === 1 ? length - 1 - forth : forth;
}

export const linkOf = (world: World, officer: number): number =>
  wayOf(world, officer).zones[indexOf(world, officer)];

export const walkSeconds = (world: World, officer: number): number =>
  Math.max(1, wayOf(world, officer).seconds[indexOf(world, officer)]);

/** A post keeps fewer officers: those relieved on the way guard nobody from now on, and the group walks on. */
export function relieveOfficers(world: World, post: number, left: number): void {
  const { escorts } = world;
  for (let officer = 0; officer < escorts.post.length; officer++)
    if (escorts.post[officer] === post && escorts.number[officer] >= left) stand(world, officer, -1);
}

/** Puts the officer on a link, -1 for none, and writes it. */
export function stand(
  { escorts, plan, writer, calendar, detail }: World,
  officer: number,
  link: number,
): void {
  const { zones } = plan.geography;
  const { skill } = plan.posts[escorts.post[officer]];
  const before = escorts.link[officer];
  const relieved = escorts.number[officer] >= detail.present[escorts.post[officer]];
  if (before === link || (before < 0 && relieved)) return;
  const { now } = calendar;
  escorts.link[officer] = link;
  const areaOf = (zone: number): number => (zone < 0 ? -1 : zones[zone].watchArea);
  writer.write(now, Kind.staff, areaOf(before), skill, escortTask, 0, -1);
  writer.write(now, Kind.staff, areaOf(link), skill, escortTask, 0, 1);
}
