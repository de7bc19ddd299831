/** What we don't know of a difference, from what it is in draws of the assumptions. */
import type { Condition } from '#scenario/scenario.ts';
import type { Estimate } from './comparison.ts';
import { toSignificantDigits } from './digits.ts';

/** Of a row's difference between a regime and the baseline, as estimated from the replications; `cell` is its place in the grid. */
export type RangeOf = (
  regime: number,
  condition: Condition,
  cell: number,
  estimate: Estimate,
) => Estimate['range'];

/** 5 to 95% of the values, of which there is at least one, and the share of them that have the sign of the mean. */
export function rangeAmong(values: readonly number[], mean: number): NonNullable<Estimate['range']> {
  const held = values.filter((value) => Math.sign(value) === Math.sign(mean)).length;
  const sorted = Float64Array.from(values).sort();
  return {
    p5: toSignificantDigits(quantile(sorted, 0.05)),
    p95: toSignificantDigits(quantile(sorted, 0.95)),
    signHolds: toSignificantDigits(held / values.length),
    draws: values.length,
  };
}

/** Between two draws in proportion. */
function quantile(sorted: Float64Array, share: number): number {
  const at = (sorted.length - 1) * share;
  const [below, above] = [Math.floor(at), Math.ceil(at)];
  return sorted[below] + (sorted[above] - sorted[below]) * (at - below);
}
