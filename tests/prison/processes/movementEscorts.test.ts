import { expect, test } from 'vitest';
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

test('once the escort post closes those who still wait to come back are seen home all the same', () => {
  const day = happened(
    prison(2, { from: '08:00', to: '11:50' }, [{ home: 'A', headcount: 8, finish: '11:00' }]),
    'asDelivered',
  );
  expect(times(day, 'offWingSession')).toHaveLength(3);
  expect(times(day, 'returning')).toEqual(['11:50:01', '11:50:01', '11:50:01']);
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
