/** What may be claimed from an estimate of a difference. */
import type { Estimate } from '#experiment/comparison.ts';

/** `same`: the paired interval includes nought, so no claim of a direction. `unknown`: nothing to judge by. */
export type Verdict = 'more' | 'less' | 'same' | 'identical' | 'unknown';

export function verdict(difference: Estimate | undefined): Verdict {
  if (difference === undefined || difference.mean === null) return 'unknown';
  if (difference.note === 'identical') return 'identical';
  if (difference.ci95 === null) return 'unknown';
  const [low, high] = difference.ci95;
  if (low <= 0 && high >= 0) return 'same';
  return difference.mean > 0 ? 'more' : 'less';
}

/** Why an estimate carries no number, in words. */
export function missing(estimate: Estimate | undefined): string {
  if (estimate === undefined) return 'not measured';
  if (estimate.note === 'noEvents')
    return `none in ${estimate.runs === 1 ? '1 run' : `${estimate.runs} runs`}`;
  if (estimate.note === 'tooFewRuns') return 'too few runs for an interval';
  return 'not measured';
}
