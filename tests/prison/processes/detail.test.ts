import { expect, test } from 'vitest';
import { happened } from '../happened.ts';
import { activityWith, periodsOf, postOf, scenarioWith, windowOf, wing } from '../small.ts';

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

test('a post is filled from its own wing first, then from the centre, then from other wings', () => {
  const at = (id: string, place: string) => postOf({ ...morning, id, kind: 'other', place, count: 1 });
  const filledBy = (homes: readonly string[]) => {
    const staff = homes.map((home) => ({ home, headcount: 1 }));
    const day = happened(
      scenarioWith({ wings, staff }, { periods, posts: [at('post', 'B')] }),
      'asDelivered',
    );
    const member = day.world.detail.staffAt.findIndex(
      (wingAt, index) => wingAt === 1 && staff[index].home !== 'B',
    );
    return {
      lines: day.post('post').filter((line) => line >= '08'),
      moved: member < 0 ? 'nobody' : homes[member],
    };
  };
  // Who is on duty all day keeps the place of the last post, so a mover shows.
  expect(filledBy(['A', 'central', 'B'])).toEqual({
    lines: ['08:00:00 1 of 1', '12:00:00 0 of 0'],
    moved: 'nobody',
  });
  expect(filledBy(['A', 'central'])).toEqual({
    lines: ['08:00:00 0 of 1', '08:04:00 1 of 1', '12:00:00 0 of 0'],
    moved: 'central',
  });
  expect(filledBy(['A'])).toEqual({
    lines: ['08:00:00 0 of 1', '08:04:00 1 of 1', '12:00:00 0 of 0'],
    moved: 'A',
  });
});

test('with too few for all, posts are filled by priority', () => {
  const at = (id: string, priority: number) =>
    postOf({ ...morning, id, kind: 'other', place: 'central', count: 1, priority });
  const posts = [at('third', 3), at('first', 1), at('second', 2)];
  const staff = [{ home: 'central', headcount: 2 }];
  const day = happened(scenarioWith({ wings, staff }, { periods, posts }), 'asDelivered');
  expect(posts.map(({ id }) => day.post(id)[1])).toEqual([
    '08:00:00 0 of 1',
    '08:00:00 1 of 1',
    '08:00:00 1 of 1',
  ]);
});

test('whoever is on a continuing post stays, though a more important one opens', () => {
  const posts = [
    postOf({ ...morning, id: 'office', kind: 'other', place: 'central', count: 1, priority: 9 }),
    postOf({
      id: 'gate',
      kind: 'other',
      place: 'central',
      from: '09:00',
      to: '10:00',
      count: 1,
      priority: 1,
    }),
  ];
  const staff = [{ home: 'central', headcount: 1 }];
  const day = happened(scenarioWith({ wings, staff }, { periods, posts }), 'asDelivered');
  expect(day.post('office').slice(1)).toEqual(['08:00:00 1 of 1', '12:00:00 0 of 0']);
  expect(day.post('gate').slice(1)).toEqual(['09:00:00 0 of 1', '10:00:00 0 of 0']);
});

test('nobody stands at a post during the own meal, and the break does not move', () => {
  const staff = [{ home: 'central', headcount: 1, mealBreak: { start: '10:00', minutes: 45 } }];
  const posts = [postOf({ ...morning, id: 'gate', kind: 'other', place: 'central', count: 1 })];
  const day = happened(scenarioWith({ wings, staff }, { periods, posts }), 'asDelivered');
  expect(day.post('gate').slice(1)).toEqual([
    '08:00:00 1 of 1',
    '10:00:00 0 of 1',
    '10:45:00 1 of 1',
    '12:00:00 0 of 0',
  ]);
  expect(day.all('duty').map(({ object, value }) => `${object} of ${value}`)).toEqual([
    '1 of 1',
    '0 of 1',
    '1 of 1',
  ]);
});

test('what a wing lends to the routes is off its floor for the window', () => {
  const lent = postOf({
    id: 'route',
    kind: 'route',
    from: '08:15',
    to: '08:35',
    count: 1,
    lentFromWing: true,
  });
  const day = happened(
    scenarioWith({ wings: [wings[0]] }, { periods, posts: [postOf({ priority: 2 }), lent] }),
    'asDelivered',
  );
  expect(day.post('floor-A')).toEqual(['00:00:00 4 of 4', '08:15:00 3 of 3', '08:35:00 4 of 4']);
  expect(day.post('route-A').slice(1)).toEqual(['08:15:00 1 of 1', '08:35:00 0 of 0']);
});

test('a relief on the way does not end the session whose post it comes to', () => {
  const patrol = (id: string, from: string, to: string, skill: 'officer' | 'supportGrade') =>
    postOf({ id, kind: 'session', place: 'textiles', stops: ['textiles'], from, to, count: 1, skill });
  const activities = [activityWith()];
  const windows = [windowOf('outward', '08:10', '08:30'), windowOf('return', '11:45', '12:05')];
  const posts = [
    patrol('early', '08:00', '10:00', 'supportGrade'),
    patrol('late', '10:00', '12:00', 'officer'),
    postOf(),
  ];
  const staff = [
    { home: 'A', headcount: 5 },
    { skill: 'supportGrade', home: 'central', headcount: 1 } as const,
  ];
  const session = periodsOf(['08:00', 'SESSION'], ['12:30', 'LOCKED', { lockedFor: 'night' }]);
  const day = happened(
    scenarioWith({ wings: [wings[0]], staff }, { periods: session, activities, windows, posts }),
    'asDelivered',
  );
  expect(day.post('late').slice(1)).toEqual(['10:00:00 0 of 1', '10:04:00 1 of 1', '12:00:00 0 of 0']);
  expect(day.session('textiles')).toEqual(['08:10:00 called', '08:30:00 running', '11:45:00 ended']);
});

test('an officer who runs a session is not at a post while it lasts', () => {
  const staff = [{ home: 'central', headcount: 1 }];
  const activities = [activityWith({ sim: { staff: [{ anyOf: ['officer'], count: 1 }] } })];
  const windows = [windowOf('outward', '08:10', '08:30'), windowOf('return', '11:45', '12:05')];
  const posts = [postOf({ id: 'gate', kind: 'other', place: 'central', count: 1 })];
  const day = happened(
    scenarioWith({ wings, staff }, { periods, activities, windows, posts }),
    'asDelivered',
  );
  expect(day.post('gate')).toEqual(['00:00:00 1 of 1', '08:30:00 0 of 1', '11:45:00 1 of 1']);
});
