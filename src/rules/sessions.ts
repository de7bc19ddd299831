/** Sessions of a week, from the activities' slots: when, where, for whom, and by which movement windows. */
import { minuteOfDay } from '#scenario/clock.ts';
import { slotTimes } from '#scenario/meaning/slot-times.ts';
import { dayNames, type Establishment } from '#scenario/establishment.ts';
import { timeSlots, type Activity, type MovementWindow, type Regime } from '#scenario/regime.ts';

export const Mode = { inCell: 0, onWing: 1, offWing: 2 } as const;

/** An activity as it is held: on-wing and in-cell activities once for each wing that has them, one with no delivery not at all. */
export interface HeldActivity {
  readonly activity: Activity;
  /** The activity's id, with the wing's code where it is held wing by wing. */
  readonly id: string;
  readonly mode: 0 | 1 | 2;
  /** Index of the wing, or -1 where people of several wings come. */
  readonly wing: number;
  readonly capacity: number;
}

/** One session of the week, in seconds since that day's 00:00. */
export interface WeekSession {
  readonly held: number;
  readonly dayOfWeek: number;
  /** 0 AM, 1 PM, 2 ED. */
  readonly slot: number;
  readonly start: number;
  readonly end: number;
  /** Index into movement windows, or -1 where nobody leaves the wing. */
  readonly outward: number;
  readonly back: number;
}

export function heldActivitiesOf(establishment: Establishment, regime: Regime): readonly HeldActivity[] {
  const held: HeldActivity[] = [];
  for (const activity of regime.activities) {
    if (!activity.inCell && !activity.onWing && !activity.offWing) continue;
    const mode = activity.inCell ? Mode.inCell : activity.onWing ? Mode.onWing : Mode.offWing;
    if (mode === Mode.offWing) {
      held.push({ activity, id: activity.id, mode, wing: -1, capacity: activity.capacity });
      continue;
    }
    establishment.wings.forEach(({ wingCode }, wing) => {
      if (activity.sim.wings !== undefined && !activity.sim.wings.includes(wingCode)) return;
      held.push({ activity, id: `${activity.id}-${wingCode}`, mode, wing, capacity: activity.capacity });
    });
  }
  return held;
}

export function weekSessionsOf(regime: Regime, held: readonly HeldActivity[]): readonly WeekSession[] {
  const sessions: WeekSession[] = [];
  held.forEach(({ activity, mode }, index) => {
    for (const slot of activity.slots) {
      for (const day of slot.daysOfWeek) {
        const dayOfWeek = dayNames.indexOf(day);
        const times = slotTimes(regime, slot, day);
        if (times === undefined) throw new Error(`${regime.id} has no regime times for ${day}.`);
        const start = times.from * 60;
        const end = times.to * 60;
        const off = mode === Mode.offWing;
        sessions.push({
          held: index,
          dayOfWeek,
          slot: timeSlots.indexOf(slot.timeSlot),
          start,
          end,
          outward: off ? outwardWindowOf(regime, activity, dayOfWeek, start, end) : -1,
          back: off ? returnWindowOf(regime, activity, dayOfWeek, end) : -1,
        });
      }
    }
  });
  return sessions.sort((a, b) => a.dayOfWeek - b.dayOfWeek || a.start - b.start || a.held - b.held);
}

/** Serves this activity on this day: one that names it goes before one for everybody. */
function windowsFor(
  regime: Regime,
  activity: Activity,
  dayOfWeek: number,
  direction: MovementWindow['direction'],
): number[] {
  const rows = regime.sim.movement.windows
    .map((window, index) => ({ window, index }))
    .filter(
      ({ window }) => window.direction === direction && window.daysOfWeek.includes(dayNames[dayOfWeek]),
    );
  const own = rows.filter(({ window }) => window.activities?.includes(activity.id));
  return (own.length > 0 ? own : rows.filter(({ window }) => window.activities === undefined)).map(
    ({ index }) => index,
  );
}

/** The last outward window to open by ten minutes into the session. Fault: there is none in the hour before. */
function outwardWindowOf(
  regime: Regime,
  activity: Activity,
  dayOfWeek: number,
  start: number,
  end: number,
): number {
  let best = -1;
  let bestFrom = -1;
  for (const index of windowsFor(regime, activity, dayOfWeek, 'outward')) {
    const { from, to } = regime.sim.movement.windows[index];
    const opens = minuteOfDay(from) * 60;
    if (opens <= start + 600 && minuteOfDay(to) * 60 >= start - 3600 && opens < end && opens > bestFrom) {
      best = index;
      bestFrom = opens;
    }
  }
  if (best < 0) throw new Error(`${activity.id} has no outward movement window on ${dayNames[dayOfWeek]}.`);
  return best;
}

/** The return window that opens nearest the session's end. Fault: none is open within the hour. */
function returnWindowOf(regime: Regime, activity: Activity, dayOfWeek: number, end: number): number {
  let best = -1;
  let bestGap = 3601;
  for (const index of windowsFor(regime, activity, dayOfWeek, 'return')) {
    const { from, to } = regime.sim.movement.windows[index];
    const opens = minuteOfDay(from) * 60;
    const gap = opens > end ? opens - end : end - opens;
    if (minuteOfDay(to) * 60 > end && gap < bestGap) {
      best = index;
      bestGap = gap;
    }
  }
  if (best < 0) throw new Error(`${activity.id} has no return movement window on ${dayNames[dayOfWeek]}.`);
  return best;
}

/** Seconds to leave clear between two things somebody is allocated to: a way there and back if one is off the wing. */
const clearOffWingSeconds = 30 * 60;
const clearSeconds = 5 * 60;

/** overlaps[a][b] is 1 where two held activities have sessions of one day that overlap or come too close to each other. */
export function overlapsOf(
  held: readonly HeldActivity[],
  weekSessions: readonly WeekSession[],
): readonly Uint8Array[] {
  const overlaps = held.map(() => new Uint8Array(held.length));
  weekSessions.forEach((first, index) => {
    for (let next = index; next < weekSessions.length; next++) {
      const second = weekSessions[next];
      if (second.dayOfWeek !== first.dayOfWeek) break;
      const off = held[first.held].mode === Mode.offWing || held[second.held].mode === Mode.offWing;
      const clear = off ? clearOffWingSeconds : clearSeconds;
      if (first.start < second.end + clear && second.start < first.end + clear) {
        overlaps[first.held][second.held] = 1;
        overlaps[second.held][first.held] = 1;
      }
    }
  });
  return overlaps;
}
