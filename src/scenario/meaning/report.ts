/** How meaning faults are told, and the two questions asked most: is a name used once, and is it known. */
import { show, showList, type Finding, type Path } from '../fault.ts';
import { nearest } from '../nearest.ts';

export type Report = (finding: Finding) => void;

/** A report on a part of what `report` is on. */
export function within(report: Report, ...steps: Path): Report {
  return (finding) => report({ ...finding, path: [...steps, ...finding.path] });
}

export function eachOnce(
  report: Report,
  names: readonly string[],
  path: (index: number) => Path,
  what: string,
): void {
  const seen = new Set<string>();
  names.forEach((name, index) => {
    if (seen.has(name)) {
      report({
        path: path(index),
        found: `${show(name)} a second time`,
        expected: `each ${what} once`,
        advice: 'Change or remove one of the two.',
      });
    }
    seen.add(name);
  });
}

export function isKnown(
  report: Report,
  path: Path,
  name: string,
  names: Iterable<string>,
  what: string,
): boolean {
  const all = [...names];
  if (all.includes(name)) return true;
  report({
    path,
    found: show(name),
    expected: all.length === 0 ? `${what}, but there is none` : `${what}: ${showList(all)}`,
    advice: 'Correct the name, or add what it names.',
    nearest: nearest(name, all),
  });
  return false;
}
