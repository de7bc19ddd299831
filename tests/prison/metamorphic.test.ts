import { describe, expect, test } from 'vitest';
import type { Period, Regime } from '#scenario/regime.ts';
import type { Scenario } from '#scenario/scenario.ts';
import { FactsReader } from '#measures/facts/factsReader.ts';
import { readingOf } from '#scenario/assumptions.ts';
import { summarise } from '#measures/summarise.ts';
import { gridFor } from '#measures/grid.ts';
import { Kind } from '#trace/records.ts';
import type { TraceHeader } from '#trace/header.ts';
import { withBehaviour } from '#tests/validation/changes.ts';
import { tellFound } from '#tests/validation/foundFigure.ts';
import { runScenario, shippedScenario } from './shipped.ts';
import { TimeUnlocked } from './timeUnlocked.ts';

const everyDay = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

/** The scenario under a regime with nothing in it but one core day for every day. */
function onlyCoreDay(
  scenario: Scenario,
  periods: readonly Period[],
  partitions = scenario.regime.sim.partitions,
): Scenario {
  const regime: Regime = {
    ...scenario.regime,
    id: 'only-core-day',
    activities: [],
    sim: {
      ...scenario.regime.sim,
      partitions,
      coreDay: [{ id: 'every-day', daysOfWeek: everyDay, periods }],
      movement: { ...scenario.regime.sim.movement, windows: [] },
      appointments: [],
      posts: [
        {
          id: 'floor',
          name: 'Floor',
          kind: 'wingFloor',
          place: 'eachWing',
          daysOfWeek: everyDay,
          from: '00:00',
          to: '24:00',
          skill: 'officer',
          count: 4,
          priority: 1,
        },
      ],
    },
  };
  return { ...scenario, regime, baseline: regime };
}

const instant = {
  'doors.unlockSecondsPerDoor': 0,
  'doors.lockSecondsPerDoor': 0,
  'doors.walkHomeSeconds': 0,
};

function measure(scenario: Scenario, ids: readonly string[], people = 'all', days = 7): number[] {
  const reading = readingOf(scenario.assumptions);
  const facts = new FactsReader(reading);
  runScenario(scenario, 'asDesigned', facts, 0, days);
  const { total, base } = summarise(facts.facts, reading);
  const grid = gridFor();
  return ids.map((id) => {
    const cell = grid.findIndex(
      (row) => row.measure === id && row.dayType === 'week' && row.people === people && row.where === 'all',
    );
    if (cell < 0) throw new Error(`No cell for ${id}.`);
    return total[cell] / base[cell];
  });
}

describe('cohort arithmetic (I6)', () => {
  const partitions = {
    whole: [['1', '2a', '2b', '3']],
    halves: [
      ['1', '2a'],
      ['2b', '3'],
    ],
    thirds: [['1'], ['2a', '2b'], ['3']],
    quarters: [['1'], ['2a'], ['2b'], ['3']],
  };
  const periods = (partition: string): readonly Period[] => [
    { kind: 'LOCKED', from: '00:00', to: '09:00', lockedFor: 'night' },
    { kind: 'ASSOCIATION', from: '09:00', to: '12:00', turns: { partition, changeoverMinutes: 10 } },
    { kind: 'LOCKED', from: '12:00', to: '24:00', lockedFor: 'night' },
  ];
  test.for([
    ['whole', 3.0],
    ['halves', 1.42],
    ['thirds', 0.89],
    ['quarters', 0.63],
  ] as const)(
    'with doors that take no time everyone gets their turn to the second: %s, %f h',
    async ([partition, hours], { task }) => {
      const scenario = withBehaviour(
        onlyCoreDay(await shippedScenario('workshop-based'), periods(partition), partitions),
        instant,
      );
      const time = new TimeUnlocked();
      const { world } = runScenario(scenario, 'asDesigned', time, 0, 0);
      const errors = Array.from({ length: world.people.count }, (_, person) =>
        Math.abs(time.onDay(person, 0) - hours * 3600),
      );
      // Whoever is on the floor when the time is up needs a second to walk home and one to be locked in.
      expect(Math.max(...errors)).toBeLessThan(20);
      tellFound(task, `${partition} ${hours} h within ${Math.ceil(Math.max(...errors))} s`);
    },
  );

  test('with doors that take time nobody gets more than the turn and the changeover', async () => {
    const scenario = onlyCoreDay(await shippedScenario('workshop-based'), periods('thirds'), partitions);
    const time = new TimeUnlocked();
    const { world } = runScenario(scenario, 'asDesigned', time, 0, 0);
    for (let person = 0; person < world.people.count; person++) {
      expect(time.onDay(person, 0)).toBeLessThanOrEqual(3200 + 600);
    }
  });
});

describe('extremes (I7)', () => {
  test('nobody unlocked: no hours, no contact outside locked cells', async () => {
    const scenario = onlyCoreDay(await shippedScenario('workshop-based'), [
      { kind: 'LOCKED', from: '00:00', to: '24:00', lockedFor: 'night' },
    ]);
    const reading = readingOf(scenario.assumptions);
    const facts = new FactsReader(reading);
    runScenario(scenario, 'asDesigned', facts);
    expect(Math.max(...facts.facts.personDays.unlocked)).toBe(0);
    const grid = gridFor();
    const { total } = summarise(facts.facts, reading);
    const outside = grid
      .map((cell, index) => ({ cell, hours: total[index] }))
      .filter(
        ({ cell }) =>
          cell.measure === 'violence.contactHours' &&
          cell.where.startsWith('place:') &&
          cell.where !== 'place:cell',
      );
    expect(outside.length).toBeGreaterThan(5);
    for (const { hours } of outside) expect(hours).toBe(0);
  });

  test('an open prison all day: the length of the day', async () => {
    const scenario = onlyCoreDay(await shippedScenario('workshop-based'), [
      { kind: 'ASSOCIATION', from: '00:00', to: '24:00' },
    ]);
    const facts = new FactsReader(readingOf(scenario.assumptions));
    runScenario(scenario, 'asDesigned', facts);
    expect(Math.min(...facts.facts.personDays.unlocked)).toBe(86_400);
  });
});

