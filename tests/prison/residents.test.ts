import { expect, test } from 'vitest';
import type { Establishment, ImportedPerson, Landing } from '#scenario/establishment.ts';
import type { Scenario } from '#scenario/scenario.ts';
import { happened, meaningFaults } from './happened.ts';
import {
  activityWith,
  everyDay,
  inCell,
  night,
  periodsOf,
  scenarioWith,
  windowOf,
  wing,
  type Stretch,
} from './small.ts';

const domestics: readonly Stretch[] = [
  ['09:00', 'DOMESTIC'],
  ['10:00', 'LOCKED', night],
];

function landingsOf(cells: readonly (readonly number[])[], changes: readonly Partial<Landing>[]) {
  const plain = wing('A', cells);
  return [
    { ...plain, landings: plain.landings.map((landing, index) => ({ ...landing, ...changes[index] })) },
  ];
}

test('people unlocked singly are out at the same time and meet nobody', () => {
  const wings = landingsOf([[1, 1]], [{ residents: 'segregated', unlockedSingly: true }]);
  const day = happened(
    scenarioWith(
      { wings },
      { periods: periodsOf(...domestics) },
      { 'needs.showerShare': 1, 'association.floorShare': 1 },
    ),
  );
  const floors = ['A-1-001/1', 'A-1-002/1'].map(
    (bed) => new Set(day.life(bed).flatMap((line) => (line.includes(' in ') ? [line.split(' in ')[1]] : []))),
  );
  expect(floors).toEqual([new Set(['A-1-001-floor']), new Set(['A-1-002-floor'])]);
});

test('a cell of a landing unlocked singly holds one person', () => {
  const wings = landingsOf([[2]], [{ unlockedSingly: true }]);
  expect(meaningFaults(scenarioWith({ wings }, { periods: periodsOf(...domestics) }))).toEqual([
    'wings.0.landings.0.cells.0.workingCapacity: 2 people in a cell of a landing unlocked singly, expected at most 1, as people who share a cell are not let out alone',
  ]);
});

test('landings with a floor of their own do not mix with the wing', () => {
  const wings = landingsOf([[1], [1]], [{}, { floor: 'induction' }]);
  const day = happened(scenarioWith({ wings }, { periods: periodsOf(...domestics) }));
  expect(day.life('A-1-001/1')[1]).toMatch(/onFloor in A-floor$/);
  expect(day.life('A-2-001/1')[1]).toMatch(/onFloor in A-induction$/);
});

test("a landing's own core day goes before the wing's", () => {
  const wings = landingsOf([[1], [1]], [{}, { residents: 'induction' }]);
  const day = happened(
    scenarioWith(
      { wings },
      {
        periods: [
          { id: 'wing', daysOfWeek: everyDay, periods: periodsOf(...domestics) },
          {
            id: 'induction',
            daysOfWeek: everyDay,
            landings: ['A-2'],
            periods: periodsOf(['14:00', 'DOMESTIC'], ['15:00', 'LOCKED', night]),
          },
        ],
      },
    ),
  );
  expect(day.unlocked('A-1-001/1')[0].slice(0, 5)).toBe('09:00');
  expect(day.unlocked('A-2-001/1')[0].slice(0, 5)).toBe('14:00');
});

test('an activity is for mainstream prisoners unless it says for whom', () => {
  const wings = landingsOf([[1], [1]], [{}, { residents: 'vulnerable' }]);
  const regime = {
    periods: periodsOf(['08:00', 'SESSION'], ['12:30', 'LOCKED', night]),
    windows: [windowOf('outward', '08:15', '08:35'), windowOf('return', '11:45', '12:05')],
  };
  const forAll = happened(scenarioWith({ wings }, { ...regime, activities: [activityWith()] }));
  expect(forAll.attendance('A-2-001/1')).toEqual([]);
  expect(forAll.attendance('A-1-001/1')).toHaveLength(1);
  const own = activityWith({ sim: { residents: ['vulnerable'] } });
  const forVulnerable = happened(scenarioWith({ wings }, { ...regime, activities: [own] }));
  expect(forVulnerable.attendance('A-2-001/1')).toHaveLength(1);
  expect(forVulnerable.attendance('A-1-001/1')).toEqual([]);
});

test('the basic level stays locked through association that is closed to it, and keeps its domestics', () => {
  const day = happened(
    scenarioWith(
      {},
      {
        periods: periodsOf(
          ...domestics,
          ['17:30', 'ASSOCIATION', { closedTo: ['BAS'] }],
          ['19:00', 'LOCKED', night],
        ),
      },
      { 'people.basicShare': 1 },
    ),
  );
  expect(day.unlocked('A-1-001/1')).toHaveLength(1);
  expect(day.behindTheDoor('A-1-001/1')).toContain('17:30:00 notMyTurn');
});

test('a meal at the door is had without a door opening', () => {
  const day = happened(
    scenarioWith(
      {},
      {
        periods: periodsOf(
          ['12:00', 'MEAL', { atDoor: true }],
          ['12:30', 'LOCKED', { lockedFor: 'mealBreak' }],
        ),
      },
    ),
  );
  expect(day.needs('A-1-001/1')).toEqual(['meal met']);
  expect(day.unlocked('A-1-001/1')).toEqual([]);
});

