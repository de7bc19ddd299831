import { expect, test } from 'vitest';
import fc from 'fast-check';
import { holm } from '#experiment/holm.ts';

test("gives what R's p.adjust(p, 'holm') gives", () => {
  // p.adjust(c(0.01, 0.02, 0.03, 0.04, 0.05), "holm")
  expect(holm([0.01, 0.02, 0.03, 0.04, 0.05])).toEqual(
    [0.05, 0.08, 0.09, 0.09, 0.09].map((p) => expect.closeTo(p, 12)),
  );
  // p.adjust(c(0.04, 0.001, 0.9, 0.012), "holm")
  expect(holm([0.04, 0.001, 0.9, 0.012])).toEqual(
    [0.08, 0.004, 0.9, 0.036].map((p) => expect.closeTo(p, 12)),
  );
});

test('never falls below a p-value, never above 1, and keeps their order', () => {
  const probability = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(probability, { maxLength: 12 }), (pValues) => {
      const adjusted = holm(pValues);
      pValues.forEach((p, i) => {
        expect(adjusted[i]).toBeGreaterThanOrEqual(p);
        expect(adjusted[i]).toBeLessThanOrEqual(1);
        pValues.forEach((other, j) => {
          if (p < other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j]);
        });
      });
    }),
  );
});
