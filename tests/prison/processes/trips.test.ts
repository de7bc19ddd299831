import { describe, expect, test } from 'vitest';
import type { Appointment } from '#scenario/appointments.ts';
import type { Condition } from '#scenario/scenario.ts';
import { happened, meaningFaults } from '../happened.ts';
import {
  activityWith,
  everyDay,
  night,
  periodsOf,
  postOf,
  scenarioWith,
  windowOf,
  wing,
  wingWork,
  type Behaviours,
  type SmallRegime,
} from '../small.ts';

const wings = [wing('A', [[1], [1]])];
const beds = ['A-1-001/1', 'A-2-001/1'];
const staff = [{ home: 'A', headcount: 8 }];
const periods = periodsOf(
  ['08:00', 'UNLOCK'],
  ['09:00', 'SESSION'],
  ['17:00', 'MEAL'],
  ['17:30', 'LOCKED', night],
);
const windows = [windowOf('outward', '08:50', '09:10'), windowOf('return', '16:45', '16:55')];
/** Everybody asks for one of each a week; the days differ. */
const weekly: Behaviours = { 'demand.court': 1000, 'demand.hospitalEscort': 1000, 'reception.minutes': 10 };

const court: Appointment = {
  id: 'court',
  summary: 'Court',
  eventType: 'COURT_HEARING',
  place: 'court',
  movement: 'escorted',
  demand: 'demand.court',
  sittings: [{ daysOfWeek: everyDay, from: '06:45', to: '20:00' }],
  atOnce: 4,
  minutes: 795,
  together: true,
  staff: [],
};
const hospital: Appointment = {
  ...court,
  id: 'hospital',
  summary: 'Hospital appointment',
  eventType: 'APPOINTMENT',
  place: 'hospital',
  demand: 'demand.hospitalEscort',
  sittings: [{ daysOfWeek: everyDay, from: '09:00', to: '13:30' }],
  minutes: 270,
};

const week = (
  regime: Partial<SmallRegime>,
  behaviours: Behaviours = {},
  condition: Condition = 'asDelivered',
  headcount = 8,
) =>
  happened(
    scenarioWith(
      { wings, staff: [{ home: 'A', headcount }], reception: true },
      { periods, ...regime },
      { ...weekly, ...behaviours },
    ),
    condition,
    { days: 6 },
  );

/** The first in the list who goes there in the week. */
const whoGoes = (day: ReturnType<typeof happened>, leaf: string): string =>
  beds.find((bed) => day.life(bed, '').some((line) => line.endsWith(leaf)))!;

/** What somebody does from being fetched to being locked in again, each with the time of day. */
function trip(day: ReturnType<typeof happened>, bed: string, leaf: string): string[] {
  const life = day.life(bed, '').map((line) => line.replace(/^day \d+ /, ''));
  const out = life.findIndex((line) => line.includes(leaf));
  const from = life.findLastIndex((line, index) => index < out && line.includes('moving in way')) - 1;
  return life.slice(from, out + 6);
}

describe('somebody with a hearing', () => {
  test('is fetched before unlock, goes out through reception, and on coming back is locked in singly', () => {
    const day = week(
      { appointments: [court] },
      { 'court.firstReturnMinutes': 1140, 'court.lastReturnMinutes': 1140 },
    );
    const who = whoGoes(day, 'court');
    const steps = trip(day, who, 'court');
    expect(steps.map((line) => line.slice(0, 5))).toEqual([
      '06:45',
      '06:45',
      '06:47',
      '06:57',
      '19:00',
      '19:10',
      '19:12',
      '19:12',
      '19:12',
    ]);
    expect(steps.map((line) => line.slice(9))).toEqual([
      'inOwnCell',
      'moving in way-wing-a',
      'waiting in reception',
      'court',
      'waiting in reception',
      'returning in way-wing-a',
      'onFloor in A-floor',
      'inOwnCell',
      'resting',
    ]);
    // The wing ate at five: a meal was kept.
    expect(day.needs(who)).toEqual(Array.from({ length: 7 }, () => 'meal met'));
    const [attended] = day.attendance(who);
    expect(attended).toBe('ATTENDED 43379');
  });

  test('takes no officer of the prison, and the same is true as designed', () => {
    for (const condition of ['asDesigned', 'asDelivered'] as const) {
      const day = week({ appointments: [court] }, {}, condition);
      expect(whoGoes(day, 'court')).toBeDefined();
      expect(day.post('hospital-escort').every((line) => line.endsWith('0 of 0'))).toBe(true);
    }
  });

  test('is back between the first and the last return, most often in the last part', () => {
    const returns: number[] = [];
    for (let seed = 1; seed <= 60; seed++) {
      const day = happened(
        scenarioWith({ wings, staff, reception: true }, { periods, appointments: [court] }, weekly),
        'asDesigned',
        { days: 6, seed },
      );
      day.header.tables.people.ref.forEach((_, person) => {
        const life = day.of('enter', person);
        life.forEach(({ state }, index) => {
          if (day.header.names.states[state] === 'outside.court') returns.push(life[index + 1].time % 86_400);
        });
      });
    }
    expect(returns.length).toBeGreaterThan(80);
    expect(Math.min(...returns)).toBeGreaterThanOrEqual(780 * 60);
    expect(Math.max(...returns)).toBeLessThanOrEqual(1200 * 60);
    const late = returns.filter((second) => second > 990 * 60).length / returns.length;
    // Three in four, give or take.
    expect(late).toBeGreaterThan(0.6);
    expect(late).toBeLessThan(0.9);
  });
});

