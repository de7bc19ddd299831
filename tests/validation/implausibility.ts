/**
 * How far a run lies from what was observed, in standard deviations of everything that could part them.
 *
 * Source: P. S. Craig, M. Goldstein, A. H. Seheult, J. A. Smith, "Bayes linear strategies for matching hydrocarbon reservoir
 * history", Bayesian Statistics 5 (1996).
 */
export function implausibility(
  value: number,
  observed: number,
  standardDeviations: readonly number[],
): number {
  const variance = standardDeviations.reduce((sum, deviation) => sum + deviation * deviation, 0);
  return Math.abs(value - observed) / Math.sqrt(variance);
}

/** Value below which the share lies, between the two nearest of the values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}

export function standardDeviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
