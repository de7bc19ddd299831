/** Joint draws of the reading assumptions that exposure follows from, over their ranges, in the order that evidence gives them. */
import { readingOf, type Assumption, type Reading, type ReadingId } from '#scenario/assumptions.ts';
import type { Experiment } from '#scenario/scenario.ts';
import { gridWithin } from '#measures/exposure.ts';
import { AssumptionDraws, mostTries } from '#prison/assumptionDraws.ts';

/** Beside all weights of places. Not the weight of instructors as guardians: contacts were read with it, so it cannot be drawn. */
const otherIds = [
  'contact.cap',
  'guardianship.exponent',
  'guardianship.peoplePerGuardian',
  'nonAssociation.weight',
] as const;

/** The first is known to be no more than the second (evidence 4.6: W1 to W3). */
export const evidencedOrder: readonly (readonly [ReadingId, ReadingId])[] = [
  ['weight.workshop', 'weight.wingAssociation'],
  ['weight.education', 'weight.wingAssociation'],
  ['weight.wingStructured', 'weight.wingAssociation'],
  ['weight.wingAssociation', 'weight.showers'],
  ['weight.serveryQueue', 'weight.showers'],
  ['weight.routeEscorted', 'weight.routeFreeFlow'],
];

/** Null where the ranges leave no room for the order. The same for the same seed, ranges or regimes being what they may. */
export function drawnReadings({ assumptions, seed }: Experiment, count: number): readonly Reading[] | null {
  const reading = readingOf(assumptions);
  const weights = Object.keys(reading).filter((id): id is ReadingId => id.startsWith('weight.'));
  const ids: readonly ReadingId[] = [...weights, ...otherIds];
  const draws = new AssumptionDraws(seed, ids);
  const readings: Reading[] = [];
  for (let draw = 0; draw < count; draw++) {
    let found: Reading | null = null;
    for (let attempt = 0; found === null && attempt < mostTries; attempt++) {
      const drawn = ids.map((id) => [id, drawnValue(draws, id, assumptions.reading[id], draw, attempt)]);
      const candidate: Reading = { ...reading, ...Object.fromEntries(drawn) };
      if (evidencedOrder.every(([less, more]) => candidate[less] <= candidate[more])) found = candidate;
    }
    if (found === null) return null;
    readings.push(found);
  }
  return readings;
}

/** Log-uniform for weights of places, uniform for others; of the cap, each value of the grid alike, since "no cap" is no number. */
function drawnValue(
  draws: AssumptionDraws,
  id: ReadingId,
  { low, high }: Assumption,
  draw: number,
  attempt: number,
): number {
  if (id === 'contact.cap') {
    const grid = gridWithin(id, low, high);
    return grid[Math.floor(draws.uniform(id, 0, grid.length, draw, attempt))];
  }
  return id.startsWith('weight.') && low > 0
    ? draws.logUniform(id, low, high, draw, attempt)
    : draws.uniform(id, low, high, draw, attempt);
}
