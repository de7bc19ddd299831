/** How much pairing by replication is worth: replications with independent seeds that one paired replication replaces. */
import { conditions, type Condition, type Experiment } from '#scenario/scenario.ts';
import { confirmatoryCell, confirmatoryMeasures } from './confirmatory.ts';
import { differenceMoments, levelMoments } from './estimate.ts';
import type { MeasureBook } from './measure-book.ts';
import type { Runs } from './runs.ts';

export interface VarianceReduction {
  readonly measure: string;
  readonly regime: string;
  readonly condition: Condition;
  readonly runs: number;
  /** Of the difference to the baseline, had the two regimes had seeds of their own: the sum of their variances. */
  readonly independentVariance: number;
  /** Of the difference as run, with the same people, staff and luck in both. */
  readonly pairedVariance: number;
  /** independent / paired; null when the paired difference does not vary at all. */
  readonly factor: number | null;
}

/** For each confirmatory measure, each regime against the baseline, in both conditions; on weekdays, over everyone. */
export function varianceReduction(
  experiment: Experiment,
  runs: Runs,
  book: MeasureBook,
): VarianceReduction[] {
  return conditions.flatMap((condition) =>
    confirmatoryMeasures.flatMap((measure) => {
      const cell = confirmatoryCell(book.grid, measure);
      const estimator = book.definitions.find(({ id }) => id === measure)?.estimator ?? 'mean';
      const baseline = runs.series(0, condition, cell);
      return experiment.regimes.slice(1).map((regime, index) => {
        const series = runs.series(index + 1, condition, cell);
        const paired = squareOf(differenceMoments(estimator, series, baseline).standardError);
        const independent =
          squareOf(levelMoments(estimator, series).standardError) +
          squareOf(levelMoments(estimator, baseline).standardError);
        return {
          measure,
          regime: regime.id,
          condition,
          runs: runs.complete,
          independentVariance: independent,
          pairedVariance: paired,
          factor: paired > 0 ? independent / paired : null,
        };
      });
    }),
  );
}

function squareOf(standardError: number | null): number {
  if (standardError === null) throw new Error('variance reduction needs at least two replications');
  return standardError * standardError;
}
