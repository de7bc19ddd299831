import { expect, test } from 'vitest';
import { happened } from '../happened.ts';
import { activityWith, night, periodsOf, postOf, scenarioWith, windowOf, wing } from '../small.ts';

const periods = periodsOf(['08:00', 'UNLOCK'], ['08:30', 'SESSION'], ['18:00', 'LOCKED', night]);
const windows = [windowOf('outward', '08:15', '08:35'), windowOf('return', '11:45', '12:05')];
const activities = [activityWith({ capacity: 3 })];
const regime = { periods, activities, windows };
const three = [wing('A', [[1, 1, 1]])];
const beds = ['A-1-001/1', 'A-1-002/1', 'A-1-003/1'];

test('a missing tool keeps everybody in the workshop, and they are held; as designed none is missing', () => {
  const scenario = scenarioWith({ wings: three, workshop: { toolCheck: true } }, regime, {
    'tools.missingShare': 1,
    'tools.missingMinutes': 25,
  });
  const day = happened(scenario, 'asDelivered');
  for (const bed of beds) {
    expect(day.life(bed, '09:00:00').slice(0, 3)).toEqual([
      '11:45:00 waiting in textiles',
      '12:10:01 returning in way-wing-a',
      '12:12:01 onFloor in A-floor',
    ]);
    expect(day.attendance(bed)).toEqual(['ATTENDED 11700']);
  }
  expect(happened(scenario).life(beds[0], '09:00:00')[0]).toBe('11:45:01 returning in way-wing-a');
});

test('who is kept in past the call to the next thing loses it', () => {
  const second = activityWith({
    id: 'class',
    categoryCode: 'SAA_GYM_SPORTS_FITNESS',
    from: '12:30',
    to: '14:00',
    sim: { place: 'library', allocation: 'extra' },
  });
  const out = windowOf('outward', '12:20', '12:35', { activities: ['class'] });
  const back = windowOf('return', '14:00', '14:20', { activities: ['class'] });
  const scenario = scenarioWith(
    { workshop: { toolCheck: true } },
    { ...regime, activities: [...activities, second], windows: [...windows, out, back] },
    { 'tools.missingShare': 1, 'tools.missingMinutes': 50 },
  );
  expect(happened(scenario).attendance(beds[0])).toEqual(['ATTENDED 11700', 'ATTENDED 5400']);
  expect(happened(scenario, 'asDelivered').attendance(beds[0])).toEqual(['ATTENDED 11700', 'CLASH 0']);
});

test('tools are out when a session ends early: they are counted before anybody leaves', () => {
  const staff = [
    { home: 'A', headcount: 4 },
    { skill: 'nurse', home: 'central', headcount: 1, finish: '10:00' },
  ] as const;
  const post = postOf({
    id: 'workshop',
    kind: 'session',
    place: 'textiles',
    stops: ['textiles'],
    skill: 'nurse',
    from: '08:00',
    to: '12:00',
    count: 1,
  });
  const leaves = (toolCheck: boolean) =>
    happened(
      scenarioWith(
        { staff, workshop: { toolCheck } },
        { ...regime, posts: [postOf(), post] },
        { 'tools.checkMinutes': 7 },
      ),
      'asDelivered',
    )
      .life(beds[0], '09:00:00')
      .find((line) => line.includes('returning'));
  expect(leaves(false)).toBe('10:04:01 returning in way-wing-a');
  expect(leaves(true)).toBe('10:11:01 returning in way-wing-a');
});

