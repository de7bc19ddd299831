import { describe, expect, test } from 'vitest';
import { clock, happened } from '../happened.ts';
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
  type Behaviours,
  type SmallPrison,
  type SmallRegime,
} from '../small.ts';

const out = windowOf('outward', '08:10', '08:30');
const back = windowOf('return', '11:45', '12:05');

const dayOf = (regime: SmallRegime, behaviours: Behaviours = {}, prison: SmallPrison = {}) =>
  happened(scenarioWith(prison, regime, behaviours));

describe('at a boundary of the core day', () => {
  test('who is entitled before and after is not locked in between', () => {
    const periods = periodsOf(
      ['08:00', 'UNLOCK'],
      ['09:00', 'DOMESTIC'],
      ['10:00', 'ASSOCIATION'],
      ['11:00', 'LOCKED', night],
    );
    expect(dayOf({ periods }).unlocked('A-1-001/1')).toEqual(['08:00:12 to 11:00:12']);
  });

  test('nor is who is called to a group on the wing that begins as the opening ends', () => {
    const periods = periodsOf(['08:00', 'UNLOCK'], ['09:00', 'SESSION'], ['12:00', 'LOCKED', night]);
    const activities = [onWing({ from: '09:00', to: '10:00' })];
    expect(dayOf({ periods, activities }).unlocked('A-1-001/1')).toEqual(['08:00:12 to 10:00:13']);
  });

  test('who is behind the door is told the new reason', () => {
    const periods = periodsOf(
      ['08:00', 'SESSION'],
      ['09:00', 'ASSOCIATION', { turns: { partition: 'landings', which: 2 } }],
      ['10:00', 'LOCKED', { lockedFor: 'mealBreak' }],
      ['11:00', 'LOCK_UP'],
      ['11:10', 'ROLL_CHECK'],
      ['11:30', 'LOCKED', night],
    );
    const day = dayOf(
      { periods, partitions: { landings: [['1'], ['2']] } },
      {},
      { wings: [wing('A', [[1], [1]])] },
    );
    expect(day.behindTheDoor('A-1-001/1')).toEqual([
      '00:00:00 night',
      '08:00:00 notCalled',
      '09:00:00 notMyTurn',
      '10:00:00 mealBreak',
      '11:00:00 night',
    ]);
  });
});

describe('who refuses work', () => {
  const periods = periodsOf(
    ['08:00', 'SESSION'],
    ['12:00', 'MEAL'],
    ['12:30', 'SESSION'],
    ['17:00', 'LOCKED', night],
  );
  const behind = (activities: SmallRegime['activities'], behaviours: Behaviours) =>
    happened(
      scenarioWith({}, { periods, activities: activities!, windows: [out, back] }, behaviours),
      'asDelivered',
    ).behindTheDoor('A-1-001/1');

  test('is behind the door for that until the session is over, and then for want of anything to do', () => {
    expect(behind([activityWith()], { 'attendance.refusedShare': 1 })).toEqual([
      '00:00:00 night',
      '08:00:00 notCalled',
      '08:10:00 refused',
      '12:00:12 out',
      '12:30:12 notCalled',
      '17:00:00 night',
    ]);
  });

  test('is there for refusing too while others of the wing have their turn: the session would have had him out', () => {
    const turns = periodsOf(
      ['08:00', 'SESSION'],
      ['09:00', 'DOMESTIC', { turns: { partition: 'landings', which: 2 } }],
      ['10:00', 'SESSION'],
      ['12:00', 'DOMESTIC', { turns: { partition: 'landings', which: 2 } }],
      ['13:00', 'LOCKED', night],
    );
    const regime = {
      periods: turns,
      partitions: { landings: [['1'], ['2']] },
      activities: [activityWith({ capacity: 2 })],
      windows: [out, back],
    };
    const prison = { wings: [wing('A', [[1], [1]])] };
    const day = happened(scenarioWith(prison, regime, { 'attendance.refusedShare': 1 }), 'asDelivered');
    expect(day.behindTheDoor('A-1-001/1')).toEqual([
      '00:00:00 night',
      '08:00:00 notCalled',
      '08:10:00 refused',
      '12:00:00 notMyTurn',
      '13:00:00 night',
    ]);
  });

  test('in the cell is there because nothing else is on, not for refusing', () => {
    expect(behind([inCell({ from: '09:00', to: '10:00' })], { 'attendance.refusedShare': 1 })).toEqual([
      '00:00:00 night',
      '08:00:00 notCalled',
      '12:00:12 out',
      '12:30:12 notCalled',
      '17:00:00 night',
    ]);
  });

  test.each([
    ['attendance.sickShare', 'sick'],
    ['attendance.restShare', 'ownChoice'],
    ['attendance.notRequiredShare', 'notCalled'],
  ] as const)('%s: %s', (share, cause) => {
    expect(behind([activityWith()], { [share]: 1 })).toContain(
      cause === 'notCalled' ? '08:00:00 notCalled' : `08:10:00 ${cause}`,
    );
  });
});

