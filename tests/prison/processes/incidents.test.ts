import { describe, expect, test } from 'vitest';
import { happened } from '../happened.ts';
import {
  activityWith,
  night,
  periodsOf,
  postOf,
  scenarioWith,
  windowOf,
  wing,
  type Behaviours,
  type SmallPrison,
  type SmallRegime,
} from '../small.ts';

const wings = [wing('A', [[1], [1]])];
const beds = ['A-1-001/1', 'A-2-001/1'];
const open = periodsOf(['08:00', 'ASSOCIATION'], ['20:00', 'LOCKED', night]);
/** To both people, about once a day each. */
const always: Behaviours = { 'incidents.alarms': 7000, 'incidents.movementStopMinutes': 12 };
const minute = 60;

const deliver = (
  regime: Partial<SmallRegime>,
  behaviours: Behaviours,
  prison: SmallPrison = {},
  task: { readonly seed?: number; readonly days?: number } = {},
) =>
  happened(
    scenarioWith(
      { wings, staff: [{ home: 'A', headcount: 8 }], ...prison },
      { periods: open, ...regime },
      behaviours,
    ),
    'asDelivered',
    task,
  );

const alarms = (day: ReturnType<typeof happened>) => day.all('incident').map(({ time }) => time);

/** The one person of a wing of two cells. */
function oneAlarm(behaviours: Behaviours = always) {
  return deliver({}, behaviours, { wings: [wing('A', [[1], [1]])], people: 1 });
}

describe('an alarm on a wing', () => {
  test('shuts its landing for 45 minutes, for the cause incident, and the other landing stays open', () => {
    const day = deliver({}, { ...always, 'incidents.alarms': 3500 }, {}, { days: 6 });
    expect(alarms(day).length).toBeGreaterThan(3);
    const { zones, cells } = day.header.tables;
    const shut = day.all('curtail').filter(({ state }) => state === 1);
    expect(shut.map(({ time }) => time)).toEqual(alarms(day));
    for (const { time, object, cause } of shut) {
      expect(day.header.names.curtailCauses[cause]).toBe('incident');
      const bed = beds.find((one) =>
        one.startsWith(day.header.tables.landings.key[object].replace('ZZI-', '')),
      )!;
      const during = day
        .of('enter', day.person(bed))
        .filter((enter) => enter.time > time + 2 * minute && enter.time < time + 45 * minute);
      for (const { state, object: zone } of during) {
        expect(day.header.stateClass[state]).toBe(0);
        expect(zones.cell[zone]).toBe(cells.key.indexOf(`ZZI-${bed.slice(0, -2)}`));
      }
    }
  });

  test('locks up whoever is out at once, and lets them out after 45 minutes', () => {
    const day = oneAlarm();
    const [time] = alarms(day);
    const [bed] = day.header.tables.people.ref.map((ref) => ref.replace('ZZI-', ''));
    const locked = day
      .of('enter', 0)
      .find((enter) => enter.time >= time && day.header.stateClass[enter.state] === 0)!;
    const out = day
      .of('enter', 0)
      .find((enter) => enter.time > locked.time && day.header.stateClass[enter.state] === 1)!;
    expect(locked.time - time).toBeLessThan(2 * minute);
    expect(out.time - time).toBeGreaterThanOrEqual(45 * minute);
    expect(out.time - time).toBeLessThan(46 * minute);
    expect(day.behindTheDoor(bed).map((line) => line.slice(9))).toEqual([
      'night',
      'out',
      'incident',
      'out',
      'night',
    ]);
  });

  test('takes its officers from the lowest posts for 15 minutes, and nothing is given up for it', () => {
    const posts = [
      postOf({ count: 4, priority: 1 }),
      postOf({
        id: 'training',
        kind: 'other',
        place: 'central',
        count: 3,
        priority: 9,
        curtailAs: 'trainingAndMeetings',
      }),
      postOf({ id: 'stores', kind: 'other', place: 'central', count: 1, priority: 8, curtailAs: 'gym' }),
    ];
    const day = deliver({ posts }, { ...always, 'incidents.responders': 3 }, { people: 1 });
    const [time] = alarms(day);
    const filled = (id: string, second: number) =>
      day
        .of('post', day.header.tables.posts.id.indexOf(id))
        .filter((post) => post.time <= second)
        .at(-1)!.value;
    const all = (second: number) =>
      ['floor-A', 'stores', 'training', 'alarm-response'].map((id) => filled(id, second));
    expect(all(time - 1)).toEqual([4, 1, 3, 0]);
    expect(all(time)).toEqual([4, 1, 0, 3]);
    expect(all(time + 15 * minute - 1)).toEqual([4, 1, 0, 3]);
    expect(all(time + 15 * minute)).toEqual([4, 1, 3, 0]);
    expect(day.curtailed().every((line) => line.includes('wingLockdown'))).toBe(true);
  });

  test('that leaves another landing below its minimum locks it up at once', () => {
    const unlockMinimum = [
      { officers: 4, mostUnlocked: 2, closed: [] },
      { officers: 0, mostUnlocked: 0, closed: [] },
    ];
    const day = deliver(
      { unlockMinimum },
      { ...always, 'incidents.alarms': 1000, 'incidents.responders': 2 },
      { staff: [{ home: 'A', headcount: 4 }] },
      { days: 13 },
    );
    const shut = day.all('curtail').filter(({ state }) => state === 1);
    const [first] = shut;
    expect(day.header.names.curtailCauses[first.cause]).toBe('incident');
    expect(
      shut
        .filter(({ time }) => time === first.time)
        .map(({ object, cause }) => [object === first.object, day.header.names.curtailCauses[cause]]),
    ).toEqual([
      [true, 'incident'],
      [false, 'belowMinimum'],
    ]);
  });
});

