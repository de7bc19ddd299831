import { expect, test } from 'vitest';
import { happened } from '../happened.ts';
import { activityWith, night, periodsOf, postOf, scenarioWith, windowOf, wing, wingWork } from '../small.ts';

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

test('a turn that is over before the officers have come to the door is lost', () => {
  const periods = periodsOf(['09:00', 'ASSOCIATION'], ['09:01', 'LOCKED', night]);
  const regime = { periods, posts: [postOf({ count: 2 })] };
  const slow = { 'doors.unlockSecondsPerDoor': 40 };
  const day = happened(scenarioWith({ wings: [wing('A', [[1, 1, 1]])] }, regime, slow));
  expect(day.unlocked('A-1-001/1')).toEqual(['09:00:12 to 09:01:32']);
  expect(day.unlocked('A-1-002/1')).toEqual(['09:00:52 to 09:01:44']);
  expect(day.unlocked('A-1-003/1')).toEqual([]);
});

test('lock-up passes by a cell whose man is still on his way, and comes back to it', () => {
  const day = happened(
    scenarioWith({ wings: [wing('A', [[1, 1, 1]])] }, { periods: oneHour }, { 'doors.walkHomeSeconds': 900 }),
  );
  const [home, locked] = ['A-1-001', 'A-1-002', 'A-1-003']
    .map((cell) => [
      day.life(`${cell}/1`, '09:00:00').find((line) => line.endsWith('inOwnCell'))!,
      day.door(cell)[1],
    ])
    .reduce(
      ([homes, locks], [one, other]) => [
        [...homes, one.slice(0, 8)],
        [...locks, other.slice(0, 8)],
      ],
      [[], []] as string[][],
    );
  home.forEach((time, cell) => {
    expect(time > '09:00:01').toBe(true);
    expect(locked[cell] > time).toBe(true);
  });
  expect(new Set(locked).size).toBe(3);
});

test('an open cell stays open while its only man works on the wing', () => {
  const periods = periodsOf(['09:00', 'SESSION'], ['12:00', 'LOCKED', night]);
  const day = happened(scenarioWith({}, { periods, activities: [wingWork({ from: '09:30', to: '11:30' })] }));
  expect(day.door('A-1-001')).toEqual(['09:25:12 unlocked', '11:30:13 locked']);
});

test('a wing is locked up by whoever is left on it, even one officer', () => {
  const posts = [postOf({ count: 2, to: '08:30' }), postOf({ id: 'patrol', count: 1, from: '08:30' })];
  const day = happened(scenarioWith({}, { periods: oneHour, posts }));
  expect(day.unlocked('A-1-001/1')).toEqual(['08:00:12 to 09:00:12']);
});

test('one officer opens no further cell because others stand open', () => {
  const periods = periodsOf(
    ['09:00', 'ASSOCIATION', { turns: { partition: 'landings' } }],
    ['11:00', 'LOCKED', night],
  );
  const posts = [postOf({ count: 2, to: '10:00' }), postOf({ id: 'patrol', count: 1, from: '10:00' })];
  const partitions = { landings: [['1'], ['2']] };
  const day = happened(scenarioWith({ wings: [wing('A', [[1], [1]])] }, { periods, posts, partitions }));
  expect(day.unlocked('A-1-001/1')).toEqual(['09:00:12 to 10:00:12']);
  expect(day.unlocked('A-2-001/1')).toEqual([]);
});

test('doors passed over for want of a second officer are opened when the second comes', () => {
  const posts = [postOf({ count: 1, to: '08:20' }), postOf({ id: 'both', count: 2, from: '08:20' })];
  const day = happened(scenarioWith({}, { periods: oneHour, posts }));
  expect(day.unlocked('A-1-001/1')).toEqual(['08:20:12 to 09:00:12']);
});

test('who comes back from work to a wing in patrol state is put in by the one officer there', () => {
  const posts = [postOf({ count: 2, to: '11:00' }), postOf({ id: 'patrol', count: 1, from: '11:00' })];
  const day = happened(
    scenarioWith(
      { wings: [wing('A', [[2]])] },
      { periods: workday, posts, activities: [activityWith({ capacity: 1 })], windows },
    ),
  );
  expect(day.door('A-1-001').slice(2)).toEqual(['11:47:15 unlocked', '11:47:15 locked']);
});
