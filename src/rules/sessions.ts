/** Sessions of a week, from the activities' slots and the appointments' sittings: when, where, for whom, by which movement windows. */
import type { Appointment, EventType } from '#scenario/appointments.ts';
import { minuteOfDay } from '#scenario/clock.ts';
import { isInCell, slotTimes } from '#scenario/meaning/slot-times.ts';
import { dayNames, type Establishment } from '#scenario/establishment.ts';
import { timeSlots, type Activity, type MovementWindow, type Regime } from '#scenario/regime.ts';

export const Mode = { inCell: 0, onWing: 1, offWing: 2 } as const;

/**
 * An activity as it is held: on-wing and in-cell activities once for each wing that has them, one with no delivery not at
 * all, and one off the wing a second time for those of its slots that are worked at in the cell.
 */
export interface HeldActivity {
  /** For an appointment, what a session needs to know of it, told as an activity would be. */
  readonly activity: Activity;
  readonly eventType: EventType;
  /** Null for an activity. */
  readonly appointment: Appointment | null;
  /** The activity's id, with the wing's code where it is held wing by wing. */
  readonly id: string;
  readonly mode: 0 | 1 | 2;
  /** Index of the wing, or -1 where people of several wings come. */
  readonly wing: number;
  readonly capacity: number;
  /** Row that people are allocated to for this one: its own, or that of the activity some of whose slots these are. */
  readonly allottedAs: number;
  /** An appointment beyond the wall: the person is fetched and brought back, by no movement. False for an activity. */
  readonly outside: boolean;
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
  const beyond = new Set(establishment.places.filter(({ outside }) => outside === true).map(({ id }) => id));
  const hold = (activity: Activity, eventType: EventType, appointment: Appointment | null): void => {
    const { capacity } = activity;
    const mode = activity.inCell ? Mode.inCell : activity.onWing ? Mode.onWing : Mode.offWing;
    const outside = appointment !== null && beyond.has(appointment.place);
    const add = (id: string, wing: number): void => {
      const allottedAs = held.length;
      held.push({ activity, eventType, appointment, id, mode, wing, capacity, allottedAs, outside });
    };
    if (mode === Mode.offWing) {
      const allottedAs = held.length;
      add(activity.id, -1);
      if (activity.sim.inCellSlots !== undefined) held.push(inCellOf(activity, allottedAs));
      return;
    }
    establishment.wings.forEach(({ wingCode }, wing) => {
      if (activity.sim.wings !== undefined && !activity.sim.wings.includes(wingCode)) return;
      add(`${activity.id}-${wingCode}`, wing);
    });
  };
  for (const activity of regime.activities)
    if (activity.inCell || activity.onWing || activity.offWing) hold(activity, 'ACTIVITY', null);
  for (const appointment of regime.sim.appointments ?? [])
    hold(asActivity(appointment, establishment), appointment.eventType, appointment);
  return held;
}

/** Those of its slots that are worked at in the cell: the same people, wherever they live, without place or staff. */
function inCellOf(activity: Activity, allottedAs: number): HeldActivity {
  const { place: _, ...sim } = activity.sim;
  return {
    activity: { ...activity, offWing: false, inCell: true, sim: { ...sim, staff: [] } },
    eventType: 'ACTIVITY',
    appointment: null,
    id: `${activity.id}/in-cell`,
    mode: Mode.inCell,
    wing: -1,
    capacity: activity.capacity,
    allottedAs,
    outside: false,
  };
}

/** An appointment as sessions, staff and places know activities. On the wing it is held where a wing has the room. */
function asActivity(appointment: Appointment, { wings }: Establishment): Activity {
  const { id, summary, place, movement, staff, wings: served } = appointment;
  const onWing = movement === 'onWing';
  const withRoom = wings.filter(
    ({ wingCode, facilities }) =>
      facilities.rooms.some((room) => room.id === place) && (served?.includes(wingCode) ?? true),
  );
  return {
    id,
    summary,
    categoryCode: 'SAA_OTHER',
    tierCode: 'FOUNDATION',
    inCell: false,
    onWing,
    offWing: !onWing,
    paid: false,
    capacity: appointment.atOnce,
    slots: [],
    sim: {
      place,
      ...(onWing ? { wings: withRoom.map(({ wingCode }) => wingCode) } : {}),
      staff,
      structured: true,
      smallestGroup: 0,
      allocation: 'extra',
    },
  };
}

