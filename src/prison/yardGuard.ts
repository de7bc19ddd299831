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
  if (inYard[wing] === (change === 1 ? 1 : 0)) guardYard(world, wing, world.detail.floorOfficers[wing]);
}

/** Of so many officers on the floor, as many as should be in a yard in use, as far as one stays indoors; whoever changes place is written out of one watch area and into the other. */
export function guardYard({ plan, detail, writer, calendar }: World, wing: number, officers: number): void {
  const spared = Math.min(plan.behaviour['exercise.officers'], officers - 1);
  const wanted = detail.inYard[wing] > 0 ? Math.max(0, spared) : 0;
  const change = wanted - detail.yardOfficers[wing];
  if (change === 0) return;
  detail.yardOfficers[wing] = wanted;
  const { geography } = plan;
  writer.write(calendar.now, Kind.staff, geography.wings[wing].watchArea, officer, wingFloor, 0, -change);
  writer.write(calendar.now, Kind.staff, geography.yardWatchArea[wing], officer, wingFloor, 0, change);
}
