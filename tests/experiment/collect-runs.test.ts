import { describe, expect, test, vi } from 'vitest';
import fc from 'fast-check';
import { compareRuns } from '#experiment/compare-runs.ts';
import type { Comparison } from '#experiment/comparison.ts';
import { collectRuns } from '#experiment/collect-runs.ts';
import { Runs } from '#experiment/runs.ts';
import { varianceReduction } from '#experiment/variance-reduction.ts';
import { readingOf } from '#scenario/assumptions.ts';
import type { Condition } from '#scenario/scenario.ts';
import { definitions, grid, madeUpSummary, MadeUpRunner, smallExperiment } from './small-experiment.ts';

const book = { grid, definitions };
const compared = async (replications: number): Promise<Comparison> => {
  const experiment = smallExperiment(replications);
  return compareRuns(experiment, await collectRuns(experiment, new MadeUpRunner()), book);
};

describe('a comparison', () => {
  test('does not depend on which worker was faster', async () => {
    const experiment = smallExperiment(5);
    const expected = JSON.stringify(await compared(5));
    const tasks = [0, 1, 2, 3, 4].flatMap((replication) =>
      [0, 1, 2].flatMap((regime) =>
        (['asDesigned', 'asDelivered'] as Condition[]).map((condition) => ({
          replication,
          regime,
          condition,
        })),
      ),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(tasks, { minLength: tasks.length }), (order) => {
        const runs = new Runs(3, readingOf(experiment.assumptions));
        const completions = order.filter(({ regime, condition, replication }) =>
          runs.add(regime, condition, replication, madeUpSummary(regime, condition, replication)),
        );
        expect(completions.length).toBeGreaterThan(0);
        expect(JSON.stringify(compareRuns(experiment, runs, book))).toBe(expected);
      }),
    );
  });

  test('holds both conditions of every row, differences to the first regime, and none for groups of other people', async () => {
    const { rows } = await compared(3);
    expect(rows.filter(({ slice }) => slice.condition === 'asDesigned')).toHaveLength(5);
    expect(rows.filter(({ slice }) => slice.condition === 'asDelivered')).toHaveLength(5);
    for (const { slice, byRegime, difference } of rows) {
      expect(Object.keys(byRegime)).toEqual(['workshop', 'cohorts', 'evening']);
      expect(Object.keys(difference)).toEqual(
        slice.people.startsWith('ownWork:') ? [] : ['cohorts', 'evening'],
      );
    }
  });

  test('leaves out rows that count nobody under any regime', async () => {
    expect((await compared(3)).rows.some(({ slice }) => slice.people === 'work:kitchen')).toBe(false);
  });

  test('prints twelve significant digits', async () => {
    for (const { byRegime } of (await compared(7)).rows) {
      for (const { mean } of Object.values(byRegime))
        expect(mean).toBe(Number((mean as number).toPrecision(12)));
    }
  });

  test('has intervals and confirmatory tests from twenty replications on', async () => {
    const few = await compared(19);
    expect(few.rows.every(({ byRegime }) => Object.values(byRegime).every(({ ci95 }) => ci95 === null))).toBe(
      true,
    );
    expect(few.confirmatory).toEqual([]);
    const enough = await compared(20);
    expect(
      enough.confirmatory.map(({ id, regime, slice }) => `${id} ${regime} ${slice.condition}`),
    ).toHaveLength(4 * 2 * 2);
    const attended = enough.confirmatory.filter(({ id }) => id === 'access.hours.attended');
    expect(attended.every(({ p, adjusted }) => p === 1 && adjusted === 1)).toBe(true);
    expect(enough.confirmatory.some(({ p, adjusted }) => adjusted > p && adjusted < 0.05)).toBe(true);
  });

  test('says what was run: inputs, traces of each regime and condition, events', async () => {
    const [three, four] = [await compared(3), await compared(4)];
    expect(three.manifest).toMatchObject({
      experiment: 'small',
      establishment: 'ZZI',
      replications: 3,
      days: 7,
      seed: 1,
      events: 180,
    });
    const hashes = Object.values(three.manifest.traceHash).flatMap((byCondition) =>
      Object.values(byCondition),
    );
    expect(new Set(hashes).size).toBe(6);
    expect(four.manifest.traceHash['workshop']?.['asDesigned']).not.toBe(
      three.manifest.traceHash['workshop']?.['asDesigned'],
    );
  });

  test('averages pictures over replications, to three decimals', async () => {
    const { profiles } = await compared(3);
    expect(profiles).toHaveLength(6);
    expect(profiles[2]).toMatchObject({
      regime: 'cohorts',
      condition: 'asDesigned',
      whereabouts: [0.333, 1],
    });
  });
});

