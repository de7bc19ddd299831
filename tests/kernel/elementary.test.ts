import { exp, log } from '#kernel/elementary.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const bits = new DataView(new ArrayBuffer(8));

/** How many doubles lie between two of the same sign. */
function unitsApart(a: number, b: number): number {
  bits.setFloat64(0, a);
  const first = bits.getBigInt64(0);
  bits.setFloat64(0, b);
  const second = bits.getBigInt64(0);
  return Math.abs(Number(first - second));
}

/** FNV-1a over the bits of f at 200,000 inputs that any machine forms alike: by additions and multiplications only. */
function hashOf(f: (x: number) => number, inputAt: (index: number) => number): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < 200_000; index++) {
    bits.setFloat64(0, f(inputAt(index)));
    hash = Math.imul(hash ^ bits.getInt32(0), 0x01000193);
    hash = Math.imul(hash ^ bits.getInt32(4), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Every size from 2^−1000 to 2^1000 with scattered digits. */
function anySize(index: number): number {
  let x = 1 + ((index * 7919) % 65_536) / 65_536;
  const factor = index & 1 ? 2 : 0.5;
  for (let count = (index >> 1) % 1000; count > 0; count--) x *= factor;
  return x;
}

const nearOne = (index: number) => (index + 0.5) / 100_000;
const exponents = (index: number) => (index - 100_000) * 0.00744;

describe('the natural logarithm', () => {
  test('is the same to the last bit on every machine', () => {
    expect([hashOf(log, nearOne), hashOf(log, anySize)]).toEqual(['2cc1bba3', 'd29ab3ae']);
  });

  test('is within one unit in the last place of the engine’s', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, minExcluded: true, noNaN: true }),
        (x) => unitsApart(log(x), Math.log(x)) <= 1,
      ),
      { numRuns: 20_000 },
    );
    for (let index = 0; index < 20_000; index++) {
      expect(unitsApart(log(nearOne(index * 10)), Math.log(nearOne(index * 10)))).toBeLessThanOrEqual(1);
    }
  });

  test('has the values at its edges', () => {
    expect([log(1), log(0), log(-0), log(-1), log(NaN), log(Infinity)]).toEqual([
      0,
      -Infinity,
      -Infinity,
      NaN,
      NaN,
      Infinity,
    ]);
    expect(log(Number.MIN_VALUE)).toBe(-744.4400719213812);
    expect(log(Number.MAX_VALUE)).toBe(709.782712893384);
    expect(log(2)).toBe(Math.LN2);
    expect(log(10)).toBe(Math.LN10);
  });
});

describe('the exponential', () => {
  test('is the same to the last bit on every machine', () => {
    expect([hashOf(exp, exponents), hashOf(exp, (index) => exponents(index) / 1000)]).toEqual([
      'eb2e28e4',
      '7bb9b488',
    ]);
  });

  test('is within one unit in the last place of the engine’s', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -750, max: 715, noNaN: true }),
        (x) => unitsApart(exp(x), Math.exp(x)) <= 1,
      ),
      { numRuns: 20_000 },
    );
    for (let index = 0; index < 20_000; index++) {
      expect(unitsApart(exp(exponents(index * 10)), Math.exp(exponents(index * 10)))).toBeLessThanOrEqual(1);
    }
  });

  test('has the values at its edges', () => {
    expect([exp(0), exp(-0), exp(710), exp(-746), exp(Infinity), exp(-Infinity), exp(NaN)]).toEqual([
      1,
      1,
      Infinity,
      0,
      Infinity,
      0,
      NaN,
    ]);
    expect(exp(-745.13)).toBe(Number.MIN_VALUE);
    expect(unitsApart(exp(1), Math.E)).toBe(1);
    expect(exp(1e-20)).toBe(1);
  });
});
