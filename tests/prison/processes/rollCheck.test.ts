import { describe, expect, test } from 'vitest';
import { clock, happened, meaningFaults } from '../happened.ts';
import {
  activityWith,
  everyDay,
  night,
  onWing,
  periodsOf,
  postOf,
  scenarioWith,
  windowOf,
  wing,
  wingWork,
} from '../small.ts';

const periods = periodsOf(
  ['08:00', 'ASSOCIATION'],
  ['12:00', 'LOCK_UP'],
  ['12:05', 'ROLL_CHECK'],
  ['12:15', 'LOCKED', { lockedFor: 'mealBreak' }],
  ['13:00', 'ASSOCIATION'],
  ['17:00', 'LOCKED', { lockedFor: 'night' }],
);

test('a locked wing is counted for its base and so long a head', () => {
  const day = happened(scenarioWith({ wings: [wing('A', [[1, 1, 1]])] }, { periods }));
  expect(day.rolls()).toEqual(['12:06:03 A: 3 correct']);
});

test('nobody is unlocked while the roll is open, and what is late is lost', () => {
  const day = happened(
    scenarioWith({ wings: [wing('A', [[1, 1, 1]])] }, { periods }, { 'rollCheck.baseSeconds': 3600 }),
  );
  expect(day.rolls()).toEqual(['13:05:03 A: 3 correct']);
  expect(day.unlocked('A-1-001/1')[1]).toBe('13:05:15 to 17:00:12');
  expect(day.behindTheDoor('A-1-001/1')).toContain('13:00:00 rollCheck');
});

test('as delivered a wrong count is repeated before anybody moves', () => {
  const day = happened(scenarioWith({}, { periods }, { 'rollCheck.miscountShare': 1 }), 'asDelivered');
  expect(day.rolls()).toEqual(['12:06:01 A: 1 recount', '12:07:02 A: 1 correct']);
});

const finalRoll = [
  ['21:00', 'ROLL_CHECK'],
  ['21:15', 'LOCKED', night],
] as const;
/** Rolls before the final one. */
const byDay = (day: ReturnType<typeof happened>) => day.rolls().filter((line) => line < '20');

const workAcross = {
  periods: periodsOf(
    ['08:00', 'SESSION'],
    ['12:05', 'ROLL_CHECK'],
    ['12:15', 'LOCKED', { lockedFor: 'mealBreak' }],
    ['13:00', 'SESSION'],
    ...finalRoll,
  ),
  activities: [activityWith({ capacity: 1, from: '08:30', to: '12:10' })],
  windows: [windowOf('outward', '08:10', '08:30'), windowOf('return', '12:10', '12:30')],
};

test('places where people are at work count too, and the session goes on; the roll waits for the last of them', () => {
  // The wing is counted once the cell of the man at work is shut.
  const day = happened(scenarioWith({ wings: [wing('A', [[1, 1, 1]])] }, workAcross));
  expect(byDay(day)).toEqual(['12:06:01 textiles: 1 correct', '12:06:14 A: 2 correct']);
  expect(day.session('textiles').at(-1)).toBe('12:10:00 ended');
});

test('while it is open gates are shut: who is on the way back is held', () => {
  const slow = { 'rollCheck.baseSeconds': 1200 };
  const day = happened(scenarioWith({ wings: [wing('A', [[1, 1, 1]])], gateSeconds: 5 }, workAcross, slow));
  expect(byDay(day).at(-1)).toBe('12:25:14 A: 2 correct');
  const worker = ['A-1-001/1', 'A-1-002/1', 'A-1-003/1'].find((bed) => day.attendance(bed).length > 0)!;
  // The return window opens with the roll; he sets out then and finds the gate free.
  expect(day.life(worker, '12:10:00').slice(0, 2)).toEqual([
    '12:25:15 returning in way-wing-a',
    '12:27:20 onFloor in A-floor',
  ]);
});

test('the empty open cell of a man who has left for work is locked, and does not hold up the count', () => {
  const day = happened(scenarioWith({}, workAcross));
  expect(day.door('A-1-001').slice(0, 2)).toEqual(['08:10:12 unlocked', '12:05:12 locked']);
  expect(byDay(day)).toEqual(['12:06:01 textiles: 1 correct', '12:06:12 A: 0 correct']);
});

test('who is called but not gone is locked in for it, and let out again for the session after it', () => {
  const regime = {
    periods: periodsOf(
      ['08:00', 'SESSION'],
      ['08:20', 'ROLL_CHECK'],
      ['08:30', 'SESSION'],
      ['12:30', 'LOCKED', night],
    ),
    activities: [activityWith()],
    windows: [windowOf('outward', '08:25', '08:40'), windowOf('return', '11:45', '12:05')],
  };
  const day = happened(scenarioWith({}, regime));
  expect(day.life('A-1-001/1', '08:00:01')).toEqual([
    '08:10:12 inOwnCell',
    '08:20:12 resting',
    '08:21:25 inOwnCell',
    '08:25:03 moving in way-wing-a',
    '08:27:03 offWingSession in textiles',
    '11:45:01 returning in way-wing-a',
    '11:47:01 onFloor in A-floor',
    '11:47:03 inOwnCell',
    '11:47:15 resting',
    '12:30:00 resting',
  ]);
  expect(day.behindTheDoor('A-1-001/1')[3]).toBe('08:20:12 rollCheck');
});

