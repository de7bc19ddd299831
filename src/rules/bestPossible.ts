/** Best possible hours: how long someone could be unlocked if every door turned on the second. Entitlement alone, no simulation. */
import type { Segment } from './timetable.ts';

/** From when until when a call entitles its holder to be out, seconds since 00:00. */
export interface CallSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * `level` is the person's incentive level, BAS 0.
 * Seconds of a day on which the group is open, or the person is out on a call, or back from one and waiting for the meal
 * period to end. `calls` in order of time.
 */
export function bestPossibleSeconds(
  segments: readonly Segment[],
  calls: readonly CallSpan[],
  level: number,
): number {
  let total = 0;
  let outUntil = -1;
  for (const segment of segments) {
    const isDuring = (call: CallSpan): boolean => call.from < segment.to && call.to > segment.from;
    if (segment.open && (segment.closedTo & (1 << level)) === 0) {
      total += segment.to - segment.from;
      // Whoever was out on a call is still out when a door that stood open for all is to be shut.
      if (outUntil >= segment.from || calls.some(isDuring)) outUntil = segment.to;
      continue;
    }
    let covered = segment.from;
    for (const call of calls) {
      if (!isDuring(call)) continue;
      const from = call.from > covered ? call.from : covered;
      const to = call.to < segment.to ? call.to : segment.to;
      if (to > from) {
        total += to - from;
        covered = to;
      }
      if (call.to > outUntil) outUntil = call.to;
    }
    if (segment.kind === 'MEAL' && outUntil >= segment.from - backForMealSeconds && covered < segment.to) {
      total += segment.to - covered;
      outUntil = segment.to;
    }
  }
  return total;
}

/** Someone back from a call this long before a meal period or less stays out for it. */
const backForMealSeconds = 600;
