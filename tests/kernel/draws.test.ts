import { Draws, entityKeys, occasionOf } from '#kernel/draws.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const word = fc.integer({ min: 0, max: 0xffffffff });
const entity = { low: fc.integer(), high: fc.integer({ min: 0, max: 4095 }) };
const occasion = fc.integer({ min: 0, max: (1 << 20) - 1 });

/** Key and counter of threefry 2x32 with 20 rounds, and its published answer. */
const knownAnswers = [
  ['zeros', [0, 0], [0, 0], [0x6b200159, 0x99ba4efe]],
  ['ones', [0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff], [0x1cb996fc, 0xbb002be7]],
  ['digits of pi', [0x13198a2e, 0x03707344], [0x243f6a88, 0x85a308d3], [0xc4923a9c, 0x483df7a0]],
] as const;

describe('keyed draws', () => {
  test.each(knownAnswers)('give the published answer for %s', (_, key, counter, answer) => {
    const draws = new Draws(key[0], key[1] >>> 8, 256);
    const purpose = key[1] & 255;
    const place = [counter[0] | 0, counter[1] >>> 20, counter[1] & 0xfffff] as const;
    expect(draws.rank(purpose, ...place)).toBe(answer[0]);
    // A uniform shows the upper 27 and 25 bits of the two words, and ends in a 1.
    const bits = BigInt(draws.uniform(purpose, ...place) * 2 ** 53);
    expect(bits).toBe((BigInt(answer[0] >>> 5) << 26n) | (BigInt(answer[1] >>> 7) << 1n) | 1n);
  });

  test('are strictly between 0 and 1 as uniforms', () => {
    fc.assert(
      fc.property(
        word,
        fc.nat(0xffffff),
        entity.low,
        entity.high,
        occasion,
        (seed, replication, low, high, at) => {
          const u = new Draws(seed, replication, 3).uniform(2, low, high, at);
          expect(u > 0 && u < 1 && 1 - u > 0).toBe(true);
        },
      ),
    );
  });

  test('do not depend on the draws made before', () => {
    const one = new Draws(7, 1, 4);
    const other = new Draws(7, 1, 9);
    for (let count = 0; count < 50; count++) other.uniform(1, count, 0, 0);
    expect(other.uniform(3, 55, 6, 7)).toBe(one.uniform(3, 55, 6, 7));
  });

  test('differ by seed, replication, purpose, entity and occasion, and are uniform and uncorrelated over them', () => {
    const samples: number[][] = [[], [], [], [], []];
    for (let index = 0; index < 20_000; index++) {
      samples[0].push(new Draws(index, 0, 1).uniform(0, 5, 5, 5));
      samples[1].push(new Draws(5, index, 1).uniform(0, 5, 5, 5));
      samples[2].push(new Draws(5, index >> 8, 256).uniform(index & 255, 5, 5, 5));
      samples[3].push(new Draws(5, 0, 1).uniform(0, index, 5, 5));
      samples[4].push(new Draws(5, 0, 1).uniform(0, 5, 5, index));
    }
    for (const sample of samples) {
      const mean = sample.reduce((sum, u) => sum + u, 0) / sample.length;
      const square = sample.reduce((sum, u) => sum + (u - 0.5) ** 2, 0) / sample.length;
      const lag = sample.slice(1).reduce((sum, u, index) => sum + (u - 0.5) * (sample[index] - 0.5), 0);
      expect(Math.abs(mean - 0.5)).toBeLessThan(4 / Math.sqrt(12 * sample.length));
      expect(Math.abs(square - 1 / 12)).toBeLessThan(4 / Math.sqrt(180 * sample.length));
      expect(Math.abs((12 * lag) / sample.length)).toBeLessThan(4 / Math.sqrt(sample.length));
    }
  });

  test('refuse keys that would not fit', () => {
    expect(() => new Draws(-1, 0, 1)).toThrow('A seed is a whole number');
    expect(() => new Draws(2 ** 32, 0, 1)).toThrow('A seed is a whole number');
    expect(() => new Draws(0.5, 0, 1)).toThrow('A seed is a whole number');
    expect(() => new Draws(1, 2 ** 24, 1)).toThrow('A replication is a whole number');
    expect(() => new Draws(1, 0, 257)).toThrow('1 to 256 purposes');
    expect(() => new Draws(1, 0, 3).uniform(3, 0, 0, 0)).toThrow('Purpose 3 of draws is not registered.');
  });
});

describe('an occasion', () => {
  test('is different for every day, slot and ordinal, in 20 bits', () => {
    fc.assert(
      fc.property(fc.nat(4095), fc.nat(3), fc.nat(63), (day, slot, ordinal) => {
        const at = occasionOf(day, slot, ordinal);
        expect([at >> 8, (at >> 6) & 3, at & 63]).toEqual([day, slot, ordinal]);
        expect(at).toBeLessThan(1 << 20);
      }),
    );
  });

  test.each([
    [4096, 0, 0],
    [0, 4, 0],
    [0, 0, 64],
    [-1, 0, 0],
    [0, -1, 0],
    [0, 0, -1],
  ])('overflows at day %i, slot %i, ordinal %i', (day, slot, ordinal) => {
    expect(() => occasionOf(day, slot, ordinal)).toThrow(
      `No occasion for day ${day}, slot ${slot}, ordinal ${ordinal}`,
    );
  });
});

describe('entity keys', () => {
  test('depend on the id alone, never on its position', () => {
    const forward = entityKeys(['ZZI-A-1-001', 'ZZI-A-1-002', 'é', '']);
    const backward = entityKeys(['', 'é', 'ZZI-A-1-002', 'ZZI-A-1-001']);
    expect([...forward.low]).toEqual([...backward.low].reverse());
    expect([...forward.high]).toEqual([...backward.high].reverse());
  });

  test('never change', () => {
    const keys = entityKeys(['ZZI-A-1-001', 'person 17', 'odd']);
    expect([...keys.low].map((low) => low >>> 0)).toEqual([2845010942, 2295007615, 1611473514]);
    expect([...keys.high]).toEqual([3319, 3791, 2970]);
  });

  test('spread like chance: a hundred thousand numbered ids fill the buckets evenly in every part of the hash', () => {
    const keys = entityKeys(Array.from({ length: 100_000 }, (_, index) => `ZZI-${index}`));
    for (const bucketOf of [
      (index: number) => keys.low[index] & 63,
      (index: number) => keys.low[index] >>> 26,
      (index: number) => keys.high[index] & 63,
      (index: number) => keys.high[index] >>> 6,
    ]) {
      const counts = new Array<number>(64).fill(0);
      for (let index = 0; index < 100_000; index++) counts[bucketOf(index)]++;
      const chiSquare = counts.reduce((sum, count) => sum + (count - 1562.5) ** 2 / 1562.5, 0);
      expect(chiSquare).toBeLessThan(63 + 4 * Math.sqrt(126));
    }
  });

  test('of the same id twice are a fault naming it', () => {
    expect(() => entityKeys(['a', 'b', 'a'])).toThrow("The ids 'a' and 'a' have the same hash");
  });
});
