import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Draws, occasionOf } from '#kernel/draws.ts';
import { isInSpell, spellRates } from '#prison/spells.ts';

test('in the long run the share of days is the share asked for, whatever the length of spells', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 1, max: 30, noNaN: true }),
      (share, meanDays) => {
        const { lasts, begins } = spellRates(share, meanDays);
        expect(share * lasts + (1 - share) * begins).toBeCloseTo(share, 10);
      },
    ),
  );
});

test('spells last as long as asked where days of sickness are few', () => {
  expect(1 / (1 - spellRates(0.06, 6).lasts)).toBeCloseTo(6, 10);
});

test('half the staff sick cannot come in spells of a day: days are then drawn one by one', () => {
  expect(spellRates(0.5, 1)).toEqual({ lasts: 0.5, begins: 0.5 });
});

test('a fifth sick in spells of four days: drawn over 40,000 days, within three standard errors', () => {
  const draws = new Draws(7, 0, 1);
  const rates = spellRates(0.2, 4);
  let days = 0;
  let spells = 0;
  for (let person = 0; person < 1000; person++) {
    let sick: boolean = false;
    for (let day = 0; day < 40; day++) {
      const was = sick;
      sick = isInSpell(draws.uniform(0, person, 0, occasionOf(day, 0, 0)), day, was, 0.2, rates, 1);
      if (sick) days++;
      if (sick && !was) spells++;
    }
  }
  // Days of one spell are not independent: the variance of the share is about 2 · 4 times as large.
  expect(Math.abs(days / 40_000 - 0.2)).toBeLessThan(3 * Math.sqrt((0.2 * 0.8 * 8) / 40_000));
  expect(days / spells).toBeGreaterThan(3.5);
  expect(days / spells).toBeLessThan(4.5);
});
