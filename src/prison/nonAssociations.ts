/** Pairs of people to be kept apart. */
import { occasionOf, type Draws } from '#kernel/draws.ts';
import type { ImportedPerson } from '#scenario/establishment.ts';
import type { Applicants } from './allocate.ts';
import type { Plan } from './plan.ts';
import type { Pairs } from './populateTask.ts';
import { Purpose } from './purposes.ts';

/** As imported; else each person draws partners among all, by place in the line, which no index can shift. */
export function pairsOf(plan: Plan, people: Applicants, draws: Draws): Pairs {
  const { population } = plan.scenario.establishment;
  if (population.kind === 'imported') return importedPairs(population.rows, people);
  const perPerson = plan.behaviour['people.nonAssociationPairsPerPerson'];
  const first: number[] = [];
  const second: number[] = [];
  const seen = new Set<number>();
  for (const person of people.line) {
    for (let ordinal = 0; ordinal < perPerson; ordinal++) {
      const occasion = occasionOf(0, 0, ordinal * 2);
      const u = draws.uniform(Purpose.nonAssociate, people.keyLow[person], people.keyHigh[person], occasion);
      if (perPerson - ordinal < 1) {
        const more = draws.uniform(
          Purpose.nonAssociate,
          people.keyLow[person],
          people.keyHigh[person],
          occasion + 1,
        );
        if (more >= perPerson - ordinal) continue;
      }
      const other = people.line[Math.floor(u * people.count)];
      const key = Math.min(person, other) * people.count + Math.max(person, other);
      if (other === person || seen.has(key)) continue;
      seen.add(key);
      first.push(Math.min(person, other));
      second.push(Math.max(person, other));
    }
  }
  return { first: Int32Array.from(first), second: Int32Array.from(second) };
}

function importedPairs(rows: readonly ImportedPerson[], people: Applicants): Pairs {
  const personOf = new Map(people.ref.map((ref, person) => [ref, person]));
  const pairs = new Map<number, readonly [number, number]>();
  for (const { personRef, nonAssociations = [] } of rows) {
    const person = personOf.get(personRef) ?? -1;
    for (const ref of nonAssociations) {
      const other = personOf.get(ref) ?? -1;
      const [first, second] = person < other ? [person, other] : [other, person];
      pairs.set(first * people.count + second, [first, second]);
    }
  }
  const sorted = [...pairs.entries()].sort(([a], [b]) => a - b).map(([, pair]) => pair);
  return {
    first: Int32Array.from(sorted, ([first]) => first),
    second: Int32Array.from(sorted, ([, second]) => second),
  };
}
