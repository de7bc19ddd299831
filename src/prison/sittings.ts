/** The sittings of a week's appointments, worked out once: who may go to which, what each has space for, when people are away for it. */
import type { CallSpan } from '#rules/bestPossible.ts';
import { Mode } from '#rules/sessions.ts';
import { demandIds } from '#scenario/assumptions.ts';
import type { Appointment } from '#scenario/appointments.ts';
import { callSpanOf } from './callSpans.ts';
import type { Plan } from './plan.ts';
import { serves } from './requests.ts';

type Planned = Pick<
  Plan,
  | 'held'
  | 'heldZone'
  | 'heldWaitingZone'
  | 'heldPriority'
  | 'weekSessions'
  | 'activitySpans'
  | 'geography'
  | 'seconds'
  | 'windowTimes'
  | 'wingCodes'
>;

export interface Sitting {
  /** Row of plan.weekSessions, and its held activity. */
  readonly week: number;
  readonly held: number;
  readonly appointment: Appointment;
  /** Seconds since 00:00. */
  readonly start: number;
  readonly end: number;
  /** Among the sittings of its day, and where its stretches begin among theirs. */
  readonly number: number;
  readonly first: number;
  /** Stretches of a space's length; one where all go and come back together. */
  readonly stretches: number;
  /** People for each stretch, and of them seen at once for so many seconds. */
  readonly spaces: number;
  readonly atOnce: number;
  readonly seconds: number;
  /** Each has a time of the own to leave and come back. */
  readonly ownTimes: boolean;
  /** From when until when people of each wing that goes there are away, at wing * stretches + stretch; null in their cells. */
  readonly away: readonly (CallSpan | null)[];
}

export interface SittingsOfDay {
  readonly sittings: readonly Sitting[];
  readonly stretches: number;
  /** Those that people of each wing may go to, at demand * wings + wing: in order of time, on the own wing before elsewhere. */
  readonly offered: readonly (readonly Sitting[])[];
  /** When each held activity has its people out. */
  readonly activitySpans: readonly (readonly CallSpan[])[];
}

export interface Sittings {
  /** Indices into demandIds of what the regime offers, by the highest priority of its appointments. */
  readonly kinds: readonly number[];
  /** By day of the week, MONDAY first. */
  readonly days: readonly SittingsOfDay[];
}

export function sittingsOf(plan: Planned): Sittings {
  return {
    kinds: kindsByPriority(plan),
    days: [0, 1, 2, 3, 4, 5, 6].map((dayOfWeek) => sittingsOfDay(plan, dayOfWeek)),
  };
}

function kindsByPriority({ held, heldPriority }: Planned): readonly number[] {
  const priority = new Map<number, number>();
  held.forEach(({ appointment }, index) => {
    if (appointment === null) return;
    const kind = demandIds.indexOf(appointment.demand);
    priority.set(kind, Math.min(priority.get(kind) ?? Infinity, heldPriority[index]));
  });
  return [...priority].sort((a, b) => a[1] - b[1] || a[0] - b[0]).map(([kind]) => kind);
}

function sittingsOfDay(plan: Planned, dayOfWeek: number): SittingsOfDay {
  const { held, weekSessions, wingCodes } = plan;
  const activitySpans = held.map((): CallSpan[] => []);
  const sittings: Sitting[] = [];
  let stretches = 0;
  weekSessions.forEach((session, week) => {
    if (session.dayOfWeek !== dayOfWeek) return;
    const span = plan.activitySpans[week];
    if (span !== null) activitySpans[session.held].push(span);
    const { appointment } = held[session.held];
    if (appointment === null) return;
    const sitting = sittingOf(plan, week, appointment, sittings.length, stretches);
    sittings.push(sitting);
    stretches += sitting.stretches;
  });
  const offered: Sitting[][] = Array.from({ length: demandIds.length * wingCodes.length }, () => []);
  for (const onWing of [true, false]) {
    for (const sitting of sittings) {
      if (onWing !== held[sitting.held].wing >= 0) continue;
      const first = demandIds.indexOf(sitting.appointment.demand) * wingCodes.length;
      for (const wing of wingsOf(plan, sitting.held, sitting.appointment))
        offered[first + wing].push(sitting);
    }
  }
  return { sittings, stretches, offered, activitySpans };
}

function wingsOf({ held, wingCodes }: Planned, index: number, appointment: Appointment): readonly number[] {
  const { wing } = held[index];
  if (wing >= 0) return [wing];
  return wingCodes.flatMap((code, other) => (serves(appointment, code) ? [other] : []));
}

/** All come together, or one after another in spaces of so many minutes; no more than the rooms hold. */
function sittingOf(
  plan: Planned,
  week: number,
  appointment: Appointment,
  number: number,
  first: number,
): Sitting {
  const session = plan.weekSessions[week];
  const { held, start, end } = session;
  const { zones } = plan.geography;
  const room = zones[plan.heldZone[held]].limit;
  const atOnce = Math.min(appointment.atOnce, room);
  const seconds = appointment.together === true ? end - start : appointment.minutes * 60;
  const turns = Math.floor((end - start) / seconds);
  const ownTimes = appointment.movement !== 'main' && appointment.together !== true;
  const waiting = plan.heldWaitingZone[held];
  const holds = waiting < 0 ? room : zones[waiting].limit + atOnce;
  const spaces = ownTimes
    ? atOnce
    : Math.min(turns * atOnce, plan.held[held].mode === Mode.offWing ? holds : room);
  const stretches = ownTimes ? turns : 1;
  const away: (CallSpan | null)[] = Array.from({ length: plan.wingCodes.length * stretches }, () => null);
  for (const wing of wingsOf(plan, held, appointment)) {
    for (let stretch = 0; stretch < stretches; stretch++) {
      const begins = start + stretch * seconds;
      const own = ownTimes ? { start: begins, end: Math.min(begins + seconds, end) } : {};
      away[wing * stretches + stretch] = callSpanOf(plan, { ...session, wing, ...own });
    }
  }
  return {
    week,
    held,
    appointment,
    start,
    end,
    number,
    first,
    stretches,
    spaces,
    atOnce,
    seconds,
    ownTimes,
    away,
  };
}
