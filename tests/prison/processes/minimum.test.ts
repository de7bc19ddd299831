import { describe, expect, test } from 'vitest';
import { happened } from '../happened.ts';
import {
  activityWith,
  night,
  onWing,
  periodsOf,
  postOf,
  scenarioWith,
  windowOf,
  wing,
  type Behaviours,
  type SmallRegime,
} from '../small.ts';

const beds = ['A-1-001/1', 'A-2-001/1', 'A-3-001/1'];
const threeLandings = [wing('A', [[1], [1], [1]])];
const periods = periodsOf(['09:00', 'ASSOCIATION', { alsoOpen: ['yard'] }], ['11:00', 'LOCKED', night]);

/** A wing of three landings of one with so many officers, four of whom make its full minimum. */
const withOfficers = (
  headcount: number,
  regime: Partial<SmallRegime> = {},
  behaviours: Behaviours = {},
  days = 0,
) =>
  happened(
    scenarioWith(
      { wings: threeLandings, staff: [{ home: 'A', headcount }] },
      { periods, ...regime },
      behaviours,
    ),
    'asDelivered',
    { days },
  );

describe('a wing below its full minimum is partly unlocked, not shut', () => {
  test('four officers: everybody, with the yard', () => {
    const day = withOfficers(4, {}, { 'exercise.takeUpShare': 1 });
    expect(beds.map((bed) => day.needs(bed))).toEqual([['openAir met'], ['openAir met'], ['openAir met']]);
    expect(day.curtailed()).toEqual([]);
  });

  test('three officers: everybody, without the yard', () => {
    const day = withOfficers(3, {}, { 'exercise.takeUpShare': 1 });
    expect(beds.map((bed) => day.unlocked(bed).length)).toEqual([1, 1, 1]);
    expect(beds.map((bed) => day.needs(bed))).toEqual([
      ['openAir unmet'],
      ['openAir unmet'],
      ['openAir unmet'],
    ]);
    // Closed for good once whoever might have been on the way has not come.
    expect(day.curtailed()).toEqual(['09:04:01 exercise']);
    expect(day.restored()).toEqual(['11:00:00 exercise']);
  });

  test('a yard that the regime itself leaves without its officers is not given up; one that waits for an officer on the way is neither', () => {
    const three = withOfficers(3, { posts: [postOf({ count: 3 })] });
    expect(three.curtailed()).toEqual([]);
    const late = happened(
      scenarioWith(
        {
          wings: threeLandings,
          staff: [
            { home: 'A', headcount: 3 },
            { home: 'central', headcount: 1, start: '09:00', finish: '23:00' },
          ],
        },
        { periods },
      ),
      'asDelivered',
    );
    expect(late.post('floor-A')).toContain('09:04:00 4 of 4');
    expect(late.curtailed()).toEqual([]);
  });

  test('the yard is restored when the officer it needs has come', () => {
    const hours = { start: '09:30', finish: '23:00' };
    const staff = [
      { home: 'A', headcount: 3 },
      { home: 'A', headcount: 1, ...hours },
    ];
    const day = happened(scenarioWith({ wings: threeLandings, staff }, { periods }), 'asDelivered');
    expect(day.curtailed()).toEqual(['09:04:01 exercise']);
    expect(day.restored()).toEqual(['09:30:00 exercise']);
  });

  test('two officers: two people, from the second the landings are due to open', () => {
    const day = withOfficers(2);
    // What only waits some minutes for officers is not given up: it is written after a quarter of an hour.
    expect(day.curtailed()).toEqual(['09:04:01 exercise', '09:15:00 wingLockdown A-3']);
    expect(day.restored()).toEqual(['11:00:00 wingLockdown A-3', '11:00:00 exercise']);
    expect(beds.map((bed) => day.unlocked(bed).length)).toEqual([1, 1, 0]);
    expect(day.behindTheDoor('A-3-001/1').slice(0, 2)).toEqual(['00:00:00 night', '09:00:00 shortStaff']);
    // When the opening is over it is night for everybody.
    expect(day.behindTheDoor('A-3-001/1')[2]).toBe('11:00:00 night');
  });

  test('one officer: nobody', () => {
    const day = withOfficers(1);
    expect(day.curtailed()).toHaveLength(3);
    expect(beds.flatMap((bed) => day.unlocked(bed))).toEqual([]);
  });
});

