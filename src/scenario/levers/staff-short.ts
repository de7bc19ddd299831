/**
 * A roster that is short of a share of one skill. People are taken one by one in a fixed order, so that what 10% takes is
 * within what 20% takes. The next goes from the shift that has lost the smallest share so far, and on it from the line
 * that has (shares by the divisors 1, 3, 5 … of Webster and Sainte-Laguë: even, and without the paradox of largest
 * remainders, in which a larger shortage can give somebody back). Of lines that are alike, the home that has lost fewest.
 */
import type { ShiftLine, Skill } from '../establishment.ts';
import type { Scenario } from '../scenario.ts';
import { withHeadcounts } from './headcounts.ts';

/** `share`: 0 to 1 of the headcount of the skill over all its lines, rounded to whole people. Throws a RangeError beyond. */
export function staffShort(scenario: Scenario, skill: Skill, share: number): Scenario {
  const taken = takenFrom(scenario, skill, peopleShort(scenario, skill, share));
  return withHeadcounts(scenario, ({ id, headcount }) => headcount - (taken.get(id) ?? 0));
}

/** People on the lines of a skill, each line counted as it stands whatever its days of the week. */
export function headcountOf({ establishment: { staff } }: Scenario, skill: Skill): number {
  return staff.lines.reduce((sum, line) => sum + (line.skill === skill ? line.headcount : 0), 0);
}

/** How many people a shortage takes. */
export function peopleShort(scenario: Scenario, skill: Skill, share: number): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`A share short of ${share} is not from 0 to 1.`);
  return Math.round(share * headcountOf(scenario, skill));
}

/** Lines of one shift on the same days: what stands in for each other. */
interface Lost {
  readonly lines: readonly ShiftLine[];
  readonly headcount: number;
  taken: number;
}

function takenFrom(
  { establishment: { staff } }: Scenario,
  skill: Skill,
  people: number,
): ReadonlyMap<string, number> {
  const taken = new Map<string, number>();
  const takenAt = new Map<string, number>();
  const shifts = shiftsOf(staff.lines.filter((line) => line.skill === skill));
  for (let next = 0; next < people; next++) {
    const shift = leastLost(
      shifts,
      ({ taken: lost, headcount }) => [lost, headcount],
      () => 0,
    );
    const line = leastLost(
      shift.lines,
      ({ id, headcount }) => [taken.get(id) ?? 0, headcount],
      ({ home }) => takenAt.get(home) ?? 0,
    );
    shift.taken++;
    taken.set(line.id, (taken.get(line.id) ?? 0) + 1);
    takenAt.set(line.home, (takenAt.get(line.home) ?? 0) + 1);
  }
  return taken;
}

function shiftsOf(lines: readonly ShiftLine[]): readonly Lost[] {
  const shifts = new Map<string, ShiftLine[]>();
  for (const line of lines) {
    const key = `${line.shift} ${line.daysOfWeek.join()}`;
    shifts.set(key, [...(shifts.get(key) ?? []), line]);
  }
  return [...shifts.values()].map((alike) => ({
    lines: alike,
    headcount: alike.reduce((sum, { headcount }) => sum + headcount, 0),
    taken: 0,
  }));
}

/** The one with the least (2 taken + 1) / headcount, compared in whole numbers; of equals the one with less `beside`, then the first. */
function leastLost<Row>(
  rows: readonly Row[],
  countsOf: (row: Row) => readonly [taken: number, headcount: number],
  beside: (row: Row) => number,
): Row {
  let [best, ...others] = rows;
  for (const row of others) {
    const [taken, headcount] = countsOf(row);
    const [bestTaken, bestHeadcount] = countsOf(best);
    const order = (2 * taken + 1) * bestHeadcount - (2 * bestTaken + 1) * headcount;
    // A line of nobody is never the next.
    if (bestHeadcount === 0 || (headcount > 0 && (order < 0 || (order === 0 && beside(row) < beside(best)))))
      best = row;
  }
  return best;
}