describe('a need', () => {
  const showers = { 'needs.showerShare': 1 };

  test('that the last opening leaves open is unmet', () => {
    // Sixteen minutes of hot water for three who take eight each and one shower.
    const periods = periodsOf(['09:00', 'ASSOCIATION'], ['09:20', 'LOCKED', night]);
    const day = dayOf({ periods }, showers, { wings: [wing('A', [[1, 1, 1]])] });
    const needs = ['A-1-001/1', 'A-1-002/1', 'A-1-003/1'].flatMap((bed) => day.needs(bed));
    expect(needs.sort()).toEqual(['shower met', 'shower met', 'shower unmet']);
  });

  test('is unmet on a day on which nothing opens', () => {
    expect(
      dayOf({ periods: periodsOf(['09:00', 'SESSION'], ['17:00', 'LOCKED', night]) }, showers).needs(
        'A-1-001/1',
      ),
    ).toEqual(['shower unmet']);
  });

  test('is unmet when the roll takes up the whole of the last opening', () => {
    const periods = periodsOf(['08:00', 'ROLL_CHECK'], ['08:20', 'ASSOCIATION'], ['08:50', 'LOCKED', night]);
    const day = dayOf({ periods }, { ...showers, 'rollCheck.baseSeconds': 3600 });
    expect(day.unlocked('A-1-001/1')).toEqual([]);
    expect(day.needs('A-1-001/1')).toEqual(['shower unmet']);
  });

  const work = { activities: [activityWith()], windows: [out, back] };

  test('whose last opening passes while its owner is at work is forgone', () => {
    const periods = periodsOf(
      ['08:00', 'SESSION'],
      ['10:00', 'ASSOCIATION'],
      ['11:00', 'SESSION'],
      ['12:30', 'LOCKED', night],
    );
    expect(dayOf({ periods, ...work }, showers).needs('A-1-001/1')).toEqual(['shower forced']);
  });

  test('is forgone when the last opening with showers ends, though the doors stay open for something else', () => {
    const periods = periodsOf(
      ['08:00', 'SESSION'],
      ['10:00', 'DOMESTIC'],
      ['10:30', 'EXERCISE'],
      ['11:00', 'SESSION'],
      ['13:00', 'LOCKED', night],
    );
    const day = dayOf({ periods, ...work }, showers);
    expect(day.needs('A-1-001/1')).toEqual(['shower forced']);
    expect(day.all('need').map(({ time }) => clock(time))).toEqual(['10:30:00']);
  });

  test('that could be met later the same day is not forgone', () => {
    const periods = periodsOf(
      ['08:00', 'SESSION'],
      ['10:00', 'ASSOCIATION'],
      ['11:00', 'SESSION'],
      ['17:00', 'ASSOCIATION'],
      ['18:00', 'LOCKED', night],
    );
    expect(dayOf({ periods, ...work }, showers).needs('A-1-001/1')).toEqual(['shower met']);
  });

  test('for what is not open at all that day is unmet, not forgone for work', () => {
    const periods = periodsOf(
      ['08:00', 'SESSION'],
      ['10:00', 'ASSOCIATION'],
      ['11:00', 'SESSION'],
      ['12:30', 'LOCKED', night],
    );
    expect(dayOf({ periods, ...work }, { 'exercise.takeUpShare': 1 }).needs('A-1-001/1')).toEqual([
      'openAir unmet',
    ]);
  });

  test('that was passed over while free is not forgone for the work that follows', () => {
    // Patience for no wait at all: the second man leaves the shower to the first.
    const periods = periodsOf(
      ['07:00', 'UNLOCK'],
      ['07:09', 'SESSION'],
      ['10:00', 'MEAL'],
      ['10:10', 'SESSION'],
      ['12:30', 'LOCKED', night],
    );
    const prison = { wings: [wing('A', [[1, 1]])] };
    const day = dayOf(
      { periods, activities: [activityWith({ capacity: 2 })], windows: [out, back] },
      { ...showers, 'needs.patienceMinutes': 0 },
      prison,
    );
    expect(
      [day.needs('A-1-001/1'), day.needs('A-1-002/1')]
        .flat()
        .filter((need) => need.startsWith('shower'))
        .sort(),
    ).toEqual(['shower met', 'shower unmet']);
  });
});

