import { describe, expect, test } from 'vitest';
import { happened } from '../happened.ts';
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
  type SmallPrison,
  type SmallRegime,
} from '../small.ts';

const officers = (headcount: number) => [
  { home: 'A', headcount },
  { skill: 'instructor', home: 'central', headcount: 1 } as const,
];
/** Three officers unlock both landings, two of them one. */
const unlockMinimum = [
  { officers: 3, mostUnlocked: 2, closed: [] },
  { officers: 2, mostUnlocked: 1, closed: [] },
  { officers: 0, mostUnlocked: 0, closed: [] },
];
const twoLandings: SmallPrison = { wings: [wing('A', [[1], [1]])] };
const floor = postOf({ count: 3, priority: 2 });
const extra = (id: string, from: string, to: string, count: number) =>
  postOf({ id, kind: 'other', place: 'central', from, to, count, priority: 1 });

const deliver = (prison: SmallPrison, regime: SmallRegime, days = 0) =>
  happened(scenarioWith(prison, { unlockMinimum, ...regime }), 'asDelivered', { days });

describe('when more is asked for than there are officers', () => {
  const periods = periodsOf(['09:00', 'ASSOCIATION'], ['18:00', 'LOCKED', night]);

  test('items go in the curtailment order, whatever the priority of their posts, and only as many as are needed', () => {
    const items = (['gym', 'keyWork', 'trainingAndMeetings'] as const).map((curtailAs, index) => ({
      ...extra(curtailAs, '10:00', '11:00', 1),
      priority: index + 1,
      curtailAs,
    }));
    const regime = { periods, posts: [floor, ...items] };
    expect(deliver({ ...twoLandings, staff: officers(6) }, regime).curtailed()).toEqual([]);
    expect(deliver({ ...twoLandings, staff: officers(5) }, regime).curtailed()).toEqual([
      '10:00:00 trainingAndMeetings',
    ]);
    expect(deliver({ ...twoLandings, staff: officers(4) }, regime).curtailed()).toEqual([
      '10:00:00 trainingAndMeetings',
      '10:00:00 keyWork',
    ]);
  });

  test('what is dropped stays dropped until its post would have closed, though officers come meanwhile', () => {
    const training = { ...extra('training', '10:00', '12:00', 1), curtailAs: 'trainingAndMeetings' } as const;
    const staff = [...officers(3), { home: 'A', headcount: 1, start: '11:00', finish: '18:00' }];
    const day = deliver({ ...twoLandings, staff }, { periods, posts: [floor, training] });
    expect(day.curtailed()).toEqual(['10:00:00 trainingAndMeetings']);
    expect(day.post('training')).toEqual(['00:00:00 0 of 0']);
    expect(day.restored()).toEqual(['12:00:00 trainingAndMeetings']);
  });

  test('of two like posts the one longest spared goes, day by day', () => {
    const searching = (id: string) =>
      ({ ...extra(id, '10:00', '12:00', 1), curtailAs: 'cellSearchingAndOffices' }) as const;
    const day = deliver(
      { ...twoLandings, staff: officers(4) },
      { periods, posts: [floor, searching('one'), searching('two')] },
      3,
    );
    expect(day.curtailed()).toHaveLength(4);
    expect(day.post('one').filter((line) => line.endsWith('1 of 1'))).toEqual([
      'day 1 10:00:00 1 of 1',
      'day 3 10:00:00 1 of 1',
    ]);
  });

  test('a landing is locked down for half a day, in rotation, and the officers it spares stand elsewhere', () => {
    const posts = [floor, extra('escort', '10:00', '12:00', 2)];
    const days = deliver({ ...twoLandings, staff: officers(4) }, { periods, posts }, 2);
    expect(days.curtailed()).toEqual([
      '10:00:00 wingLockdown A-1',
      'day 1 10:00:00 wingLockdown A-2',
      'day 2 10:00:00 wingLockdown A-1',
    ]);
    expect(days.post('floor-A')).toContain('10:00:00 2 of 2');
    expect(days.behindTheDoor('A-1-001/1').slice(1, 4)).toEqual([
      '09:00:12 out',
      '10:00:12 shortStaff',
      '13:00:12 out',
    ]);
    expect(days.unlocked('A-2-001/1')[0]).toBe('09:00:22 to 18:00:12');
  });

  test('when the half day is over its officers come back and its people are let out, in the middle of an opening', () => {
    const day = deliver(
      { ...twoLandings, staff: officers(4) },
      { periods, posts: [floor, extra('escort', '10:00', '12:00', 2)] },
    );
    expect(day.post('floor-A').slice(-2)).toEqual(['13:00:00 2 of 3', '13:04:00 3 of 3']);
    expect(day.unlocked('A-1-001/1')).toEqual(['09:00:12 to 10:00:12', '13:00:12 to 18:00:24']);
    expect(day.restored()).toEqual(['13:00:00 wingLockdown A-1']);
  });

  test('a door says why it is locked, as its landing or its period is', () => {
    const day = deliver(
      { ...twoLandings, staff: officers(4) },
      { periods, posts: [floor, extra('escort', '10:00', '12:00', 2)] },
    );
    const { causes } = day.header.names;
    expect(day.of('door', 0).map(({ state, cause }) => `${state} ${causes[cause]}`)).toEqual([
      '1 none',
      '0 shortStaff',
      '1 none',
      '0 night',
    ]);
  });
});

