import { describe, expect, test } from 'vitest';
import {
  differencePValue,
  estimateDifference,
  estimateLevel,
  levelMoments,
  minimumRunsForInterval,
  type Series,
} from '#experiment/estimate.ts';
import { t975 } from '#experiment/student-t.ts';

/** Deterministic, and nothing like the model's own draws. */
function normals(seed: number): () => number {
  let state = seed;
  const uniform = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (((mixed ^ (mixed >>> 16)) >>> 0) + 0.5) / 4294967296;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

const ones = (length: number): number[] => new Array<number>(length).fill(1);
const repeated = (values: readonly number[], times: number): number[] =>
  Array.from({ length: times }, () => values).flat();

describe('a mean', () => {
  test('of totals over bases, with the t interval of a textbook', () => {
    // Twenty replications, ten at 4 and ten at 6: mean 5, sample variance 20/19.
    const series: Series = { total: repeated([8, 12], 10), base: repeated([2, 2], 10) };
    const { mean, ci95, runs, note } = estimateLevel('mean', series);
    const halfWidth = 2.093024054408263 * Math.sqrt(20 / 19 / 20);
    expect([mean, runs, note]).toEqual([5, 20, null]);
    expect(ci95?.[0]).toBeCloseTo(5 - halfWidth, 10);
    expect(ci95?.[1]).toBeCloseTo(5 + halfWidth, 10);
  });

  test('leaves out replications in which there was nobody', () => {
    const series: Series = { total: [...repeated([8, 12], 10), 0], base: [...repeated([2, 2], 10), 0] };
    expect(estimateLevel('mean', series)).toEqual(
      estimateLevel('mean', { total: repeated([8, 12], 10), base: repeated([2, 2], 10) }),
    );
  });

  test('of nobody at all is nothing, not nought', () => {
    expect(estimateLevel('mean', { total: [0, 0], base: [0, 0] })).toMatchObject({
      mean: null,
      ci95: null,
      runs: 0,
      note: null,
    });
  });
});

describe('pairing', () => {
  test('a difference that never varies has an interval of no width, however much the levels vary', () => {
    const baseline: Series = { total: Array.from({ length: 20 }, (_, run) => run * run), base: ones(20) };
    const regime: Series = { total: Array.from({ length: 20 }, (_, run) => run * run + 3), base: ones(20) };
    expect(estimateDifference('mean', regime, baseline)).toMatchObject({ mean: 3, ci95: [3, 3], note: null });
    expect(differencePValue('mean', regime, baseline)).toBe(0);
  });

  test('row by row: shuffling one regime widens the interval and leaves the mean', () => {
    const luck = Array.from({ length: 30 }, (_, run) => ((run * 7) % 30) / 3);
    const baseline: Series = { total: luck, base: ones(30) };
    const paired = estimateDifference(
      'mean',
      { total: luck.map((value, run) => value + (run % 2)), base: ones(30) },
      baseline,
    );
    const turned = [...luck.slice(11), ...luck.slice(0, 11)];
    const unpaired = estimateDifference(
      'mean',
      { total: turned.map((value, run) => value + (run % 2)), base: ones(30) },
      baseline,
    );
    const width = (ci: readonly [number, number] | null): number => (ci === null ? NaN : ci[1] - ci[0]);
    expect(unpaired.mean).toBeCloseTo(paired.mean as number, 10);
    expect(width(unpaired.ci95)).toBeGreaterThan(4 * width(paired.ci95));
  });

  test('counts only replications in which both had somebody', () => {
    const baseline: Series = { total: [...ones(20), 9], base: [...ones(20), 0] };
    const regime: Series = { total: [...ones(20), 5], base: ones(21) };
    expect(estimateDifference('mean', regime, baseline)).toMatchObject({ runs: 20, note: 'identical' });
  });

  test('series of different lengths are refused', () => {
    expect(() =>
      estimateDifference('mean', { total: [1], base: [1] }, { total: [1, 2], base: [1, 1] }),
    ).toThrow(RangeError);
  });
});

describe('a ratio of totals, with the jackknife worked by hand', () => {
  // Totals 1, 2, 6 over bases 2, 4, 6: ratio 9/12. Leaving out each in turn: 8/10, 7/8, 3/6.
  const series: Series = { total: [1, 2, 6], base: [2, 4, 6] };

  test('weighs replications by their bases', () => {
    expect(levelMoments('ratio', series).point).toBe(0.75);
    expect(levelMoments('mean', series).point).toBeCloseTo((0.5 + 0.5 + 1) / 3, 12);
  });

  test('takes its error from the ratios without each replication', () => {
    const without = [8 / 10, 7 / 8, 3 / 6];
    const centre = (without[0] + without[1] + without[2]) / 3;
    const variance = (2 / 3) * without.reduce((sum, value) => sum + (value - centre) ** 2, 0);
    expect(levelMoments('ratio', series).standardError).toBeCloseTo(Math.sqrt(variance), 12);
  });

  test('with equal bases it is the error of the mean', () => {
    const equal: Series = { total: [1, 2, 6, 3], base: [5, 5, 5, 5] };
    expect(levelMoments('ratio', equal).standardError).toBeCloseTo(
      levelMoments('mean', equal).standardError as number,
      12,
    );
  });

  test('a difference leaves the same replication out of both', () => {
    const run = (times: number): Series => ({
      total: repeated(series.total as number[], 7).map((x) => x * times),
      base: repeated(series.base as number[], 7),
    });
    const { mean, ci95 } = estimateDifference('ratio', run(3), run(1));
    const once = levelMoments('ratio', run(1)).standardError as number;
    expect(mean).toBeCloseTo(1.5, 10);
    expect((ci95?.[1] ?? NaN) - (mean ?? NaN)).toBeCloseTo(2 * once * t975(20), 9);
  });
});

describe('words for numbers that are not there', () => {
  test('an event in no run is noted as such, beside how many runs looked for it', () => {
    expect(estimateLevel('ratio', { total: [0, 0, 0], base: [5, 6, 7] })).toEqual({
      mean: 0,
      ci95: null,
      runs: 3,
      range: null,
      note: 'noEvents',
    });
  });

  test('equal in every run is identical', () => {
    const series: Series = { total: [1, 2, 3], base: [4, 5, 6] };
    expect(estimateDifference('ratio', series, { ...series })).toMatchObject({
      mean: 0,
      ci95: null,
      runs: 3,
      note: 'identical',
    });
    expect(estimateDifference('mean', series, { ...series })).toMatchObject({
      mean: 0,
      ci95: null,
      runs: 3,
      note: 'identical',
    });
  });

  test('a mean difference of nought that varies is not identical', () => {
    const regime: Series = { total: repeated([1, 2], 10), base: ones(20) };
    const baseline: Series = { total: repeated([2, 1], 10), base: ones(20) };
    const estimate = estimateDifference('mean', regime, baseline);
    expect(estimate.note).toBeNull();
    expect(estimate.ci95?.[0]).toBeLessThan(0);
    expect(differencePValue('mean', regime, baseline)).toBe(1);
  });

  test('below twenty runs there is a mean and no interval', () => {
    const series = (runs: number): Series => ({
      total: Array.from({ length: runs }, (_, run) => 1 + (run % 3)),
      base: ones(runs),
    });
    const few = estimateLevel('mean', series(minimumRunsForInterval - 1));
    expect(few).toMatchObject({ ci95: null, runs: 19, note: 'tooFewRuns' });
    expect(few.mean).toBeGreaterThan(1);
    expect(estimateLevel('mean', series(minimumRunsForInterval))).toMatchObject({ runs: 20, note: null });
    expect(differencePValue('mean', series(5), { total: ones(5), base: ones(5) })).toBeNull();
  });
});

describe('coverage', () => {
  test.each([20, 40])('95%% intervals from %d runs hold the truth in 93 to 97%% of experiments', (runs) => {
    const draw = normals(20260 + runs);
    let held = { mean: 0, ratio: 0 };
    const experiments = 2000;
    for (let experiment = 0; experiment < experiments; experiment++) {
      const total = Array.from({ length: runs }, () => 30 + 4 * draw());
      const base = ones(runs).map(() => 10);
      for (const estimator of ['mean', 'ratio'] as const) {
        const ci95 = estimateLevel(estimator, { total, base }).ci95 as readonly [number, number];
        if (ci95[0] <= 3 && 3 <= ci95[1]) held = { ...held, [estimator]: held[estimator] + 1 };
      }
    }
    for (const share of [held.mean / experiments, held.ratio / experiments]) {
      expect(share).toBeGreaterThan(0.93);
      expect(share).toBeLessThan(0.97);
    }
  });
});
