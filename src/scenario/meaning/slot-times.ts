/** When an activity's slot is held, in minutes after midnight. */
import { minuteOfDay } from '../clock.ts';
import type { DayOfWeek } from '../establishment.ts';
import type { PrisonRegimeDay, Regime, Slot, TimeSlot } from '../regime.ts';

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

const fieldsOf: Readonly<Record<TimeSlot, readonly [keyof PrisonRegimeDay, keyof PrisonRegimeDay]>> = {
  AM: ['amStart', 'amFinish'],
  PM: ['pmStart', 'pmFinish'],
  ED: ['edStart', 'edFinish'],
};