export function weekSessionsOf(regime: Regime, held: readonly HeldActivity[]): readonly WeekSession[] {
  const sessions: WeekSession[] = [];
  held.forEach(({ activity, appointment, mode, allottedAs }, index) => {
    const add = (dayOfWeek: number, slot: number, start: number, end: number): void => {
      const byWindow = mode === Mode.offWing && appointment?.movement !== 'escorted';
      const reach = appointment === null ? activityReachSeconds : appointmentReachSeconds;
      sessions.push({
        held: index,
        dayOfWeek,
        slot,
        start,
        end,
        outward: byWindow ? outwardWindowOf(regime, activity.id, dayOfWeek, start, end, reach) : -1,
        back: byWindow ? returnWindowOf(regime, activity.id, dayOfWeek, end, reach) : -1,
      });
    };
    for (const { daysOfWeek, from, to } of appointment?.sittings ?? []) {
      const start = minuteOfDay(from) * 60;
      for (const day of daysOfWeek)
        add(dayNames.indexOf(day), slotOfSecond(start), start, minuteOfDay(to) * 60);
    }
    for (const slot of activity.slots) {
      for (const day of slot.daysOfWeek) {
        // A row holds the slots worked at in the cell, or the others.
        if (isInCell(activity, slot.timeSlot, day) !== (allottedAs !== index)) continue;
        const times = slotTimes(regime, slot, day);
        if (times === undefined) throw new Error(`${regime.id} has no regime times for ${day}.`);
        add(dayNames.indexOf(day), timeSlots.indexOf(slot.timeSlot), times.from * 60, times.to * 60);
      }
    }
  });
  return sessions.sort((a, b) => a.dayOfWeek - b.dayOfWeek || a.start - b.start || a.held - b.held);
}

/** AM to 13:00, PM to 17:00, then ED. */
const slotOfSecond = (second: number): number => (second < 13 * 3600 ? 0 : second < 17 * 3600 ? 1 : 2);

/** How far a movement window may lie from the session it serves: whoever has an appointment waits before it and after it. */
const activityReachSeconds = 3600;
const appointmentReachSeconds = 3 * 3600;

/** Serves this activity or appointment on this day: one that names it goes before one for everybody. */
function windowsFor(
  regime: Regime,
  id: string,
  dayOfWeek: number,
  direction: MovementWindow['direction'],
): number[] {
  const rows = regime.sim.movement.windows
    .map((window, index) => ({ window, index }))
    .filter(
      ({ window }) => window.direction === direction && window.daysOfWeek.includes(dayNames[dayOfWeek]),
    );
  const own = rows.filter(({ window }) => window.activities?.includes(id));
  return (own.length > 0 ? own : rows.filter(({ window }) => window.activities === undefined)).map(
    ({ index }) => index,
  );
}

/** The last outward window to open by ten minutes into the session. Fault: there is none within reach. */
function outwardWindowOf(
  regime: Regime,
  id: string,
  dayOfWeek: number,
  start: number,
  end: number,
  reach: number,
): number {
  let best = -1;
  let bestFrom = -1;
  for (const index of windowsFor(regime, id, dayOfWeek, 'outward')) {
    const { from, to } = regime.sim.movement.windows[index];
    const opens = minuteOfDay(from) * 60;
    if (opens <= start + 600 && minuteOfDay(to) * 60 >= start - reach && opens < end && opens > bestFrom) {
      best = index;
      bestFrom = opens;
    }
  }
  if (best < 0) throw new Error(`${id} has no outward movement window on ${dayNames[dayOfWeek]}.`);
  return best;
}

/** The return window that opens nearest the session's end and is open after it. Fault: there is none within reach. */
function returnWindowOf(regime: Regime, id: string, dayOfWeek: number, end: number, reach: number): number {
  let best = -1;
  let bestGap = reach + 1;
  for (const index of windowsFor(regime, id, dayOfWeek, 'return')) {
    const { from, to } = regime.sim.movement.windows[index];
    const opens = minuteOfDay(from) * 60;
    const gap = opens > end ? opens - end : end - opens;
    if (minuteOfDay(to) * 60 > end && gap < bestGap) {
      best = index;
      bestGap = gap;
    }
  }
  if (best < 0) throw new Error(`${id} has no return movement window on ${dayNames[dayOfWeek]}.`);
  return best;
}

/** Seconds to leave clear between two things somebody is allocated to: a way there and back if one is off the wing. */
const clearOffWingSeconds = 30 * 60;
const clearSeconds = 5 * 60;

/**
 * overlaps[a][b] is 1 where two held activities have sessions of one day that overlap or come too close to each other.
 * Appointments stand apart: people are booked for them around what they are allocated to.
 */
export function overlapsOf(
  held: readonly HeldActivity[],
  weekSessions: readonly WeekSession[],
): readonly Uint8Array[] {
  const overlaps = held.map(() => new Uint8Array(held.length));
  const ofActivities = weekSessions.filter((session) => held[session.held].appointment === null);
  ofActivities.forEach((first, index) => {
    for (let next = index; next < ofActivities.length; next++) {
      const second = ofActivities[next];
      if (second.dayOfWeek !== first.dayOfWeek) break;
      // As allocated: where a slot is worked at changes neither what fits beside it nor who is given what.
      const [one, other] = [held[first.held].allottedAs, held[second.held].allottedAs];
      const off = held[one].mode === Mode.offWing || held[other].mode === Mode.offWing;
      const clear = off ? clearOffWingSeconds : clearSeconds;
      if (first.start < second.end + clear && second.start < first.end + clear) {
        overlaps[one][other] = 1;
        overlaps[other][one] = 1;
      }
    }
  });
  return overlaps;
}
