/**
 * Student's t with whole degrees of freedom, by the regularised incomplete beta function.
 *
 * With whole degrees of freedom every factor is a product of rationals and at most one square root, so no logarithm
 * or exponential is needed and every platform gives the same bits.
 * Source: Abramowitz and Stegun 26.5.27 and 26.7.1; the continued fraction is DLMF 8.17.22, evaluated by Lentz's method.
 */

/** Probability that |T| is at least `t` (0 or more) with `freedom` degrees of freedom: the two-sided p-value. */
export function twoSidedTail(t: number, freedom: number): number {
  if (!Number.isInteger(freedom) || freedom < 1) throw new RangeError(`degrees of freedom: ${freedom}`);
  if (t === 0) return 1;
  const square = t * t;
  const x = freedom / (freedom + square);
  const y = square / (freedom + square);
  const a = freedom / 2;
  const front = (halfPower(x, freedom) * Math.sqrt(y)) / betaWithHalf(freedom);
  if (x < (a + 1) / (a + 2.5)) return (front * continuedFraction(x, a, 0.5)) / a;
  return 1 - front * continuedFraction(y, 0.5, a) * 2;
}

const quantiles = new Map<number, number>();

/** The t that leaves 2.5% in each tail: half-width of a 95% interval in standard errors. */
export function t975(freedom: number): number {
  let quantile = quantiles.get(freedom);
  if (quantile === undefined) {
    quantile = twoSidedQuantile(0.05, freedom);
    quantiles.set(freedom, quantile);
  }
  return quantile;
}

/** The t with P(|T| >= t) = `tail` (above 0, at most 1). */
export function twoSidedQuantile(tail: number, freedom: number): number {
  if (!(tail > 0 && tail <= 1)) throw new RangeError(`tail probability: ${tail}`);
  const scale = 2 / (Math.sqrt(freedom) * betaWithHalf(freedom));
  let t = 0;
  // The tail falls and is convex for t > 0, so Newton's steps from 0 rise to the root and never pass it.
  for (let step = 0; step < 200; step++) {
    const excess = twoSidedTail(t, freedom) - tail;
    if (excess <= 0) return t;
    const density = scale * halfPower(freedom / (freedom + t * t), freedom + 1);
    const next = t + excess / density;
    if (next - t <= 1e-14 * next) return next;
    t = next;
  }
  return t;
}

/** B(freedom/2, 1/2), from B(1/2, 1/2) = pi or B(1, 1/2) = 2 upwards. */
function betaWithHalf(freedom: number): number {
  let beta = freedom % 2 === 1 ? Math.PI : 2;
  for (let a = freedom % 2 === 1 ? 0.5 : 1; a < freedom / 2; a++) beta *= a / (a + 0.5);
  return beta;
}

/** x to the power halves/2, by squaring. */
function halfPower(x: number, halves: number): number {
  let result = halves % 2 === 1 ? Math.sqrt(x) : 1;
  let square = x;
  for (let rest = Math.floor(halves / 2); rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}

function continuedFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1), tiny);
  let fraction = d;
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d, tiny);
    c = nonZero(1 + even / c, tiny);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d, tiny);
    c = nonZero(1 + odd / c, tiny);
    const change = d * c;
    fraction *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return fraction;
}

function nonZero(value: number, tiny: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}
