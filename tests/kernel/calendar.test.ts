import { Calendar, type EventKind } from '#kernel/calendar.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NaiveCalendar } from './naive-calendar.ts';

const day = 86_400;

/** Two kinds share the people of one global order, one comes later with entities of its own, in mixed phases. */
const kinds: readonly EventKind[] = [
  { name: 'walk ends', phase: 3, entities: 40, firstEntity: 100 },
  { name: 'door opens', phase: 2, entities: 5, firstEntity: 0 },
  { name: 'service ends', phase: 0, entities: 40, firstEntity: 100 },
  { name: 'choice', phase: 3, entities: 40, firstEntity: 100 },
  { name: 'gate admits', phase: 4, entities: 3, firstEntity: 50 },
  { name: 'nothing', phase: 9, entities: 0, firstEntity: 0 },
];

const wheelSeconds = 131_072;

/** A second to come, as a function of the present one: soon, about one turn of the wheel away, at or near a midnight. */
type Later = (now: number) => number;
const anyKind = fc.integer({ min: 0, max: 4 });
const later: fc.Arbitrary<Later> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(0, 0, 1, 2).map((delay) => (now: number) => now + delay) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 4000 }).map((delay) => (now: number) => now + delay) },
  {
    weight: 2,
    arbitrary: fc.integer({ min: -70, max: 1 }).map((offset) => (now: number) => now + wheelSeconds + offset),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom(0, 0, 1, 2, 30), fc.constantFrom(0, 0, 0, 1, 86_399)).map(
      ([days, offset]) =>
        (now: number) =>
          (Math.ceil(now / day) + days) * day + offset,
    ),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 0, max: 40 * day }).map((delay) => (now: number) => now + delay),
  },
);
const action = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constant('schedule' as const), anyKind, fc.nat(44), later) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('reschedule' as const), anyKind, fc.nat(39), later) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('cancel' as const), anyKind, fc.nat(39), later) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('next' as const), fc.constant(0), fc.nat(12), later) },
);

function state(calendar: Calendar | NaiveCalendar) {
  return [calendar.now, calendar.kind, calendar.entity, calendar.processed];
}

function entityOf(kind: number, entity: number): number {
  return entity % kinds[kind].entities;
}

