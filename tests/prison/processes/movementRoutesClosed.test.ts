import { expect, test } from 'vitest';
import { happened } from '../happened.ts';
import { activityWith, night, periodsOf, postOf, scenarioWith, windowOf, wing } from '../small.ts';
import type { MovementWindow } from '#scenario/regime.ts';

const periods = periodsOf(['08:00', 'UNLOCK'], ['08:30', 'SESSION'], ['12:30', 'LOCKED', night]);
const library = { sim: { place: 'library' } };
const activities = [
  activityWith({ capacity: 1 }),
  activityWith({ id: 'apart', capacity: 1, from: '08:45', to: '11:00', ...library }),
];
const early = [activities[0], activityWith({ id: 'early', capacity: 1, ...library })];
const prison = { wings: [wing('A', [[1, 1]])] };

/** A window for textiles, then one for those apart with the routes to themselves. */
const windowsWith = (apart: Partial<MovementWindow>, main = '08:25'): MovementWindow[] => [
  windowOf('outward', '08:15', main, { activities: ['textiles'] }),
  windowOf('outward', main, '08:45', { activities: ['apart'], ...apart }),
  windowOf('return', '11:00', '11:20', { id: 'apart-back', activities: ['apart'], ...apart }),
  windowOf('return', '11:45', '12:05', { activities: ['textiles'] }),
];

const spansOnRoutes = (day: ReturnType<typeof happened>): [number, number, number][] => {
  const { zones } = day.header.tables;
  const isLink = (zone: number) => zone >= 0 && zones.id[zone].startsWith('way-');
  const since = new Map<number, number>();
  const spans: [number, number, number][] = [];
  for (const { time, subject, object } of day.all('enter')) {
    const start = since.get(subject);
    if (isLink(object) && start === undefined) since.set(subject, time);
    if (!isLink(object) && start !== undefined) {
      spans.push([start, time, subject]);
      since.delete(subject);
    }
  }
  return spans;
};

/** Pairs of people who were on the routes at one time. */
const meetings = (day: ReturnType<typeof happened>): number => {
  const spans = spansOnRoutes(day);
  return spans.filter(([from, to, one]) =>
    spans.some(([start, end, other]) => one < other && from < end && start < to),
  ).length;
};

test('a window that closes the routes opens once those of the window before are through', () => {
  const slow = { ...prison, walkSeconds: 900 };
  const apart = happened(
    scenarioWith(slow, { periods, activities, windows: windowsWith({ routeClosed: true }) }),
  );
  // Out at 08:15:03, a quarter of an hour on the way.
  expect(apart.window('outward-0825')).toEqual(['08:30:04 open', '08:45:00 shut, 0 missed']);
  expect(meetings(apart)).toBe(0);
  const mixed = happened(scenarioWith(slow, { periods, activities, windows: windowsWith({}) }));
  expect(mixed.window('outward-0825')[0]).toBe('08:25:00 open');
  expect(meetings(mixed)).toBe(1);
});

test('the next window waits until its people are off the routes', () => {
  const slow = { ...prison, walkSeconds: 900 };
  const windows = (routeClosed: boolean) => [
    windowOf('outward', '08:15', '08:25', { activities: ['early'], routeClosed }),
    windowOf('outward', '08:25', '08:45', { activities: ['textiles'] }),
    windowOf('return', '11:45', '12:05'),
  ];
  const apart = happened(scenarioWith(slow, { periods, activities: early, windows: windows(true) }));
  expect(apart.window('outward-0825')).toEqual(['08:30:04 open', '08:45:00 shut, 0 missed']);
  const mixed = happened(scenarioWith(slow, { periods, activities: early, windows: windows(false) }));
  expect(mixed.window('outward-0825')[0]).toBe('08:25:00 open');
});

test('a window that the routes are never empty for shuts with its people on the wing, and the day goes on', () => {
  const far = { ...prison, walkSeconds: 2400 };
  const day = happened(
    scenarioWith(far, { periods, activities, windows: windowsWith({ routeClosed: true }) }),
  );
  expect(day.window('outward-0825')).toEqual(['08:45:00 shut, 1 missed']);
  expect(day.window('return-1145')[0]).toBe('11:45:00 open');
  const beds = ['A-1-001/1', 'A-1-002/1'].flatMap((bed) => day.attendance(bed));
  expect(beds.sort()).toEqual(['ATTENDED 10197', 'OTHER (missedMovement) 0']);
});

test('whoever leaves a place late is kept there while the routes are closed to them', () => {
  const late = [
    activityWith({ capacity: 1, to: '10:55' }),
    activityWith({ id: 'apart', capacity: 1, from: '08:45', to: '11:00', ...library }),
  ];
  const windows = (routeClosed: boolean) => [
    ...windowsWith({ routeClosed }).slice(0, 3),
    windowOf('return', '10:50', '11:00', { id: 'main-back', activities: ['textiles'] }),
  ];
  const kept = { ...prison, workshop: { toolCheck: true } as const };
  const missing = { 'tools.missingShare': 1, 'tools.missingMinutes': 8 };
  const back = (routeClosed: boolean) => {
    const day = happened(
      scenarioWith(kept, { periods, activities: late, windows: windows(routeClosed) }, missing),
      'asDelivered',
    );
    const lives = ['A-1-001/1', 'A-1-002/1'].map((bed) => day.life(bed, '10:50:00'));
    const worker = lives.find((life) => life.some((line) => line.includes('waiting in textiles')))!;
    return worker.find((line) => line.includes(' returning'));
  };
  expect(back(false)).toBe('11:03:01 returning in way-wing-a');
  expect(back(true)).toBe('11:20:02 returning in way-wing-a');
});

test('those with no officer at the wing’s gate when it shuts go home, and the routes are free again', () => {
  const escorts = postOf({
    id: 'escort',
    kind: 'escort',
    place: 'central',
    from: '08:10',
    to: '12:10',
    count: 1,
    skill: 'supportGrade',
  });
  const regime = {
    periods,
    activities: early,
    windows: [
      windowOf('outward', '08:15', '08:25', { activities: ['early'], routeClosed: true }),
      windowOf('outward', '08:25', '08:45', { activities: ['textiles'] }),
      windowOf('return', '11:45', '12:05'),
    ],
    posts: [postOf(), escorts],
    escort: { groupSize: 2, waitMinutes: 5 },
  };
  const staff = [
    { home: 'A', headcount: 4 },
    { skill: 'supportGrade', home: 'central', headcount: 1, finish: '07:00' },
    { skill: 'instructor', home: 'central', headcount: 1 },
  ] as const;
  const day = happened(scenarioWith({ ...prison, staff }, regime), 'asDelivered');
  expect(day.window('outward-0815')).toEqual(['08:15:00 open', '08:25:00 shut, 1 missed']);
  expect(day.window('outward-0825')[0]).toBe('08:25:01 open');
});
