import { describe, expect, test } from 'vitest';
import { happened } from '../happened.ts';
import { inCell, night, periodsOf, postOf, scenarioWith, wing, type SmallRegime } from '../small.ts';

const wings = [wing('A', [[1], [1]])];
const staff = [{ home: 'A', headcount: 4 }, { skill: 'nurse', home: 'central', headcount: 1 } as const];
const hatch = postOf({
  id: 'hatch',
  kind: 'other',
  place: 'A',
  skill: 'nurse',
  count: 1,
  opens: 'medicationHatch',
});
const morning = { 'medication.share': 1, 'medication.secondsPerPerson': 60 } as const;

const run = (regime: SmallRegime, behaviours = {}, people = 2) =>
  happened(
    scenarioWith(
      { wings, staff, people },
      { ...regime, posts: regime.posts ?? [postOf(), hatch] },
      { ...morning, ...behaviours },
    ),
    'asDelivered',
  );

describe('medication brought to the door', () => {
  const periods = periodsOf(
    ['08:00', 'MEDICATION', { atDoor: true }],
    ['08:30', 'SESSION'],
    ['10:00', 'DOMESTIC'],
    ['11:00', 'LOCKED', night],
  );

  test('is given cell by cell by one nurse, about a minute each, and no door is unlocked', () => {
    const day = run({ periods });
    const [first, second] = ['A-1-001/1', 'A-2-001/1'].map((bed) => day.life(bed, '08:00:01'));
    expect(first.slice(0, 2).map((line) => line.slice(9))).toEqual(['medicationAtDoor', 'resting']);
    expect(first[0].slice(0, 8)).toBe('08:00:01');
    // The nurse goes to the next door when the first is done.
    expect(second[0].slice(0, 8)).toBe(first[1].slice(0, 8));
    const seconds = Number(first[1].slice(3, 5)) * 60 + Number(first[1].slice(6, 8)) - 1;
    expect(seconds).toBeGreaterThanOrEqual(45);
    expect(seconds).toBeLessThanOrEqual(75);
    expect(day.needs('A-1-001/1')).toEqual(['medication met']);
    expect(day.door('A-1-001')[0].slice(0, 5)).toBe('10:00');
  });

  test('comes to nobody without a nurse', () => {
    const day = run({ periods, posts: [postOf(), { ...hatch, from: '20:00', to: '21:00' }] });
    expect(day.needs('A-1-001/1')).toEqual(['medication unmet']);
  });

  test('interrupts in-cell work, which is taken up again', () => {
    const activities = [inCell({ from: '07:00', to: '09:00', capacity: 2 })];
    const day = run({ periods, activities });
    const life = day.life('A-1-001/1', '07:00:00').filter((line) => !line.startsWith('08:00:00'));
    expect(life.slice(0, 4).map((line) => line.slice(9))).toEqual([
      'inCellSession',
      'medicationAtDoor',
      'resting',
      'inCellSession',
    ]);
  });

  test('comes with the evening meal where that is brought to the door too', () => {
    const meals = periodsOf(
      ['10:00', 'DOMESTIC'],
      ['11:00', 'LOCKED', { lockedFor: 'mealBreak' }],
      ['16:30', 'MEAL', { atDoor: true }],
      ['17:00', 'LOCKED', night],
    );
    const day = run({ periods: meals }, { 'medication.share': 0, 'medication.eveningShare': 1 });
    expect(day.needs('A-1-001/1')).toEqual(['medication met', 'meal met']);
  });
});

test('who is behind a locked door while the hatch is open has it brought when the hatch shuts', () => {
  const periods = periodsOf(['08:00', 'MEDICATION'], ['09:00', 'SESSION'], ['11:00', 'LOCKED', night]);
  const unlockMinimum = [
    { officers: 4, mostUnlocked: 1, closed: [] },
    { officers: 0, mostUnlocked: 0, closed: [] },
  ];
  const day = run({ periods, unlockMinimum });
  expect(day.curtailed()).toEqual(['08:15:00 wingLockdown A-1']);
  const shut = day.life('A-1-001/1');
  expect(shut.filter((line) => line.includes('AtDoor'))).toEqual(['09:00:01 medicationAtDoor']);
  expect(day.needs('A-1-001/1')).toEqual(['medication met']);
  expect(day.life('A-2-001/1').some((line) => line.includes('beingServed in A-medicationHatch'))).toBe(true);
});
