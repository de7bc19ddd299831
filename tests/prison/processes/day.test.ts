import { expect, test } from 'vitest';
import { happened } from '../happened.ts';
import { activityWith, night, periodsOf, postOf, scenarioWith, windowOf, wing } from '../small.ts';

const periods = periodsOf(['08:00', 'SESSION'], ['12:00', 'MEAL'], ['12:30', 'LOCKED', night]);
const windows = [windowOf('outward', '08:10', '08:30'), windowOf('return', '11:45', '12:05')];

test('as delivered some come late: the post is short until they do, and filled that second', () => {
  const staff = [{ home: 'A', headcount: 4, start: '07:30', finish: '18:00' }];
  const regime = { periods, posts: [postOf({ from: '07:30', to: '18:00' })] };
  const late = { 'staff.lateShare': 1, 'staff.lateMinutes': 20 };
  const day = happened(scenarioWith({ staff }, regime, late), 'asDelivered');
  const [empty, first, ...others] = day.post('floor-A');
  expect([empty, first]).toEqual(['00:00:00 0 of 0', '07:30:00 0 of 4']);
  // Between a minute and forty minutes late, twenty on average.
  expect(others.slice(0, 4).map((line) => line.slice(9))).toEqual(['1 of 4', '2 of 4', '3 of 4', '4 of 4']);
  expect(others[0] >= '07:31:00' && others[3] <= '08:10:00').toBe(true);
  expect(happened(scenarioWith({ staff }, regime, late)).post('floor-A')[1]).toBe('07:30:00 4 of 4');
});

test('a session whose instructor is late starts when he comes within the grace, else it is cancelled', () => {
  const taught = activityWith({ sim: { staff: [{ anyOf: ['instructor'], count: 1 }] } });
  const started = (lateMinutes: number) => {
    const staff = [
      { home: 'A', headcount: 4 },
      { skill: 'instructor', home: 'central', headcount: 1, start: '08:25', finish: '17:00' } as const,
    ];
    const scenario = scenarioWith(
      { staff },
      { periods, activities: [taught], windows },
      { 'staff.lateShare': 1, 'staff.lateMinutes': lateMinutes },
    );
    const day = happened(scenario, 'asDelivered');
    return {
      session: day.session('textiles'),
      attendance: day.attendance('A-1-001/1'),
      life: day.life('A-1-001/1', '08:30:00'),
    };
  };
  // At most four minutes late.
  expect(started(2).session).toEqual(['08:10:00 called', '08:30:00 running', '11:45:00 ended']);
  const late = started(600);
  expect(late.session).toEqual(['08:10:00 called', '08:40:00 cancelled STAFF_UNAVAILABLE']);
  expect(late.attendance).toEqual(['CANCELLED 0']);
  // Brought back as a group once an officer is free, four minutes on.
  expect(late.life[0]).toBe('08:44:01 returning in way-wing-a');
});

test('who is on duty at midnight is there until the shift ends, whoever is to be absent the next night', () => {
  const nights = postOf({
    id: 'night',
    kind: 'other',
    place: 'central',
    skill: 'supportGrade',
    from: '00:00',
    to: '07:00',
    count: 20,
  });
  const evenings = { ...nights, id: 'evening', from: '21:00', to: '24:00' };
  const staff = [
    { home: 'A', headcount: 4 },
    { skill: 'supportGrade', home: 'central', headcount: 20, start: '20:45', finish: '07:45' } as const,
  ];
  const regime = { periods, posts: [postOf(), nights, evenings] };
  const days = happened(scenarioWith({ staff }, regime, { 'staff.absentShare': 0.5 }), 'asDelivered', {
    days: 3,
  });
  const present = (id: string, at: string) =>
    days
      .post(id)
      .find((line) => line.startsWith(at))
      ?.split(' ')
      .at(-3);
  const evening = [
    present('evening', '21:00'),
    present('evening', 'day 1 21:00'),
    present('evening', 'day 2 21:00'),
  ];
  const morning = [
    present('night', 'day 1 00:00'),
    present('night', 'day 2 00:00'),
    present('night', 'day 3 00:00'),
  ];
  expect(morning).toEqual(evening);
  expect(new Set(evening).size).toBeGreaterThan(1);
});

test('who is sick is so all day, and the same people whatever the regime', () => {
  const wings = [wing('A', [[1, 1, 1, 1, 1, 1, 1, 1]])];
  const sickOn = (from: string, to: string) => {
    const activity = activityWith({ from, to, capacity: 8 });
    const all = [...windows, windowOf('outward', '13:30', '13:50'), windowOf('return', '16:45', '17:05')];
    const regime = {
      periods: periodsOf(['08:00', 'SESSION'], ['18:00', 'LOCKED', night]),
      activities: [activity],
      windows: all,
    };
    const day = happened(scenarioWith({ wings }, regime, { 'attendance.sickShare': 0.5 }), 'asDelivered');
    return day.header.tables.people.ref.filter(
      (ref) => day.attendance(ref.replace('ZZI-', ''))[0] === 'SICK 0',
    );
  };
  const morning = sickOn('08:30', '11:45');
  expect(morning.length).toBeGreaterThan(0);
  expect(morning.length).toBeLessThan(8);
  expect(sickOn('13:45', '16:45')).toEqual(morning);
});
