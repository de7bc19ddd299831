/** What every lever on the roster comes down to: other numbers on its lines. */
import type { ShiftLine } from '../establishment.ts';
import type { Scenario } from '../scenario.ts';

/** The scenario with `headcountOf` each line on it. */
export function withHeadcounts(
  { establishment, ...rest }: Scenario,
  headcountOf: (line: ShiftLine) => number,
): Scenario {
  const { staff } = establishment;
  const lines = staff.lines.map((line) => ({ ...line, headcount: headcountOf(line) }));
  return { ...rest, establishment: { ...establishment, staff: { ...staff, lines } } };
}