test('a unit with a table of its own unlocks everybody with officers too few for a wing, and stands apart from its posts', () => {
  const prison: SmallPrison = {
    wings: [wing('A', [[1], [1]]), wing('S', [[1], [1]])],
    staff: [
      { home: 'A', headcount: 2 },
      { home: 'S', headcount: 2 },
    ],
  };
  const periods = periodsOf(['09:00', 'ASSOCIATION'], ['18:00', 'LOCKED', night]);
  const onOthers = { ...floor, id: 'floor', place: 'eachWing', wings: ['A'] };
  const inUnit = postOf({ id: 'unit', place: 'S', count: 2, priority: 1 });
  const own = [
    { wings: ['S'], officers: 2, mostUnlocked: 2, closed: [] },
    { wings: ['S'], officers: 0, mostUnlocked: 0, closed: [] },
  ];
  const day = happened(
    scenarioWith(prison, { periods, posts: [onOthers, inUnit], unlockMinimum: [...unlockMinimum, ...own] }),
    'asDelivered',
    { days: 0 },
  );
  expect(day.curtailed().filter((line) => line.includes('A-'))).toHaveLength(1);
  expect(day.curtailed().filter((line) => line.includes('S-'))).toEqual([]);
  expect(day.post('floor-A')).toContain('00:00:00 2 of 3');
  expect(day.unlocked('S-2-001/1')).toHaveLength(1);
});

describe('an evening', () => {
  const periods = periodsOf(
    ['14:00', 'DOMESTIC'],
    ['16:00', 'LOCKED', { lockedFor: 'mealBreak' }],
    ['17:30', 'ASSOCIATION'],
    ['19:00', 'LOCKED', night],
  );

  test('is lost whole by the landing longest spared, before any landing is locked down by day', () => {
    const posts = [floor, extra('escort', '17:15', '18:00', 2)];
    const days = deliver({ ...twoLandings, staff: officers(4) }, { periods, posts }, 1);
    expect(days.curtailed()).toEqual([
      '17:15:00 eveningAssociation A-1',
      'day 1 17:15:00 eveningAssociation A-2',
    ]);
    expect(days.unlocked('A-1-001/1')).toEqual([
      '14:00:12 to 16:00:12',
      'day 1 14:00:12 to day 1 16:00:12',
      'day 1 17:30:12 to day 1 19:00:12',
    ]);
    expect(days.behindTheDoor('A-1-001/1')).toContain('17:30:00 shortStaff');
  });
});

