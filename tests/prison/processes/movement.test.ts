import { expect, test } from 'vitest';
import { happened } from '../happened.ts';
import { activityWith, night, periodsOf, postOf, scenarioWith, windowOf, wing } from '../small.ts';

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
      { 'medication.share': 1, 'medication.secondsPerPerson': 3600 },
    ),
  );
  expect(day.attendance('A-1-001/1')).toEqual(['OTHER (missedMovement) 0']);
  expect(day.needs('A-1-001/1')).toContain('medication met');
});

test('wings are called in order, so many seconds apart; who is first today is last tomorrow', () => {
  const wings = [wing('A', [[1]]), wing('B', [[1]]), wing('C', [[1]])];
  const regime = {
    periods,
    activities: [activityWith({ capacity: 3 })],
    windows,
    secondsBetweenWings: 60,
    rotateTurns: true,
  };
  const days = happened(scenarioWith({ wings }, regime), 'asDesigned', { days: 1 });
  const left = (code: string) =>
    days
      .life(`${code}-1-001/1`)
      .filter((line) => line.includes(' moving in'))
      .map((line) => line.replace(/ moving.*/, ''));
  // Sunday is day 6 of the week: nobody's turn has moved after six days, and Monday starts anew.
  expect([left('A'), left('B'), left('C')]).toEqual([
    ['08:15:03', 'day 1 08:15:03'],
    ['08:16:03', 'day 1 08:16:03'],
    ['08:17:03', 'day 1 08:17:03'],
  ]);
});

test('a wing called after the window has shut has missed it', () => {
  const wings = [wing('A', [[1]]), wing('B', [[1]])];
  const minute = [windowOf('outward', '08:20', '08:21'), windows[1]];
  const regime = {
    periods,
    activities: [activityWith({ capacity: 2 })],
    windows: minute,
    secondsBetweenWings: 60,
  };
  const day = happened(scenarioWith({ wings }, regime));
  expect(day.window('outward-0820')).toEqual(['08:20:00 open', '08:21:00 shut, 1 missed']);
  expect(day.attendance('A-1-001/1')).toEqual(['ATTENDED 11700']);
  expect(day.attendance('B-1-001/1')).toEqual(['OTHER (missedMovement) 0']);
  // He was let out for it, and is locked in again when it is over for him.
  expect(day.unlocked('B-1-001/1')).toEqual(['08:00:12 to 08:30:12']);
});

test('who is in another line when the wing is called leaves it, who is being served is served first', () => {
  const prison = { wings: [wing('A', [[1, 1]])] };
  const regime = { periods, activities: [activityWith({ capacity: 2 })], windows };
  const day = happened(scenarioWith(prison, regime, { 'needs.showerShare': 1, 'needs.showerMinutes': 16 }));
  const lives = ['A-1-001/1', 'A-1-002/1'].map((bed) => day.life(bed));
  const leaving = lives.flatMap((life) => life.filter((line) => line.includes(' moving'))).sort();
  // One shower: sixteen minutes for the first from 08:00:12, give or take four; the second gives up the line.
  expect(leaving[0]).toBe('08:15:03 moving in way-wing-a');
  const showered = lives.findIndex((life) => life.some((line) => line.includes('beingServed in A-showers')));
  expect(lives[showered].find((line) => line.includes('moving'))).toBe(leaving[1]);
});

test('nobody leaves for a movement that is over: who is called late, the roll being late, has missed it and stays locked', () => {
  const withRollFrom = (from: string) => {
    const late = periodsOf(
      [from, 'ROLL_CHECK'],
      ['08:00', 'LOCKED', night],
      ['08:10', 'SESSION'],
      ['12:30', 'LOCKED', night],
    );
    const slow = { 'rollCheck.baseSeconds': 3600 };
    return happened(scenarioWith({}, { periods: late, activities, windows }, slow));
  };
  const day = withRollFrom('07:30');
  expect(day.rolls()).toEqual(['08:30:01 A: 1 correct']);
  // Called at the minute after the roll, five minutes before the window shuts.
  expect(day.life('A-1-001/1', '08:30:02').slice(0, 2)).toEqual([
    '08:31:12 inOwnCell',
    '08:31:13 moving in way-wing-a',
  ]);
  const slower = withRollFrom('07:46');
  expect(slower.rolls()).toEqual(['08:46:01 A: 1 correct']);
  expect(slower.attendance('A-1-001/1')).toEqual(['OTHER (missedMovement) 0']);
  expect(slower.unlocked('A-1-001/1')).toEqual([]);
});

test('people come back when the return window opens, or once it should have been', () => {
  const staff = [
    { home: 'A', headcount: 4 },
    { skill: 'supportGrade', home: 'central', headcount: 1, finish: '11:00' },
  ] as const;
  const route = postOf({
    id: 'route',
    kind: 'route',
    place: 'way-wing-a',
    skill: 'supportGrade',
    count: 1,
    from: '08:10',
    to: '12:10',
  });
  const day = happened(
    scenarioWith({ staff }, { periods, activities, windows, posts: [postOf(), route] }),
    'asDelivered',
  );
  expect(day.window('return-1145')).toEqual(['12:05:00 shut, 0 missed']);
  expect(day.life('A-1-001/1', '11:00:00').slice(0, 2)).toEqual([
    '12:05:01 returning in way-wing-a',
    '12:07:01 onFloor in A-floor',
  ]);
});

test('a window to midnight brings people back within the day, and opens again the next', () => {
  const late = activityWith({ from: '22:00', to: '23:00' });
  const evening = [windowOf('outward', '21:45', '22:00'), windowOf('return', '23:00', '24:00')];
  const all = periodsOf(['21:00', 'SESSION'], ['23:30', 'LOCKED', night]);
  const days = happened(
    scenarioWith({}, { periods: all, activities: [late], windows: evening }),
    'asDesigned',
    { days: 1 },
  );
  expect(days.attendance('A-1-001/1')).toEqual(['ATTENDED 3600', 'ATTENDED 3600']);
  expect(days.window('return-2300')).toEqual([
    '23:00:00 open',
    '23:59:59 shut, 0 missed',
    'day 1 23:00:00 open',
    'day 1 23:59:59 shut, 0 missed',
  ]);
});

test('a place at the wing’s own gate is a step away', () => {
  const day = happened(
    scenarioWith({ workshopArea: 'wing-a', walkSeconds: 600 }, { periods, activities, windows }),
  );
  expect(day.life('A-1-001/1', '08:14:00').slice(0, 2)).toEqual([
    '08:15:03 moving in way-wing-a',
    '08:15:04 offWingSession in textiles',
  ]);
});
