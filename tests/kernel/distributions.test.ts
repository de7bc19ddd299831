import {
  bernoulli,
  discrete,
  exponential,
  normal,
  triangular,
  uniformInteger,
} from '#kernel/distributions.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const least = 2 ** -53;
const most = 1 - 2 ** -53;
const open = fc.double({ min: least, max: most, noNaN: true });

/** Mean and variance by the midpoint rule over u. */
function moments(inverse: (u: number) => number): readonly [mean: number, variance: number] {
  const points = 200_000;
  let sum = 0;
  let squares = 0;
  for (let index = 0; index < points; index++) {
    const x = inverse((index + 0.5) / points);
    sum += x;
    squares += x * x;
  }
  return [sum / points, squares / points - (sum / points) ** 2];
}

describe('an inverse distribution', () => {
  test.each([
    ['uniformInteger', (u: number) => uniformInteger(u, -3, 90)],
    ['exponential', (u: number) => exponential(u, 40)],
    ['triangular', (u: number) => triangular(u, 2, 5, 11)],
    ['triangular with its peak at an end', (u: number) => triangular(u, 2, 2, 11)],
    ['normal', (u: number) => normal(u, 8, 2)],
    ['discrete', (u: number) => discrete(u, Float64Array.of(0.1, 0.1, 0.5, 0.9))],
  ])('%s never falls as u rises', (_, inverse) => {
    fc.assert(fc.property(open, open, (a, b) => inverse(Math.min(a, b)) <= inverse(Math.max(a, b))));
    let falls = 0;
    for (let index = 2; index < 100_000; index++) {
      if (inverse(index / 100_000) < inverse((index - 1) / 100_000)) falls++;
    }
    expect(falls).toBe(0);
  });

  test.each([
    ['uniformInteger', (u: number) => uniformInteger(u, 1, 6), 3.5, 35 / 12],
    ['exponential', (u: number) => exponential(u, 3), 3, 9],
    ['triangular', (u: number) => triangular(u, 2, 5, 11), 6, (4 + 25 + 121 - 10 - 22 - 55) / 18],
    ['normal', (u: number) => normal(u, 8, 2), 8, 4],
    ['discrete', (u: number) => discrete(u, Float64Array.of(1, 1, 3, 4)), 9 / 4 - 1 / 2, 1.1875],
  ])('%s has the moments of its formula', (_, inverse, mean, variance) => {
    const [foundMean, foundVariance] = moments(inverse);
    expect(foundMean).toBeCloseTo(mean, 3);
    expect(foundVariance).toBeCloseTo(variance, 2);
  });
});

describe('the normal distribution', () => {
  test.each([
    [0.5, 0],
    [0.75, 0.6744897501960817],
    [0.975, 1.959963984540054],
    [0.99, 2.3263478740408408],
    [0.001, -3.090232306167813],
    [1e-10, -6.361340902404056],
    [1e-16, -8.222082216130435],
    [least, -8.209536151601386],
  ])('has its published quantile at %d', (u, quantile) => {
    expect(normal(u, 0, 1)).toBeCloseTo(quantile, 12);
  });

  test('is symmetric', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 0.5, noNaN: true }), (half) => {
        const u = Math.round(half * 2 ** 40) / 2 ** 40 + 2 ** -41;
        expect(normal(1 - u, 0, 1)).toBe(0 - normal(u, 0, 1));
      }),
    );
  });
});

describe('quantiles', () => {
  test('of the exponential and the triangular are those of their formulas', () => {
    expect(exponential(0.5, 10)).toBeCloseTo(10 * Math.LN2, 13);
    expect(exponential(most, 1)).toBeCloseTo(53 * Math.LN2, 12);
    expect(triangular(1 / 3, 2, 5, 11)).toBeCloseTo(5, 13);
    expect(triangular(5 / 6, 2, 5, 11)).toBeCloseTo(11 - Math.sqrt(9), 13);
    expect(triangular(0.4, 7, 7, 7)).toBe(7);
  });

  test('of whole numbers reach both ends and nothing beyond', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 1_000_000 }), (low, width) => {
        expect(uniformInteger(least, low, low + width)).toBe(low);
        expect(uniformInteger(most, low, low + width)).toBe(low + width);
      }),
    );
  });

  test('of weights never choose one of no weight, and need not add up to 1', () => {
    const weights = Float64Array.of(0, 0.3, 0.3, 0.7, 0.7);
    expect([least, 0.42, 0.43, most].map((u) => discrete(u, weights))).toEqual([1, 1, 3, 3]);
    expect(discrete(0.5, Float64Array.of(1, 2))).toBe(1);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(0, 0.1, 1, 7), { minLength: 1, maxLength: 40 }),
        open,
        (sizes, u) => {
          fc.pre(sizes.some((size) => size > 0));
          let sum = 0;
          const cumulative = Float64Array.from(sizes, (size) => (sum += size));
          const chosen = discrete(u, cumulative);
          expect(sizes[chosen]).toBeGreaterThan(0);
          expect(chosen).toBe(cumulative.findIndex((weight) => weight > u * sum));
        },
      ),
    );
  });

  test('of a chance: never at 0, always at 1, half the time at one half', () => {
    expect([bernoulli(least, 0), bernoulli(most, 1), bernoulli(0.4999, 0.5), bernoulli(0.5, 0.5)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