test('the landing that has lost least is shut next: each loses one day in three', () => {
  const days = withOfficers(2, {}, {}, 5);
  const shut = days.curtailed().filter((line) => line.includes('wingLockdown'));
  expect(shut.map((line) => line.slice(-3))).toEqual(['A-3', 'A-1', 'A-2', 'A-3', 'A-1', 'A-2']);
});

test('doors that are to open before the shift begins open when it does, and nothing is given up', () => {
  const scenario = scenarioWith(
    { wings: threeLandings, staff: [{ home: 'A', headcount: 4, start: '09:05', finish: '18:00' }] },
    { periods },
  );
  const day = happened(scenario, 'asDelivered');
  expect(day.curtailed()).toEqual([]);
  for (const bed of beds) {
    expect(day.behindTheDoor(bed)).toContain('09:00:00 shortStaff');
    expect(day.unlocked(bed)[0]).toMatch(/^09:05:/);
  }
});

test('landings that take turns need no landing shut while one at a time is within the minimum', () => {
  const turns = periodsOf(
    ['09:00', 'ASSOCIATION', { turns: { partition: 'landings' } }],
    ['12:00', 'LOCKED', night],
  );
  const day = withOfficers(2, { periods: turns, partitions: { landings: [['1'], ['2'], ['3']] } });
  expect(day.curtailed()).toEqual([]);
  expect(beds.map((bed) => day.unlocked(bed).length)).toEqual([1, 1, 1]);
});

test('a landing is shut once for an opening, not again at its end', () => {
  const twoOpenings = periodsOf(
    ['09:00', 'ASSOCIATION'],
    ['10:00', 'SESSION'],
    ['14:00', 'ASSOCIATION'],
    ['15:00', 'LOCKED', night],
  );
  // The detail is worked out again at the second at which the opening ends.
  const training = postOf({
    id: 'training',
    kind: 'other',
    place: 'central',
    from: '10:00',
    to: '14:00',
    curtailAs: 'trainingAndMeetings',
  });
  const day = withOfficers(2, { periods: twoOpenings, posts: [postOf({ count: 2 }), training] });
  expect(day.curtailed()).toEqual([
    '09:15:00 wingLockdown A-3',
    '10:00:00 trainingAndMeetings',
    '14:15:00 wingLockdown A-1',
  ]);
});

test('when an officer is needed elsewhere a landing is locked up at once, but who is at a group on the wing stays there', () => {
  const posts = [
    postOf({ count: 3, priority: 2 }),
    postOf({ id: 'escort', kind: 'other', place: 'central', from: '10:00', to: '10:50', count: 1 }),
  ];
  const partitions = { landings: [['1'], ['2'], ['3']] };
  const cohort = { partition: 'landings', number: 3 };
  const activities = [onWing({ from: '09:30', to: '10:30', capacity: 1, sim: { cohort, wings: ['A'] } })];
  const day = withOfficers(3, { posts, activities, partitions });
  expect(day.curtailed()).toEqual(['10:00:00 wingLockdown A-3']);
  expect(day.post('floor-A')).toContain('10:00:00 2 of 2');
  expect(day.attendance('A-3-001/1')).toEqual(['ATTENDED 3600']);
  expect(day.unlocked('A-3-001/1')).toEqual([expect.stringMatching(/^09:00:32 to 10:30:/)]);
});

test('as designed nothing is shut: every post is filled by fiat', () => {
  const day = happened(
    scenarioWith({ wings: threeLandings, staff: [{ home: 'A', headcount: 1 }] }, { periods }),
  );
  expect(day.curtailed()).toEqual([]);
  expect(beds.map((bed) => day.unlocked(bed).length)).toEqual([1, 1, 1]);
});