describe('people of a landing that is locked down', () => {
  const work = {
    periods: periodsOf(
      ['07:15', 'UNLOCK'],
      ['08:30', 'SESSION'],
      ['12:00', 'MEAL'],
      ['12:30', 'LOCKED', night],
    ),
    activities: [activityWith({ capacity: 2 })],
    windows: [windowOf('outward', '08:10', '08:30'), windowOf('return', '11:45', '12:05')],
  };

  test('are not called to work, though their landing is due to be open when the call goes', () => {
    const posts = [floor, extra('escort', '07:30', '09:00', 2)];
    const day = deliver({ ...twoLandings, staff: officers(4) }, { ...work, posts });
    expect(day.curtailed()[0]).toBe('07:30:00 wingLockdown A-1');
    expect(day.attendance('A-1-001/1')).toEqual(['CANCELLED 0']);
    expect(day.unlocked('A-1-001/1')).toEqual(['07:15:12 to 07:30:12']);
    expect(day.needs('A-1-001/1')).toEqual(['meal met']);
    expect(day.attendance('A-2-001/1')).toEqual(['ATTENDED 11700']);
  });

  test('do not go though they have been called, while they have not left the wing', () => {
    // Called at 08:10; the wing is called out one after another until 08:30.
    const posts = [floor, extra('escort', '08:11', '09:00', 2)];
    const slow = { 'calls.secondsToLeaveWing': 1200 };
    const day = happened(
      scenarioWith({ ...twoLandings, staff: officers(4) }, { unlockMinimum, ...work, posts }, slow),
      'asDelivered',
      { days: 0 },
    );
    expect(day.curtailed()[0]).toBe('08:11:00 wingLockdown A-1');
    expect(day.attendance('A-1-001/1')).toEqual(['CANCELLED 0']);
    expect(day.unlocked('A-1-001/1')).toEqual(['07:15:12 to 08:11:12']);
    expect(day.attendance('A-2-001/1')[0]).toContain('ATTENDED');
  });

  test('go where they are called to by a clinic or a visit all the same', () => {
    const clinic = {
      id: 'clinic',
      summary: 'Clinic',
      staff: [],
      eventType: 'APPOINTMENT',
      demand: 'demand.healthcare',
      place: 'library',
      sittings: [{ daysOfWeek: ['SUNDAY'], from: '09:00', to: '11:30' }],
      minutes: 15,
      atOnce: 4,
      together: true,
      movement: 'main',
    } as const;
    const posts = [floor, extra('escort', '08:11', '09:00', 2)];
    const slow = { 'calls.secondsToLeaveWing': 1190, 'demand.healthcare': 1000 };
    const day = happened(
      scenarioWith(
        { ...twoLandings, staff: officers(4) },
        { unlockMinimum, periods: work.periods, windows: work.windows, appointments: [clinic], posts },
        slow,
      ),
      'asDelivered',
      { days: 0 },
    );
    expect(day.curtailed()).toContain('08:11:00 wingLockdown A-1');
    const [leaves] = day.life('A-1-001/1').filter((line) => line.includes(' moving'));
    expect(leaves.slice(0, 5) > '08:11').toBe(true);
    expect(day.attendance('A-1-001/1')[0]).toContain('ATTENDED');
  });

  test('who were at work already come back to their cells', () => {
    const posts = [floor, extra('escort', '09:00', '10:00', 2)];
    const day = deliver({ ...twoLandings, staff: officers(4) }, { ...work, posts });
    expect(day.curtailed()).toEqual(['09:00:00 wingLockdown A-1']);
    expect(day.attendance('A-1-001/1')).toEqual(['ATTENDED 11700']);
  });
});