test('a tool missing for hours keeps nobody in past final lock-up, not even where the session was cut short', () => {
  const lost = postOf({
    id: 'workshop',
    kind: 'session',
    place: 'textiles',
    stops: ['textiles'],
    from: '08:00',
    to: '18:00',
    count: 1,
    priority: 9,
  });
  const afternoon = {
    periods,
    activities: [activityWith({ from: '13:30', to: '17:00' })],
    windows: [windowOf('outward', '13:15', '13:35'), windowOf('return', '17:00', '17:20')],
    posts: [postOf(), lost],
  };
  const returning = (finish: string) =>
    happened(
      scenarioWith(
        {
          staff: [
            { home: 'A', headcount: 4 },
            { home: 'central', headcount: 1, finish },
          ],
          workshop: { toolCheck: true },
        },
        afternoon,
        { 'tools.missingShare': 1, 'tools.missingMinutes': 300 },
      ),
      'asDelivered',
    )
      .life(beds[0], '14:00:00')
      .find((line) => line.includes('returning'));
  expect(returning('24:00')).toBe('18:00:01 returning in way-wing-a');
  // Whoever is to bring them back has the usual way to go.
  expect(returning('16:00')).toBe('18:04:01 returning in way-wing-a');
});

test('those who leave are searched one after another by so many as there are', () => {
  const left = (searchers: number) => {
    const day = happened(
      scenarioWith({ wings: three, workshop: { searchers } }, regime, { 'search.secondsPerPerson': 60 }),
    );
    return beds
      .map((bed) => day.life(bed, '11:46:00').find((line) => line.includes('returning')) ?? 'never')
      .sort((a, b) => a.localeCompare(b));
  };
  const at = (...minutes: number[]) => minutes.map((minute) => `11:${minute}:02 returning in way-wing-a`);
  expect(left(1)).toEqual(at(46, 47, 48));
  expect(left(2)).toEqual(at(46, 46, 47));
});

test('work on release is outside: neither in nor out of cell, and not counted at the roll', () => {
  const counted = periodsOf(
    ['08:00', 'UNLOCK'],
    ['08:30', 'SESSION'],
    ['10:00', 'ROLL_CHECK'],
    ['10:15', 'SESSION'],
    ['18:00', 'LOCKED', night],
  );
  const day = happened(
    scenarioWith(
      { wings: three, workshop: { outside: true } },
      {
        ...regime,
        periods: counted,
        activities: [activityWith({ capacity: 2, categoryCode: 'SAA_ROTL' })],
      },
    ),
  );
  const gone = beds.filter((bed) => day.attendance(bed).length > 0);
  expect(gone).toHaveLength(2);
  expect(day.life(gone[0], '08:14:00').slice(1, 4)).toEqual([
    '08:17:03 onLicence in textiles',
    '11:45:01 returning in way-wing-a',
    '11:47:01 onFloor in A-floor',
  ]);
  expect(day.attendance(gone[0])).toEqual(['ATTENDED 11700']);
  expect(day.unlocked(gone[0])[0]).toMatch(/ to 08:17:03$/);
  expect(day.rolls().map((line) => line.slice(9))).toEqual(['A: 1 correct']);
});

test('whoever is held at a gate when the movement shuts goes home and has missed it; whoever is past it finishes', () => {
  const day = happened(scenarioWith({ wings: three, gateSeconds: 900 }, { ...regime, activities, windows }));
  expect(day.window('outward-0815')).toEqual(['08:15:00 open', '08:35:00 shut, 1 missed']);
  const missed = beds.filter((bed) => day.attendance(bed)[0] === 'OTHER (missedMovement) 0');
  expect(missed).toHaveLength(1);
  expect(day.life(missed[0], '08:34:00').slice(0, 2)).toEqual([
    '08:35:00 returning in way-wing-a',
    '08:35:00 onFloor in A-floor',
  ]);
});

test('after final lock-up nobody is kept: the tool is looked for without them', () => {
  const early = periodsOf(['08:00', 'UNLOCK'], ['08:30', 'SESSION'], ['12:00', 'LOCKED', night]);
  const day = happened(
    scenarioWith(
      { workshop: { toolCheck: true } },
      { ...regime, periods: early },
      { 'tools.missingShare': 1, 'tools.missingMinutes': 120 },
    ),
    'asDelivered',
  );
  expect(day.life(beds[0], '11:00:00').slice(0, 2)).toEqual([
    '11:45:00 waiting in textiles',
    '12:00:01 returning in way-wing-a',
  ]);
});
