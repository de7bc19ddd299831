/** Planned person-hours of a regime by its timetable alone: every place taken, every session held. */
import type { Establishment } from '#scenario/establishment.ts';
import type { Regime } from '#scenario/regime.ts';
import { heldActivitiesOf, Mode, weekSessionsOf } from './sessions.ts';

/** Person-seconds a week by where they are worked at; appointments, which have no places of their own, are not in them. */
export interface PlannedSeconds {
  readonly inCell: number;
  readonly onWing: number;
  readonly offWing: number;
}

export function plannedSecondsOf(establishment: Establishment, regime: Regime): PlannedSeconds {
  const held = heldActivitiesOf(establishment, regime);
  const byMode = [0, 0, 0];
  for (const { held: row, start, end } of weekSessionsOf(regime, held)) {
    const { appointment, mode, capacity } = held[row];
    if (appointment === null) byMode[mode] += capacity * (end - start);
  }
  return { inCell: byMode[Mode.inCell], onWing: byMode[Mode.onWing], offWing: byMode[Mode.offWing] };
}