describe('a gap of minutes costs no hours', () => {
  const periods = periodsOf(['09:00', 'ASSOCIATION'], ['18:00', 'LOCKED', night]);

  test('a post that opens a quarter of an hour before its officers are back waits for them', () => {
    const meal = { home: 'A', headcount: 1, mealBreak: { start: '12:45', minutes: 45 } } as const;
    const visits = extra('visits', '13:15', '15:00', 1);
    const day = deliver(
      { ...twoLandings, staff: [...officers(3), meal] },
      { periods, posts: [floor, visits] },
    );
    expect(day.curtailed()).toEqual([]);
    expect(day.post('visits')).toEqual([
      '00:00:00 0 of 0',
      '13:15:00 0 of 1',
      '13:34:00 1 of 1',
      '15:00:00 0 of 0',
    ]);
    expect(day.unlocked('A-1-001/1')).toHaveLength(1);
  });

  test('officers who watch a room in which nothing more is held are free, and nothing is given up', () => {
    const prison: SmallPrison = { ...twoLandings, staff: officers(4) };
    const room = {
      ...extra('room', '08:00', '16:00', 1),
      kind: 'session',
      place: 'textiles',
      stops: ['textiles'],
      curtailAs: 'workshopsAndClasses',
    } as const;
    const regime = {
      periods,
      posts: [floor, room, extra('escort', '14:00', '16:00', 1)],
      activities: [activityWith({ from: '09:30', to: '11:45' })],
      windows: [windowOf('outward', '09:10', '09:30'), windowOf('return', '11:45', '12:05')],
    };
    const day = deliver(prison, regime);
    expect(day.curtailed().filter((line) => !line.includes('wingLockdown'))).toEqual([]);
  });
});

test('people who are unlocked one by one are not locked down for want of officers elsewhere', () => {
  const [landing, unit] = wing('A', [[1], [1]]).landings;
  const mixed = {
    ...wing('A', [[1], [1]]),
    landings: [landing, { ...unit, residents: 'segregated' as const }],
  };
  const periods = periodsOf(['09:00', 'ASSOCIATION'], ['18:00', 'LOCKED', night]);
  const day = deliver(
    { wings: [mixed], staff: officers(3) },
    { periods, posts: [floor, extra('escort', '10:00', '18:00', 1)] },
    6,
  );
  expect(new Set(day.curtailed().map((line) => line.slice(-3)))).toEqual(new Set(['A-1']));
});