describe('an alarm off the wing', () => {
  const work = {
    periods: periodsOf(
      ['08:00', 'UNLOCK'],
      ['08:30', 'SESSION'],
      ['18:00', 'MEAL'],
      ['18:30', 'LOCKED', night],
    ),
    activities: [activityWith({ from: '08:30', to: '17:30', capacity: 2 })],
    windows: [windowOf('outward', '08:10', '08:30'), windowOf('return', '17:30', '17:50')],
  };

  test('ends the session in that room, and its people are brought back once movement resumes', () => {
    const inWorkshop = (day: ReturnType<typeof happened>) => {
      const [alarm] = day.all('incident');
      return alarm !== undefined && day.header.tables.zones.id[alarm.subject] === 'ZZI-textiles';
    };
    const days = Array.from({ length: 20 }, (_, seed) => deliver(work, always, { people: 1 }, { seed }));
    const day = days.find(inWorkshop)!;
    const [{ time }] = day.all('incident');
    const [, , ended] = day.all('session');
    expect([ended.time, day.header.names.sessionStates[ended.state]]).toEqual([time, 'ended']);
    const left = day.all('enter').find((enter) => enter.time > time)!;
    expect(day.header.names.states[left.state]).toBe('away.returning');
    expect(left.time - time).toBe(12 * minute + 1);
    // No landing is shut for it.
    expect(day.curtailed()).toEqual([]);
  });

  test('nobody sets off past it until movement resumes', () => {
    const prison = {
      wings: [wing('A', [[1], [1]]), wing('B', [[1], [1]])],
      staff: [{ home: 'central', headcount: 20 }],
    };
    /** People who set out within twelve minutes of an alarm in the workshop, in forty days. */
    const setOut = (movementStopMinutes: number): number => {
      let count = 0;
      for (let seed = 1; seed <= 40; seed++) {
        const day = deliver(
          {
            ...work,
            windows: [windowOf('outward', '08:01', '10:00'), windowOf('return', '17:30', '17:50')],
            activities: [
              activityWith({ from: '08:30', to: '17:30', capacity: 4, sim: { smallestGroup: 0 } }),
            ],
          },
          {
            ...always,
            'incidents.movementStopMinutes': movementStopMinutes,
            'incidents.landingLostMinutes': 0,
            'calls.secondsToLeaveWing': 3600,
          },
          prison,
          { seed },
        );
        const { states } = day.header.names;
        for (const { time, subject } of day.all('incident')) {
          if (day.header.tables.zones.id[subject] !== 'ZZI-textiles') continue;
          count += day
            .all('enter')
            .filter((enter) => enter.time > time && enter.time < time + 12 * minute)
            .filter(
              ({ state }) => states[state] === 'away.moving' || states[state] === 'away.returning',
            ).length;
        }
      }
      return count;
    };
    expect(setOut(12)).toBe(0);
    expect(setOut(0)).toBeGreaterThan(10);
  });

  test('who waits at its gate is let through once movement resumes', () => {
    const days = Array.from({ length: 60 }, (_, seed) =>
      deliver(
        { ...work, windows: [windowOf('outward', '08:01', '10:00'), windowOf('return', '17:30', '17:50')] },
        { ...always, 'calls.secondsToLeaveWing': 0, 'incidents.landingLostMinutes': 0 },
        { wings: [wing('A', [[1, 1, 1, 1, 1, 1, 1]])], gateSeconds: 600, workshopLimit: 10 },
        { seed },
      ),
    );
    let held = 0;
    for (const day of days) {
      const { states } = day.header.names;
      const stops = day
        .all('incident')
        .filter(({ subject }) => ['way-wing-a', 'ZZI-A-floor'].includes(day.header.tables.zones.id[subject]));
      day.header.tables.people.ref.forEach((_, person) => {
        const life = day.of('enter', person);
        life.forEach(({ time, state }, index) => {
          if (states[state] !== 'away.heldAtGate') return;
          const passed = life[index + 1].time;
          for (const stop of stops) {
            if (stop.time < time || stop.time > passed) continue;
            held++;
            expect(passed).toBeGreaterThanOrEqual(stop.time + 12 * minute);
          }
        });
      });
    }
    expect(held).toBeGreaterThan(5);
  });
});

test('the same alarms come under every regime, wherever their people then are; as designed none', () => {
  const baseline = scenarioWith({ wings }, { periods: open }, always);
  const restricted = scenarioWith(
    { wings },
    { periods: periodsOf(['12:00', 'MEAL'], ['12:30', 'LOCKED', night]) },
    always,
  );
  const other = {
    ...restricted,
    regime: { ...restricted.regime, id: 'restricted' },
    baseline: baseline.regime,
  };
  const [one, two] = [baseline, other].map((scenario) => happened(scenario, 'asDelivered', { days: 6 }));
  expect(alarms(one).length).toBeGreaterThan(10);
  expect(alarms(two)).toEqual(alarms(one));
  for (const time of alarms(one)) {
    const second = time % 86_400;
    expect(second).toBeGreaterThanOrEqual(8 * 3600);
    expect(second).toBeLessThan(20 * 3600);
  }
  expect(alarms(happened(baseline, 'asDesigned', { days: 6 }))).toEqual([]);
});

test('there is no alarm for somebody who is in hospital', () => {
  const day = deliver(
    {},
    { ...always, 'bedWatch.starts': 70_000, 'bedWatch.days': 1000 },
    { staff: [{ home: 'A', headcount: 20 }] },
  );
  expect(alarms(day)).toEqual([]);
});
