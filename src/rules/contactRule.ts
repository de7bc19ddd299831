/**
 * The contact rule: how much contact there is among people together, and how weakly it is watched (evidence.md 4.6).
 * Pure; shared by measures and, where incidents follow exposure, the model.
 */

/** Most others one person mixes with; null counts every pair. */
export const contactCaps = [5, 10, 15, null] as const;
export const guardianshipExponents = [0, 0.25, 0.5, 1, 1.5] as const;
export type GuardianshipExponent = (typeof guardianshipExponents)[number];

/** K(n): pairs in contact at once among `people` together, each mixing with at most `cap` others. K(0) = K(1) = 0. */
export function contactsAmong(people: number, cap: number | null): number {
  if (people < 2) return 0;
  const others = people - 1;
  return (people * (cap === null ? others : Math.min(others, cap))) / 2;
}

/**
 * g: how weakly people are watched, 1 at `peoplePerGuardian` to each guardian. Nobody watching counts as half a guardian.
 * It never falls as people come and never rises as guardians come.
 */
export function guardianship(
  people: number,
  guardians: number,
  peoplePerGuardian: number,
  exponent: GuardianshipExponent,
): number {
  return power(people / (peoplePerGuardian * Math.max(guardians, 0.5)), exponent);
}

/** base^exponent from square roots alone, which every machine rounds alike. */
export function power(base: number, exponent: GuardianshipExponent): number {
  switch (exponent) {
    case 0:
      return 1;
    case 0.25:
      return Math.sqrt(Math.sqrt(base));
    case 0.5:
      return Math.sqrt(base);
    case 1:
      return base;
    case 1.5:
      return base * Math.sqrt(base);
  }
}

/** Index into contactCaps of the nearest cap; the lower of two as near; above 20 there is no cap. */
export function nearestCap(cap: number): number {
  return cap <= 7.5 ? 0 : cap <= 12.5 ? 1 : cap <= 20 ? 2 : 3;
}

/** Index into guardianshipExponents of the nearest exponent; the lower of two as near. */
export function nearestExponent(exponent: number): number {
  let nearest = 0;
  for (let index = 1; index < guardianshipExponents.length; index++) {
    const distance = Math.abs(guardianshipExponents[index] - exponent);
    if (distance < Math.abs(guardianshipExponents[nearest] - exponent)) nearest = index;
  }
  return nearest;
}
