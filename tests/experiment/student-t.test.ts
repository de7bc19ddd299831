import { describe, expect, test } from 'vitest';
import { t975, twoSidedQuantile, twoSidedTail } from '#experiment/student-t.ts';

describe("Student's t against published tables", () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2: upper critical values, three decimals.
  const nist: readonly (readonly [freedom: number, t10: number, t5: number, t2: number, t1: number])[] = [
    [1, 6.314, 12.706, 31.821, 63.657],
    [2, 2.92, 4.303, 6.965, 9.925],
    [5, 2.015, 2.571, 3.365, 4.032],
    [10, 1.812, 2.228, 2.764, 3.169],
    [19, 1.729, 2.093, 2.539, 2.861],
    [29, 1.699, 2.045, 2.462, 2.756],
    [60, 1.671, 2.0, 2.39, 2.66],
    [100, 1.66, 1.984, 2.364, 2.626],
  ];

  test.each(nist)('%d degrees of freedom', (freedom, t10, t5, t2, t1) => {
    expect(twoSidedQuantile(0.1, freedom)).toBeCloseTo(t10, 3);
    expect(twoSidedQuantile(0.05, freedom)).toBeCloseTo(t5, 3);
    expect(twoSidedQuantile(0.02, freedom)).toBeCloseTo(t2, 3);
    expect(twoSidedQuantile(0.01, freedom)).toBeCloseTo(t1, 3);
  });

  test('one and two degrees of freedom in closed form, to eleven digits', () => {
    // The Cauchy quantile tan(0.475 pi), and 2 (p - 1/2) sqrt(2 / (4 p (1 - p))) at p = 0.975.
    expect(t975(1) / 12.706204736174694).toBeCloseTo(1, 11);
    expect(t975(2) / ((0.95 * Math.SQRT2) / Math.sqrt(4 * 0.975 * 0.025))).toBeCloseTo(1, 11);
  });

  test('with many degrees of freedom it becomes the normal', () => {
    expect(t975(1_000_000)).toBeCloseTo(1.959964 + 2.372e-6, 6);
  });
});

describe('the tail', () => {
  test('is 1 at nought and falls', () => {
    for (const freedom of [1, 2, 3, 19, 200]) {
      expect(twoSidedTail(0, freedom)).toBe(1);
      let last = 1;
      for (let t = 0.1; t < 60; t += 0.1) {
        const tail = twoSidedTail(t, freedom);
        expect(tail).toBeLessThan(last);
        expect(tail).toBeGreaterThan(0);
        last = tail;
      }
    }
  });

  test('undoes the quantile, far out too', () => {
    for (const freedom of [1, 2, 7, 19, 38, 99]) {
      for (const tail of [0.9, 0.5, 0.05, 1e-3, 1e-8]) {
        expect(twoSidedTail(twoSidedQuantile(tail, freedom), freedom) / tail).toBeCloseTo(1, 9);
      }
    }
  });

  test('knows whole degrees of freedom only', () => {
    expect(() => twoSidedTail(1, 0)).toThrow(RangeError);
    expect(() => twoSidedTail(1, 2.5)).toThrow(RangeError);
  });
});
