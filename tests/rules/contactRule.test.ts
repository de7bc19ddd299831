import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contactCaps,
  contactsAmong,
  guardianship,
  guardianshipExponents,
  nearestCap,
  nearestExponent,
  power,
} from '#rules/contactRule.ts';

const people = fc.integer({ min: 0, max: 400 });
const guardians = fc.double({ min: 0, max: 20, noNaN: true });
const cap = fc.constantFrom(...contactCaps);
const exponent = fc.constantFrom(...guardianshipExponents);

describe('contact among n people', () => {
  it('is nought for nobody and for one alone', () => {
    for (const limit of contactCaps)
      expect([contactsAmong(0, limit), contactsAmong(1, limit)]).toEqual([0, 0]);
  });

  it('is every pair without a cap: 100 people make 4,950', () => {
    expect(contactsAmong(2, null)).toBe(1);
    expect(contactsAmong(100, null)).toBe(4950);
  });

  it('lets each mix with at most the cap: 100 people with a cap of 10 make 500', () => {
    expect(contactsAmong(100, 10)).toBe(500);
    expect(contactsAmong(11, 10)).toBe(55);
    expect(contactsAmong(12, 10)).toBe(60);
    expect(contactsAmong(8, 10)).toBe(28);
  });

  it('never falls as people come, and never exceeds every pair', () => {
    fc.assert(
      fc.property(people, cap, (n, limit) => {
        expect(contactsAmong(n + 1, limit)).toBeGreaterThanOrEqual(contactsAmong(n, limit));
        expect(contactsAmong(n, limit)).toBeLessThanOrEqual(contactsAmong(n, null));
      }),
    );
  });
});

describe('guardianship', () => {
  it('is 1 at the standard number of people to each guardian, for every exponent', () => {
    for (const e of guardianshipExponents) expect(guardianship(40, 2, 20, e)).toBe(1);
  });

  it('counts nobody watching as half a guardian: 40 people alone are four times the standard', () => {
    expect(guardianship(40, 0, 20, 1)).toBe(4);
    expect(guardianship(40, 0, 20, 0.5)).toBe(2);
    expect(guardianship(40, 0, 20, 1.5)).toBe(8);
    expect(guardianship(40, 0, 20, 0)).toBe(1);
    expect(guardianship(320, 0.5, 40, 0.25)).toBe(2);
  });

  it('never falls as people come and never rises as guardians come', () => {
    fc.assert(
      fc.property(people, guardians, guardians, exponent, (n, s, more, e) => {
        expect(guardianship(n + 1, s, 20, e)).toBeGreaterThanOrEqual(guardianship(n, s, 20, e));
        expect(guardianship(n, s + more, 20, e)).toBeLessThanOrEqual(guardianship(n, s, 20, e));
      }),
    );
  });

  it('weighs contact so that exposure never falls in people or pairs kept apart and never rises in guardians', () => {
    const exposure = (
      n: number,
      m: number,
      s: number,
      limit: number | null,
      e: (typeof guardianshipExponents)[number],
    ) => guardianship(n, s, 20, e) * (contactsAmong(n, limit) + 4 * m);
    fc.assert(
      fc.property(people, people, guardians, guardians, cap, exponent, (n, m, s, more, limit, e) => {
        expect(exposure(n + 1, m, s, limit, e)).toBeGreaterThanOrEqual(exposure(n, m, s, limit, e));
        expect(exposure(n, m + 1, s, limit, e)).toBeGreaterThanOrEqual(exposure(n, m, s, limit, e));
        expect(exposure(n, m, s + more, limit, e)).toBeLessThanOrEqual(exposure(n, m, s, limit, e));
      }),
    );
  });

  it('has powers that multiply: (ab)^e is a^e b^e up to rounding', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 50, noNaN: true }),
        fc.double({ min: 0.01, max: 50, noNaN: true }),
        exponent,
        (a, b, e) => {
          expect(power(a * b, e) / (power(a, e) * power(b, e))).toBeCloseTo(1, 12);
        },
      ),
    );
  });
});

describe('the grid', () => {
  it('takes a cap to the nearest of 5, 10 and 15, and to none above 20', () => {
    expect([1, 5, 7.5, 8, 10, 12, 13, 15, 20].map((value) => contactCaps[nearestCap(value)])).toEqual([
      5, 5, 5, 10, 10, 10, 15, 15, 15,
    ]);
    expect(contactCaps[nearestCap(21)]).toBe(null);
  });

  it('takes an exponent to the nearest of the grid, the lower of two as near', () => {
    expect(
      [0, 0.1, 0.125, 0.3, 0.5, 0.75, 0.8, 1.25, 1.4, 9].map(
        (value) => guardianshipExponents[nearestExponent(value)],
      ),
    ).toEqual([0, 0, 0, 0.25, 0.5, 0.5, 1, 1, 1.5, 1.5]);
  });
});
