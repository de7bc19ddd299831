import { describe, expect, test } from 'vitest';
import { compareRuns } from '#experiment/compare-runs.ts';
import { measureBook } from '#experiment/measure-book.ts';
import { Runs } from '#experiment/runs.ts';
import { conditions } from '#scenario/scenario.ts';
import { reading } from '#tests/measures/reading.ts';
import { randomSummary } from './random-summary.ts';
import { smallExperiment } from './small-experiment.ts';

const experiment = smallExperiment(20, ['workshop', 'cohorts']);
const runs = new Runs(2, reading);
for (let replication = 0; replication < 20; replication++) {
  for (const [index, condition] of conditions.entries()) {
    for (const regime of [0, 1]) {
      const seed = 1 + regime + 2 * index + 4 * replication;
      runs.add(regime, condition, replication, randomSummary(seed, regime, condition, replication));
    }
  }
}
const comparison = compareRuns(experiment, runs, measureBook);

describe('the parts of a difference in exposure', () => {
  test('add up to the difference in its row, on weekdays, at weekends and over the week, in both conditions', () => {
    expect(comparison.exposureSplit).toHaveLength(2 * 3);
    for (const { regime, condition, dayType, parts } of comparison.exposureSplit) {
      const row = comparison.rows.find(
        ({ id, slice }) =>
          id === 'violence.exposureIndex' &&
          slice.condition === condition &&
          slice.dayType === dayType &&
          slice.people === 'all' &&
          slice.where === 'all',
      );
      const sum = Object.values(parts).reduce((total, part) => total + part.mean!, 0);
      expect(row!.difference[regime].mean).not.toBe(0);
      expect(sum).toBeCloseTo(row!.difference[regime].mean!, 8);
    }
  });

  test('have intervals from pairs of runs', () => {
    for (const { parts } of comparison.exposureSplit)
      for (const { ci95, mean } of [parts.timeOut, parts.groupSize]) {
        expect(ci95![0]).toBeLessThan(mean!);
        expect(ci95![1]).toBeGreaterThan(mean!);
      }
  });
});
