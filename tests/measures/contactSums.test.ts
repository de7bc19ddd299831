import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContactSums } from '#measures/facts/contactSums.ts';
import { slots } from '#measures/facts/guardianshipReader.ts';
import { contactCaps, contactsAmong } from '#rules/contactRule.ts';

describe('contact summed by comings and goings', () => {
  it('is the sum of K over time for every cap, in a crowd of any size, structured or not, and so are hours spent', () => {
    const step = fc.record({
      seconds: fc.integer({ min: 0, max: 60 }),
      comes: fc.boolean(),
      turns: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), fc.integer({ min: 0, max: 40 }), (steps, already) => {
        const sums = new ContactSums(2);
        const integral = new Float64Array(slots);
        const expected = [0, 1].map(() => contactCaps.map(() => new Float64Array(slots)));
        const expectedSpent = [0, 0];
        let people = 0;
        let cell = 0;
        const come = () => {
          sums.change(-1, cell, people, integral, 0);
          people++;
        };
        for (let person = 0; person < already; person++) come();
        for (const { seconds, comes, turns } of steps) {
          for (let slot = 0; slot < slots; slot++) {
            const growth = seconds * (slot + 1);
            integral[slot] += growth;
            if (slot === 0) expectedSpent[cell] += people * growth;
            contactCaps.forEach(
              (cap, index) => (expected[cell][index][slot] += contactsAmong(people, cap) * growth),
            );
          }
          if (turns) {
            sums.changeWhole(1, cell, people, 0, integral, 0);
            cell = 1 - cell;
            sums.changeWhole(-1, cell, people, 0, integral, 0);
          } else if (comes) come();
          else if (people > 0) {
            people--;
            sums.change(1, cell, people, integral, 0);
          }
        }
        sums.changeWhole(1, cell, people, 0, integral, 0);
        const spent = [0, 0];
        const found = [0, 1].map(() => contactCaps.map(() => new Float64Array(slots)));
        sums.drain(
          (ofCell, cap, slot, seconds) => (found[ofCell][cap][slot] = seconds),
          () => {},
          (ofCell, seconds) => (spent[ofCell] = seconds),
        );
        expect(spent).toEqual(expectedSpent);
        found.forEach((caps, ofCell) =>
          caps.forEach((bySlot, cap) =>
            bySlot.forEach((seconds, slot) =>
              expect(Math.abs(seconds - expected[ofCell][cap][slot])).toBeLessThan(1e-6),
            ),
          ),
        );
      }),
    );
  });

  it('starts from nothing after each hour', () => {
    const sums = new ContactSums(1);
    sums.changeWhole(1, 0, 3, 2, new Float64Array(slots).fill(10), 0);
    let drained = 0;
    const count = () => drained++;
    sums.drain(count, count, count);
    expect(drained).toBe(contactCaps.length * slots + slots + 1);
    sums.drain(count, count, count);
    expect(drained).toBe(contactCaps.length * slots + slots + 1);
  });
});
