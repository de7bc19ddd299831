/** From when until when a call entitles its holder to be out, by the plan alone. */
import type { CallSpan } from '#rules/bestPossible.ts';
import { Mode, type WeekSession } from '#rules/sessions.ts';
import type { Plan } from './plan.ts';

type Planned = Pick<Plan, 'held' | 'heldZone' | 'geography' | 'seconds' | 'windowTimes' | 'wingCodes'>;

/** When someone is expected at a session of a held activity or appointment, seconds since 00:00. */
export interface Expected {
  readonly held: number;
  readonly outward: number;
  readonly back: number;
  readonly wing: number;
  readonly start: number;
  readonly end: number;
}

/**
 * From when the movement window opens, or shortly before the start where there is none, until the way back is over at the
 * latest. In-cell work calls nobody out: no span.
 */
export function callSpanOf(
  plan: Planned,
  { held, outward, back, wing, start, end }: Expected,
): CallSpan | null {
  const { mode, appointment } = plan.held[held];
  if (mode === Mode.inCell) return null;
  if (outward < 0) {
    const walk = mode === Mode.offWing ? walkSecondsTo(plan, wing, held) : 0;
    return { from: start - plan.seconds.onWingLead - walk, to: end + walk };
  }
  const opens = plan.windowTimes[outward].from;
  return {
    from: appointment === null ? Math.max(opens, start - plan.seconds.callLead) : opens,
    to: Math.max(end, plan.windowTimes[back].to),
  };
}

/** Walking time from a wing to the place of an appointment, at the common pace. */
export function walkSecondsTo(plan: Planned, wing: number, held: number): number {
  const { place } = plan.geography.zones[plan.heldZone[held]];
  let total = 0;
  for (const seconds of plan.geography.ways[wing][place - plan.wingCodes.length].seconds) total += seconds;
  return total;
}

/** When each session of the week has those allocated to it out, the same for every wing: people go with a movement, or stay on their wing. Null for in-cell work, and for appointments, which have times of their own. */
export function activitySpansOf(
  plan: Planned,
  weekSessions: readonly WeekSession[],
): readonly (CallSpan | null)[] {
  return weekSessions.map((session) =>
    plan.held[session.held].appointment === null ? callSpanOf(plan, { ...session, wing: -1 }) : null,
  );
}
