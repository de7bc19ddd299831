/** What of an activity is left to somebody who has an appointment in it. */
import { Mode } from '#rules/sessions.ts';
import type { Plan } from './plan.ts';
import type { AllocationRows, SessionRows } from './world.ts';

/** Less than this of an activity is not gone to before or after an appointment. */
export const worthwhileSeconds = 1800;

/**
 * Goes to it first, and leaves it for the appointment: on the wing at any time; off the wing with a movement that comes later
 * than the one to work, as from a kitchen to an afternoon clinic. Nobody is fetched out of a workshop.
 */
export function isBegunFirst(
  plan: Plan,
  allocations: AllocationRows,
  sessions: SessionRows,
  row: number,
): boolean {
  const session = allocations.session[row];
  const booked = allocations.takenBy[row];
  const { mode, outside } = plan.held[sessions.held[session]];
  const withMovement = sessions.outward[allocations.session[booked]] >= 0;
  if (mode === Mode.offWing && (outside || !withMovement)) return false;
  return allocations.callAt[booked] - sessions.start[session] >= worthwhileSeconds;
}