describe('a run', () => {
  test('counts settled tasks up to all of them', async () => {
    const onProgress = vi.fn();
    await collectRuns(smallExperiment(2), new MadeUpRunner(), { onProgress });
    expect(onProgress.mock.calls).toEqual(Array.from({ length: 12 }, (_, index) => [index + 1, 12]));
  });

  test('hands every completed replication on, in order', async () => {
    const complete: number[] = [];
    await collectRuns(smallExperiment(4), new MadeUpRunner(3), {}, (runs) => complete.push(runs.complete));
    expect(complete.at(-1)).toBe(4);
    expect(complete).toEqual([...complete].sort((a, b) => a - b));
  });

  test('asks for no more than two tasks a worker at once, so memory does not grow with replications', async () => {
    const runner = new MadeUpRunner(2, () => new Promise((resolve) => setImmediate(resolve)));
    await collectRuns(smallExperiment(10), runner);
    expect(runner.mostWaiting).toBe(4);
  });

  test('stops asking when cancelled', async () => {
    const stop = new AbortController();
    const runner = new MadeUpRunner(
      2,
      (_, signal) =>
        new Promise((resolve, reject) => {
          signal.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')));
          if (runner.asked.length <= 6) resolve();
        }),
    );
    const outcome = collectRuns(smallExperiment(100), runner, { signal: stop.signal });
    await vi.waitFor(() => expect(runner.asked.length).toBe(10));
    stop.abort();
    await expect(outcome).rejects.toMatchObject({ name: 'AbortError' });
    expect(runner.asked.length).toBe(10);
  });

  test('cancelled beforehand asks nothing', async () => {
    const runner = new MadeUpRunner();
    await expect(
      collectRuns(smallExperiment(1), runner, { signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect(runner.asked).toEqual([]);
  });

  test('a replication that fails cancels the rest and is what the caller hears of', async () => {
    let cancelled = 0;
    let failed = false;
    const runner = new MadeUpRunner(
      2,
      ({ replication }, signal) =>
        new Promise((resolve, reject) => {
          if (replication === 0) resolve();
          else if (!failed) {
            failed = true;
            reject(new Error('a wing has no door'));
          } else
            signal.addEventListener('abort', () => {
              cancelled++;
              reject(new DOMException('cancelled', 'AbortError'));
            });
        }),
    );
    await expect(collectRuns(smallExperiment(9), runner)).rejects.toThrow('a wing has no door');
    expect(cancelled).toBe(3);
  });
});

describe('variance reduction', () => {
  test('is the variance two regimes would have apart over the variance of their paired difference', async () => {
    const experiment = smallExperiment(33, ['workshop', 'cohorts']);
    const rows = varianceReduction(experiment, await collectRuns(experiment, new MadeUpRunner()), book);
    expect(rows).toHaveLength(8);
    const journeys = rows.find(
      ({ measure, condition }) => measure === 'movement.journeys' && condition === 'asDesigned',
    );
    // Luck varies levels by 0, 0.1 … 1, the regime by 0, 0.1, 0.2: variances 0.1 and 0.02/3 over 33 evenly mixed runs.
    expect(journeys?.pairedVariance).toBeCloseTo(0.02 / 3 / 32, 10);
    expect(journeys?.independentVariance).toBeCloseTo((2 * 0.1 + 0.02 / 3) / 32, 10);
    expect(journeys?.factor).toBeCloseTo(31, 6);
    expect(rows.find(({ measure }) => measure === 'access.hours.attended')?.factor).toBeNull();
  });
});