test('kit is changed on the day on which it is open to the landing, and asked for on no other', () => {
  const withKit = {
    id: 'kit',
    daysOfWeek: ['SUNDAY'],
    periods: periodsOf(['09:00', 'DOMESTIC', { alsoOpen: ['kit'] }], ['10:00', 'LOCKED', night]),
  } as const;
  const rest = everyDay.filter((day) => day !== 'SUNDAY');
  const days = happened(
    scenarioWith(
      {},
      { periods: [withKit, { id: 'rest', daysOfWeek: rest, periods: periodsOf(...domestics) }] },
      { 'kit.secondsPerPerson': 20 },
    ),
    'asDesigned',
    { days: 1 },
  );
  expect(days.needs('A-1-001/1')).toEqual(['kit met']);
});

test('an open prison is unlocked day and night, and counted in its rooms', () => {
  const scenario = scenarioWith(
    { wings: [wing('A', [[1, 1]])] },
    {
      periods: periodsOf(
        ['08:00', 'ASSOCIATION'],
        ['12:00', 'ROLL_CHECK'],
        ['12:30', 'ASSOCIATION'],
        ['22:00', 'LOCKED', night],
      ),
    },
  );
  const open = { ...scenario, establishment: { ...scenario.establishment, openConditions: true } };
  const day = happened(open);
  expect(day.unlocked('A-1-001/1')).toEqual(['00:00:00 on']);
  expect(day.rolls()).toEqual([expect.stringMatching(/^12:0\d:\d\d A: 2 correct$/)]);
  expect(day.life('A-1-001/1', '22:00:00')[0]).toMatch(/inOwnCell$/);
});

test('an open prison has no in-cell work', () => {
  const scenario = scenarioWith({}, { periods: periodsOf(...domestics), activities: [inCell()] });
  const open = { ...scenario, establishment: { ...scenario.establishment, openConditions: true } };
  expect(meaningFaults(open)).toEqual([expect.stringContaining('in-cell activity under open conditions')]);
});

const four = wing('A', [[1, 1, 1, 1]]);
const morning = {
  periods: periodsOf(['08:00', 'SESSION'], ['12:30', 'LOCKED', night]),
  windows: [windowOf('outward', '08:15', '08:35'), windowOf('return', '11:45', '12:05')],
};

/** Four people read from rows, with A-1-001 and A-1-002 to be kept apart. */
function imported(scenario: Scenario): Scenario {
  const rows: readonly ImportedPerson[] = [1, 2, 3, 4].map((number) => ({
    personRef: `P${number}`,
    cellLocation: `A-1-00${number}`,
    incentiveLevelCode: 'STD',
    convictedStatus: 'Convicted',
    ...(number === 1 ? { nonAssociations: ['P2'] } : {}),
  }));
  const establishment: Establishment = { ...scenario.establishment, population: { kind: 'imported', rows } };
  return { ...scenario, establishment };
}

test('people to be kept apart are not given places in the same room', () => {
  const shops = ['textiles', 'library'].map((place) =>
    activityWith({ id: place, capacity: 4, sim: { place } }),
  );
  const scenario = imported(scenarioWith({ wings: [four] }, { ...morning, activities: shops }));
  for (let seed = 0; seed < 20; seed++) {
    const { header } = happened(scenario, 'asDesigned', { seed });
    const { people, allocations, sessions } = header.tables;
    const placesOf = (ref: string) =>
      [...allocations.person].flatMap((person, row) =>
        people.ref[person] === ref ? [sessions.activity[allocations.session[row]]] : [],
      );
    expect(placesOf('P1')).not.toEqual(placesOf('P2'));
  }
});

test('those who seek a place and find none are on the waiting list', () => {
  const { header } = happened(
    scenarioWith({ wings: [four] }, { ...morning, activities: [activityWith({ capacity: 3 })] }),
  );
  expect([...header.tables.people.waiting].filter((waits) => waits === 1)).toHaveLength(1);
});

test("allocations can be the planner's own", () => {
  const scenario = imported(
    scenarioWith({ wings: [four] }, { ...morning, activities: [activityWith({ capacity: 2 })] }),
  );
  const allocations = ['P3', 'P4'].map((personRef) => ({ personRef, activity: 'textiles' }));
  const regime = { ...scenario.regime, sim: { ...scenario.regime.sim, allocations } };
  const { header } = happened({ ...scenario, regime, baseline: regime });
  const { people, allocations: rows } = header.tables;
  expect([...rows.person].map((person) => people.ref[person]).sort()).toEqual(['P3', 'P4']);
  const third = [
    ...allocations,
    { personRef: 'P1', activity: 'textiles' },
    { personRef: 'P9', activity: 'art' },
  ];
  const tooMany = { ...regime, sim: { ...regime.sim, allocations: third } };
  expect(meaningFaults({ ...scenario, regime: tooMany, baseline: tooMany })).toEqual([
    'sim.allocations.2.activity: more than 2 people in textiles, expected at most its capacity',
    'sim.allocations.3.activity: "art", expected an activity of the regime: "textiles"',
    'sim.allocations.3.personRef: "P9", expected the reference of one of the people imported',
  ]);
});
