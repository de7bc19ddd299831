import { expect, test } from 'vitest';
import { happened } from '../happened.ts';
import { periodsOf, postOf, scenarioWith, wing } from '../small.ts';

const wings = [wing('A', [[1], [1], [1]]), wing('B', [[1], [1], [1]])];
const periods = periodsOf(['09:00', 'ASSOCIATION'], ['11:00', 'LOCKED', { lockedFor: 'night' }]);
const morning = { from: '08:00', to: '12:00' };

test('a post is filled by its own wing at once, and by others after the walk', () => {
  const staff = [
    { home: 'A', headcount: 4 },
    { home: 'B', headcount: 3 },
    { home: 'central', headcount: 1 },
  ];
  const day = happened(scenarioWith({ wings, staff }, { periods, posts: [postOf(morning)] }), 'asDelivered');
  expect(day.post('floor-A')).toContain('08:00:00 4 of 4');
  expect(day.post('floor-B').filter((line) => line.startsWith('08:'))).toEqual([
    '08:00:00 3 of 4',
    '08:04:00 4 of 4',
  ]);
});

test('what comes first in the curtailment order is given up first, and the wings stay open', () => {
  const staff = [
    { home: 'A', headcount: 4 },
    { home: 'B', headcount: 4 },
  ];
  const training = postOf({
    ...morning,
    id: 'training',
    kind: 'other',
    place: 'central',
    count: 2,
    priority: 9,
    curtailAs: 'trainingAndMeetings',
  });
  const day = happened(
    scenarioWith({ wings, staff }, { periods, posts: [postOf(morning), training] }),
    'asDelivered',
  );
  expect(day.curtailed()).toEqual(['08:00:00 trainingAndMeetings']);
  expect(day.unlocked('A-1-001/1')).toHaveLength(1);
});

test('with two officers for three landings one person of three stays locked, for want of staff', () => {
  const staff = [{ home: 'A', headcount: 2 }];
  const day = happened(
    scenarioWith({ wings: [wings[0]], staff }, { periods, posts: [postOf({ ...morning, count: 2 })] }),
    'asDelivered',
  );
  const lockedAllDay = ['A-1-001/1', 'A-2-001/1', 'A-3-001/1'].filter(
    (bed) => day.unlocked(bed).length === 0,
  );
  expect(lockedAllDay).toHaveLength(1);
  expect(day.behindTheDoor(lockedAllDay[0])).toContain('09:00:00 shortStaff');
});

test('with nobody on duty nobody is unlocked and the day still ends in order', () => {
  const day = happened(
    scenarioWith({ wings }, { periods, posts: [postOf(morning)] }, { 'staff.absentShare': 1 }),
    'asDelivered',
  );
  expect(day.post('floor-A').every((line) => line.includes(' 0 of '))).toBe(true);
  expect(day.unlocked('A-1-001/1')).toEqual([]);
});

test('as designed posts are filled by decree, whoever is on the roster', () => {
  const day = happened(
    scenarioWith({ wings, staff: [{ home: 'A', headcount: 1 }] }, { periods, posts: [postOf(morning)] }),
  );
  expect(day.post('floor-B')).toContain('08:00:00 4 of 4');
});
