/** What someone does in the week, from allocations alone (model.md §6, group slices). */
import type { WorkStatus } from '#trace/records.ts';
import { Mode, type HeldActivity, type WeekSession } from '#rules/sessions.ts';

/** Full time: at least this many of the week's AM and PM slots. */
export const fullTimeSlots = 8;

/** AM and PM sessions a week of each held activity. */
export function daytimeSlotsOf(held: readonly HeldActivity[], sessions: readonly WeekSession[]): Int32Array {
  const slots = new Int32Array(held.length);
  for (const session of sessions) if (session.slot < 2) slots[held[session.held].allottedAs]++;
  return slots;
}

/**
 * Status of someone whose one place in work or education is `main` (-1: none). In-cell work is not a place out of the cell,
 * and gym or library beside it do not count.
 */
export function workStatusOf(
  main: number,
  held: readonly HeldActivity[],
  daytimeSlots: Int32Array,
): WorkStatus {
  if (main < 0 || held[main].mode === Mode.inCell || daytimeSlots[main] === 0) return 'notInWork';
  const { activity, mode } = held[main];
  if (activity.sim.wingWork === true) return 'wingWorker';
  if (mode === Mode.onWing) return 'onWingLearner';
  if (activity.sim.place === 'kitchen') return 'kitchen';
  return daytimeSlots[main] >= fullTimeSlots ? 'fullTime' : 'partTime';
}
