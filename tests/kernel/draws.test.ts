import { Draws, entityKeys, occasionOf } from '#kernel/draws.ts';
import { threefry } from '#kernel/threefry.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

function words(key0: number, key1: number, counter0: number, counter1: number): string {
  const out = new Int32Array(2);
  threefry(key0 | 0, key1 | 0, counter0 | 0, counter1 | 0, out);
  return [...out].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join(' ');
}

const word = fc.integer({ min: 0, max: 0xffffffff });
const entity = { low: fc.integer(), high: fc.integer({ min: 0, max: 4095 }) };
const occasion = fc.integer({ min: 0, max: (1 << 20) - 1 });

describe('threefry 2x32, 20 rounds', () => {
  test.each([
    ['zeros', 0, 0, 0, 0, '6b200159 99ba4efe'],
    ['ones', 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, '1cb996fc bb002be7'],
    ['digits of pi', 0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3, 'c4923a9c 483df7a0'],
  ])('gives the published answer for %s', (_, key0, key1, counter0, counter1, answer) => {
    expect(words(key0, key1, counter0, counter1)).toBe(answer);
  });
});

describe('keyed draws', () => {
  test('encrypt (low, high and occasion) under (seed, replication and purpose)', () => {
    expect(new Draws(0, 0, 1).rank(0, 0, 0, 0)).toBe(0x6b200159);
    expect(new Draws(0xffffffff, 0xffffff, 256).rank(255, -1, 0xfff, 0xfffff)).toBe(0x1cb996fc);
    expect(new Draws(0x13198a2e, 0x037073, 256).rank(0x44, 0x243f6a88, 0x85a, 0x308d3)).toBe(0xc4923a9c);
  });

  test('use both words for a uniform, strictly between 0 and 1', () => {
    const zeros = new Draws(0, 0, 1).uniform(0, 0, 0, 0);
    const leading = 0x6b200159n >> 5n;
    const trailing = (0x99ba4efen >> 6n) | 1n;
    expect(BigInt(zeros * 2 ** 53)).toBe((leading << 26n) + trailing);
    fc.assert(
      fc.property(
        word,
        fc.nat(0xffffff),
        entity.low,
        entity.high,
        occasion,
        (seed, replication, low, high, at) => {
          const u = new Draws(seed, replication, 3).uniform(2, low, high, at);
          return u > 0 && u < 1 && 1 - u > 0;
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
