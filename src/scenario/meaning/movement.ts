/** Meaning faults of movement: everyone who goes to a session off the wing can go there and come back. */
import { clockTime, minuteOfDay } from '../clock.ts';
import type { DayOfWeek, Establishment } from '../establishment.ts';
import { show } from '../fault.ts';
import type { Movement, MovementWindow, Post, Regime } from '../regime.ts';
import { eachOnce, isKnown, within, type Report } from './report.ts';
import { isInCell, slotTimes } from './slot-times.ts';

export function movement(
  {
    activities,
    sim: {
      appointments = [],
      movement: { mode, escort, windows, wingOrder },
      posts,
    },
  }: Regime,
  report: Report,
): void {
  const offWing = [
    ...activities.filter((activity) => activity.offWing),
    ...appointments.filter((appointment) => appointment.movement === 'main'),
  ].map(({ id }) => id);
  const reportMovement = within(report, 'sim', 'movement');
  eachOnce(
    reportMovement,
    windows.map((window) => window.id),
    (index) => ['windows', index, 'id'],
    'movement window',
  );
  windows.forEach((window, index) => {
    const reportWindow = within(reportMovement, 'windows', index);
    eachOnce(reportWindow, window.daysOfWeek, (place) => ['daysOfWeek', place], 'day of a window');
    window.activities?.forEach((id, place) =>
      isKnown(reportWindow, ['activities', place], id, offWing, 'an activity or appointment off the wing'),
    );
    if (minuteOfDay(window.to) <= minuteOfDay(window.from)) {
      reportWindow({
        path: ['to'],
        found: `${window.from} to ${window.to}`,
        expected: 'an end after the start',
        advice: 'Correct one of the two times.',
      });
    }
  });
  closedRoutes(windows, reportMovement);
  if (mode === 'escorted') escorts(escort, windows, posts, reportMovement);
  eachOnce(reportMovement, wingOrder, (index) => ['wingOrder', index], 'wing in the order');
}

/** A window that closes the routes is open alone: whoever it is for must not meet the others. */
function closedRoutes(windows: readonly MovementWindow[], report: Report): void {
  windows.forEach((closed, index) => {
    if (closed.routeClosed !== true) return;
    windows.forEach((window, place) => {
      const isSeenBefore = place === index || (window.routeClosed === true && place < index);
      const days = closed.daysOfWeek.filter((day) => window.daysOfWeek.includes(day));
      if (isSeenBefore || days.length === 0 || !overlap(closed, window)) return;
      report({
        path: ['windows', index],
        found: `${closed.from} to ${closed.to} on ${days.join(', ')}, while ${show(window.id)} is open (${window.from} to ${window.to})`,
        expected: 'no other window meanwhile, as it closes the routes to everybody else',
        advice: 'Move one of the two windows, or take out "routeClosed".',
      });
    });
  });
}

type Hours = { readonly from: string; readonly to: string };

const overlap = (one: Hours, other: Hours): boolean =>
  minuteOfDay(one.from) < minuteOfDay(other.to) && minuteOfDay(other.from) < minuteOfDay(one.to);

/** Groups have a size, and somebody to take them whenever a window is open. */
function escorts(
  escort: Movement['escort'],
  windows: readonly MovementWindow[],
  posts: readonly Post[],
  report: Report,
): void {
  if (escort === undefined) {
    report({
      path: ['mode'],
      found: '"escorted" without "escort"',
      expected: 'how many go in a group and how long it waits to be full',
      advice: 'Add "escort", or set the mode to "freeFlow".',
    });
  }
  const escorting = posts.filter(({ kind }) => kind === 'escort');
  windows.forEach((window, index) => {
    const { daysOfWeek, from, to } = window;
    const lacking = daysOfWeek.filter(
      (day) => !escorting.some((post) => post.daysOfWeek.includes(day) && overlap(post, window)),
    );
    if (lacking.length === 0) return;
    report({
      path: ['windows', index],
      found: `no escort post on ${lacking.join(', ')} from ${from} to ${to}`,
      expected: 'a post of kind "escort" while the window is open, as movement is escorted',
      advice: 'Add the post to sim.posts, or lengthen one.',
    });
  });
}

export function movementInEstablishment({ sim }: Regime, { wings }: Establishment, report: Report): void {
  const codes = wings.map((wing) => wing.wingCode);
  const { wingOrder } = sim.movement;
  wingOrder.forEach((wing, index) =>
    isKnown(report, ['sim', 'movement', 'wingOrder', index], wing, codes, 'a wing'),
  );
  const missing = codes.filter((wing) => !wingOrder.includes(wing));
  if (missing.length === 0) return;
  report({
    path: ['sim', 'movement', 'wingOrder'],
    found: `no wing ${missing.join(', ')}`,
    expected: 'every wing, as each is called in turn',
    advice: 'Add the wings that are missing.',
  });
}

