import { expect, test } from 'vitest';
import type { Appointment } from '#scenario/appointments.ts';
import { happened, meaningFaults } from '../happened.ts';
import {
  activityWith,
  everyDay,
  periodsOf,
  postOf,
  scenarioWith,
  windowOf,
  wing,
  wingWork,
} from '../small.ts';

const periods = periodsOf(
  ['08:00', 'UNLOCK'],
  ['08:30', 'SESSION'],
  ['12:30', 'LOCKED', { lockedFor: 'night' }],
);
const windows = [windowOf('outward', '08:15', '08:35'), windowOf('return', '11:45', '12:05')];

/** 20 minutes each, 09:00 to 10:00, in the library. */
function clinicWith(changes: Partial<Appointment> = {}): Appointment {
  return {
    id: 'clinic',
    summary: 'Clinic',
    eventType: 'APPOINTMENT',
    categoryCode: 'MEDO',
    place: 'library',
    movement: 'main',
    demand: 'demand.healthcare',
    sittings: [{ daysOfWeek: everyDay, from: '09:00', to: '10:00' }],
    atOnce: 1,
    minutes: 20,
    staff: [],
    ...changes,
  };
}
/** Whoever has waited since the week before is booked on the lead-in Sunday. */
const eachWeek = { 'demand.healthcare': 1000, 'demand.keyWork': 1000 };

/** Key work in the wing's classroom, 45 minutes each, 09:30 to 11:00. */
const keyWork = clinicWith({
  id: 'key-work',
  summary: 'Key work',
  categoryCode: 'KWA',
  place: 'classroom',
  movement: 'onWing',
  demand: 'demand.keyWork',
  sittings: [{ daysOfWeek: ['SUNDAY'], from: '09:30', to: '11:00' }],
  minutes: 45,
});

const onSunday = { sittings: [{ daysOfWeek: ['SUNDAY'], from: '09:00', to: '10:00' }] } as const;

test('a clinic is gone to with the movement, waited for, seen and left with the movement', () => {
  const day = happened(
    scenarioWith({}, { periods, windows, appointments: [clinicWith(onSunday)] }, eachWeek),
  );
  expect(day.life('A-1-001/1', '08:10:00')).toEqual([
    '08:15:03 moving in way-wing-a',
    '08:17:03 waiting in library',
    '09:00:00 appointment in library',
    '09:20:00 waiting in library',
    '11:45:01 returning in way-wing-a',
    '11:47:01 onFloor in A-floor',
    '11:47:15 inOwnCell',
    '11:47:15 resting',
    '12:30:00 resting',
  ]);
  expect(day.attendance('A-1-001/1')).toEqual(['ATTENDED 1200']);
});

test('two are seen one after the other, or both at once', () => {
  const seen = (atOnce: number) =>
    happened(
      scenarioWith(
        { wings: [wing('A', [[1, 1]])] },
        { periods, windows, appointments: [clinicWith({ ...onSunday, atOnce })] },
        eachWeek,
      ),
    )
      .story()
      .filter((line) => line.includes('away.appointment'))
      .map((line) => line.slice(0, 8))
      .sort();
  expect(seen(1)).toEqual(['09:00:00', '09:20:00']);
  expect(seen(2)).toEqual(['09:00:00', '09:00:00']);
});

test('whoever finds no space waits for the next day of it', () => {
  const day = happened(
    scenarioWith(
      { wings: [wing('A', [[1, 1, 1]])] },
      { periods, windows, appointments: [clinicWith({ ...onSunday, minutes: 60 })] },
      eachWeek,
    ),
  );
  const { asked, booked, waiting } = day.header.tables.demand;
  expect([booked[0], waiting[0]]).toEqual([1, 2]);
  expect(asked.length).toBe(1);
});

test('a visit lasts for everybody as long as it is held', () => {
  const visit = clinicWith({ ...onSunday, eventType: 'VISIT', together: true, atOnce: 5 });
  const day = happened(scenarioWith({}, { periods, windows, appointments: [visit] }, eachWeek));
  expect(day.attendance('A-1-001/1')).toEqual(['ATTENDED 3600']);
});

test('work that a clinic goes before is lost: a clash', () => {
  const day = happened(
    scenarioWith(
      {},
      { periods, activities: [activityWith()], windows, appointments: [clinicWith(onSunday)] },
      eachWeek,
    ),
  );
  expect(day.attendance('A-1-001/1').sort()).toEqual(['ATTENDED 1200', 'CLASH 0']);
});

test('where the regime puts work first, the clinic waits', () => {
  const scenario = scenarioWith(
    {},
    { periods, activities: [activityWith()], windows, appointments: [clinicWith(onSunday)] },
    eachWeek,
  );
  const { sim } = scenario.regime;
  const regime = {
    ...scenario.regime,
    sim: { ...sim, eventPriorities: [{ eventType: 'ACTIVITY', priority: 1 }] as const },
  };
  const day = happened({ ...scenario, regime, baseline: regime });
  expect(day.attendance('A-1-001/1')).toEqual(['ATTENDED 11700']);
  expect(day.header.tables.demand.waiting[0]).toBe(1);
});

