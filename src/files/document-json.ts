/** A document as JSON that a person can compare with another: one row, one measure, one picture a line. */

/** Equal documents give equal bytes. Ends in a line feed. */
export function documentJson(document: object): string {
  const members = Object.entries(document).map(
    ([name, value]) =>
      `${JSON.stringify(name)}: ${Array.isArray(value) ? lines(value) : JSON.stringify(value)}`,
  );
  return `{\n${members.join(',\n')}\n}\n`;
}

function lines(values: readonly unknown[]): string {
  return values.length === 0 ? '[]' : `[\n${values.map((value) => JSON.stringify(value)).join(',\n')}\n]`;
}
