import { expect, test } from 'vitest';
import type { Post } from '#scenario/regime.ts';
import { compile, populate } from '#prison/model.ts';
import { askForEscort, forgetEscort } from '#prison/processes/movementEscorts.ts';
import { happened, type Happened } from '../happened.ts';
import {
  activityWith,
  night,
  periodsOf,
  postOf,
  scenarioWith,
  windowOf,
  wing,
  type OnDuty,
} from '../small.ts';

const periods = periodsOf(['08:00', 'UNLOCK'], ['08:30', 'SESSION'], ['18:00', 'LOCKED', night]);
const windows = [windowOf('outward', '08:15', '08:35'), windowOf('return', '11:45', '12:05')];
const activities = [activityWith({ capacity: 3 })];
const wings = [wing('A', [[1, 1, 1]])];
const beds = ['A-1-001/1', 'A-1-002/1', 'A-1-003/1'];

const prison = (
  officers: number,
  hours: { from?: string; to?: string } = {},
  staff: readonly OnDuty[] = [{ home: 'A', headcount: 8 }],
  more: readonly Post[] = [],
) =>
  scenarioWith(
    { wings, staff },
    {
      periods,
      activities,
      windows,
      posts: [
        postOf(),
        postOf({ id: 'escort', kind: 'escort', place: 'central', count: officers, priority: 2, ...hours }),
        ...more,
      ],
      escort: { groupSize: 2, waitMinutes: 5 },
    },
  );
const times = (day: Happened, words: string) =>
  beds
    .flatMap((bed) =>
      day
        .life(bed)
        .filter((line) => line.includes(words))
        .map((line) => line.slice(0, 8)),
    )
    .sort();
/** Officers on the link, each time that changes. */
const guarded = (day: Happened) => {
  let there = 0;
  return day
    .all('staff')
    .filter(({ state, subject }) => day.header.names.tasks[state] === 'escort' && subject >= 0)
    .map(({ time, value }) => [time, (there += value)] as const);
};

test('a full group leaves with an officer; those left over wait for others, then for the officer to be back', () => {
  const day = happened(prison(1));
  // All at the gate at 08:15:03. Two make a group; two minutes there and two back; the third has waited his five.
  expect(times(day, 'heldAtGate')).toEqual(['08:15:03', '08:15:03', '08:15:03']);
  expect(times(day, 'offWingSession')).toEqual(['08:17:04', '08:17:04', '08:22:05']);
  expect(times(day, 'returning')).toEqual(['11:45:02', '11:45:02', '11:50:03']);
});

test('the officer walks with the group, and back alone', () => {
  const at = guarded(happened(prison(1)))
    .slice(0, 4)
    .map(([time, there]) => [new Date(time * 1000).toISOString().slice(11, 19), there]);
  expect(at).toEqual([
    ['08:15:03', 1],
    ['08:19:04', 0],
    ['08:20:04', 1],
    ['08:24:05', 0],
  ]);
});

test('nobody leaves without an officer: who still waits when the session is over goes home', () => {
  const nobody = [{ home: 'A', headcount: 4 }];
  const day = happened(prison(1, {}, nobody), 'asDelivered');
  expect(times(day, 'offWingSession')).toEqual([]);
  expect(times(day, 'returning')).toEqual(['11:45:00', '11:45:00', '11:45:00']);
  expect(day.attendance(beds[0])).toEqual(['OTHER (late) 0']);
});

test('once the escort post closes those who still wait to come back are walked home as one group when somebody has come', () => {
  const day = happened(
    prison(2, { from: '08:00', to: '11:50' }, [{ home: 'A', headcount: 8, finish: '11:00' }]),
    'asDelivered',
  );
  expect(times(day, 'offWingSession')).toHaveLength(3);
  expect(times(day, 'returning')).toEqual(['11:54:01', '11:54:01', '11:54:01']);
});

test('a group that is not full waits no longer for others once the escort post has closed', () => {
  // Three are back one by one from the search; the post closes before the last two are a group.
  const day = happened(prison(1, { from: '08:00', to: '11:47' }), 'asDelivered');
  expect(times(day, 'returning')).toEqual(['11:45:02', '11:45:02', '11:51:01']);
});

const backLater = [
  postOf({ id: 'back', kind: 'escort', place: 'central', count: 1, priority: 2, from: '11:40', to: '12:10' }),
];

test('who still waits at the gate to go out when the last escort post closes has missed the movement and goes home', () => {
  const day = happened(prison(1, { from: '08:00', to: '08:20' }, undefined, backLater), 'asDelivered');
  // Two went with the officer; the third would have been due at 08:20, when the officer was on the way.
  expect(times(day, 'offWingSession')).toHaveLength(2);
  const [left] = beds.filter(
    (bed) => day.attendance(bed)[0] !== 'ATTENDED 11700' && day.attendance(bed)[0].startsWith('OTHER'),
  );
  expect(day.attendance(left)).toEqual(['OTHER (missedMovement) 0']);
  expect(day.life(left, '08:15:00').slice(0, 4)).toEqual([
    '08:15:03 moving in way-wing-a',
    '08:15:03 heldAtGate in way-wing-a',
    '08:20:00 returning in way-wing-a',
    '08:20:00 onFloor in A-floor',
  ]);
});

test('where people walk alone, those of a session that is cut short come back as a group with an officer of an open escort post', () => {
  const cutShort = (finish?: string) => {
    const staff: OnDuty[] = [
      { home: 'A', headcount: 4 },
      { home: 'A', headcount: 1, ...(finish === undefined ? {} : { finish }) },
      { skill: 'instructor', home: 'central', headcount: 1, finish: '09:30' },
    ];
    const central = { place: 'central', priority: 2 } as const;
    const posts = [
      postOf(),
      postOf({ id: 'escort', kind: 'escort', ...central, count: 1, from: '08:00', to: '11:00' }),
      postOf({ id: 'shop', kind: 'session', ...central, skill: 'instructor', stops: ['textiles'], count: 1 }),
    ];
    return happened(scenarioWith({ wings, staff }, { periods, activities, windows, posts }), 'asDelivered');
  };
  // They wait for each other as long as it takes for somebody to come.
  expect(times(cutShort(), 'returning')).toEqual(['09:34:03', '09:34:03', '09:34:03']);
  // Nobody to escort them until the post closes.
  expect(times(cutShort('09:00'), 'returning')).toEqual(['11:04:01', '11:04:01', '11:04:01']);
});

test('routes are weighed as escorted', () => {
  const { header } = happened(prison(1));
  const link = header.tables.zones.id.indexOf('way-wing-a');
  expect(header.names.locationClasses[header.tables.zones.locationClass[link]]).toBe('routeEscorted');
});

test('one person may ask for an officer, once, and take it back', () => {
  const world = populate(compile(prison(1)), { condition: 'asDesigned', seed: 1, replication: 0, days: 0 });
  askForEscort(world, 0);
  askForEscort(world, 0);
  expect(world.escorts.ready).toBe(1);
  expect(forgetEscort(world, 0)).toBe(true);
  expect(world.escorts.ready).toBe(0);
  expect(forgetEscort(world, 0)).toBe(false);
});
