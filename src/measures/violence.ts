/** Opportunities for conflict: contact, how weakly it is watched, and the exposure index made of both. */
import type { Reading } from '#scenario/assumptions.ts';
import { contactCaps, guardianshipExponents, nearestCap, nearestExponent } from '#rules/contactRule.ts';
import { weightsOf } from './exposure.ts';
import type { Facts } from './facts/facts.ts';
import { lightSlot, slots } from './facts/guardianshipReader.ts';
import { dayTypes } from './measure.ts';
import { allByDay, daysInWeek, profileDaysOf, tableSize, type Groups, type MeasureTable } from './slices.ts';

const caps = contactCaps.length;
const exponents = guardianshipExponents.length;
const anyNumber = contactCaps.indexOf(null);
const unguarded = guardianshipExponents.indexOf(0);
const [hours, minute, hour] = [24, 60, 3600];

export function violenceTables(facts: Facts, groups: Groups, reading: Reading): MeasureTable[] {
  const { contacts, days, people } = facts;
  const hundredPrisonerDays = allByDay(days, () => people / 100);
  const personDays = allByDay(days, () => people);
  const tables: MeasureTable[] = [];
  for (const [measure, parts] of Object.entries(contactParts(facts, reading))) {
    for (const [where, total] of parts)
      tables.push({ measure: `violence.${measure}`, where, total, base: hundredPrisonerDays });
  }
  const exposure = tables.find(
    ({ measure, where }) => measure === 'violence.exposureIndex' && where === 'all',
  )!;
  tables.push(
    {
      measure: 'violence.exposurePerUnlockedHour',
      where: 'all',
      total: exposure.total,
      base: thousandUnlockedHours(facts),
    },
    { measure: 'violence.peopleMet', where: 'all', ...peopleMet(facts, groups) },
    {
      measure: 'violence.ownLandingMinutes',
      where: 'all',
      total: allByDay(days, (day) => contacts.ownLanding[day] / minute),
      base: personDays,
    },
    {
      measure: 'violence.staffContactMinutes',
      where: 'all',
      total: allByDay(days, (day) => contacts.staffAmongPeople[day] / minute),
      base: personDays,
    },
  );
  return tables;
}

type Parts = (readonly [where: string, total: Float64Array])[];

/** Totals of each measure of contact, everywhere and by place; contact-hours and exposure by structured and by hour too. */
function contactParts(facts: Facts, reading: Reading): Readonly<Record<string, Parts>> {
  const { contacts, days, header } = facts;
  const classes = header.names.locationClasses;
  const cells = classes.length * 2;
  const cap = nearestCap(reading['contact.cap']);
  const exponent = nearestExponent(reading['guardianship.exponent']);
  const weights = weightsOf(reading);
  const kappa = reading['nonAssociation.weight'];
  const contact = (day: number, cell: number, ofCap: number, slot: number) =>
    contacts.byDay[((day * cells + cell) * caps + ofCap) * slots + slot];
  const byPlace = (valueOf: (day: number, index: number) => number): Parts => {
    const places = classes.map((_, index) => allByDay(days, (day) => valueOf(day, index)));
    return [
      ['all', sumOf(places)],
      ...classes.map((name, index) => [`place:${name}`, places[index]] as const),
    ];
  };
  const ofCells = (valueOf: (day: number, cell: number) => number): Parts =>
    byPlace((day, index) => valueOf(day, index * 2) + valueOf(day, index * 2 + 1));
  const structured = (valueOf: (day: number, cell: number) => number): Parts => {
    const parts = ['structured:yes', 'structured:no'] as const;
    const every = Array.from({ length: cells }, (_, cell) => cell);
    return parts.map((where, part) => {
      const ofPart = every.filter((cell) => isStructured(cell, classes) === (part === 0));
      return [where, allByDay(days, (day) => ofPart.reduce((sum, cell) => sum + valueOf(day, cell), 0))];
    });
  };
  const byHour = (valueOf: (row: number, cell: number) => number): Parts =>
    Array.from({ length: hours }, (_, of) => [
      `hour:${String(of).padStart(2, '0')}`,
      byProfileDay((day) => {
        let sum = 0;
        for (let cell = 0; cell < cells; cell++) sum += valueOf((day * cells + cell) * hours + of, cell);
        return sum;
      }),
    ]);

  const met = (day: number, cell: number) => contact(day, cell, cap, unguarded);
  const exposed = (day: number, cell: number) =>
    weights[cell] *
    (contact(day, cell, cap, exponent) +
      kappa * contacts.pairsByDay[(day * cells + cell) * slots + exponent]);
  return {
    contactHours: [
      ...ofCells(met),
      ...structured(met),
      ...byHour((row) => contacts.byHour[(row * caps + cap) * exponents + unguarded]),
    ],
    contactHoursAllPairs: ofCells((day, cell) => contact(day, cell, anyNumber, unguarded)),
    lightlySupervised: ofCells((day, cell) => contact(day, cell, cap, lightSlot)),
    crossWing: byPlace((day, index) => contacts.crossWing[day * classes.length + index]),
    nonAssociationMeetings: byPlace((day, index) => contacts.meetings[day * classes.length + index]),
    exposureIndex: [
      ...ofCells(exposed),
      ...structured(exposed),
      ...byHour(
        (row, cell) =>
          weights[cell] *
          (contacts.byHour[(row * caps + cap) * exponents + exponent] +
            kappa * contacts.pairsByHour[row * exponents + exponent]),
      ),
    ],
  };
}

/** For the class `cell` the second of the two is an open door, which is nothing structured. */
function isStructured(cell: number, classes: readonly string[]): boolean {
  return (cell & 1) === 1 && classes[cell >> 1] !== 'cell';
}

function sumOf(tables: readonly Float64Array[]): Float64Array {
  return new Float64Array(tableSize).map((_, cell) => tables.reduce((sum, table) => sum + table[cell], 0));
}

/** Of everyone together, from what is known by kind of day. */
function byProfileDay(valueOf: (profileDay: number) => number): Float64Array {
  const table = new Float64Array(tableSize);
  dayTypes.forEach((dayType, index) => {
    for (const day of profileDaysOf[dayType]) table[index] += valueOf(day);
  });
  return table;
}

function thousandUnlockedHours({ days, people, personDays }: Facts): Float64Array {
  const unlockedSeconds = new Float64Array(days);
  for (let row = 0; row < people * days; row++)
    unlockedSeconds[Math.floor(row / people)] += personDays.unlocked[row];
  return allByDay(days, (day) => unlockedSeconds[day] / hour / 1000);
}

/** A week belongs to no day of it: only the day type `week` is filled. */
function peopleMet({ contacts, days, people }: Facts, groups: Groups): Pick<MeasureTable, 'total' | 'base'> {
  const total = new Float64Array(tableSize);
  const base = new Float64Array(tableSize);
  const weeks = Math.ceil(days / daysInWeek);
  for (let person = 0; person < people; person++) {
    for (const group of groups.ofCombination[groups.combination[person]]) {
      const cell = group * dayTypes.length + dayTypes.indexOf('week');
      base[cell] += weeks;
      for (let week = 0; week < weeks; week++) total[cell] += contacts.peopleMet[week * people + person];
    }
  }
  return { total, base };
}
