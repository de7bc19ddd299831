import { expect, test } from 'vitest';
import { happened } from '../happened.ts';
import { activityWith, periodsOf, postOf, scenarioWith, windowOf, wing } from '../small.ts';

const oneHour = periodsOf(['08:00', 'ASSOCIATION'], ['09:00', 'LOCKED', { lockedFor: 'night' }]);
const workday = periodsOf(['08:00', 'SESSION'], ['12:30', 'LOCKED', { lockedFor: 'night' }]);
const windows = [windowOf('outward', '08:15', '08:35'), windowOf('return', '11:45', '12:05')];

test('four officers make two teams, each taking the time of a door before it goes to the next', () => {
  const day = happened(scenarioWith({ wings: [wing('A', [[1, 1, 1, 1]])] }, { periods: oneHour }));
  expect(['A-1-001', 'A-1-002', 'A-1-003', 'A-1-004'].map((cell) => day.door(cell))).toEqual([
    ['08:00:12 unlocked', '09:00:12 locked'],
    ['08:00:12 unlocked', '09:00:12 locked'],
    ['08:00:22 unlocked', '09:00:24 locked'],
    ['08:00:22 unlocked', '09:00:24 locked'],
  ]);
});

test('below two officers no cell is opened', () => {
  const day = happened(scenarioWith({}, { periods: oneHour, posts: [postOf({ count: 1 })] }));
  expect(day.door('A-1-001')).toEqual([]);
  expect(day.unlocked('A-1-001/1')).toEqual([]);
});

test('a cell with one man called and one not is opened, lets him out and is locked again; he is let in singly', () => {
  const day = happened(
    scenarioWith(
      { wings: [wing('A', [[2]])] },
      { periods: workday, activities: [activityWith({ capacity: 1 })], windows },
    ),
  );
  expect(day.door('A-1-001')).toEqual([
    '08:10:12 unlocked',
    '08:10:12 locked',
    '11:47:15 unlocked',
    '11:47:15 locked',
  ]);
  const [worker, other] =
    day.attendance('A-1-001/1').length > 0 ? ['A-1-001/1', 'A-1-001/2'] : ['A-1-001/2', 'A-1-001/1'];
  expect(day.unlocked(worker)).toEqual(['08:10:12 to 11:47:15']);
  expect(day.unlocked(other)).toEqual([]);
});

test('whoever is off the wing does not hold up its lock-up', () => {
  const day = happened(
    scenarioWith(
      { wings: [wing('A', [[1, 1]])] },
      {
        periods: periodsOf(
          ['08:00', 'ASSOCIATION'],
          ['09:00', 'SESSION'],
          ['12:30', 'LOCKED', { lockedFor: 'night' }],
        ),
        activities: [activityWith({ capacity: 1 })],
        windows,
      },
    ),
  );
  const worker = day.attendance('A-1-001/1').length > 0 ? 'A-1-001' : 'A-1-002';
  const other = worker === 'A-1-001' ? 'A-1-002' : 'A-1-001';
  expect(day.unlocked(`${other}/1`)).toEqual(['08:00:12 to 09:00:12']);
  expect(day.unlocked(`${worker}/1`)).toEqual(['08:00:12 to 11:47:15']);
});