describe('a meal', () => {
  const lunch = periodsOf(
    ['08:00', 'SESSION'],
    ['11:45', 'MEAL', { turns: { partition: 'landings', changeoverMinutes: 1 } }],
    ['12:15', 'LOCKED', { lockedFor: 'mealBreak' }],
    ['14:00', 'SESSION'],
    ['17:00', 'LOCKED', night],
  );
  const partitions = { landings: [['1'], ['2']] };
  const prison = { wings: [wing('A', [[1], [1]])] };

  test('is collected in the landing’s turn, 14 minutes 30 of half an hour less the changeover', () => {
    const day = dayOf({ periods: lunch, partitions }, {}, prison);
    expect(day.unlocked('A-1-001/1')).toEqual(['11:45:12 to 11:59:42']);
    expect(day.unlocked('A-2-001/1')).toEqual(['12:00:42 to 12:15:12']);
    expect(day.needs('A-1-001/1')).toEqual(['meal met']);
  });

  test('waits for who comes back from work while others have their turn, and he stays out for it', () => {
    const day = dayOf(
      { periods: lunch, partitions, activities: [activityWith({ capacity: 2 })], windows: [out, back] },
      {},
      prison,
    );
    expect(day.unlocked('A-1-001/1')).toEqual(['08:10:12 to 12:15:12']);
    expect(day.needs('A-1-001/1')).toEqual(['meal met']);
  });

  test('kept from lunch has been eaten by tea, though its owner was never locked in between', () => {
    const periods = periodsOf(
      ['08:00', 'SESSION'],
      ['12:00', 'MEAL'],
      ['12:30', 'SESSION'],
      ['15:00', 'ASSOCIATION'],
      ['17:00', 'MEAL'],
      ['17:30', 'LOCKED', night],
    );
    const regime = {
      periods,
      activities: [activityWith({ from: '08:30', to: '15:45' })],
      windows: [out, windowOf('return', '15:45', '16:05')],
    };
    expect(dayOf(regime).needs('A-1-001/1')).toEqual(['meal met', 'meal met']);
  });

  test('is kept for who is away throughout, and eaten when he is locked in', () => {
    const allDay = [activityWith({ from: '08:30', to: '15:45' })];
    const windows = [out, windowOf('return', '15:45', '16:05')];
    const day = dayOf({ periods: lunch, partitions, activities: allDay, windows }, {}, prison);
    const bed = day.attendance('A-1-001/1').length > 0 ? 'A-1-001/1' : 'A-2-001/1';
    expect(day.needs(bed)).toEqual(['meal met']);
    const [eaten] = day.of('need', day.person(bed));
    expect(clock(eaten.time)).toBe('15:47:15');
    expect(day.unlocked(bed)).toEqual(['08:10:12 to 15:47:15']);
  });

  test('is brought to the door of a landing that is shut, for a minute, and in-cell work goes on after it', () => {
    const periods = periodsOf(
      ['11:45', 'MEAL'],
      ['12:15', 'LOCKED', { lockedFor: 'session' }],
      ['17:00', 'LOCKED', night],
    );
    const regime = {
      periods,
      posts: [postOf({ count: 1 })],
      activities: [inCell({ from: '12:15', to: '13:15' })],
    };
    const day = dayOf(regime);
    expect(day.life('A-1-001/1', '12:00:00')).toEqual([
      '12:15:00 resting',
      '12:15:00 mealAtDoor',
      '12:16:00 resting',
      '12:16:00 inCellSession',
      '13:15:00 resting',
      '17:00:00 resting',
    ]);
    // Half of the 59 minutes behind the door with the work.
    expect(day.attendance('A-1-001/1')).toEqual(['ATTENDED 1770']);
  });

  test('in the evening brings the evening round of medication with it', () => {
    const tea = periodsOf(['16:30', 'MEAL', { alsoOpen: ['medicationHatch'] }], ['17:15', 'LOCKED', night]);
    const day = dayOf({ periods: tea }, { 'medication.eveningShare': 1 });
    expect(day.needs('A-1-001/1')).toEqual(['medication met', 'meal met']);
  });
});
