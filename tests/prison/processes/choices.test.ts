import { expect, test } from 'vitest';
import { happened } from '../happened.ts';
import { activityWith, periodsOf, postOf, scenarioWith, windowOf, wingWork } from '../small.ts';

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

test.each([
  ['11:50', 'forced'],
  ['12:00', 'met'],
])('whoever is back from work at 11:47 when showers close at %s has had theirs %s', (closes, state) => {
  const day = happened(
    scenarioWith(
      {},
      {
        periods: periodsOf(
          ['08:00', 'SESSION'],
          ['11:00', 'DOMESTIC'],
          [closes, 'SESSION'],
          ['12:30', 'LOCKED', { lockedFor: 'night' }],
        ),
        activities: [activityWith()],
        windows: [windowOf('outward', '08:15', '08:35'), windowOf('return', '11:45', '12:05')],
      },
      { 'needs.showerShare': 1 },
    ),
  );
  expect(day.needs('A-1-001/1')).toEqual([`shower ${state}`]);
});

test('a wing worker leaves the job for a shower in the own turn, not for the yard, and goes back to it', () => {
  const day = happened(
    scenarioWith(
      {},
      {
        periods: periodsOf(
          ['08:00', 'SESSION'],
          ['09:00', 'DOMESTIC', { alsoOpen: ['yard'] }],
          ['10:00', 'SESSION'],
          ['12:30', 'LOCKED', { lockedFor: 'night' }],
        ),
        activities: [wingWork({ from: '08:30', to: '11:30' })],
      },
      { 'needs.showerShare': 1, 'exercise.takeUpShare': 1 },
    ),
  );
  expect(day.life('A-1-001/1', '08:30:01').map((line) => line.split(' ', 2).join(' '))).toEqual([
    '08:30:01 onFloor',
    '08:30:01 working',
    '09:00:00 onFloor',
    '09:00:00 queueing',
    '09:00:00 beingServed',
    '09:07:56 onFloor',
    '09:07:56 working',
    '11:30:00 onFloor',
    '11:30:01 inOwnCell',
    '11:30:13 resting',
    '12:30:00 resting',
  ]);
  expect(day.needs('A-1-001/1')).toEqual(['shower met', 'openAir forced']);
  expect(day.attendance('A-1-001/1')).toEqual(['ATTENDED 10323']);
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
