/**
 * What we don't know, for every row: how far a difference goes, and how often its sign holds, over joint draws of all
 * assumptions.
 *
 * A draw is run with the luck of one replication. What counts is how far it moves the difference of that very replication,
 * set off from the mean over all: the luck is in both and drops out, so that run-to-run uncertainty does not widen the range.
 */
import { toSignificantDigits } from './digits.ts';
import type { DrawnDifferences } from './drawn-differences.ts';
import type { Series } from './estimate.ts';
import { luckOf } from './plan.ts';
import { rangeAmong, type RangeOf } from './range.ts';
import type { Runs } from './runs.ts';

/** A range over fewer of the draws would say nothing of the rest. */
const leastCounted = 0.9;

/**
 * The `draws` of a range are those in which there was somebody, or something, to compare. Null where these are under nine in
 * ten, where there is no mean to set off from, and where two regimes are the same in every draw as in every replication.
 */
export function jointRanges(runs: Runs, drawn: DrawnDifferences): RangeOf {
  return (regime, condition, cell, { mean, note }) => {
    if (mean === null) return null;
    const shipped = differences(runs.series(regime, condition, cell), runs.series(0, condition, cell));
    const moved: number[] = [];
    for (let draw = 0; draw < drawn.draws; draw++) {
      const difference = drawn.of(draw, regime, condition, cell);
      if (difference === null) continue;
      const change = difference - shipped[luckOf(draw, runs.complete)];
      if (!Number.isNaN(change)) moved.push(toSignificantDigits(mean + change));
    }
    if (moved.length < leastCounted * drawn.draws) return null;
    if (note === 'identical' && moved.every((value) => value === 0)) return null;
    return rangeAmong(moved, mean);
  };
}

/** By replication; NaN where either had nobody, or nothing, to count. */
function differences(regime: Series, baseline: Series): number[] {
  return Array.from(regime.total, (total, run) =>
    regime.base[run] > 0 && baseline.base[run] > 0
      ? total / regime.base[run] - baseline.total[run] / baseline.base[run]
      : NaN,
  );
}
