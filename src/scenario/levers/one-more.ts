/** One more of the staff: on one line of the roster, everybody else as they were. */
import type { Scenario } from '../scenario.ts';
import { withHeadcounts } from './headcounts.ts';

/** Throws a RangeError if the roster has no such line. */
export function oneMore(scenario: Scenario, lineId: string): Scenario {
  if (!scenario.establishment.staff.lines.some(({ id }) => id === lineId))
    throw new RangeError(`The roster has no line ${lineId}.`);
  return withHeadcounts(scenario, ({ id, headcount }) => (id === lineId ? headcount + 1 : headcount));
}
