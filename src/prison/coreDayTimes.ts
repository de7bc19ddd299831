/** Times of the core day worked out once: openings, roll checks, first unlock and final lock-up; seconds since 00:00. */
import type { Timetable } from '#rules/timetable.ts';
import { minuteOfDay } from '#scenario/clock.ts';
import { dayNames } from '#scenario/establishment.ts';
import { facilities, type Regime } from '#scenario/regime.ts';

/** End of the last opening of each facility, at (group * 7 + day of week) * facilities + facility; -1 for none. */
export function lastOpeningOf({ groups, segments }: Timetable): Int32Array {
  const last = new Int32Array(groups.length * 7 * facilities.length).fill(-1);
  segments.forEach((day, dayOfWeek) =>
    day.forEach((ofGroup, group) => {
      const first = (group * 7 + dayOfWeek) * facilities.length;
      for (const { open, facilities: bits, to } of ofGroup) {
        for (let facility = 0; facility < facilities.length; facility++)
          if (open && (bits & (1 << facility)) !== 0) last[first + facility] = to;
      }
    }),
  );
  return last;
}

/** Of each day of the week, rising. */
export function rollCheckStartsOf({ sim }: Regime): readonly (readonly number[])[] {
  return Array.from({ length: 7 }, (_, dayOfWeek) => {
    const starts = new Set<number>();
    for (const { daysOfWeek, periods } of sim.coreDay) {
      if (!daysOfWeek.some((day) => dayNames.indexOf(day) === dayOfWeek)) continue;
      for (const { kind, from } of periods) if (kind === 'ROLL_CHECK') starts.add(minuteOfDay(from) * 60);
    }
    return [...starts].sort((a, b) => a - b);
  });
}

/** The start of the stretch of locked doors that ends the day, of the group that is last. */
export function finalLockUpOf({ segments }: Timetable, dayOfWeek: number): number {
  let last = 0;
  for (const day of segments[dayOfWeek]) {
    for (const { open, kind, to } of day)
      if (open || kind === 'SESSION' || kind === 'MOVEMENT') last = Math.max(last, to);
  }
  return Math.min(last, 86_399);
}

/** Midnight to midnight on a day on which nothing opens. */
export function hoursOf(day: Timetable['segments'][number]): { readonly from: number; readonly to: number } {
  const open = day.flat().filter((segment) => segment.open);
  if (open.length === 0) return { from: 0, to: 86_400 };
  return {
    from: open.reduce((first, { from }) => Math.min(first, from), 86_400),
    to: open.reduce((last, { to }) => Math.max(last, to), 0),
  };
}
