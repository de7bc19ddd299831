import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exposureFromContacts } from '#measures/exposure.ts';
import { FactsReader } from '#measures/facts/factsReader.ts';
import type { Facts } from '#measures/facts/facts.ts';
import { gridFor } from '#measures/grid.ts';
import { lossReasons } from '#measures/losses.ts';
import { summarise } from '#measures/summarise.ts';
import type { Reading } from '#scenario/assumptions.ts';
import { causes, locationClasses } from '#trace/records.ts';
import { replay, tee, TraceStore } from '#trace/sinks.ts';
import { InvariantChecker } from './invariants.ts';
import { naiveContacts } from './naiveContacts.ts';
import { naivePeopleMet } from './naivePeopleMet.ts';
import { writeRandomTrace } from './randomTrace.ts';
import { reading } from './reading.ts';

const seeds = fc.integer({ min: 1, max: 1_000_000_000 });
const runs = { numRuns: 25 };

function read(
  seed: number,
  days = 2,
  chunkRows?: number,
  of: Reading = reading,
): { facts: Facts; store: TraceStore; hash: string } {
  const store = new TraceStore();
  const reader = new FactsReader(of);
  const hash = writeRandomTrace(seed, days, tee(store, reader), chunkRows);
  return { facts: reader.facts, store, hash };
}

function valueOf(
  summary: Pick<ReturnType<typeof summarise>, 'total'>,
  measure: string,
  where = 'all',
  people = 'all',
  dayType = 'week',
): number {
  const cell = gridFor().findIndex(
    (candidate) =>
      candidate.measure === measure &&
      candidate.where === where &&
      candidate.people === people &&
      candidate.dayType === dayType,
  );
  return summary.total[cell];
}

