/** The exposure index for any weights, without simulating: what a slider moves and what break-evens are computed from. */
import type { Reading } from '#scenario/assumptions.ts';
import { locationClasses } from '#trace/records.ts';
import {
  contactCaps,
  guardianshipExponents,
  nearestCap,
  nearestExponent,
  power,
} from '#rules/contactRule.ts';
import { exposureWeightId } from '#rules/exposureWeights.ts';
import { profileDays, type Contacts } from './summary.ts';

/** Weights at location class * 2 + structured; for the class `cell`, shared behind a locked door and open. */
export function weightsOf(reading: Reading): Float64Array {
  return Float64Array.from({ length: locationClasses.length * 2 }, (_, cell) => {
    return reading[exposureWeightId(locationClasses[cell >> 1], (cell & 1) === 1)];
  });
}

export interface Exposure {
  /** Weighed contact-hours over all measured days asked for; times 100 / prisoner-days it is the index. */
  readonly total: number;
  /** By location class, by hour of the day and by kind of day (profileDays); each sums to the total. */
  readonly byPlace: Float64Array;
  readonly byHour: Float64Array;
  readonly byDay: Float64Array;
}

/**
 * Exact for weights, the weight of non-association pairs and people per guardian; cap and exponent are taken to the
 * nearest on the grid. The weight of instructors as guardians is the one the trace was read with.
 */
export function exposureFromContacts(contacts: Contacts, reading: Reading): Exposure {
  const cap = nearestCap(reading['contact.cap']);
  const exponent = nearestExponent(reading['guardianship.exponent']);
  const weights = weightsOf(reading);
  const kappa = reading['nonAssociation.weight'];
  const scale = guardianshipScale(contacts, reading, exponent);
  const [caps, exponents] = [contacts.caps.length, contacts.exponents.length];
  const byPlace = new Float64Array(locationClasses.length);
  const byHour = new Float64Array(24);
  const byDay = new Float64Array(profileDays.length);
  for (let row = 0; row < contacts.personHours.length; row++) {
    const cell = Math.floor(row / 24) % weights.length;
    const met = contacts.contactHours[(row * caps + cap) * exponents + exponent];
    const pairs = contacts.nonAssociationHours[row * exponents + exponent];
    const value = weights[cell] * (met + kappa * pairs) * (cell === lockedCell ? 1 : scale);
    byPlace[cell >> 1] += value;
    byHour[row % 24] += value;
    byDay[Math.floor(row / 24 / weights.length)] += value;
  }
  return { total: byHour.reduce((sum, value) => sum + value, 0), byPlace, byHour, byDay };
}

/** Assumptions that are taken to the nearest value on a grid. */
export type GridId = 'contact.cap' | 'guardianship.exponent';

/** The values of the grid that a range of the assumption reaches, in order; Infinity is a cap that counts every pair. */
export function gridWithin(id: GridId, low: number, high: number): readonly number[] {
  return id === 'contact.cap'
    ? contactCaps.slice(nearestCap(low), nearestCap(high) + 1).map((cap) => cap ?? Infinity)
    : guardianshipExponents.slice(nearestExponent(low), nearestExponent(high) + 1);
}

/** Behind a locked door g is 1 whatever the reading. */
export const lockedCell = locationClasses.indexOf('cell') * 2;

/** What g is times what it was read with, everywhere but behind a locked door. */
export function guardianshipScale(contacts: Contacts, reading: Reading, exponent: number): number {
  const ratio = contacts.peoplePerGuardian / reading['guardianship.peoplePerGuardian'];
  return power(ratio, guardianshipExponents[exponent]);
}
