import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ingredients, splitDifference } from '#measures/split.ts';

const factors = fc.array(fc.double({ min: 0, max: 50, noNaN: true }), {
  minLength: ingredients.length,
  maxLength: ingredients.length,
});
const product = (values: readonly number[]) => values.reduce((a, b) => a * b, 1);
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
function near(one: number, other: number, scale: number): boolean {
  return Math.abs(one - other) <= 1e-10 * (scale + 1);
}

describe('the split of a difference', () => {
  it('adds up to it', () => {
    fc.assert(
      fc.property(factors, factors, (from, to) => {
        const parts = splitDifference(from, to);
        expect(near(sum(parts), product(to) - product(from), sum(parts.map(Math.abs)))).toBe(true);
      }),
    );
  });

  it('is the same the other way round, with the other sign', () => {
    fc.assert(
      fc.property(factors, factors, (from, to) => {
        const back = splitDifference(to, from);
        const size = sum(back.map(Math.abs));
        const forth = splitDifference(from, to);
        expect(forth.every((part, index) => near(part, -back[index], size))).toBe(true);
      }),
    );
  });

  it('gives nothing to what does not change, and treats what changes alike alike', () => {
    const parts = splitDifference([2, 3, 1, 1, 2], [4, 3, 2, 1, 2]);
    expect([parts[1], parts[3], parts[4]]).toEqual([0, 0, 0]);
    expect(parts[0]).toBeCloseTo(6 * 1 * (1.5 * 2), 12);
    const alike = splitDifference([1, 2, 3, 1, 2], [1, 5, 3, 1, 5]);
    expect(alike[1]).toBe(alike[4]);
  });

  it('gives all of what a closed place had to the hours nobody spends there any more', () => {
    const parts = splitDifference([8, 2, 0.5, 0.25, 1], [8, NaN, NaN, 0, NaN]);
    expect(parts).toEqual([0, 0, 0, -2, 0]);
  });
});