describe('two officers unlock two people, and those who come back count', () => {
  const lunch = periodsOf(
    ['08:00', 'UNLOCK'],
    ['08:30', 'SESSION'],
    ['11:45', 'MEAL'],
    ['12:30', 'LOCKED', { lockedFor: 'mealBreak' }],
    ['17:00', 'LOCKED', night],
  );
  const windows = [windowOf('outward', '08:10', '08:30'), windowOf('return', '11:45', '12:05')];
  // Four officers see them off; at ten two of them go.
  const staff = [
    { home: 'A', headcount: 2 },
    { home: 'A', headcount: 2, finish: '10:00' },
  ];
  const posts = [postOf({ to: '10:00' }), postOf({ id: 'thin', from: '10:00', count: 2 })];
  const five = [wing('A', [[1], [1, 1, 1, 1]])];
  const workers = ['A-2-001/1', 'A-2-002/1', 'A-2-003/1', 'A-2-004/1'];
  const dayWith = (meals: SmallRegime['periods'], partitions = {}) =>
    happened(
      scenarioWith(
        { wings: five, staff },
        { periods: meals, partitions, windows, posts, activities: [activityWith({ capacity: 5 })] },
        {},
      ),
      'asDelivered',
    );
  /** People unlocked on the wing at once after that, at most. */
  const mostOut = (day: ReturnType<typeof dayWith>, from: string): number => {
    const spans = ['A-1-001/1', ...workers].flatMap((bed) => day.unlocked(bed));
    return Math.max(
      ...spans.map((span) => {
        const at = span.slice(0, 8);
        return at < from
          ? 0
          : spans.filter((other) => other.slice(0, 8) <= at && other.slice(12) > at).length;
      }),
    );
  };

  test('a landing whose people are expected back for the meal is shut before they come, and its meals are kept', () => {
    const day = dayWith(lunch);
    expect(day.curtailed()).toEqual(['12:00:00 wingLockdown A-1', '12:00:00 wingLockdown A-2']);
    for (const bed of workers) {
      expect(day.attendance(bed)).toEqual(['ATTENDED 11700']);
      expect(day.behindTheDoor(bed)).toContain(`${day.unlocked(bed)[0].slice(12)} shortStaff`);
      expect(day.needs(bed)).toEqual(['meal met']);
    }
  });

  test('of those who stay out for the meal though it is not their turn, the third and fourth are locked in as they come', () => {
    const partitions = { turns: [['1'], ['2']] };
    const byTurns = lunch.map((period) =>
      period.kind === 'MEAL' ? { ...period, turns: { partition: 'turns', which: 1 } } : period,
    );
    const day = dayWith(byTurns, partitions);
    const ends = workers.map((bed) => day.unlocked(bed)[0].slice(12)).sort();
    // Given up once nobody has come to let them out.
    expect(day.curtailed()).toEqual(['11:51:02 domestics']);
    expect(day.restored()).toEqual(['12:30:00 domestics']);
    expect(ends.filter((end) => end < '12:00')).toHaveLength(3);
    expect(mostOut(day, '11:00')).toBeLessThanOrEqual(2);
    expect(workers.map((bed) => day.needs(bed))).toEqual(workers.map(() => ['meal met']));
  });

  test('when the turn of a landing comes, those who stay out for the meal though it is not theirs are locked in first', () => {
    const partitions = { turns: [['1'], ['2']] };
    const late = [
      ...lunch.slice(0, 3),
      { ...lunch[3], to: '12:00' },
      { kind: 'MEAL', from: '12:00', to: '12:30', turns: { partition: 'turns', which: 1 } } as const,
      ...lunch.slice(4),
    ].map((period, index) => (index === 3 ? { ...period, turns: { partition: 'turns', which: 2 } } : period));
    const day = dayWith(late, partitions);
    expect(mostOut(day, '11:00')).toBeLessThanOrEqual(2);
    // The man of the first landing is out until the end of his own turn.
    expect(day.unlocked('A-1-001/1')[0].slice(12, 17)).toBe('12:30');
  });
});
