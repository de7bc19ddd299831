import { expect, test } from 'vitest';
import { happened } from '../happened.ts';
import {
  activityWith,
  inCell,
  night,
  periodsOf,
  scenarioWith,
  windowOf,
  wing,
  type Behaviours,
  type SmallRegime,
} from '../small.ts';

const hourOfWork = [inCell({ from: '09:00', to: '10:00' })];
const dayOf = (
  regime: SmallRegime,
  behaviours: Behaviours = {},
  condition: 'asDesigned' | 'asDelivered' = 'asDesigned',
) => happened(scenarioWith({}, regime, behaviours), condition);

test('work stops while the door is open and goes on when it is shut: only time behind the door counts', () => {
  const periods = periodsOf(
    ['08:00', 'SESSION'],
    ['09:20', 'ASSOCIATION'],
    ['09:40', 'SESSION'],
    ['17:00', 'LOCKED', night],
  );
  const day = dayOf({ periods, activities: hourOfWork });
  expect(day.life('A-1-001/1', '09:00:00')).toEqual([
    '09:00:00 inCellSession',
    '09:20:12 inOwnCell',
    '09:20:12 onFloor in A-floor',
    '09:40:01 inOwnCell',
    '09:40:12 resting',
    '09:40:12 inCellSession',
    '10:00:00 resting',
    '17:00:00 resting',
  ]);
  // 20 minutes 12 and 19 minutes 48, half of it used.
  expect(day.attendance('A-1-001/1')).toEqual(['ATTENDED 1200']);
  expect(day.all('engaged').map(({ value }) => value)).toEqual([1200]);
});

test('who is out of the cell all the while had something else on', () => {
  const periods = periodsOf(['08:00', 'ASSOCIATION'], ['12:00', 'LOCKED', night]);
  const day = dayOf({ periods, activities: hourOfWork });
  expect(day.attendance('A-1-001/1')).toEqual(['CLASH 0']);
  expect(day.all('engaged')).toEqual([]);
});

test('nobody has in-cell work and work off the wing at the same time', () => {
  const periods = periodsOf(['08:00', 'SESSION'], ['17:00', 'LOCKED', night]);
  const activities = [activityWith(), inCell({ from: '09:00', to: '10:00', sim: { allocation: 'extra' } })];
  const windows = [windowOf('outward', '08:10', '08:30'), windowOf('return', '11:45', '12:05')];
  expect(dayOf({ periods, activities, windows }).attendance('A-1-001/1')).toEqual(['ATTENDED 11700']);
});

test.each([
  ['attendance.refusedShare', 'REFUSED 0'],
  ['attendance.sickShare', 'SICK 0'],
] as const)('as delivered it can be turned down: %s', (share, attendance) => {
  const day = dayOf(
    { periods: periodsOf(['08:00', 'SESSION'], ['17:00', 'LOCKED', night]), activities: hourOfWork },
    { [share]: 1 },
    'asDelivered',
  );
  expect(day.attendance('A-1-001/1')).toEqual([attendance]);
  expect(day.life('A-1-001/1').some((line) => line.includes('inCellSession'))).toBe(false);
});

test('a landing locked down is left its in-cell work', () => {
  const periods = periodsOf(['08:00', 'ASSOCIATION'], ['12:00', 'LOCKED', night]);
  const prison = { wings: [wing('A', [[1], [1], [1]])], staff: [{ home: 'A', headcount: 2 }] };
  const day = happened(scenarioWith(prison, { periods, activities: hourOfWork }), 'asDelivered');
  expect(day.curtailed()).toEqual(['08:15:00 wingLockdown A-3']);
  expect(day.attendance('A-3-001/1')).toEqual(['ATTENDED 1800']);
  expect(day.attendance('A-2-001/1')).toEqual(['CLASH 0']);
});

test('a workshop worked at in the cell for a morning keeps its people where they live, at work for as long', () => {
  const periods = periodsOf(['08:00', 'SESSION'], ['17:00', 'LOCKED', night]);
  const windows = [windowOf('outward', '08:10', '08:30'), windowOf('return', '11:45', '12:05')];
  const monday = { timeSlot: 'AM', daysOfWeek: ['MONDAY'] } as const;
  const day = (sim: object) =>
    happened(scenarioWith({}, { periods, activities: [activityWith({ sim })], windows }), 'asDesigned', {
      days: 1,
    });
  // The lead-in Sunday at the workshop, Monday behind the door: three hours and a quarter, half of it used.
  expect(day({ inCellSlots: [monday] }).attendance('A-1-001/1')).toEqual(['ATTENDED 11700', 'ATTENDED 5850']);
  expect(day({}).attendance('A-1-001/1')).toEqual(['ATTENDED 11700', 'ATTENDED 11700']);
});
