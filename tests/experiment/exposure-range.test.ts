import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareRuns } from '#experiment/compare-runs.ts';
import { measureBook } from '#experiment/measure-book.ts';
import { drawnReadings, evidencedOrder } from '#experiment/reading-draws.ts';
import { Runs } from '#experiment/runs.ts';
import { exposureFromContacts } from '#measures/exposure.ts';
import { readingIds, readingOf, type Assumption, type ReadingId } from '#scenario/assumptions.ts';
import { conditions, type Experiment } from '#scenario/scenario.ts';
import { reading } from '#tests/measures/reading.ts';
import { randomSummary } from './random-summary.ts';
import { smallExperiment } from './small-experiment.ts';

/** As in evidence 4.6, which the order is of. */
const shipped = {
  ...reading,
  'weight.education': 0.3,
  'weight.showers': 1.8,
  'weight.routeEscorted': 0.7,
};

/** Half to twice of each, the cap from 5 to every pair, κ from 0 to 10, the exponent over its grid. */
function withRanges(ranges: Partial<Record<ReadingId, readonly [number, number]>> = {}): Experiment {
  const experiment = smallExperiment(1, ['workshop', 'cohorts']);
  const own: typeof ranges = {
    'contact.cap': [5, 1000],
    'nonAssociation.weight': [0, 10],
    'guardianship.exponent': [0, 1.5],
    ...ranges,
  };
  const assumptions = readingIds.map((id): [ReadingId, Partial<Assumption>] => {
    const value = shipped[id];
    const [low, high] = own[id] ?? [value / 2, value * 2];
    return [id, { value, low, high }];
  });
  return {
    ...experiment,
    assumptions: { ...experiment.assumptions, reading: Object.fromEntries(assumptions) },
  } as Experiment;
}

function compared(experiment: Experiment, seed: number, ofSame = false) {
  const runs = new Runs(2, shipped);
  for (const condition of conditions)
    for (const regime of [0, 1])
      runs.add(regime, condition, 0, randomSummary(seed + (ofSame ? 0 : regime), regime, condition, 0));
  return { runs, comparison: compareRuns(experiment, runs, measureBook) };
}

const seeds = fc.integer({ min: 1, max: 1_000_000 });
const few = { numRuns: 10 };

describe('draws of the reading assumptions', () => {
  const experiment = withRanges();
  const drawn = drawnReadings(experiment, 200)!;

  test('stay in their ranges and keep the order of evidence', () => {
    expect(drawn).toHaveLength(200);
    for (const one of drawn) {
      for (const [less, more] of evidencedOrder) expect(one[less]).toBeLessThanOrEqual(one[more]);
      for (const id of readingIds) {
        if (id === 'contact.cap') continue;
        const { low, high } = experiment.assumptions.reading[id];
        expect(one[id]).toBeGreaterThanOrEqual(low);
        expect(one[id]).toBeLessThanOrEqual(high);
      }
    }
  });

  test('take half and twice a weight alike, every cap of the grid, and leave the weight of instructors alone', () => {
    const halved = drawn.filter((one) => one['weight.gym'] < shipped['weight.gym']).length;
    expect(halved).toBeGreaterThan(70);
    expect(halved).toBeLessThan(130);
    for (const cap of [5, 10, 15, Infinity])
      expect(drawn.filter((one) => one['contact.cap'] === cap).length).toBeGreaterThan(25);
    expect(new Set(drawn.map((one) => one['guardianship.instructorWeight'])).size).toBe(1);
  });

  test('are the same however many are asked for, and others with another seed', () => {
    expect(drawnReadings(experiment, 5)).toEqual(drawn.slice(0, 5));
    expect(drawnReadings({ ...experiment, seed: 2 }, 5)).not.toEqual(drawn.slice(0, 5));
  });

  test('are none where the ranges leave no room for the order', () => {
    const impossible = withRanges({ 'weight.wingAssociation': [0.1, 0.2], 'weight.workshop': [0.5, 1] });
    expect(drawnReadings(impossible, 200)).toBeNull();
    expect(
      compared(impossible, 3).comparison.rows.every(({ difference }) => !difference.cohorts?.range),
    ).toBe(true);
  });
});

