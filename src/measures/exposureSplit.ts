/** Why the exposure of two regimes differs: shared out, for each kind of place in each hour, among five ingredients. */
import type { Reading } from '#scenario/assumptions.ts';
import { guardianshipExponents, nearestCap, nearestExponent } from '#rules/contactRule.ts';
import { guardianshipScale, lockedCell, weightsOf } from './exposure.ts';
import { ingredients, splitDifference, type Factors } from './split.ts';
import { profileDays, type Contacts } from './summary.ts';

const hours = 24;
const unguarded = guardianshipExponents.indexOf(0);

/**
 * Each ingredient's part of the difference (regime − baseline), in weighed contact-hours, at kind of day (profileDays) *
 * ingredients + ingredient. The parts of a kind of day add up to its difference, as exposureFromContacts has it.
 */
export function exposureParts(regime: Contacts, baseline: Contacts, reading: Reading): Float64Array {
  const [to, from] = [factorsOf(regime, reading), factorsOf(baseline, reading)];
  const parts = new Float64Array(profileDays.length * ingredients.length);
  const rowsOfDay = to.length / profileDays.length;
  to.forEach((factors, row) => {
    // Where nobody is under either, every part is nought.
    if (regime.personHours[row] === 0 && baseline.personHours[row] === 0) return;
    const start = Math.floor(row / rowsOfDay) * ingredients.length;
    splitDifference(from[row], factors).forEach((part, ingredient) => (parts[start + ingredient] += part));
  });
  return parts;
}

function factorsOf(contacts: Contacts, reading: Reading): Factors[] {
  const { personHours, contactHours, nonAssociationHours } = contacts;
  const [caps, exponents] = [contacts.caps.length, contacts.exponents.length];
  const cap = nearestCap(reading['contact.cap']);
  const exponent = nearestExponent(reading['guardianship.exponent']);
  const weights = weightsOf(reading);
  const scale = guardianshipScale(contacts, reading, exponent);
  const kappa = reading['nonAssociation.weight'];
  const unlocked = unlockedHours(personHours, weights.length);
  return Array.from(personHours, (spent, row) => {
    const [day, cell] = dayAndCellOf(row, weights.length);
    const isLocked = cell === lockedCell;
    const time = isLocked ? spent : unlocked[day * hours + (row % hours)];
    const met = contactHours[(row * caps + cap) * exponents + unguarded];
    const guarded = contactHours[(row * caps + cap) * exponents + exponent];
    const pairs = nonAssociationHours[row * exponents + exponent];
    return [
      time,
      mean(met, spent),
      mean(guarded, met) * (isLocked ? 1 : scale),
      mean(spent, time) * weights[cell],
      1 + kappa * mean(pairs, guarded),
    ];
  });
}

/** Hours of everyone anywhere but behind a locked door, at kind of day * 24 + hour. */
function unlockedHours(personHours: Float64Array, cells: number): Float64Array {
  const unlocked = new Float64Array(profileDays.length * hours);
  personHours.forEach((spent, row) => {
    const [day, cell] = dayAndCellOf(row, cells);
    if (cell !== lockedCell) unlocked[day * hours + (row % hours)] += spent;
  });
  return unlocked;
}

function dayAndCellOf(row: number, cells: number): [day: number, cell: number] {
  const place = Math.floor(row / hours);
  return [Math.floor(place / cells), place % cells];
}

function mean(total: number, base: number): number {
  return base > 0 ? total / base : NaN;
}
