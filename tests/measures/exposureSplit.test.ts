import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exposureFromContacts } from '#measures/exposure.ts';
import { exposureParts } from '#measures/exposureSplit.ts';
import { FactsReader } from '#measures/facts/factsReader.ts';
import { ingredients } from '#measures/split.ts';
import { summarise } from '#measures/summarise.ts';
import { profileDays, type Contacts } from '#measures/summary.ts';
import { writeRandomTrace } from './randomTrace.ts';
import { reading } from './reading.ts';

const seeds = fc.integer({ min: 1, max: 1_000_000_000 });

function contactsOf(seed: number): Contacts {
  const reader = new FactsReader(reading);
  writeRandomTrace(seed, 7, reader);
  return summarise(reader.facts, reading).contacts;
}

/** Everything a regime has of one kind, made so many times as much. */
function scaled(contacts: Contacts, by: Partial<Record<keyof Contacts, number>>): Contacts {
  const times = (name: 'contactHours' | 'nonAssociationHours' | 'personHours') =>
    contacts[name].map((value) => value * (by[name] ?? 1));
  return {
    ...contacts,
    contactHours: times('contactHours'),
    nonAssociationHours: times('nonAssociationHours'),
    personHours: times('personHours'),
  };
}

const sizes = (parts: Float64Array): number[] =>
  ingredients.map((_, part) => profileDays.reduce((sum, _day, day) => sum + parts[day * 5 + part], 0));

describe('why the exposure of two regimes differs', () => {
  it('adds up to the difference on every kind of day, at any reading', () => {
    const other = fc.record({
      'nonAssociation.weight': fc.double({ min: 0, max: 10, noNaN: true }),
      'weight.wingAssociation': fc.double({ min: 0, max: 2, noNaN: true }),
      'contact.cap': fc.constantFrom(5, 10, 15, 1000),
      'guardianship.exponent': fc.constantFrom(0, 0.25, 0.5, 1, 1.5),
      'guardianship.peoplePerGuardian': fc.double({ min: 5, max: 60, noNaN: true }),
    });
    fc.assert(
      fc.property(seeds, seeds, other, (one, two, changed) => {
        const read = { ...reading, ...changed };
        const [baseline, regime] = [contactsOf(one), contactsOf(two)];
        const parts = exposureParts(regime, baseline, read);
        const [from, to] = [exposureFromContacts(baseline, read), exposureFromContacts(regime, read)];
        profileDays.forEach((_, day) => {
          const sum = ingredients.reduce((total, _part, part) => total + parts[day * 5 + part], 0);
          expect(sum).toBeCloseTo(to.byDay[day] - from.byDay[day], 8);
        });
        expect(from.byDay.reduce((a, b) => a + b)).toBeCloseTo(from.total, 8);
      }),
      { numRuns: 25 },
    );
  });

  it('is nothing between a regime and itself', () => {
    const contacts = contactsOf(7);
    expect(sizes(exposureParts(contacts, contacts, reading))).toEqual([0, 0, 0, 0, 0]);
  });

  it('is time out alone where everybody is out half as long again, as before in everything else', () => {
    const baseline = contactsOf(11);
    const regime = scaled(baseline, { contactHours: 1.5, nonAssociationHours: 1.5, personHours: 1.5 });
    const [timeOut, ...others] = sizes(exposureParts(regime, baseline, reading));
    expect(timeOut).toBeCloseTo(exposureFromContacts(baseline, reading).total / 2, 8);
    for (const part of others) expect(part).toBeCloseTo(0, 8);
  });

  it('is guardianship alone where only people per guardian change', () => {
    const baseline = contactsOf(13);
    const exponents = baseline.exponents.length;
    const regime = {
      ...baseline,
      contactHours: baseline.contactHours.map((value, at) => (at % exponents === 0 ? value : value * 2)),
      nonAssociationHours: baseline.nonAssociationHours.map((value, at) =>
        at % exponents === 0 ? value : value * 2,
      ),
    };
    const [timeOut, groupSize, guardianship, place, pairs] = sizes(exposureParts(regime, baseline, reading));
    expect(guardianship).toBeCloseTo(exposureFromContacts(baseline, reading).total, 8);
    for (const part of [timeOut, groupSize, place, pairs]) expect(part).toBeCloseTo(0, 8);
  });
});
