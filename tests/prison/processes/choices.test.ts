import { expect, test } from 'vitest';
import { happened } from '../happened.ts';
import { activityWith, periodsOf, postOf, scenarioWith, windowOf } from '../small.ts';

const domestics = periodsOf(
  ['09:00', 'DOMESTIC', { alsoOpen: ['yard'] }],
  ['10:00', 'LOCKED', { lockedFor: 'night' }],
);

test('the yard comes before the shower, and with no later opening the shower is forgone', () => {
  const day = happened(
    scenarioWith({}, { periods: domestics }, { 'needs.showerShare': 1, 'exercise.takeUpShare': 1 }),
  );
  expect(day.needs('A-1-001/1')).toEqual(['shower forced', 'openAir met']);
});

test('a shower is had where there is no yard', () => {
  const day = happened(scenarioWith({}, { periods: domestics }, { 'needs.showerShare': 1 }));
  expect(day.needs('A-1-001/1')).toEqual(['shower met']);
});

test('with three officers the yard stays shut', () => {
  const day = happened(
    scenarioWith({}, { periods: domestics, posts: [postOf({ count: 3 })] }, { 'exercise.takeUpShare': 1 }),
  );
  expect(day.needs('A-1-001/1')).toEqual(['openAir unmet']);
});

test('whoever is at work when the last showers close has forgone them', () => {
  const day = happened(
    scenarioWith(
      {},
      {
        periods: periodsOf(
          ['08:00', 'SESSION'],
          ['09:00', 'DOMESTIC'],
          ['10:00', 'SESSION'],
          ['12:30', 'LOCKED', { lockedFor: 'night' }],
        ),
        activities: [activityWith()],
        windows: [windowOf('outward', '08:15', '08:35'), windowOf('return', '11:45', '12:05')],
      },
      { 'needs.showerShare': 1 },
    ),
  );
  expect(day.needs('A-1-001/1')).toEqual(['shower forced']);
});

test('a meal missed by the landing is brought to the door', () => {
  const day = happened(
    scenarioWith(
      {},
      { periods: periodsOf(['11:30', 'MEAL'], ['12:00', 'LOCKED', { lockedFor: 'mealBreak' }]) },
      { 'staff.absentShare': 1 },
    ),
    'asDelivered',
  );
  expect(day.needs('A-1-001/1')).toEqual(['meal met']);
  expect(day.life('A-1-001/1').some((line) => line.endsWith('mealAtDoor'))).toBe(true);
  expect(day.unlocked('A-1-001/1')).toEqual([]);
});
