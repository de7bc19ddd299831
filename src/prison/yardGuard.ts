/** Who watches a yard (operations: two officers): officers of the wing's floor go out with the first and come in with the last. */
import { skills } from '#scenario/establishment.ts';
import { Kind, tasks } from '#trace/records.ts';
import type { World } from './world.ts';

const officer = skills.indexOf('officer');
const wingFloor = tasks.indexOf('wingFloor');

/** Somebody enters or leaves a yard. */
export function countInYard(world: World, wing: number, change: 1 | -1): void {
  const { inYard } = world.detail;
  inYard[wing] += change;
  if (inYard[wing] === (change === 1 ? 1 : 0)) guardYard(world, wing);
}

/**
 * Of the officers at the posts of the floor this moment, as many as should be in a yard in use, as far as one stays indoors;
 * whoever changes place is written out of one watch area and into the other.
 */
export function guardYard(world: World, wing: number): void {
  const { plan, detail, writer, calendar } = world;
  const spared = Math.min(plan.behaviour['exercise.officers'], atFloorPosts(world, wing, detail.present) - 1);
  const wanted = detail.inYard[wing] > 0 ? Math.max(0, spared) : 0;
  const change = wanted - detail.yardOfficers[wing];
  if (change === 0) return;
  detail.yardOfficers[wing] = wanted;
  const { geography } = plan;
  writer.write(calendar.now, Kind.staff, geography.wings[wing].watchArea, officer, wingFloor, 0, -change);
  writer.write(calendar.now, Kind.staff, geography.yardWatchArea[wing], officer, wingFloor, 0, change);
}

/** Officers on a wing's floor, its yard with it, as posts are assigned or as they are present. */
export function atFloorPosts({ plan }: World, wing: number, at: Int32Array): number {
  let officers = 0;
  for (const post of plan.officerPosts[wing]) officers += at[post];
  return officers;
}
