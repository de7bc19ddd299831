import { expect, test } from 'vitest';
import type { Condition } from '#scenario/scenario.ts';
import { happened } from '../happened.ts';
import { activityWith, night, periodsOf, scenarioWith, windowOf, wing, type Behaviours } from '../small.ts';

const periods = periodsOf(['08:00', 'UNLOCK'], ['08:30', 'SESSION'], ['12:30', 'LOCKED', night]);
const activities = [
  activityWith({ capacity: 1 }),
  activityWith({ id: 'late', capacity: 1, from: '09:10', sim: { place: 'library' } }),
];
const back = windowOf('return', '11:45', '12:05');

/** One goes to textiles, 08:15 to 08:35, the other to the library from `opens`. */
function dayOf(opens: string, behaviours: Behaviours, condition: Condition = 'asDelivered') {
  const windows = [
    windowOf('outward', '08:15', '08:35', { id: 'main', activities: ['textiles'] }),
    windowOf('outward', opens, '09:30', { id: 'late', activities: ['late'] }),
    back,
  ];
  const prison = { wings: [wing('A', [[1, 1]])], gateSeconds: 1 };
  return happened(scenarioWith(prison, { periods, activities, windows }, behaviours), condition);
}

const wrong = { 'rollCheck.miscountShare': 1, 'rollCheck.baseSeconds': 300 };

test('a quarter of an hour after a movement out the numbers are wrong: no window opens until they are counted again', () => {
  // Phoned in at 08:50; five minutes and a second for the one man in textiles.
  expect(dayOf('08:50', wrong).window('late')[0]).toBe('08:55:01 open');
  expect(dayOf('08:50', wrong, 'asDesigned').window('late')[0]).toBe('08:50:00 open');
  expect(dayOf('08:50', { ...wrong, 'rollCheck.miscountShare': 0 }).window('late')[0]).toBe('08:50:00 open');
  const sooner = { ...wrong, 'rollCheck.secondCountMinutes': 10 };
  expect(dayOf('08:50', sooner).window('late')[0]).toBe('08:50:01 open');
});

test('who is on the way is held at the gate meanwhile', () => {
  const passes = (behaviours: Behaviours) => {
    const day = dayOf('08:49', { ...behaviours, 'calls.secondsToLeaveWing': 600 });
    return ['A-1-001/1', 'A-1-002/1']
      .flatMap((bed) => day.life(bed, '08:50:00'))
      .filter((line) => line < '09:10' && line.includes(' way-wing-a'));
  };
  const free = passes({});
  expect(free).toHaveLength(1);
  const held = passes(wrong);
  expect(held).toEqual([free[0], free[0].replace('moving', 'heldAtGate'), '08:55:01 moving in way-wing-a']);
});

test('nobody is locked for it, sessions go on, and it is no roll', () => {
  const [counted, agreed] = [dayOf('08:50', wrong), dayOf('08:50', {})];
  for (const bed of ['A-1-001/1', 'A-1-002/1'])
    expect(counted.behindTheDoor(bed)).toEqual(agreed.behindTheDoor(bed));
  expect(counted.attendance('A-1-001/1').concat(counted.attendance('A-1-002/1'))).toContain('ATTENDED 11700');
  expect(counted.rolls()).toEqual([]);
});

test('an empty place has nothing to phone in', () => {
  expect(dayOf('08:50', { ...wrong, 'attendance.refusedShare': 1 }).window('late')[0]).toBe('08:50:00 open');
});