describe('somebody with a hospital appointment', () => {
  test('takes two officers from leaving the wing until back on it, as designed and as delivered', () => {
    for (const condition of ['asDesigned', 'asDelivered'] as const) {
      const day = week({ appointments: [hospital] }, {}, condition);
      const [out, back] = day
        .post('hospital-escort')
        .slice(1, 3)
        .map((line) => line.replace(/^day \d+ /, ''));
      const [fetched] = trip(day, whoGoes(day, 'hospital'), 'hospital');
      expect(out.slice(8)).toMatch(/ [24] of [24]$/);
      expect(back.slice(9)).not.toBe(out.slice(9));
      expect(fetched.slice(0, 5)).toBe('09:00');
    }
  });

  test('is outside for the time of an escort', () => {
    const day = week({ appointments: [hospital] });
    const steps = trip(day, whoGoes(day, 'hospital'), 'hospital');
    const clock = (leaf: string) => steps.find((line) => line.endsWith(leaf))!.slice(0, 8);
    const second = (time: string) =>
      Number(time.slice(0, 2)) * 3600 + Number(time.slice(3, 5)) * 60 + Number(time.slice(6, 8));
    const out = steps.findIndex((line) => line.endsWith('hospital'));
    expect(second(steps[out + 1].slice(0, 8)) - second(clock('hospital'))).toBe(3600);
  });

  test('late in the day is back by 21:00, however long it takes there, and locked in by midnight', () => {
    const sittings = [{ daysOfWeek: everyDay, from: '17:30', to: '18:00' }];
    const day = week(
      { appointments: [{ ...hospital, sittings, minutes: 30 }] },
      { 'hospitalEscort.minutes': 360 },
    );
    const steps = trip(day, whoGoes(day, 'hospital'), 'hospital');
    expect(steps.slice(3)).toEqual([
      '17:42:01 hospital',
      '21:00:00 waiting in reception',
      '21:10:00 returning in way-wing-a',
      '21:12:00 onFloor in A-floor',
      '21:12:14 inOwnCell',
      '21:12:14 resting',
    ]);
  });

  test('costs training its officers first', () => {
    const training = postOf({
      id: 'training',
      kind: 'other',
      place: 'central',
      from: '09:30',
      to: '12:00',
      count: 2,
      priority: 9,
      curtailAs: 'trainingAndMeetings',
    });
    const posts = [postOf(), training];
    expect(week({ posts, appointments: [hospital] }, {}, 'asDelivered', 10).curtailed()).toEqual([]);
    const short = week({ posts, appointments: [hospital] }, {}, 'asDelivered', 6).curtailed();
    expect(short.length).toBeGreaterThan(0);
    expect(short[0]).toMatch(/trainingAndMeetings$/);
  });
});

test('who is on a bed watch has no other trip, and is recorded as sick', () => {
  const day = week(
    { appointments: [court] },
    { 'bedWatch.starts': 70_000, 'bedWatch.days': 1000 },
    'asDelivered',
    20,
  );
  expect(new Set(beds.flatMap((bed) => day.attendance(bed)))).toEqual(new Set(['SICK 0']));
});