/** Each session off the wing has a window out and a window back. `leadMinutes` is how long before its start people are called. */
export function sessionsCanBeReached(regime: Regime, leadMinutes: number, report: Report): void {
  regime.activities.forEach((activity, index) => {
    if (!activity.offWing) return;
    activity.slots.forEach((slot, place) => {
      const lacking = { outward: [] as DayOfWeek[], return: [] as DayOfWeek[] };
      let held = { from: 0, to: 0 };
      for (const day of slot.daysOfWeek) {
        const times = slotTimes(regime, slot, day);
        if (times === undefined || times.to <= times.from || isInCell(activity, slot.timeSlot, day)) continue;
        for (const direction of ['outward', 'return'] as const) {
          const windows = windowsFor(regime, activity.id, direction, day);
          const serves = direction === 'outward' ? outwardServes(times, leadMinutes) : returnServes(times);
          if (windows.some(serves)) continue;
          lacking[direction].push(day);
          held = times;
        }
      }
      for (const [direction, days] of Object.entries(lacking)) {
        if (days.length === 0) continue;
        const session = `${clockTime(held.from)} to ${clockTime(held.to)}`;
        report({
          path: ['activities', index, 'slots', place],
          found: `no ${direction} movement window on ${days.join(', ')} for this session (${session})`,
          expected:
            direction === 'outward'
              ? `one that opens by ${clockTime(held.from + 10)} and is open at ${clockTime(Math.max(0, held.from - leadMinutes))} or later`
              : `one that opens within an hour of ${clockTime(held.to)} and is open after it`,
          advice: `Add the window to sim.movement.windows, or ${show(activity.id)} to one that names its activities.`,
        });
      }
    });
  });
}

/** Each sitting gone to with the movement has a window out that opens by ten minutes into it, and one back, within three hours. */
export function sittingsCanBeReached(regime: Regime, report: Report): void {
  (regime.sim.appointments ?? []).forEach(({ id, movement: by, sittings }, index) => {
    if (by !== 'main') return;
    sittings.forEach(({ daysOfWeek, from, to }, place) => {
      const start = minuteOfDay(from);
      const end = minuteOfDay(to);
      const serves: Readonly<Record<MovementWindow['direction'], (window: MovementWindow) => boolean>> = {
        outward: (window) =>
          minuteOfDay(window.from) <= start + 10 &&
          minuteOfDay(window.from) < end &&
          minuteOfDay(window.to) >= start - 180,
        return: (window) => Math.abs(minuteOfDay(window.from) - end) <= 180 && minuteOfDay(window.to) > end,
      };
      for (const direction of ['outward', 'return'] as const) {
        const days = daysOfWeek.filter(
          (day) => !windowsFor(regime, id, direction, day).some(serves[direction]),
        );
        if (days.length === 0) continue;
        report({
          path: ['sim', 'appointments', index, 'sittings', place],
          found: `no ${direction} movement window on ${days.join(', ')} for this sitting (${from} to ${to})`,
          expected: 'one within three hours of it',
          advice: `Add the window to sim.movement.windows, or ${show(id)} to one that names its activities.`,
        });
      }
    });
  });
}

/** Windows that name the activity go before those for everybody. */
function windowsFor(
  regime: Regime,
  id: string,
  direction: string,
  day: DayOfWeek,
): readonly MovementWindow[] {
  const all = regime.sim.movement.windows.filter(
    (window) => window.direction === direction && window.daysOfWeek.includes(day),
  );
  const own = all.filter((window) => window.activities?.includes(id));
  return own.length > 0 ? own : all.filter((window) => window.activities === undefined);
}

type Times = { readonly from: number; readonly to: number };

/** Opens by ten minutes into the session, when its staff decide whether it goes on, and is still open when people are called. */
function outwardServes(session: Times, leadMinutes: number): (window: MovementWindow) => boolean {
  return ({ from, to }) =>
    minuteOfDay(from) <= session.from + 10 &&
    minuteOfDay(from) < session.to &&
    minuteOfDay(to) >= session.from - Math.min(leadMinutes, 60);
}

function returnServes(session: Times): (window: MovementWindow) => boolean {
  return ({ from, to }) => Math.abs(minuteOfDay(from) - session.to) <= 60 && minuteOfDay(to) > session.to;
}
