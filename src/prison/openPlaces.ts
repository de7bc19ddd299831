/** Which activities are open to whom: worked out once from the regime, by wing and group of residents. */
import type { HeldActivity } from '#rules/sessions.ts';
import { residentGroups } from '#scenario/establishment.ts';

/** Indices of held activities that one who lives there may be given, rising. */
export interface OpenPlaces {
  /** The prison's own jobs, which are among the mains too. */
  readonly jobs: readonly number[];
  readonly mains: readonly number[];
  readonly beside: readonly number[];
}

/** At wing * residentGroups + group of residents. */
export function openPlacesOf(
  held: readonly HeldActivity[],
  wingCodes: readonly string[],
): readonly OpenPlaces[] {
  const open = Array.from({ length: wingCodes.length * residentGroups.length }, () => ({
    jobs: [] as number[],
    mains: [] as number[],
    beside: [] as number[],
  }));
  const everyWing = wingCodes.map((_, wing) => wing);
  const wingOf = new Map(wingCodes.map((code, wing) => [code, wing]));
  held.forEach(({ activity: { categoryCode, sim }, appointment, wing: heldOn, allottedAs }, index) => {
    if (appointment !== null || allottedAs !== index) return;
    const wings = heldOn >= 0 ? [heldOn] : (sim.wings?.map((code) => wingOf.get(code) ?? -1) ?? everyWing);
    for (const wing of wings) {
      for (const group of sim.residents ?? (['mainstream'] as const)) {
        const places = open[wing * residentGroups.length + residentGroups.indexOf(group)];
        (sim.allocation === 'main' ? places.mains : places.beside).push(index);
        if (sim.allocation === 'main' && categoryCode === 'SAA_PRISON_JOBS') places.jobs.push(index);
      }
    }
  });
  return open;
}
