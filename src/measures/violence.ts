/** Opportunities for conflict: contact, how weakly it is watched, and the exposure index made of both. */
import type { Reading } from '#scenario/assumptions.ts';
import { contactCaps, guardianshipExponents, nearestCap, nearestExponent } from '#rules/contactRule.ts';
import { weightsOf } from './exposure.ts';
import type { Facts } from './facts/facts.ts';
import { lightSlot, slots } from './facts/guardianshipReader.ts';
import { allByDay, type MeasureTable } from './slices.ts';

const caps = contactCaps.length;
const anyNumber = contactCaps.indexOf(null);
const unguarded = guardianshipExponents.indexOf(0);

export function violenceTables(facts: Facts, reading: Reading): MeasureTable[] {
  const { contacts, days, people, header } = facts;
  const classes = header.names.locationClasses;
  const cells = classes.length * 2;
  const cap = nearestCap(reading['contact.cap']);
  const exponent = nearestExponent(reading['guardianship.exponent']);
  const weights = weightsOf(reading);
  const kappa = reading['nonAssociation.weight'];

  const contact = (day: number, cell: number, ofCap: number, slot: number) =>
    contacts.byDay[((day * cells + cell) * caps + ofCap) * slots + slot];
  const ofCell: Readonly<Record<string, (day: number, cell: number) => number>> = {
    contactHours: (day, cell) => contact(day, cell, cap, unguarded),
    contactHoursAllPairs: (day, cell) => contact(day, cell, anyNumber, unguarded),
    lightlySupervised: (day, cell) => contact(day, cell, cap, lightSlot),
    exposureIndex: (day, cell) =>
      weights[cell] *
      (contact(day, cell, cap, exponent) +
        kappa * contacts.pairsByDay[(day * cells + cell) * slots + exponent]),
  };
  const ofClass: Record<string, (day: number, index: number) => number> = {
    crossWing: (day, index) => contacts.crossWing[day * classes.length + index],
    nonAssociationMeetings: (day, index) => contacts.meetings[day * classes.length + index],
  };
  for (const [measure, valueOf] of Object.entries(ofCell)) {
    ofClass[measure] = (day, index) => valueOf(day, index * 2) + valueOf(day, index * 2 + 1);
  }

  const hundredPrisonerDays = allByDay(days, () => people / 100);
  const tables: MeasureTable[] = [];
  for (const [measure, valueOf] of Object.entries(ofClass)) {
    const byPlace = classes.map((_, index) => allByDay(days, (day) => valueOf(day, index)));
    const total = hundredPrisonerDays.map((_, cell) => byPlace.reduce((sum, place) => sum + place[cell], 0));
    tables.push({ measure: `violence.${measure}`, where: 'all', total, base: hundredPrisonerDays });
    classes.forEach((name, index) => {
      tables.push({
        measure: `violence.${measure}`,
        where: `place:${name}`,
        total: byPlace[index],
        base: hundredPrisonerDays,
      });
    });
  }

  const unlockedSeconds = new Float64Array(days);
  for (let row = 0; row < people * days; row++) {
    unlockedSeconds[Math.floor(row / people)] += facts.personDays.unlocked[row];
  }
  tables.push({
    measure: 'violence.exposurePerUnlockedHour',
    where: 'all',
    total: tables.find(({ measure, where }) => measure === 'violence.exposureIndex' && where === 'all')!
      .total,
    base: allByDay(days, (day) => unlockedSeconds[day] / 3600 / 1000),
  });
  return tables;
}
