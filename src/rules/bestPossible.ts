/** Best possible hours: how long someone could be unlocked if every door turned on the second. Entitlement alone, no simulation. */
import type { Segment } from './timetable.ts';

/** From when until when a call entitles its holder to be out, seconds since 00:00. */
export interface CallSpan {
  readonly from: number;
  readonly to: number;
}

/** Someone back from a call this long before a meal period or less stays out for it. */
const backForMealSeconds = 600;

/**
 * `level` is the person's incentive level, BAS 0. `calls` and `trips` are in order of time.
 * Seconds of a day on which the group is open, or the person is out on a call, or back from one and waiting for the meal
 * period to end. Time on a trip outside the prison is neither in nor out of cell: it counts for nothing.
 */
export function bestPossibleSeconds(
  segments: readonly Segment[],
  calls: readonly CallSpan[],
  level: number,
  trips: readonly CallSpan[],
): number {
  let total = 0;
  let outUntil = -1;
  for (const segment of segments) {
    if (segment.open && (segment.closedTo & (1 << level)) === 0) {
      total += insideSeconds(segment.from, segment.to, trips);
      // Whoever was out on a call is still out when a door that stood open for all is to be shut.
      if (outUntil >= segment.from || isOutDuring(calls, segment)) outUntil = segment.to;
      continue;
    }
    let covered = segment.from;
    for (const call of calls) {
      if (!isDuring(call, segment)) continue;
      const from = call.from > covered ? call.from : covered;
      const to = call.to < segment.to ? call.to : segment.to;
      if (to > from) {
        total += insideSeconds(from, to, trips);
        covered = to;
      }
      if (call.to > outUntil) outUntil = call.to;
    }
    if (segment.kind === 'MEAL' && outUntil >= segment.from - backForMealSeconds && covered < segment.to) {
      total += insideSeconds(covered, segment.to, trips);
      outUntil = segment.to;
    }
  }
  return total;
}

/** Seconds of a stretch that no trip takes up. */
export function insideSeconds(from: number, to: number, trips: readonly CallSpan[]): number {
  let seconds = to - from;
  if (trips.length === 0) return seconds;
  let until = from;
  for (const trip of trips) {
    const begins = trip.from > until ? trip.from : until;
    const ends = trip.to < to ? trip.to : to;
    if (ends <= begins) continue;
    seconds -= ends - begins;
    until = ends;
  }
  return seconds;
}

function isDuring(call: CallSpan, segment: Segment): boolean {
  return call.from < segment.to && call.to > segment.from;
}

function isOutDuring(calls: readonly CallSpan[], segment: Segment): boolean {
  for (const call of calls) if (isDuring(call, segment)) return true;
  return false;
}
