import { log } from './elementary.ts';

/*
 * Distributions by inversion: each takes one number u strictly between 0 and 1 and rises with it, so that one draw gives one
 * value and two runs that share the draw stay as close as their parameters are.
 */

/** True with probability p. (The one that falls: true for low u.) */
export function bernoulli(u: number, p: number): boolean {
  return u < p;
}

/** A whole number from low to high, both included; fewer than 2^31 of them. */
export function uniformInteger(u: number, low: number, high: number): number {
  return low + ((u * (high - low + 1)) | 0);
}

/** Exponential with the given mean. */
export function exponential(u: number, mean: number): number {
  return -mean * log(1 - u);
}

/** Triangular from low to high with its peak at mode, low ≤ mode ≤ high. */
export function triangular(u: number, low: number, mode: number, high: number): number {
  const width = high - low;
  if (u * width < mode - low) return low + Math.sqrt(u * width * (mode - low));
  return high - Math.sqrt((1 - u) * width * (high - mode));
}

/**
 * Normal. Relative accuracy about 1 in 10^16.
 *
 * Source: M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied Statistics 37 (1988).
 */
export function normal(u: number, mean: number, standardDeviation: number): number {
  return mean + standardDeviation * standardNormal(u);
}

/**
 * Position of the first cumulative weight above u times the last. Weights need not add up to 1; one of no weight is never
 * chosen. At least one weight is positive.
 */
export function discrete(u: number, cumulative: Float64Array): number {
  let low = 0;
  let high = cumulative.length - 1;
  const target = u * cumulative[high];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulative[middle] > target) high = middle;
    else low = middle + 1;
  }
  return low;
}

function standardNormal(u: number): number {
  const q = u - 0.5;
  if (Math.abs(q) <= 0.425) return q * central(0.180625 - q * q);
  const r = Math.sqrt(-log(q < 0 ? u : 1 - u));
  const size = r <= 5 ? shoulder(r - 1.6) : tail(r - 5);
  return q < 0 ? -size : size;
}

function central(r: number): number {
  return (
    (((((((2.5090809287301226727e3 * r + 3.3430575583588128105e4) * r + 6.7265770927008700853e4) * r +
      4.5921953931549871457e4) *
      r +
      1.3731693765509461125e4) *
      r +
      1.9715909503065514427e3) *
      r +
      1.3314166789178437745e2) *
      r +
      3.387132872796366608) /
    (((((((5.226495278852545925e3 * r + 2.8729085735721942674e4) * r + 3.930789580009271061e4) * r +
      2.1213794301586595867e4) *
      r +
      5.3941960214247511077e3) *
      r +
      6.871870074920579083e2) *
      r +
      4.2313330701600911252e1) *
      r +
      1)
  );
}

function shoulder(r: number): number {
  return (
    (((((((7.7454501427834140764e-4 * r + 2.27238449892691845833e-2) * r + 2.4178072517745061177e-1) * r +
      1.27045825245236838258) *
      r +
      3.64784832476320460504) *
      r +
      5.7694972214606914055) *
      r +
      4.6303378461565452959) *
      r +
      1.42343711074968357734) /
    (((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r + 1.51986665636164571966e-2) * r +
      1.4810397642748007459e-1) *
      r +
      6.8976733498510000455e-1) *
      r +
      1.6763848301838038494) *
      r +
      2.05319162663775882187) *
      r +
      1)
  );
}

function tail(r: number): number {
  return (
    (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 1.2426609473880784386e-3) * r +
      2.6532189526576123093e-2) *
      r +
      2.9656057182850489123e-1) *
      r +
      1.7848265399172913358) *
      r +
      5.4637849111641143699) *
      r +
      6.6579046435011037772) /
    (((((((2.04426310338993978564e-15 * r + 1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r +
      7.868691311456132591e-4) *
      r +
      1.48753612908506148525e-2) *
      r +
      1.3692988092273580531e-1) *
      r +
      5.9983220655588793769e-1) *
      r +
      1)
  );
}