test('key work on the wing takes a wing worker off the job for 45 minutes, and off a workshop never', () => {
  const attendance = (activity: ReturnType<typeof activityWith>) =>
    happened(
      scenarioWith({}, { periods, activities: [activity], windows, appointments: [keyWork] }, eachWeek),
    ).attendance('A-1-001/1');
  const [work, session] = attendance(wingWork({ from: '08:30', to: '11:30' })).sort();
  expect(session).toBe('ATTENDED 7798');
  expect(work).toBe('ATTENDED 2700');
  expect(attendance(activityWith())).toEqual(['ATTENDED 11700']);
});

test('a long shift is left for a clinic with a later movement, and not gone back to', () => {
  const shift = activityWith({ from: '06:30', to: '13:00' });
  const day = happened(
    scenarioWith(
      {},
      {
        periods: periodsOf(
          ['08:00', 'UNLOCK'],
          ['08:30', 'SESSION'],
          ['14:00', 'LOCKED', { lockedFor: 'night' }],
        ),
        activities: [shift],
        windows: [
          windowOf('outward', '06:10', '06:30', { activities: [shift.id] }),
          windowOf('return', '13:00', '13:20', { activities: [shift.id] }),
          ...windows,
        ],
        appointments: [clinicWith(onSunday)],
      },
      eachWeek,
    ),
  );
  expect(day.life('A-1-001/1', '06:12:00').map((line) => line.split(' ', 2).join(' '))).toEqual([
    '06:12:13 offWingSession',
    '08:15:00 waiting',
    '08:15:01 returning',
    '08:17:01 onFloor',
    '08:18:02 moving',
    '08:20:02 waiting',
    '09:00:00 appointment',
    '09:20:00 waiting',
    '11:45:01 returning',
    '11:47:01 onFloor',
    '11:47:15 inOwnCell',
    '11:47:15 resting',
    '14:00:00 resting',
  ]);
  expect(day.attendance('A-1-001/1').sort()).toEqual(['ATTENDED 1200', 'ATTENDED 6300']);
});

test('somebody fetched with an escort leaves for the own time and comes back at once', () => {
  const escorted = clinicWith({ ...onSunday, movement: 'escorted' });
  const day = happened(scenarioWith({}, { periods, appointments: [escorted] }, eachWeek));
  expect(day.life('A-1-001/1', '08:40:00').map((line) => line.slice(0, 24))).toEqual([
    '08:53:12 inOwnCell',
    '08:53:13 moving in way-w',
    '08:55:13 waiting in libr',
    '09:00:00 appointment in ',
    '09:20:00 waiting in libr',
    '09:20:01 returning in wa',
    '09:22:01 onFloor in A-fl',
    '09:22:03 inOwnCell',
    '09:22:15 resting',
    '12:30:00 resting',
  ]);
});

test('as delivered, some do not come to the clinic', () => {
  const day = happened(
    scenarioWith(
      {},
      { periods, windows, appointments: [clinicWith(onSunday)] },
      { ...eachWeek, 'appointments.didNotAttendShare': 1 },
    ),
    'asDelivered',
  );
  expect(day.attendance('A-1-001/1')).toEqual(['REFUSED 0']);
});

test('without its post key work is cancelled, and somebody checks at the door instead', () => {
  const post = postOf({ id: 'key-workers', kind: 'other', count: 1, skill: 'nurse', priority: 9 });
  const day = happened(
    scenarioWith(
      {
        staff: [
          { home: 'A', headcount: 4 },
          { skill: 'nurse', home: 'A', headcount: 1, finish: '07:00' },
        ],
      },
      { periods, posts: [postOf(), post], appointments: [{ ...keyWork, post: 'key-workers' }] },
      { ...eachWeek, 'welfareCheck.share': 1 },
    ),
    'asDelivered',
  );
  expect(day.session('key-work-A')).toEqual(['09:10:00 called', '09:40:00 cancelled STAFF_UNAVAILABLE']);
  expect(day.life('A-1-001/1').filter((line) => line.includes('welfareCheck')).length).toBe(1);
});

test('an appointment nobody could be taken to is refused when it is read', () => {
  const faults = (appointment: Appointment) =>
    meaningFaults(scenarioWith({}, { periods, windows, appointments: [appointment] })).length;
  expect(faults(clinicWith())).toBe(0);
  expect(faults(clinicWith({ place: 'chapel' }))).toBe(1);
  expect(faults(clinicWith({ movement: 'onWing' }))).toBe(1);
  expect(faults(clinicWith({ post: 'nobody' }))).toBe(1);
  expect(faults(clinicWith({ minutes: 90 }))).toBe(1);
  expect(faults(clinicWith({ sittings: [{ daysOfWeek: everyDay, from: '18:00', to: '19:00' }] }))).toBe(2);
});

