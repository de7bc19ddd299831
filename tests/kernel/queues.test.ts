import { Queues } from '#kernel/queues.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NaiveQueues } from './naive-queues.ts';

const entities = 12;
const servers = [1, 0, 3];

const action = fc.record({
  what: fc.constantFrom(
    'join',
    'join',
    'join',
    'arrive',
    'arrive',
    'leave',
    'admit',
    'admit',
    'finish',
    'setServers',
  ),
  place: fc.nat(2),
  entity: fc.nat(entities - 1),
  priority: fc.constantFrom(0, 0, 0, 1, -1),
  rank: fc.constantFrom(0, 1, 4_294_967_295),
  servers: fc.nat(3),
  seconds: fc.constantFrom(0, 0, 0, 1, 7),
});

function expectEqual(queues: Queues, naive: NaiveQueues, now: number): void {
  for (let place = 0; place < servers.length; place++) {
    const line: number[] = [];
    for (let entity = queues.first(place); entity >= 0; entity = queues.next(entity)) line.push(entity);
    expect(line).toEqual(naive.line(place));
    expect([queues.waiting(place), queues.busy(place), queues.servers(place)]).toEqual([
      line.length,
      naive.busy(place),
      naive.servers[place],
    ]);
    expect([
      queues.waitingArea(place, now),
      queues.busyArea(place, now),
      queues.serverArea(place, now),
      queues.arrivals(place),
    ]).toEqual([
      naive.waitingArea[place],
      naive.busyArea[place],
      naive.serverArea[place],
      naive.arrivals[place],
    ]);
    expect([queues.waits(place, now), queues.services(place, now)]).toEqual([
      queues.waitingArea(place, now),
      queues.busyArea(place, now),
    ]);
  }
  naive.people.forEach((person, entity) => {
    expect([queues.placeOf(entity), queues.isServed(entity)]).toEqual([
      person?.place ?? -1,
      person?.served ?? false,
    ]);
    if (person !== null) expect(queues.since(entity)).toBe(person.since);
  });
}

describe('queues', () => {
  test('equal sorted lists after every step, and Little’s law is exact at every moment', () => {
    fc.assert(
      fc.property(fc.array(action, { minLength: 1, maxLength: 120 }), (actions) => {
        const queues = new Queues(servers.length, entities, servers);
        const naive = new NaiveQueues(entities, servers);
        let now = 0;
        for (const { what, place, entity, priority, rank, servers: number, seconds } of actions) {
          now += seconds;
          naive.passTo(now);
          if (what === 'join') {
            if (naive.join(place, entity, priority, rank)) queues.join(place, entity, priority, rank, now);
            else expect(() => queues.join(place, entity, priority, rank, now)).toThrow('already');
          } else if (what === 'arrive') {
            const atOnce = naive.line(place).length === 0 && naive.busy(place) < naive.servers[place];
            if (!naive.join(place, entity, priority, rank)) {
              expect(() => queues.arrive(place, entity, priority, rank, now)).toThrow('already');
            } else {
              expect(queues.arrive(place, entity, priority, rank, now)).toBe(atOnce);
              if (atOnce) naive.admit(place);
            }
          } else if (what === 'leave') {
            expect(queues.leave(entity, now)).toBe(naive.leave(entity));
          } else if (what === 'admit') {
            expect(queues.admit(place, now)).toBe(naive.admit(place));
          } else if (what === 'finish') {
            const left = naive.finish(entity);
            if (left >= 0) expect(queues.finish(entity, now)).toBe(left);
            else expect(() => queues.finish(entity, now)).toThrow('not being served');
          } else {
            naive.servers[place] = number;
            queues.setServers(place, number, now);
          }
          expectEqual(queues, naive, now);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('serve people who joined in the same second by rank, whatever the order of joining', () => {
    const queues = new Queues(1, 3, [1]);
    queues.join(0, 2, 0, 30, 5);
    queues.join(0, 0, 0, 20, 5);
    queues.join(0, 1, 0, 10, 5);
    expect(queues.admit(0, 5)).toBe(1);
    queues.finish(1, 6);
    expect(queues.admit(0, 6)).toBe(0);
  });

  test('let a server finish and go home when servers are taken away', () => {
    const queues = new Queues(1, 4, [2]);
    for (const entity of [0, 1, 2, 3]) queues.join(0, entity, 0, entity, 0);
    queues.admit(0, 0);
    queues.admit(0, 0);
    queues.setServers(0, 1, 10);
    queues.finish(0, 20);
    expect(queues.admit(0, 20)).toBe(-1);
    queues.finish(1, 30);
    expect(queues.admit(0, 30)).toBe(2);
    expect(queues.serverArea(0, 30)).toBe(2 * 10 + 1 * 20);
    expect(queues.busyArea(0, 30)).toBe(2 * 20 + 1 * 10);
  });

  test('refuse a place that does not exist and a list of servers that does not fit', () => {
    expect(() => new Queues(2, 1, [1])).toThrow('2 places need as many servers, not 1.');
    expect(() => new Queues(1, 1, [1]).join(1, 0, 0, 0, 0)).toThrow('There is no place 1 to join.');
  });
});