describe('any legal trace', () => {
  it('passes the invariants: one zone each, 24 hours by cause, attendance once, everyone home', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const checker = new InvariantChecker();
        writeRandomTrace(seed, 2, checker);
        expect(checker.faults).toEqual([]);
      }),
      runs,
    );
  });

  it('gives the same facts and hash however it is cut into chunks', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 50 }), (seed, chunkRows) => {
        const whole = read(seed);
        const cut = read(seed, 2, chunkRows);
        expect(cut.hash).toBe(whole.hash);
        expect(cut.facts).toEqual(whole.facts);
      }),
      { numRuns: 6 },
    );
  });

  it('is summed up for every cell of the grid with a finite total and base', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { total, base } = summarise(read(seed).facts, reading);
        expect(total.every(Number.isFinite) && base.every(Number.isFinite)).toBe(true);
        expect(total.length).toBe(gridFor().length);
      }),
      runs,
    );
  });

  it('has time locked by cause summing to time locked, and losses by cause to planned less attended, in seconds', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const summary = summarise(read(seed).facts, reading);
        const seconds = (hours: number) => Math.round(hours * 3600);
        for (const people of ['all', 'work:fullTime', 'work:partTime']) {
          const byCause = causes
            .filter((cause) => cause !== 'none')
            .map((cause) => valueOf(summary, 'time.locked', `cause:${cause}`, people));
          const locked = valueOf(summary, 'time.locked', 'all', people);
          expect(seconds(byCause.reduce((a, b) => a + b))).toBe(seconds(locked));
        }
        const byReason = lossReasons.map((reason) =>
          valueOf(summary, 'access.hours.lost', `cause:${reason}`),
        );
        const planned = valueOf(summary, 'access.hours.planned');
        const delivered = valueOf(summary, 'access.hours.delivered');
        const attended = valueOf(summary, 'access.hours.attended');
        expect(seconds(byReason.reduce((a, b) => a + b))).toBe(seconds(planned - attended));
        expect(planned).toBeGreaterThanOrEqual(delivered);
        expect(delivered).toBeGreaterThanOrEqual(attended);
        expect(attended).toBeCloseTo(
          valueOf(summary, 'access.hours.onWing') + valueOf(summary, 'access.hours.offWing'),
          9,
        );
      }),
      runs,
    );
  });

  it('keeps planned at least delivered at least attended, in every category, tier, slot, area and group', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const summary = summarise(read(seed).facts, reading);
        const of = (stage: string, where: string, people: string, dayType: string) =>
          valueOf(summary, `access.hours.${stage}`, where, people, dayType);
        for (const { measure, where, people, dayType } of gridFor()) {
          if (measure !== 'access.hours.planned' || where === 'mode:inCell') continue;
          const [planned, delivered, attended] = ['planned', 'delivered', 'attended'].map((stage) =>
            of(stage, where, people, dayType),
          );
          expect(planned).toBeGreaterThanOrEqual(delivered);
          expect(delivered).toBeGreaterThanOrEqual(attended);
        }
      }),
      runs,
    );
  });

  it('has categories, tiers and slots that each add up to hours in person, and causes that add up for every group', () => {
    const cells = gridFor();
    const wheresOf = (kind: string) =>
      new Set(cells.filter(({ where }) => where.startsWith(`${kind}:`)).map(({ where }) => where));
    const groups = new Set(
      cells.filter(({ measure }) => measure === 'access.hours.lost').map(({ people }) => people),
    );
    fc.assert(
      fc.property(seeds, (seed) => {
        const summary = summarise(read(seed).facts, reading);
        for (const stage of ['planned', 'delivered', 'attended']) {
          const measure = `access.hours.${stage}`;
          for (const kind of ['category', 'tier', 'slot', 'area']) {
            const parts = [...wheresOf(kind)].map((where) => valueOf(summary, measure, where));
            expect(parts.reduce((a, b) => a + b)).toBeCloseTo(valueOf(summary, measure), 9);
          }
        }
        for (const people of groups) {
          const lost = lossReasons.map((reason) =>
            valueOf(summary, 'access.hours.lost', `cause:${reason}`, people),
          );
          const missing =
            valueOf(summary, 'access.hours.planned', 'all', people) -
            valueOf(summary, 'access.hours.attended', 'all', people);
          expect(lost.reduce((a, b) => a + b)).toBeCloseTo(missing, 9);
        }
      }),
      runs,
    );
  });

  it('has the contact sums of the naive reckoning, for every place, hour, cap and exponent', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const weighed = {
          ...reading,
          'guardianship.instructorWeight': 0.5,
          'guardianship.lightSupervisionThreshold': 2,
          'guardianship.peoplePerGuardian': 3,
        };
        const { facts, store } = read(seed, 2, undefined, weighed);
        const naive = naiveContacts(store, weighed);
        expectNear(facts.contacts.byHour, naive.contactHours);
        expectNear(facts.contacts.pairsByHour, naive.nonAssociationHours);
        expectNear(facts.contacts.personHours, naive.personHours);
        const summary = summarise(facts, weighed);
        expect(valueOf(summary, 'violence.lightlySupervised')).toBeCloseTo(naive.light, 8);
        expect(valueOf(summary, 'violence.crossWing')).toBeCloseTo(naive.crossWing, 8);
        expect(valueOf(summary, 'violence.ownLandingMinutes')).toBeCloseTo(naive.ownLanding / 60, 6);
        expect(valueOf(summary, 'violence.staffContactMinutes')).toBeCloseTo(naive.staff / 60, 8);
      }),
      runs,
    );
  });

  it('has as many people met as reckoned pair by pair, for any least time together', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.constantFrom(1 / 60, 1, 5, 15, 60),
        fc.constantFrom(2, 8),
        (seed, minutes, days) => {
          const { facts, store } = read(seed, days, undefined, { ...reading, 'contact.metMinutes': minutes });
          const naive = naivePeopleMet(store, minutes * 60);
          expect(Array.from(facts.contacts.peopleMet)).toEqual(naive);
          expect(naive.some((count) => count > 0)).toBe(true);
        },
      ),
      runs,
    );
  });

  it('has contact and exposure by place, by hour and by structured or not that each sum to the whole', () => {
    const hours = Array.from({ length: 24 }, (_, hour) => `hour:${String(hour).padStart(2, '0')}`);
    fc.assert(
      fc.property(seeds, (seed) => {
        const summary = summarise(read(seed, 7).facts, reading);
        for (const measure of ['violence.contactHours', 'violence.exposureIndex']) {
          for (const day of ['monToThu', 'friday', 'saturday', 'sunday']) {
            const sum = (parts: readonly string[]) =>
              parts.reduce((total, where) => total + valueOf(summary, measure, where, 'all', day), 0);
            const whole = valueOf(summary, measure, 'all', 'all', day);
            expect(whole).toBeGreaterThan(0);
            expect(sum(hours)).toBeCloseTo(whole, 8);
            expect(sum(['structured:yes', 'structured:no'])).toBeCloseTo(whole, 8);
            expect(sum(locationClasses.map((name) => `place:${name}`))).toBeCloseTo(whole, 8);
          }
        }
      }),
      { numRuns: 8 },
    );
  });

  it('gives from its contacts, without simulating, the exposure of any other reading', () => {
    const other = fc.record({
      'nonAssociation.weight': fc.double({ min: 0, max: 10, noNaN: true }),
      'weight.workshop': fc.double({ min: 0, max: 2, noNaN: true }),
      'weight.wingStructured': fc.double({ min: 0, max: 2, noNaN: true }),
      'contact.cap': fc.constantFrom(5, 10, 15, 1000),
      'guardianship.exponent': fc.constantFrom(0, 0.25, 0.5, 1, 1.5),
      'guardianship.peoplePerGuardian': fc.double({ min: 5, max: 60, noNaN: true }),
    });
    fc.assert(
      fc.property(seeds, other, (seed, changed) => {
        const changedReading = { ...reading, ...changed };
        const { contacts } = summarise(read(seed).facts, reading);
        const recomputed = exposureFromContacts(contacts, changedReading);
        const direct = summarise(read(seed, 2, undefined, changedReading).facts, changedReading);
        expect(recomputed.total).toBeCloseTo(valueOf(direct, 'violence.exposureIndex'), 8);
        expect(recomputed.byPlace.reduce((a, b) => a + b)).toBeCloseTo(recomputed.total, 8);
        expect(recomputed.byHour.reduce((a, b) => a + b)).toBeCloseTo(recomputed.total, 8);
      }),
      runs,
    );
  });

  it('has exposure linear in every weight and in κ', () => {
    const ids = fc.constantFrom(
      'weight.workshop',
      'weight.wingAssociation',
      'weight.cellShared',
      'nonAssociation.weight' as const,
    );
    fc.assert(
      fc.property(seeds, ids, fc.double({ min: 0, max: 1, noNaN: true }), (seed, id, share) => {
        const { contacts } = summarise(read(seed).facts, reading);
        const at = (value: number) => exposureFromContacts(contacts, { ...reading, [id]: value }).total;
        expect(at(3 * share)).toBeCloseTo(at(0) + share * (at(3) - at(0)), 8);
      }),
      runs,
    );
  });

  it('has whereabouts of everyone not outside, and as many on the routes as are moving', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { facts } = read(seed, 7);
        const { whereabouts, onRoutes } = facts.profiles;
        const colours = 6;
        const groups = 7;
        const daysOf = [4, 1, 1, 1];
        let present = 0;
        let moving = 0;
        for (let day = 0; day < 4; day++) {
          for (let quarter = 0; quarter < 96; quarter++) {
            const at = (day * groups * 96 + quarter) * colours;
            for (let colour = 0; colour < colours; colour++)
              present += whereabouts[at + colour] * 900 * daysOf[day];
            moving += whereabouts[at + 4] * 900 * daysOf[day];
          }
        }
        const walking = onRoutes.reduce(
          (sum, mean, index) => sum + mean * 300 * daysOf[Math.floor(index / 288)],
          0,
        );
        const outside = facts.personDays.outside.reduce((a, b) => a + b);
        expect(present).toBeCloseTo(8 * 7 * 86400 - outside, 3);
        expect(walking).toBeCloseTo(moving, 3);
      }),
      { numRuns: 5 },
    );
  });

  it('reads the same from a kept trace as from the stream', () => {
    const { facts, store } = read(42);
    const reader = new FactsReader(reading);
    replay(store, reader);
    expect(reader.facts).toEqual(facts);
  });
});

function expectNear(actual: Float64Array, expected: Float64Array): void {
  expect(actual.length).toBe(expected.length);
  const worst = actual.reduce((most, value, index) => Math.max(most, Math.abs(value - expected[index])), 0);
  expect(worst).toBeLessThan(1e-9);
  expect(expected.some((value) => value > 0)).toBe(true);
}
