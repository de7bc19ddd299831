/** What is never lost (operations.md §1, curtailment): open air and a shower, on any day that offers them. */
import { facilityBit } from '#rules/timetable.ts';
import type { World } from '../world.ts';

const never = [facilityBit('yard'), facilityBit('showers')];
/** Less of an opening than this is not counted on. */
const enoughSeconds = 1200;

/** Whether every group of a landing that is shut from now `until` a second has had, or still gets, its open air and its showers today. */
export function keepsDomestics(world: World, landing: number, until: number): boolean {
  const { plan, dayOfWeek } = world;
  for (const group of plan.groupsOfLanding[landing]) {
    const segments = plan.timetable.segments[dayOfWeek][group];
    for (const facility of never) {
      let offered = false;
      let kept = false;
      for (const { open, facilities: bits, from, to } of segments) {
        if (!open || (bits & facility) === 0) continue;
        offered = true;
        kept ||= isOutside(world, from, to, until);
      }
      if (offered && !kept) return false;
    }
  }
  return true;
}

/** Enough of a stretch of the day lies before now or after `until`. */
function isOutside({ calendar, midnight }: World, from: number, to: number, until: number): boolean {
  const before = Math.min(to, calendar.now - midnight) - from;
  const after = to - Math.max(from, until - midnight);
  return Math.max(before, after) >= enoughSeconds;
}
