/** A comparison as a JSON document that a person can compare with another: one row, one measure, one picture a line. */
import type { Comparison } from '#experiment/comparison.ts';

/** Equal comparisons give equal bytes. Ends in a line feed. */
export function comparisonJson(comparison: Comparison): string {
  const members = Object.entries(comparison).map(
    ([name, value]) =>
      `${JSON.stringify(name)}: ${Array.isArray(value) ? lines(value) : JSON.stringify(value)}`,
  );
  return `{\n${members.join(',\n')}\n}\n`;
}

function lines(values: readonly unknown[]): string {
  return values.length === 0 ? '[]' : `[\n${values.map((value) => JSON.stringify(value)).join(',\n')}\n]`;
}