describe('what we don’t know of a difference in exposure', () => {
  test('is where nine draws of ten lie, and how many share the sign of the difference', () => {
    const experiment = withRanges();
    const { runs, comparison } = compared(experiment, 5);
    const row = comparison.rows.find(
      ({ id, slice }) =>
        id === 'violence.exposureIndex' &&
        slice.condition === 'asDelivered' &&
        slice.dayType === 'week' &&
        slice.where === 'all',
    )!;
    const { mean, range } = row.difference.cohorts;
    const [baseline, regime] = [0, 1].map((index) => runs.contacts(index, 'asDelivered')!);
    const base = runs.series(
      0,
      'asDelivered',
      measureBook.grid.findIndex(
        (cell) => cell.measure === row.id && cell.dayType === 'week' && cell.where === 'all',
      ),
    ).base[0];
    const values = drawnReadings(experiment, 200)!.map(
      (drawn) =>
        (exposureFromContacts(regime, drawn).total - exposureFromContacts(baseline, drawn).total) / base,
    );
    expect(range!.draws).toBe(200);
    expect(values.filter((value) => value < range!.p5)).toHaveLength(10);
    expect(values.filter((value) => value > range!.p95)).toHaveLength(10);
    expect(range!.signHolds).toBe(values.filter((value) => value * mean! > 0).length / 200);
  });

  test('is nothing where the two are the same', () => {
    const { comparison } = compared(withRanges(), 5, true);
    for (const { id, difference } of comparison.rows)
      if (id === 'violence.exposureIndex') expect(difference.cohorts.range).toBeNull();
    for (const { ties, fewerAtLow } of comparison.breakEven) expect([ties, fewerAtLow]).toEqual([null, null]);
  });
});

describe('a break-even', () => {
  const experiment = withRanges({ 'weight.wingStructured': [0, 50], 'nonAssociation.weight': [0, 50] });

  test('put back in place of the assumption leaves no difference; of a grid, the difference changes its sign there', () => {
    let found = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const { runs, comparison } = compared(experiment, seed);
        const at = readingOf(experiment.assumptions);
        for (const { condition, dayType, assumption, ties } of comparison.breakEven) {
          if (dayType !== 'week' || ties === null) continue;
          found++;
          const differenceAt = (value: number): number => {
            const [from, to] = [0, 1].map(
              (index) =>
                exposureFromContacts(runs.contacts(index, condition)!, { ...at, [assumption]: value }).total,
            );
            return to - from;
          };
          const [low, high] = [ties[0], ties[1] ?? Infinity];
          if (low === high) expect(differenceAt(low)).toBeCloseTo(0, 6);
          else expect(differenceAt(low) * differenceAt(high)).toBeLessThan(0);
        }
      }),
      { ...few, seed: 1 },
    );
    expect(found).toBeGreaterThan(0);
  });

  test('is none where no value in range makes one, and then the same regime has fewer at both ends', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { runs, comparison } = compared(experiment, seed);
        const at = readingOf(experiment.assumptions);
        for (const { condition, dayType, assumption, ties, low, high, fewerAtLow } of comparison.breakEven) {
          if (dayType !== 'week' || ties !== null) continue;
          const signs = [low, high].map((value) => {
            const [from, to] = [0, 1].map(
              (index) =>
                exposureFromContacts(runs.contacts(index, condition)!, { ...at, [assumption]: value }).total,
            );
            return Math.sign(to - from);
          });
          expect(signs[0]).toBe(signs[1]);
          expect(fewerAtLow).toBe(signs[0] < 0 ? 'cohorts' : 'workshop');
        }
      }),
      { ...few, seed: 1 },
    );
  });
});
