import { expect, test } from 'vitest';
import { happened } from '../happened.ts';
import {
  activityWith,
  inCell,
  onWing,
  periodsOf,
  postOf,
  scenarioWith,
  windowOf,
  wing,
  wingWork,
} from '../small.ts';

const periods = periodsOf(
  ['08:00', 'UNLOCK'],
  ['08:30', 'SESSION'],
  ['12:30', 'LOCKED', { lockedFor: 'night' }],
);
const windows = [windowOf('outward', '08:15', '08:35'), windowOf('return', '11:45', '12:05')];
const taught = activityWith({ sim: { staff: [{ anyOf: ['instructor'], count: 1 }] } });

test('known to lack its instructor, a session is cancelled at its call and nobody is called', () => {
  const day = happened(
    scenarioWith({}, { periods, activities: [taught], windows }, { 'staff.absentShare': 1 }),
    'asDelivered',
  );
  expect(day.session('textiles')).toEqual(['08:10:00 cancelled STAFF_UNAVAILABLE']);
  expect(day.attendance('A-1-001/1')).toEqual(['CANCELLED 0']);
});

test('with fewer than the smallest group come, it is cancelled after the grace and they go back', () => {
  const small = activityWith({ sim: { smallestGroup: 2 } });
  const day = happened(scenarioWith({}, { periods, activities: [small], windows }), 'asDelivered');
  expect(day.session('textiles')).toEqual([
    '08:10:00 called',
    '08:30:00 running',
    '08:40:00 cancelled NOT_REQUIRED',
  ]);
  expect(day.attendance('A-1-001/1')).toEqual(['CANCELLED 0']);
  expect(day.life('A-1-001/1').some((line) => line.includes('returning'))).toBe(true);
});

test('losing a post that the place needs ends the session then', () => {
  const patrol = postOf({
    id: 'patrol',
    kind: 'session',
    place: 'textiles',
    skill: 'supportGrade',
    from: '08:00',
    to: '12:00',
    count: 1,
    stops: ['textiles'],
  });
  const staff = [
    { home: 'A', headcount: 4 },
    { skill: 'supportGrade', home: 'central', headcount: 1, finish: '10:00' },
  ] as const;
  const day = happened(
    scenarioWith({ staff }, { periods, activities: [activityWith()], windows, posts: [postOf(), patrol] }),
    'asDelivered',
  );
  expect(day.session('textiles')).toEqual(['08:10:00 called', '08:30:00 running', '10:00:00 ended']);
  expect(day.attendance('A-1-001/1')).toEqual(['ATTENDED 5400']);
});

test('a room that is full sends the next away: not required', () => {
  const day = happened(
    scenarioWith(
      { wings: [wing('A', [[1, 1]])], workshopLimit: 1 },
      { periods, activities: [activityWith({ capacity: 2 })], windows },
    ),
  );
  expect(['A-1-001/1', 'A-1-002/1'].map((bed) => day.attendance(bed)[0]).sort()).toEqual([
    'ATTENDED 11700',
    'NOT_REQUIRED 0',
  ]);
});

test('refused, sick and called are told apart', () => {
  const reason = (behaviours: Parameters<typeof scenarioWith>[2]) =>
    happened(
      scenarioWith({}, { periods, activities: [activityWith()], windows }, behaviours),
      'asDelivered',
    ).attendance('A-1-001/1')[0];
  expect(reason({ 'attendance.refusedShare': 1 })).toBe('REFUSED 0');
  expect(reason({ 'attendance.sickShare': 1 })).toBe('SICK 0');
  expect(reason({ 'attendance.restShare': 1 })).toBe('REST 0');
  expect(reason({})).toBe('ATTENDED 11700');
});

test('a group on the wing unlocks its people five minutes before and needs no movement', () => {
  const day = happened(scenarioWith({}, { periods, activities: [onWing({ from: '09:00', to: '10:00' })] }));
  expect(day.unlocked('A-1-001/1')).toEqual(['08:00:12 to 08:30:12', '08:55:12 to 10:00:13']);
});

test('in-cell work is done behind the door only, half of that time used, and is never time unlocked', () => {
  const day = happened(scenarioWith({}, { periods, activities: [inCell({ from: '09:00', to: '10:00' })] }));
  expect(day.unlocked('A-1-001/1')).toEqual(['08:00:12 to 08:30:12']);
  expect(day.attendance('A-1-001/1')).toEqual(['ATTENDED 1800']);
});

test('a wing worker is out for the job, from the second after it starts, while the others are locked', () => {
  const day = happened(
    scenarioWith(
      { wings: [wing('A', [[1, 1]])] },
      { periods, activities: [wingWork({ from: '08:30', to: '11:30', capacity: 1 })] },
    ),
  );
  const worker = day.attendance('A-1-001/1').length > 0 ? 'A-1-001/1' : 'A-1-002/1';
  expect(day.attendance(worker)).toEqual(['ATTENDED 10799']);
  expect(day.unlocked(worker)[0].startsWith('08:00:12 to 11:30')).toBe(true);
});
