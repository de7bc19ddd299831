/**
 * From totals over bases, one pair for each replication, to an estimate with its run-to-run interval.
 *
 * estimator 'mean': the mean over replications of total / base; paired Student t.
 * estimator 'ratio': sum of totals / sum of bases; jackknife over replications, t with runs - 1 degrees of freedom.
 * The two series of a difference are paired by replication: row i of each had the same people, staff and luck.
 */
import type { MeasureDefinition } from '#measures/measure.ts';
import type { Estimate } from './comparison.ts';
import { toSignificantDigits } from './digits.ts';
import { t975, twoSidedTail } from './student-t.ts';

export type Estimator = MeasureDefinition['estimator'];

/** Totals and bases of one measure in one slice under one regime, in replication order. */
export interface Series {
  readonly total: ArrayLike<number>;
  readonly base: ArrayLike<number>;
}

/** Null where there is nothing to say; `runs` counts replications in which there was anybody, or anything, to count. */
export interface Moments {
  readonly point: number | null;
  readonly standardError: number | null;
  readonly runs: number;
}

/** Fewer runs than this give a mean and no interval. */
export const minimumRunsForInterval = 20;

/** One regime's own level. A total of nought in every run is noted as 'noEvents'. */
export function estimateLevel(estimator: Estimator, series: Series): Estimate {
  const moments = levelMoments(estimator, series);
  if (moments.point !== null && allNought(series.total)) return noted(moments.runs, 'noEvents');
  return withInterval(moments);
}

/** Regime minus baseline. A difference of nought in every run is noted as 'identical'. */
export function estimateDifference(estimator: Estimator, regime: Series, baseline: Series): Estimate {
  const moments = differenceMoments(estimator, regime, baseline);
  if (moments.point !== null && identical(estimator, regime, baseline))
    return noted(moments.runs, 'identical');
  return withInterval(moments);
}

/** Two-sided p-value of "no difference": 1 when identical, null when there are too few runs for an interval. */
export function differencePValue(estimator: Estimator, regime: Series, baseline: Series): number | null {
  const { point, standardError, runs } = differenceMoments(estimator, regime, baseline);
  if (point === null || standardError === null || runs < minimumRunsForInterval) return null;
  if (point === 0) return 1;
  if (standardError === 0) return 0;
  return twoSidedTail(Math.abs(point) / standardError, runs - 1);
}

export function levelMoments(estimator: Estimator, { total, base }: Series): Moments {
  const counted = runsWhere(base.length, (run) => base[run] > 0);
  if (estimator === 'mean') return meanMoments(counted.map((run) => total[run] / base[run]));
  const totals = sumOf(total);
  const bases = sumOf(base);
  return jackknife(counted, quotient(totals, bases), (run) =>
    quotient(totals - total[run], bases - base[run]),
  );
}

/** 'mean' uses replications in which both have a base, 'ratio' those in which either has. */
export function differenceMoments(estimator: Estimator, regime: Series, baseline: Series): Moments {
  const runs = regime.base.length;
  if (baseline.base.length !== runs) throw new RangeError('paired series have different lengths');
  if (estimator === 'mean') {
    return meanMoments(pairedDifferences(regime, baseline));
  }
  const counted = runsWhere(runs, (run) => regime.base[run] > 0 || baseline.base[run] > 0);
  const [totals, bases] = [sumOf(regime.total), sumOf(regime.base)];
  const [baselineTotals, baselineBases] = [sumOf(baseline.total), sumOf(baseline.base)];
  return jackknife(counted, minus(quotient(totals, bases), quotient(baselineTotals, baselineBases)), (run) =>
    minus(
      quotient(totals - regime.total[run], bases - regime.base[run]),
      quotient(baselineTotals - baseline.total[run], baselineBases - baseline.base[run]),
    ),
  );
}

function withInterval({ point, standardError, runs }: Moments): Estimate {
  if (point === null) return { mean: null, ci95: null, runs, range: null, note: null };
  const mean = toSignificantDigits(point);
  if (standardError === null || runs < minimumRunsForInterval) {
    return { mean, ci95: null, runs, range: null, note: 'tooFewRuns' };
  }
  const halfWidth = t975(runs - 1) * standardError;
  const ci95 = [toSignificantDigits(point - halfWidth), toSignificantDigits(point + halfWidth)] as const;
  return { mean, ci95, runs, range: null, note: null };
}

function noted(runs: number, note: 'identical' | 'noEvents'): Estimate {
  return { mean: 0, ci95: null, runs, range: null, note };
}

function meanMoments(values: readonly number[]): Moments {
  const runs = values.length;
  if (runs === 0) return { point: null, standardError: null, runs };
  const point = sumOf(values) / runs;
  if (runs === 1) return { point, standardError: null, runs };
  return { point, standardError: Math.sqrt(squaresAround(point, values) / (runs - 1) / runs), runs };
}

/** Leaves out each replication in turn; a statistic that cannot do without one of them has no standard error. */
function jackknife(
  counted: readonly number[],
  point: number | null,
  without: (run: number) => number | null,
): Moments {
  const runs = counted.length;
  if (point === null || runs < 2) return { point, standardError: null, runs };
  const values: number[] = [];
  for (const run of counted) {
    const value = without(run);
    if (value === null) return { point, standardError: null, runs };
    values.push(value);
  }
  const squares = squaresAround(sumOf(values) / runs, values);
  return { point, standardError: Math.sqrt((squares * (runs - 1)) / runs), runs };
}

function pairedDifferences(regime: Series, baseline: Series): number[] {
  return runsWhere(regime.base.length, (run) => regime.base[run] > 0 && baseline.base[run] > 0).map(
    (run) => regime.total[run] / regime.base[run] - baseline.total[run] / baseline.base[run],
  );
}

function identical(estimator: Estimator, regime: Series, baseline: Series): boolean {
  if (estimator === 'mean')
    return pairedDifferences(regime, baseline).every((difference) => difference === 0);
  if (allNought(regime.total) && allNought(baseline.total)) return true;
  return sameNumbers(regime.total, baseline.total) && sameNumbers(regime.base, baseline.base);
}

function sameNumbers(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  for (let run = 0; run < one.length; run++) if (one[run] !== other[run]) return false;
  return true;
}

function allNought(values: ArrayLike<number>): boolean {
  for (let run = 0; run < values.length; run++) if (values[run] !== 0) return false;
  return true;
}

function runsWhere(length: number, holds: (run: number) => boolean): number[] {
  const runs: number[] = [];
  for (let run = 0; run < length; run++) if (holds(run)) runs.push(run);
  return runs;
}

function quotient(total: number, base: number): number | null {
  return base > 0 ? total / base : null;
}

function minus(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one - other;
}

function squaresAround(centre: number, values: readonly number[]): number {
  let squares = 0;
  for (const value of values) squares += (value - centre) * (value - centre);
  return squares;
}

function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += values[index];
  return sum;
}