describe('an edit (I9)', () => {
  /** In-cell learning of H wing as an activity of its own, at the given times. */
  const withInCellOnH = (regime: Regime, start: string, end: string): Regime => ({
    ...regime,
    activities: regime.activities.flatMap((activity) => {
      if (activity.id !== 'in-cell-late-morning') return [activity];
      const slots = activity.slots.map((slot) => ({ ...slot, customStartTime: start, customEndTime: end }));
      return [
        { ...activity, sim: { ...activity.sim, wings: ['A', 'B', 'C', 'D', 'E', 'F', 'G'] } },
        { ...activity, id: 'in-cell-late-morning-on-h', slots, sim: { ...activity.sim, wings: ['H'] } },
      ];
    }),
  });

  /** Every record about people of one wing, as text. */
  async function recordsOfWing(regime: Regime, code: string): Promise<string> {
    let header: TraceHeader | null = null;
    const lines: string[] = [];
    runScenario({ ...(await shippedScenario(regime)), regime }, 'asDelivered', {
      open: (opened) => (header = opened),
      take: (chunk) => {
        const { people, wings } = header!.tables;
        const wing = wings.code.indexOf(code);
        for (let row = 0; row < chunk.rows; row++) {
          const isAboutPeople =
            chunk.kind[row] === Kind.enter || chunk.kind[row] === Kind.need || chunk.kind[row] === Kind.call;
          if (!isAboutPeople || people.wing[chunk.subject[row]] !== wing) continue;
          lines.push(
            `${chunk.time[row]} ${people.ref[chunk.subject[row]]} ${chunk.kind[row]} ${chunk.state[row]} ${chunk.cause[row]}`,
          );
        }
      },
      close: () => undefined,
    });
    return lines.join('\n');
  }

  test('to one session leaves the week of a wing that shares nothing with it as it was', async () => {
    const { regime } = await shippedScenario('frd-structured-evening-kept');
    const before = withInCellOnH(regime, '10:25', '11:40');
    const after = withInCellOnH(regime, '10:30', '11:40');
    expect(await recordsOfWing(after, 'A')).toBe(await recordsOfWing(before, 'A'));
    expect(await recordsOfWing(after, 'H')).not.toBe(await recordsOfWing(before, 'H'));
  });

  test('that is undone gives the identical trace', async () => {
    const scenario = await shippedScenario('frd-smaller-cohorts');
    const longer = withBehaviour(scenario, { 'servery.secondsPerPerson': 15 });
    const undone = withBehaviour(longer, {
      'servery.secondsPerPerson': scenario.assumptions.behaviour['servery.secondsPerPerson'].value,
    });
    const hash = (which: Scenario): string => runScenario(which, 'asDelivered', undefined, 0, 1).traceHash;
    expect(hash(longer)).not.toBe(hash(scenario));
    expect(hash(undone)).toBe(hash(scenario));
  });
});

describe('labels (I12)', () => {
  const headlines = [
    'time.unlocked.mean',
    'movement.journeys',
    'violence.contactHours',
    'violence.exposureIndex',
    'access.hours.attended',
  ];

  test('listing wings and places in another order changes no aggregate', async ({ task }) => {
    const scenario = await shippedScenario('workshop-based');
    const { establishment } = scenario;
    const turned = {
      ...establishment,
      wings: [...establishment.wings].reverse(),
      places: [...establishment.places].reverse(),
    };
    const plain = measure(scenario, headlines);
    const relabelled = measure({ ...scenario, establishment: turned }, headlines);
    plain.forEach((value, index) => expect(relabelled[index] / value).toBeCloseTo(1, 9));
    tellFound(task, `${headlines.length} headlines equal to nine digits when relabelled`);
  });

  test('cutting a link in two leaves capped contact-hours nearly as they were', async ({ task }) => {
    const scenario = await shippedScenario('workshop-based');
    const { establishment } = scenario;
    const links = establishment.routes.links.flatMap((link) =>
      link.id !== 'workshop-way'
        ? [link]
        : [
            { ...link, to: 'halfway', walkSeconds: link.walkSeconds / 2 },
            {
              id: 'workshop-way-2',
              from: 'halfway',
              to: link.to,
              walkSeconds: link.walkSeconds / 2,
              outdoors: link.outdoors,
            },
          ],
    );
    const cut = {
      ...establishment,
      routes: {
        ...establishment.routes,
        areas: [...establishment.routes.areas, { id: 'halfway', localName: 'Halfway' }],
        links,
      },
    };
    const [whole] = measure(scenario, ['violence.contactHours']);
    const [halves] = measure({ ...scenario, establishment: cut }, ['violence.contactHours']);
    expect(Math.abs(halves / whole - 1)).toBeLessThan(0.01);
    tellFound(
      task,
      `capped contact-hours change by ${(100 * Math.abs(halves / whole - 1)).toFixed(2)}% when a link is cut`,
    );
  });
});