test('who is on the way back from a bed watch when a hearing is due goes there once back on the wing', () => {
  const sittings = [{ daysOfWeek: everyDay, from: '07:10', to: '20:00' }];
  const day = week(
    { appointments: [{ ...court, sittings, minutes: 770 }] },
    {
      'bedWatch.starts': 7000,
      'bedWatch.days': 1,
      'court.firstReturnMinutes': 420,
      'court.lastReturnMinutes': 420,
      'demand.court': 7000,
      'reception.minutes': 30,
    },
    'asDelivered',
    20,
  );
  for (const bed of beds) {
    const life = day.life(bed, '').map((line) => line.replace(/^day \d+ /, ''));
    const back = life.indexOf('07:00:00 waiting in reception');
    expect(life.slice(back - 1, back + 6).map((line) => line.slice(9))).toEqual([
      'hospital',
      'waiting in reception',
      'returning in way-wing-a',
      'onFloor in A-floor',
      'moving in way-wing-a',
      'waiting in reception',
      'court',
    ]);
  }
});

test('a wing worker is fetched from the job on the minute, and takes it up again once back', () => {
  const day = week({
    activities: [wingWork({ from: '09:00', to: '16:00' })],
    appointments: [
      { ...hospital, sittings: [{ daysOfWeek: everyDay, from: '10:00', to: '13:30' }], minutes: 210 },
    ],
  });
  const who = whoGoes(day, 'hospital');
  const life = day.life(who, '').map((line) => line.replace(/^day \d+ /, ''));
  const out = life.findIndex((line) => line.endsWith('hospital'));
  expect(life.slice(out - 4, out + 5)).toEqual([
    '09:00:01 working in A-floor',
    '10:00:01 onFloor in A-floor',
    '10:00:01 moving in way-wing-a',
    '10:02:01 waiting in reception',
    '10:12:01 hospital',
    '11:12:01 waiting in reception',
    '11:22:01 returning in way-wing-a',
    '11:24:01 onFloor in A-floor',
    '11:24:02 working in A-floor',
  ]);
  // An hour before and from 11:24:02 to 16:00.
  expect(day.attendance(who)).toContain(`ATTENDED ${3600 + 16_558}`);
});

test('while a window closes the routes to others, nobody is fetched', () => {
  const fetched = (routeClosed: boolean) => {
    const own = windowOf('outward', '08:55', '09:30', routeClosed ? { routeClosed } : {});
    const day = week({
      windows: [own, windows[1]],
      activities: [activityWith({ from: '09:30', to: '16:45' })],
      appointments: [hospital],
    });
    return trip(day, whoGoes(day, 'hospital'), 'hospital')[0].slice(0, 5);
  };
  expect(fetched(false)).toBe('09:00');
  expect(fetched(true)).toBe('09:31');
});

test('nobody walks to court with the movement: that is refused when it is read', () => {
  const faults = (changes: Partial<Appointment>) =>
    meaningFaults(
      scenarioWith(
        { wings, staff, reception: true },
        { periods, windows, appointments: [{ ...court, ...changes }] },
      ),
    );
  expect(faults({})).toEqual([]);
  const all = faults({
    movement: 'main',
    sittings: [{ daysOfWeek: everyDay, from: '09:00', to: '16:50' }],
    minutes: 300,
  });
  expect(all).toEqual([expect.stringContaining('outside the wall')]);
});

test('a transfer is by the escort contractor, as court is: no officer of the prison goes with it', () => {
  const officersOut = (eventType: Appointment['eventType']) => {
    const day = week({ appointments: [{ ...hospital, eventType }] });
    expect(day.all('enter').some(({ object }) => object < 0)).toBe(true);
    return day.post('hospital-escort').some((line) => line.endsWith('2 of 2'));
  };
  expect(officersOut('APPOINTMENT')).toBe(true);
  expect(officersOut('EXTERNAL_TRANSFER')).toBe(false);
});

test('a post for an appointment outside the wall is refused: people have an escort of their own', () => {
  const post = postOf({ id: 'clinics', kind: 'other', place: 'central' });
  const scenario = scenarioWith(
    { wings, staff: [{ home: 'A', headcount: 8 }], reception: true },
    { periods, posts: [postOf(), post], appointments: [{ ...hospital, post: 'clinics' }] },
  );
  expect(meaningFaults(scenario).filter((fault) => fault.includes('outside the wall'))).toHaveLength(1);
});