describe('the calendar', () => {
  test('equals a sorted list after every step', () => {
    fc.assert(
      fc.property(
        fc.array(action, { minLength: 1, maxLength: 250 }),
        fc.constantFrom(0, 86_399, 5 * day, 1_000_000),
        (actions, start) => {
          const calendar = new Calendar(kinds, start);
          const naive = new NaiveCalendar(kinds, start);
          for (const [what, kind, number, after] of actions) {
            const time = after(calendar.now);
            if (what === 'schedule') {
              if (naive.schedule(kind, number, time)) calendar.schedule(kind, number, time);
              else expect(() => calendar.schedule(kind, number, time)).toThrow(kinds[kind].name);
            } else if (what === 'reschedule') {
              const entity = entityOf(kind, number);
              naive.cancel(kind, entity);
              if (naive.schedule(kind, entity, time)) calendar.reschedule(kind, entity, time);
              else expect(() => calendar.reschedule(kind, entity, time)).toThrow(kinds[kind].name);
              expect(calendar.timeOf(kind, entity)).toBe(naive.timeOf(kind, entity));
            } else if (what === 'cancel') {
              const entity = entityOf(kind, number);
              expect(calendar.cancel(kind, entity)).toBe(naive.cancel(kind, entity));
              expect(calendar.timeOf(kind, entity)).toBe(-1);
            } else {
              for (let events = 0; events <= number; events++) {
                const taken = naive.next(time);
                expect(calendar.next(time)).toBe(taken);
                expect(state(calendar)).toEqual(state(naive));
                if (!taken) break;
              }
            }
          }
          const end = calendar.now + 60 * day;
          for (let taken = true; taken;) {
            taken = naive.next(end);
            expect(calendar.next(end)).toBe(taken);
            expect(state(calendar)).toEqual(state(naive));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each([
    ['ascending', (entity: number) => entity],
    ['descending', (entity: number) => 39_999 - entity],
    ['scattered', (entity: number) => (entity * 7919) % 40_000],
  ])('takes forty thousand events of one second in order, scheduled in %s order', (_, entityAt) => {
    const calendar = new Calendar([{ name: 'step', phase: 0, entities: 40_000, firstEntity: 0 }]);
    for (let index = 0; index < 40_000; index++) calendar.schedule(0, entityAt(index), 500);
    const taken: number[] = [];
    while (calendar.next(501)) taken.push(calendar.entity);
    expect(taken).toEqual(Array.from({ length: 40_000 }, (_unused, entity) => entity));
  });

  test('orders a second by phase, then entity over all kinds, then kind, whatever the order of scheduling', () => {
    const calendar = new Calendar(kinds);
    calendar.schedule(4, 0, 9);
    calendar.schedule(3, 1, 9);
    calendar.schedule(0, 2, 9);
    calendar.schedule(0, 1, 9);
    calendar.schedule(2, 39, 9);
    const taken: string[] = [];
    while (calendar.next(10)) taken.push(`${kinds[calendar.kind].name} ${calendar.entity}`);
    expect(taken).toEqual(['service ends 39', 'walk ends 1', 'choice 1', 'walk ends 2', 'gate admits 0']);
  });

  test('takes what is scheduled into a later phase of the second being handled, in that second', () => {
    const calendar = new Calendar(kinds);
    calendar.schedule(2, 0, 9);
    calendar.schedule(4, 1, 9);
    calendar.next(100);
    calendar.schedule(0, 7, 9);
    calendar.next(100);
    expect([calendar.now, calendar.kind, calendar.entity]).toEqual([9, 0, 7]);
    calendar.next(100);
    expect([calendar.now, calendar.kind, calendar.entity]).toEqual([9, 4, 1]);
  });

  test('gives back an event of the present second that is cancelled before its turn', () => {
    const calendar = new Calendar(kinds);
    for (const entity of [0, 1, 2]) calendar.schedule(0, entity, 9);
    calendar.next(100);
    expect(calendar.cancel(0, 1)).toBe(true);
    calendar.next(100);
    expect(calendar.entity).toBe(2);
    expect(calendar.next(100)).toBe(false);
  });

  test('pours far events in at their midnight, also when nothing else happens for weeks', () => {
    const calendar = new Calendar(kinds);
    const times = [day, 2 * day, 30 * day, 30 * day + 1, 31 * day - 1, 400 * day];
    times.forEach((time, entity) => calendar.schedule(0, entity, time));
    const taken: number[] = [];
    while (calendar.next(2 ** 31 - 1)) taken.push(calendar.now);
    expect(taken).toEqual(times);
    expect(calendar.now).toBe(2 ** 31 - 1);
  });

  test('leaves what is due at the end, and lets any phase be scheduled there once it is reached', () => {
    const calendar = new Calendar(kinds);
    calendar.schedule(4, 0, 50);
    expect(calendar.next(50)).toBe(false);
    expect([calendar.now, calendar.kind, calendar.processed]).toEqual([50, -1, 0]);
    calendar.schedule(2, 3, 50);
    calendar.next(51);
    expect([calendar.kind, calendar.entity]).toEqual([2, 3]);
    calendar.next(51);
    expect([calendar.kind, calendar.entity]).toEqual([4, 0]);
  });

  test('refuses, in words, what would be ambiguous or past', () => {
    const calendar = new Calendar(kinds);
    calendar.schedule(0, 7, 20);
    expect(() => calendar.schedule(0, 7, 30)).toThrow(
      'walk ends 7 cannot be set for second 30: it is already pending for 20.',
    );
    calendar.next(21);
    expect(() => calendar.schedule(2, 1, 19)).toThrow(
      'service ends 1 cannot be set for second 19: it is second 20.',
    );
    expect(() => calendar.schedule(3, 1, 20)).toThrow(
      'choice 1 (phase 3) cannot be set for the present second 20 while walk ends 7 (phase 3) is handled: ' +
        'only a later phase can.',
    );
    expect(() => calendar.schedule(2, 1, 20.5)).toThrow('not a whole second');
    expect(() => calendar.schedule(2, 1, 2 ** 31)).toThrow('not a whole second');
    expect(() => calendar.schedule(2, 1, NaN)).toThrow('not a whole second');
    expect(() => calendar.schedule(1, 5, 30)).toThrow(
      'door opens 5 does not exist: there are 5 of that kind.',
    );
    expect(() => calendar.schedule(1, -1, 30)).toThrow('door opens -1 does not exist');
    expect(() => calendar.schedule(6, 0, 30)).toThrow('There is no kind of event 6; there are 6.');
    expect(() => calendar.next(19)).toThrow('Second 19 is past: it is second 20.');
    expect(() => calendar.next(99.5)).toThrow('99.5 is not a whole second');
    expect(() => new Calendar(kinds, -1)).toThrow('cannot start at second -1');
  });
});
