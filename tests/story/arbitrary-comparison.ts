/** Comparisons with any figures in them, for properties of sentences. */
import fc from 'fast-check';
import type { Comparison, Estimate } from '#experiment/comparison.ts';
import type { View } from '#story/view.ts';
import { inventedComparison } from '../app/fixture.ts';

const invented = inventedComparison();

const amount = fc.oneof(
  fc.double({ min: -30, max: 30, noNaN: true }),
  fc.double({ min: -0.01, max: 0.01, noNaN: true }),
  fc.constantFrom(0, 1, -1, 1 / 60, -1 / 60, 0.5),
);

const estimate: fc.Arbitrary<Estimate> = fc
  .record({
    mean: amount,
    half: fc.double({ min: 0, max: 3, noNaN: true }),
    kind: fc.constantFrom('full', 'full', 'full', 'few', 'none', 'same'),
  })
  .map(({ mean, half, kind }) => {
    switch (kind) {
      case 'few':
        return { mean, ci95: null, runs: 1, range: null, note: 'tooFewRuns' };
      case 'none':
        return { mean: null, ci95: null, runs: 20, range: null, note: 'noEvents' };
      case 'same':
        return { mean: 0, ci95: [0, 0], runs: 20, range: null, note: 'identical' };
      default:
        return { mean, ci95: [mean - half, mean + half], runs: 20, range: null, note: null };
    }
  });

/** The figures of a comparison, small enough to be read where a property fails. */
export const anyFigures: fc.Arbitrary<readonly Estimate[]> = fc.array(estimate, {
  minLength: 11,
  maxLength: 11,
});

/** Levels are never negative; differences are anything. */
export function comparisonOf(figures: readonly Estimate[]): Comparison {
  const rows = invented.rows.map((row, index) => ({
    ...row,
    byRegime: Object.fromEntries(
      Object.keys(row.byRegime).map((id, place) => [id, level(figures[(index + place) % 11])]),
    ),
    difference: Object.fromEntries(
      Object.keys(row.difference).map((id, place) => [id, figures[(index * 3 + place) % 11]]),
    ),
  }));
  return { ...invented, rows };
}

function level(from: Estimate): Estimate {
  const mean = from.mean === null ? null : Math.abs(from.mean);
  const ci95 =
    from.ci95 === null || mean === null ? null : ([Math.max(0, mean - 0.05), mean + 0.05] as const);
  return { ...from, mean, ci95 };
}

export const anyView: fc.Arbitrary<View> = fc.record({
  regime: fc.constantFrom(...invented.regimes.map(({ id }) => id)),
  condition: fc.constantFrom('asDesigned', 'asDelivered'),
  day: fc.constantFrom('monToThu', 'friday', 'saturday', 'sunday'),
  people: fc.constantFrom('all', 'work:fullTime', 'work:notInWork', 'work:kitchen'),
});
