/** Joint draws of reading assumptions over their ranges, in the order that evidence gives them. */
import {
  readingIds,
  readingOf,
  type Assumption,
  type Reading,
  type ReadingId,
} from '#scenario/assumptions.ts';
import type { Experiment } from '#scenario/scenario.ts';
import { gridWithin } from '#measures/exposure.ts';
import { AssumptionDraws, mostTries, valueAt } from '#prison/assumptionDraws.ts';

/** The first is known to be no more than the second (evidence 4.6: W1 to W3). */
export const evidencedOrder: readonly (readonly [ReadingId, ReadingId])[] = [
  ['weight.workshop', 'weight.wingAssociation'],
  ['weight.education', 'weight.wingAssociation'],
  ['weight.wingStructured', 'weight.wingAssociation'],
  ['weight.wingAssociation', 'weight.showers'],
  ['weight.serveryQueue', 'weight.showers'],
  ['weight.routeEscorted', 'weight.routeFreeFlow'],
];

/**
 * What exposure can be read anew with once people have been simulated: all weights of places, and four more. Not the weight
 * of instructors as guardians, which contacts were read with.
 */
export const rereadIds: readonly ReadingId[] = readingIds.filter(
  (id) =>
    id.startsWith('weight.') ||
    id === 'contact.cap' ||
    id === 'guardianship.exponent' ||
    id === 'guardianship.peoplePerGuardian' ||
    id === 'nonAssociation.weight',
);

/**
 * Assumptions not named in `ids` stand at their values; those that are named have the same values whatever else is named.
 * Null where the ranges leave too little room for the order, so that no try of some draw keeps it. The same for the same seed, ranges or regimes being what they may.
 */
export function drawnReadings(
  { assumptions, seed }: Experiment,
  count: number,
  ids: readonly ReadingId[] = rereadIds,
): readonly Reading[] | null {
  const reading = readingOf(assumptions);
  const draws = new AssumptionDraws(seed, ids);
  const readings: Reading[] = [];
  for (let draw = 0; draw < count; draw++) {
    let found: Reading | null = null;
    for (let attempt = 0; found === null && attempt < mostTries; attempt++) {
      const drawn = ids.map((id) => [
        id,
        valueOf(id, assumptions.reading[id], draws.share(id, draw, attempt)),
      ]);
      const candidate: Reading = { ...reading, ...Object.fromEntries(drawn) };
      if (evidencedOrder.every(([less, more]) => candidate[less] <= candidate[more])) found = candidate;
    }
    if (found === null) return null;
    readings.push(found);
  }
  return readings;
}

/** Of the cap, each value of the grid alike, since "no cap" is no number. */
function valueOf(id: ReadingId, assumption: Assumption, share: number): number {
  if (id !== 'contact.cap') return valueAt(assumption, share);
  const grid = gridWithin(id, assumption.low, assumption.high);
  return grid[Math.floor(share * grid.length)];
}
