import { expect, test } from 'vitest';
import { happened } from '../happened.ts';
import { activityWith, periodsOf, postOf, scenarioWith, windowOf, wing } from '../small.ts';

const periods = periodsOf(
  ['08:00', 'UNLOCK', { alsoOpen: ['medicationHatch'] }],
  ['08:30', 'SESSION'],
  ['12:30', 'LOCKED', { lockedFor: 'night' }],
);
const windows = [windowOf('outward', '08:15', '08:35'), windowOf('return', '11:45', '12:05')];
const activities = [activityWith()];

test('people leave when the wing is called, walk the link and are present from the start to the end', () => {
  const day = happened(scenarioWith({}, { periods, activities, windows }));
  expect(day.window('outward-0815')).toEqual(['08:15:00 open', '08:35:00 shut, 0 missed']);
  expect(day.life('A-1-001/1', '08:14:00').slice(0, 4)).toEqual([
    '08:15:03 moving in way-wing-a',
    '08:17:03 offWingSession in textiles',
    '11:45:01 returning in way-wing-a',
    '11:47:01 onFloor in A-floor',
  ]);
  expect(day.attendance('A-1-001/1')).toEqual(['ATTENDED 11700']);
});

test('a gate lets through one after another, both ways', () => {
  const day = happened(
    scenarioWith(
      { wings: [wing('A', [[1, 1]])], gateSeconds: 30 },
      { periods, activities: [activityWith({ capacity: 2 })], windows },
    ),
  );
  const arrivals = ['A-1-001/1', 'A-1-002/1'].map((bed) =>
    day.life(bed).find((line) => line.includes('offWingSession')),
  );
  expect(new Set(arrivals)).toEqual(
    new Set(['08:17:33 offWingSession in textiles', '08:18:03 offWingSession in textiles']),
  );
});

test('a window waits for its route post, and who is left when it shuts has missed it', () => {
  const staff = [
    { home: 'A', headcount: 4 },
    { skill: 'supportGrade', home: 'central', headcount: 1, finish: '07:00' },
    { skill: 'instructor', home: 'central', headcount: 1 },
  ] as const;
  const route = postOf({
    id: 'route',
    kind: 'route',
    place: 'way-wing-a',
    skill: 'supportGrade',
    from: '08:10',
    to: '08:40',
    count: 1,
  });
  const day = happened(
    scenarioWith({ staff }, { periods, activities, windows, posts: [postOf(), route] }),
    'asDelivered',
  );
  expect(day.window('outward-0815')).toEqual(['08:35:00 shut, 1 missed']);
  expect(day.attendance('A-1-001/1')).toEqual(['OTHER (missedMovement) 0']);
});

test('whoever is in the medication line when the window shuts has missed the movement', () => {
  const day = happened(
    scenarioWith(
      {},
      { periods, activities, windows },
      { 'medication.share': 1, 'medication.secondsPerPerson': 4000 },
    ),
  );
  expect(day.attendance('A-1-001/1')).toEqual(['OTHER (missedMovement) 0']);
  expect(day.needs('A-1-001/1')).toContain('medication met');
});
