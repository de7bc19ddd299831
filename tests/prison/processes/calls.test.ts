import { expect, test } from 'vitest';
import { happened } from '../happened.ts';
import {
  activityWith,
  inCell,
  night,
  onWing,
  periodsOf,
  postOf,
  scenarioWith,
  windowOf,
  wing,
} from '../small.ts';

const periods = periodsOf(['08:00', 'SESSION'], ['17:00', 'LOCKED', night]);
const windows = [windowOf('outward', '08:10', '08:30'), windowOf('return', '11:45', '12:05')];
const people = (count: number) => ({ wings: [wing('A', [Array.from({ length: count }, () => 1)])] });

test('people are called twenty minutes before a session off the wing, five before one on it', () => {
  const called = (activity: ReturnType<typeof activityWith>) =>
    happened(scenarioWith({}, { periods, activities: [activity], windows })).behindTheDoor('A-1-001/1')[2];
  expect(called(activityWith())).toBe('08:10:12 out');
  expect(called(onWing({ from: '08:30', to: '09:30' }))).toBe('08:25:12 out');
});

test('willingness goes with the person, day and slot: another activity in the morning leaves the same people unwilling', () => {
  const refusers = (activity: ReturnType<typeof activityWith>) => {
    const day = happened(
      scenarioWith(
        people(12),
        { periods, activities: [activity], windows: [...windows, windowOf('outward', '09:10', '09:30')] },
        { 'attendance.refusedShare': 0.5 },
      ),
      'asDelivered',
    );
    return day.header.tables.people.ref.filter((_, person) => day.of('attendance', person)[0]?.state === 2);
  };
  const workshop = refusers(activityWith({ capacity: 12 }));
  expect(workshop.length).toBeGreaterThan(0);
  expect(workshop.length).toBeLessThan(12);
  expect(
    refusers(
      activityWith({ id: 'library', from: '09:30', to: '11:00', capacity: 12, sim: { place: 'library' } }),
    ),
  ).toEqual(workshop);
  expect(refusers(inCell({ from: '10:00', to: '11:00', capacity: 12 }))).toEqual(workshop);
});

test('a session whose post has been given up is not called', () => {
  const officer = postOf({
    id: 'officer',
    kind: 'session',
    place: 'textiles',
    stops: ['textiles'],
    from: '08:00',
    to: '12:00',
    count: 1,
    curtailAs: 'gym',
  });
  const regime = { periods, activities: [activityWith()], windows, posts: [postOf(), officer] };
  const day = happened(scenarioWith({ staff: [{ home: 'A', headcount: 4 }] }, regime), 'asDelivered');
  expect(day.curtailed()).toEqual(['08:00:00 gym']);
  expect(day.session('textiles')).toEqual(['08:10:00 cancelled STAFF_UNAVAILABLE']);
  expect(day.behindTheDoor('A-1-001/1').slice(1, 4)).toEqual([
    '08:00:00 notCalled',
    '08:10:00 cancelled',
    '17:00:00 night',
  ]);
});

test('the whole of what was planned is told as attended or lost, one reason each', () => {
  const rates = {
    'attendance.refusedShare': 0.2,
    'attendance.sickShare': 0.2,
    'attendance.restShare': 0.2,
    'attendance.notRequiredShare': 0.2,
  };
  const prison = { ...people(12), workshopLimit: 5 };
  const days = happened(
    scenarioWith(prison, { periods, activities: [activityWith({ capacity: 12 })], windows }, rates),
    'asDelivered',
    { days: 6 },
  );
  const reasons = days.all('attendance').map(({ state }) => days.header.names.attendanceReasons[state]);
  expect(reasons).toHaveLength(12 * 7);
  expect(new Set(reasons)).toEqual(new Set(['ATTENDED', 'REFUSED', 'SICK', 'REST', 'NOT_REQUIRED']));
  // Never more than the room holds, on any day.
  for (let day = 0; day < 7; day++) {
    const present = days
      .all('attendance')
      .filter(({ time, state }) => Math.floor(time / 86_400) === day && state === 0);
    expect(present.length).toBeLessThanOrEqual(5);
  }
});
