/** When an activity's slot is held, in minutes after midnight. */
import { minuteOfDay } from '../clock.ts';
import type { DayOfWeek } from '../establishment.ts';
import type { Activity, PrisonRegimeDay, Regime, Slot, TimeSlot } from '../regime.ts';

/** Its custom times, else the regime times of that day; undefined if the regime has no such day. */
export function slotTimes({ prisonRegime }: Regime, slot: Slot, day: DayOfWeek) {
  const row = prisonRegime.find((candidate) => candidate.dayOfWeek === day);
  if (row === undefined) return undefined;
  const [start, finish] = fieldsOf[slot.timeSlot];
  return {
    from: minuteOfDay(slot.customStartTime ?? row[start]),
    to: minuteOfDay(slot.customEndTime ?? row[finish]),
  };
}

/** Whether this slot of an activity off the wing is worked at in the cell. */
export function isInCell({ sim }: Activity, timeSlot: TimeSlot, day: DayOfWeek): boolean {
  return (
    sim.inCellSlots?.some((slot) => slot.timeSlot === timeSlot && slot.daysOfWeek.includes(day)) ?? false
  );
}

const fieldsOf: Readonly<Record<TimeSlot, readonly [keyof PrisonRegimeDay, keyof PrisonRegimeDay]>> = {
  AM: ['amStart', 'amFinish'],
  PM: ['pmStart', 'pmFinish'],
  ED: ['edStart', 'edFinish'],
};
