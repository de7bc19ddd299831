import { expect, test } from 'vitest';
import { happened } from '../happened.ts';
import { activityWith, night, periodsOf, scenarioWith, windowOf } from '../small.ts';

const periods = periodsOf(
  ['08:00', 'UNLOCK'],
  ['08:30', 'SESSION'],
  ['11:45', 'MEAL'],
  ['12:15', 'LOCKED', { lockedFor: 'mealBreak' }],
  ['13:00', 'SESSION'],
  ['17:00', 'LOCKED', night],
);
const windows = [windowOf('outward', '08:10', '08:30'), windowOf('return', '11:45', '12:05')];

/** A tool is missing at the end of work, and everybody is kept in until it is found. */
const keptIn = (minutes: number) =>
  happened(
    scenarioWith(
      { workshop: { toolCheck: true } },
      { periods, windows, activities: [activityWith()] },
      { 'tools.missingShare': 1, 'tools.missingMinutes': minutes },
    ),
    'asDelivered',
  );

test('who is back after the meal is over is behind the door for being late, until that period ends', () => {
  expect(keptIn(30).behindTheDoor('A-1-001/1')).toEqual([
    '00:00:00 night',
    '08:00:12 out',
    '12:17:15 lateBack',
    '13:00:00 notCalled',
    '17:00:00 night',
  ]);
});

test('who is back in time for some of it is not', () => {
  const day = keptIn(25);
  expect(day.behindTheDoor('A-1-001/1').slice(2)).toEqual([
    '12:15:12 mealBreak',
    '13:00:00 notCalled',
    '17:00:00 night',
  ]);
});

test('nor who is back as planned, though the meal was over before', () => {
  const early = periods.map((period) =>
    period.from === '11:45'
      ? { ...period, to: '11:46' }
      : period.from === '12:15'
        ? { ...period, from: '11:46' }
        : period,
  );
  const day = happened(scenarioWith({}, { periods: early, windows, activities: [activityWith()] }));
  expect(day.behindTheDoor('A-1-001/1').slice(2, 3)).toEqual(['11:47:15 mealBreak']);
});
