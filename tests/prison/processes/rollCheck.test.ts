import { expect, test } from 'vitest';
import { happened } from '../happened.ts';
import { periodsOf, scenarioWith, wing } from '../small.ts';

const periods = periodsOf(
  ['08:00', 'ASSOCIATION'],
  ['12:00', 'LOCK_UP'],
  ['12:05', 'ROLL_CHECK'],
  ['12:15', 'LOCKED', { lockedFor: 'mealBreak' }],
  ['13:00', 'ASSOCIATION'],
  ['17:00', 'LOCKED', { lockedFor: 'night' }],
);

test('a locked wing is counted for its base and so long a head', () => {
  const day = happened(scenarioWith({ wings: [wing('A', [[1, 1, 1]])] }, { periods }));
  expect(day.rolls()).toEqual(['12:06:03 A: 3 correct']);
});

test('nobody is unlocked while the roll is open, and what is late is lost', () => {
  const day = happened(
    scenarioWith({ wings: [wing('A', [[1, 1, 1]])] }, { periods }, { 'rollCheck.baseSeconds': 3600 }),
  );
  expect(day.rolls()).toEqual(['13:05:03 A: 3 correct']);
  expect(day.unlocked('A-1-001/1')[1]).toBe('13:05:15 to 17:00:12');
  expect(day.behindTheDoor('A-1-001/1')).toContain('13:00:00 rollCheck');
});

test('as delivered a wrong count is repeated before anybody moves', () => {
  const day = happened(scenarioWith({}, { periods }, { 'rollCheck.miscountShare': 1 }), 'asDelivered');
  expect(day.rolls()).toEqual(['12:06:01 A: 1 recount', '12:07:02 A: 1 correct']);
});