test('people in a group on the wing, and its workers, are counted where they are', () => {
  const regime = {
    periods: periodsOf(['08:00', 'SESSION'], ['09:00', 'ROLL_CHECK'], ['09:10', 'SESSION'], ...finalRoll),
    activities: [
      onWing({ capacity: 1, from: '08:30', to: '10:00' }),
      wingWork({ capacity: 1, from: '08:30', to: '10:00' }),
    ],
  };
  const day = happened(scenarioWith({ wings: [wing('A', [[1, 1, 1]])] }, regime));
  expect(byDay(day).map((line) => line.slice(9))).toEqual(['A-classroom: 1 correct', 'A: 3 correct']);
  expect(day.session('group-A').at(-1)).toBe('10:00:00 ended');
});

test('a roll still open when the next is due is one roll', () => {
  const regime = {
    periods: periodsOf(
      ['06:00', 'ROLL_CHECK'],
      ['06:20', 'LOCKED', night],
      ['06:40', 'ROLL_CHECK'],
      ['07:00', 'LOCKED', night],
    ),
  };
  const day = happened(scenarioWith({}, regime, { 'rollCheck.baseSeconds': 3600 }));
  expect(day.rolls()).toEqual(['07:00:01 A: 1 correct']);
});

test('the final roll waits for those on the way home, and the gate goes on letting them through', () => {
  const evening = {
    periods: periodsOf(
      ['17:00', 'SESSION'],
      ['19:30', 'LOCKED', night],
      ['19:35', 'ROLL_CHECK'],
      ['19:50', 'LOCKED', night],
    ),
    activities: [activityWith({ capacity: 2, from: '17:30', to: '19:30' })],
    windows: [windowOf('outward', '17:00', '17:30'), windowOf('return', '19:30', '19:50')],
  };
  const day = happened(scenarioWith({ wings: [wing('A', [[1, 1]])], gateSeconds: 600 }, evening));
  const home = ['A-1-001/1', 'A-1-002/1'].map((bed) => day.life(bed, '19:30:00').at(-1));
  expect(home).toEqual(['19:42:15 resting', '19:52:15 resting']);
  expect(day.rolls()).toEqual(['19:53:17 A: 2 correct']);
});

test('a roll that final lock-up overtakes is begun again by the next', () => {
  const regime = {
    periods: periodsOf(
      ['08:00', 'ASSOCIATION'],
      ['17:00', 'ROLL_CHECK'],
      ['17:15', 'ASSOCIATION'],
      ['17:30', 'LOCKED', night],
      ['17:45', 'ROLL_CHECK'],
      ['18:00', 'LOCKED', night],
    ),
  };
  const day = happened(scenarioWith({}, regime, { 'rollCheck.baseSeconds': 3600 }));
  expect(day.rolls()).toEqual(['18:45:01 A: 1 correct']);
});

describe('the roll is of the whole prison, with doors locked', () => {
  const prison = { wings: [wing('A', [[1]]), wing('B', [[1]])] };
  const faultsWith = (
    opensUntil: string,
    kind: 'ASSOCIATION' | 'SESSION' = 'ASSOCIATION',
    openConditions = false,
  ) => {
    const other = periodsOf(['10:00', kind], [opensUntil, 'LOCKED', night]);
    const every = { daysOfWeek: everyDay };
    const coreDays = [
      { id: 'a', ...every, wings: ['A'], periods },
      { id: 'b', ...every, wings: ['B'], periods: other },
    ];
    const scenario = scenarioWith(prison, { periods: coreDays });
    return meaningFaults({ ...scenario, establishment: { ...scenario.establishment, openConditions } });
  };

  test('a roll check while another wing is out is refused when the files are read', () => {
    expect(faultsWith('15:00')).toEqual([
      'sim.coreDay.0.periods.3: a roll check from 12:05 to 12:15 on MONDAY, while core day "b" has ASSOCIATION from 10:00 to 15:00, expected every wing and landing locked while the roll is taken: it is of the whole establishment',
    ]);
  });

  test('not one that begins when the other wing is locked up, or goes on while sessions do', () => {
    expect(faultsWith('12:05')).toEqual([]);
    expect(faultsWith('15:00', 'SESSION')).toEqual([]);
  });

  test('nor where doors are never locked', () => {
    expect(faultsWith('15:00', 'ASSOCIATION', true)).toEqual([]);
  });
});

describe('a meal break at five past twelve, when the roll is taken', () => {
  const mealBreak = { start: '12:05', minutes: 55 };
  const staff = [{ home: 'A', headcount: 4, mealBreak }];
  const duty = (baseSeconds: number, start = mealBreak.start) => {
    const at = [{ ...staff[0], mealBreak: { ...mealBreak, start } }];
    const day = happened(
      scenarioWith(
        { staff: at },
        { periods, posts: [postOf({ to: '12:00' })] },
        { 'rollCheck.baseSeconds': baseSeconds },
      ),
      'asDelivered',
    );
    return day
      .all('duty')
      .filter(({ time }) => time > 0)
      .map(
        ({ time, object, state, value }) =>
          `${clock(time)} ${value - object} at their meal, ${state} kept from it`,
      );
  };

  test('begins when the roll is right and ends when it would have', () => {
    expect(duty(1200)).toEqual([
      '12:05:00 0 at their meal, 4 kept from it',
      '12:25:01 4 at their meal, 0 kept from it',
      '13:00:00 0 at their meal, 0 kept from it',
    ]);
  });

  test('is lost whole where the roll takes as long', () => {
    expect(duty(3600)).toEqual([
      '12:05:00 0 at their meal, 4 kept from it',
      '13:00:00 0 at their meal, 0 kept from it',
    ]);
  });

  test('goes on where it had begun before', () => {
    expect(duty(1200, '12:00')).toEqual([
      '12:00:00 4 at their meal, 0 kept from it',
      '12:55:00 0 at their meal, 0 kept from it',
    ]);
  });
});
