/** A prison small enough to study in a moment: a wing of twelve, a workshop and a class, evenings out. */
import type { Scenario } from '#scenario/scenario.ts';
import { activityWith, night, periodsOf, postOf, scenarioWith, windowOf, wing } from '#tests/prison/small.ts';

const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'] as const;
const held = (id: string, place: string, skill: 'instructor' | 'teacher') => {
  const { slots, ...activity } = activityWith({
    id,
    capacity: 5,
    sim: { place, staff: [{ anyOf: [skill], count: 1 }], smallestGroup: 1 },
  });
  return { ...activity, slots: slots.map((slot) => ({ ...slot, daysOfWeek: weekdays })) };
};

export const smallBase: Scenario = scenarioWith(
  {
    wings: [wing('A', [[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]])],
    staff: [
      { home: 'A', headcount: 6 },
      { skill: 'instructor', home: 'central', headcount: 1 },
      { skill: 'teacher', home: 'central', headcount: 1 },
    ],
  },
  {
    periods: periodsOf(
      ['08:00', 'SESSION'],
      ['12:00', 'LOCKED', { lockedFor: 'mealBreak' }],
      ['14:00', 'ASSOCIATION'],
      ['16:00', 'LOCK_UP'],
      ['16:30', 'LOCKED', night],
    ),
    activities: [held('textiles', 'textiles', 'instructor'), held('class', 'library', 'teacher')],
    windows: [windowOf('outward', '08:10', '08:30'), windowOf('return', '11:45', '12:05')],
    posts: [postOf({ count: 4 })],
    unlockMinimum: [
      { officers: 4, mostUnlocked: 1000, closed: [] },
      { officers: 0, mostUnlocked: 2, closed: ['yard'] },
    ],
  },
  { 'staff.absentShare': 0.1, 'attendance.sickShare': 0.05 },
);
