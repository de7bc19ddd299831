import type { Comparison } from '#experiment/comparison.ts';
import { documentJson } from './document-json.ts';

/** Equal comparisons give equal bytes. Ends in a line feed. */
export function comparisonJson(comparison: Comparison): string {
  return documentJson(comparison);
}
