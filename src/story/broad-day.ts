/** Days of the measures that are not taken of each day of the week apart. */
import type { ProfileDay, Slice } from '#experiment/comparison.ts';

export type BroadDay = Extract<Slice['dayType'], 'week' | 'weekday' | 'weekend'>;

export const broadDayNames: Readonly<Record<BroadDay, string>> = {
  week: 'all days',
  weekday: 'weekdays',
  weekend: 'weekends',
};

/** Which of them a day of the page belongs to. */
export function broadDayOf(day: ProfileDay): 'weekday' | 'weekend' {
  return day === 'saturday' || day === 'sunday' ? 'weekend' : 'weekday';
}