describe('a landing is given up only where that spares an officer', () => {
  const evening = periodsOf(
    ['14:00', 'DOMESTIC'],
    ['16:00', 'LOCKED', { lockedFor: 'mealBreak' }],
    ['17:30', 'ASSOCIATION'],
    ['19:00', 'LOCKED', night],
  );
  const staff = [
    { home: 'A', headcount: 3 },
    { home: 'B', headcount: 3 },
  ];
  const posts = [floor, extra('escort', '17:15', '19:00', 2)];
  const every = { daysOfWeek: everyDay };
  const threeLandings: SmallPrison = {
    wings: [wing('A', [[1], [1], [1]])],
    staff: [{ home: 'A', headcount: 3 }],
  };
  const oneOutWithTwoOfThree = [
    { officers: 3, mostUnlocked: 3, closed: [] },
    { officers: 2, mostUnlocked: 1, closed: [] },
    { officers: 0, mostUnlocked: 0, closed: [] },
  ];

  test('a wing where the others keep all its officers is left alone, and the next wing gives up a landing', () => {
    const domestic = evening.map((period) =>
      period.kind === 'ASSOCIATION' ? ({ ...period, kind: 'DOMESTIC' } as const) : period,
    );
    const prison: SmallPrison = { wings: [wing('A', [[1], [1]]), wing('B', [[1], [1]])], staff };
    const periods = [
      { id: 'rest', ...every, periods: evening },
      { id: 'second', ...every, landings: ['A-2'], periods: domestic },
    ];
    // On A two people need three officers, and so does one.
    const own = [
      { wings: ['A'], officers: 3, mostUnlocked: 2, closed: [] },
      { wings: ['A'], officers: 0, mostUnlocked: 0, closed: [] },
    ];
    const one = [floor, extra('escort', '17:15', '19:00', 1)];
    const day = deliver(prison, { periods, posts: one, unlockMinimum: [...unlockMinimum, ...own] });
    expect(day.curtailed()).toEqual(['17:15:00 eveningAssociation B-1']);
    expect(day.unlocked('A-1-001/1')).toHaveLength(2);
  });

  test('landings that do not come out this evening ask for nobody', () => {
    const rota = evening.map((period) =>
      period.kind === 'ASSOCIATION' ? { ...period, turns: { partition: 'turns', which: 1 } } : period,
    );
    const day = deliver(threeLandings, {
      periods: rota,
      partitions: { turns: [['1'], ['2'], ['3']] },
      posts,
      unlockMinimum: oneOutWithTwoOfThree,
    });
    expect(day.curtailed()).toEqual(['17:15:00 eveningAssociation A-1']);
    expect(day.post('floor-A')).toContain('17:15:00 1 of 1');
  });

  test('of a wing’s own landings those that have lost least go next, so that in three days each loses two', () => {
    const one = [floor, extra('escort', '17:15', '19:00', 1)];
    const days = deliver(
      threeLandings,
      { periods: evening, posts: one, unlockMinimum: oneOutWithTwoOfThree },
      2,
    );
    expect(days.curtailed().map((line) => line.slice(-3))).toEqual([
      'A-1',
      'A-3',
      'A-2',
      'A-3',
      'A-1',
      'A-2',
    ]);
  });

  test('a landing that would lose its only open air of the day goes after those that have it at another time', () => {
    const withYard = { alsoOpen: ['yard'] } as const;
    const twice = periodsOf(
      ['09:00', 'ASSOCIATION', withYard],
      ['13:00', 'DOMESTIC', withYard],
      ['15:00', 'LOCKED', night],
    );
    const once = periodsOf(
      ['09:00', 'ASSOCIATION', withYard],
      ['13:00', 'LOCKED', { lockedFor: 'session' }],
      ['15:00', 'LOCKED', night],
    );
    const periods = [
      { id: 'rest', ...every, periods: twice },
      { id: 'first', ...every, landings: ['A-1'], periods: once },
    ];
    const lockdown = [floor, extra('escort', '09:10', '12:00', 1)];
    const days = deliver({ ...twoLandings, staff: officers(3) }, { periods, posts: lockdown }, 1);
    expect(days.curtailed()).toEqual(['09:10:00 wingLockdown A-2', 'day 1 09:10:00 wingLockdown A-2']);
  });
});

describe('what is asked for is held against those who are free or at a post', () => {
  const periods = periodsOf(['09:00', 'ASSOCIATION'], ['18:00', 'LOCKED', night]);

  test('an officer who runs a session is not free', () => {
    const training = { ...extra('training', '10:00', '11:00', 1), curtailAs: 'trainingAndMeetings' } as const;
    const run = { anyOf: ['officer'], count: 1 } as const;
    const gym = onWing({ from: '09:30', to: '11:00', capacity: 1, sim: { staff: [run] } });
    const day = deliver(
      { ...twoLandings, staff: officers(4) },
      { periods, posts: [floor, training], activities: [gym] },
    );
    expect(day.curtailed()).toEqual(['10:00:00 trainingAndMeetings']);
  });

  test('what instructors do is given up in the same order', () => {
    const shop = (id: string, curtailAs: 'gym' | 'library') =>
      ({ ...extra(id, '10:00', '11:00', 1), skill: 'instructor', curtailAs }) as const;
    const posts = [floor, shop('gym', 'gym'), shop('library', 'library')];
    const day = deliver({ ...twoLandings, staff: officers(3) }, { periods, posts });
    expect(day.curtailed()).toEqual(['10:00:00 library']);
    expect(day.post('gym')).toContain('10:00:00 1 of 1');
  });
});
