/** People by the groups they are in: those in the same ones share a combination, and are counted once for all of them. */
import { words } from '#trace/columns.ts';

export interface Combinations {
  /** Combination of each person. */
  readonly combination: Int32Array;
  /** Indices of the groups of each combination, in the order in which they are named. */
  readonly ofCombination: readonly (readonly number[])[];
}

/** `namesOf` gives everything somebody is; what is no group of `groups` is left out. */
export function combinationsOf(
  people: ArrayLike<unknown>,
  groups: readonly string[],
  namesOf: (person: number) => readonly string[],
): Combinations {
  const numbers = new Map<string, number>();
  const ofCombination: number[][] = [];
  const combination = words(people, (_, person) => {
    const names = namesOf(person);
    const key = names.join(' ');
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, ofCombination.length);
    ofCombination.push(names.map((name) => groups.indexOf(name)).filter((group) => group >= 0));
    return ofCombination.length - 1;
  });
  return { combination, ofCombination };
}