const fetched = (hours: { from?: string; to?: string } = {}, officers = 8) =>
  happened(
    scenarioWith(
      { wings: [wing('A', [[1, 1]])], staff: [{ home: 'A', headcount: officers }] },
      {
        periods,
        posts: [
          postOf(),
          postOf({ id: 'escort', kind: 'escort', place: 'central', count: 1, priority: 2, ...hours }),
        ],
        appointments: [clinicWith({ ...onSunday, movement: 'escorted', atOnce: 2 })],
      },
      eachWeek,
    ),
    'asDelivered',
  );
const timesOf = (day: ReturnType<typeof fetched>, words: string) =>
  ['A-1-001/1', 'A-1-002/1']
    .flatMap((bed) => day.life(bed).filter((line) => line.includes(words)))
    .map((line) => line.slice(0, 8))
    .sort();

test('one officer fetches two one after the other, and takes them back so', () => {
  const day = fetched();
  // Ten seconds for the door; two minutes there, and two for the officer alone back, and a second to set off.
  expect(timesOf(day, ' moving')).toEqual(['08:53:13', '08:57:14']);
  expect(timesOf(day, 'returning')).toEqual(['09:20:02', '09:24:03']);
});

test('while no escort post is open they go with whoever is there', () => {
  expect(timesOf(fetched({ from: '12:00' }), ' moving')).toEqual(['08:53:13', '08:53:13']);
});

test('who waits to be taken back when the escort post closes is walked home once somebody has come', () => {
  const day = fetched({ to: '09:22' });
  expect(timesOf(day, 'returning')).toEqual(['09:20:02', '09:26:01']);
});

test('who is not fetched in time stays on the wing', () => {
  const day = fetched({}, 4);
  expect(timesOf(day, ' moving')).toEqual([]);
  expect(day.attendance('A-1-001/1')).toEqual(['OTHER (late) 0']);
});

/** Work all morning, and a clinic from nine; people are taken there and back by an officer. */
const clinicFromWork = (
  more: { minutes?: number; escorts?: string; work?: string; out?: string } = {},
  movement: 'escorted' | 'main' = 'escorted',
) =>
  happened(
    scenarioWith(
      { staff: [{ home: 'A', headcount: 8 }] },
      {
        periods,
        windows: [
          windowOf('outward', '08:15', more.out ?? '08:35'),
          windowOf('return', more.work ?? '11:45', '12:05'),
        ],
        activities: [activityWith({ from: '08:30', to: more.work ?? '11:45', sim: { smallestGroup: 0 } })],
        posts: [
          postOf(),
          postOf({
            id: 'escort',
            kind: 'escort',
            place: 'central',
            count: 1,
            priority: 2,
            to: more.escorts ?? '24:00',
          }),
        ],
        appointments: [
          clinicWith({
            ...onSunday,
            minutes: more.minutes ?? 20,
            movement,
          }),
        ],
      },
      eachWeek,
    ),
    'asDelivered',
  );

test('after a clinic somebody is taken on to the rest of a morning’s work by an officer of an escort post', () => {
  const day = clinicFromWork();
  expect(day.life('A-1-001/1', '08:50:00').map((line) => line.replace('way-wing-a', 'way'))).toEqual([
    '08:53:12 inOwnCell',
    '08:53:13 moving in way',
    '08:55:13 waiting in library',
    '09:00:00 appointment in library',
    '09:20:00 waiting in library',
    '09:20:02 returning in way',
    '09:22:02 onFloor in A-floor',
    '09:24:03 moving in way',
    '09:26:03 offWingSession in textiles',
    '11:45:01 returning in way',
    '11:47:01 onFloor in A-floor',
    '11:47:03 inOwnCell',
    '11:47:15 resting',
    '12:30:00 resting',
  ]);
  expect(day.attendance('A-1-001/1')).toEqual(['ATTENDED 1200', 'ATTENDED 8337']);
});

test('not once the escort post has closed, nor when less than half an hour of work is left: then home', () => {
  for (const day of [clinicFromWork({ escorts: '09:21' }), clinicFromWork({ work: '09:45' })]) {
    expect(day.attendance('A-1-001/1')).toContain('CLASH 0');
    expect(day.life('A-1-001/1').some((line) => line.includes('textiles'))).toBe(false);
  }
});

test('with a movement that is still open he goes with that', () => {
  const day = clinicFromWork({ out: '09:40', escorts: '09:21' });
  expect(day.attendance('A-1-001/1').at(-1)).toContain('ATTENDED');
  expect(day.life('A-1-001/1').some((line) => line.includes('textiles'))).toBe(true);
});
