import { Calendar } from '#kernel/calendar.ts';
import { exponential } from '#kernel/distributions.ts';
import { Draws } from '#kernel/draws.ts';
import { Queues } from '#kernel/queues.ts';
import { twoSidedQuantile } from '#experiment/student-t.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { tellFound } from './foundFigure.ts';

/*
 * Queues with known answers, built on the kernel alone. Seconds are whole, so a mean service lasts 20,000 of them: rounding
 * to a second then moves no formula by more than one part in 10,000.
 */

const serviceSeconds = 20_000;
const replications = 30;
const customers = 30_000;
const lead = 2_000;
/** Share of all families of intervals that would miss a true value. */
const familyError = 0.05;

interface Station {
  readonly servers: number;
  /** Mean service in units of 20,000 s; exponential unless constant. */
  readonly mean: number;
  readonly constant?: true;
}

interface Model {
  readonly name: string;
  /** Arrivals for each 20,000 s. */
  readonly rate: number;
  readonly stations: readonly Station[];
  /** By station: expected wait in units of 20,000 s, and share of servers busy. */
  readonly expected: readonly (readonly [wait: number, busy: number])[];
}

/** Erlang C: probability that an arrival waits, with c servers and load a. */
function waitingProbability(c: number, a: number): number {
  let term = 1;
  let sum = 0;
  for (let n = 0; n < c; n++) {
    sum += term;
    term *= a / (n + 1);
  }
  const blocked = (term * c) / (c - a);
  return blocked / (sum + blocked);
}

const models: readonly Model[] = [
  { name: 'M/M/1', rate: 0.75, stations: [{ servers: 1, mean: 1 }], expected: [[0.75 / (1 - 0.75), 0.75]] },
  {
    name: 'M/M/4',
    rate: 3.2,
    stations: [{ servers: 4, mean: 1 }],
    expected: [[waitingProbability(4, 3.2) / (4 - 3.2), 0.8]],
  },
  {
    name: 'M/D/1',
    rate: 0.8,
    stations: [{ servers: 1, mean: 1, constant: true }],
    expected: [[0.8 / (2 * (1 - 0.8)), 0.8]],
  },
  {
    name: 'a tandem of M/M/1 and M/M/2',
    rate: 0.7,
    stations: [
      { servers: 1, mean: 1 },
      { servers: 2, mean: 2 },
    ],
    expected: [
      [0.7 / (1 - 0.7), 0.7],
      [waitingProbability(2, 1.4) / (2 / 2 - 0.7), 0.7],
    ],
  },
];

interface Observed {
  /** By station: mean wait of those who came after the lead-in, in units of 20,000 s, and share of servers busy. */
  readonly stations: readonly (readonly [wait: number, busy: number])[];
  /** By station and moment: sum of waits − waiting area, and sum of services − busy area. All 0 by Little's law. */
  readonly littleResiduals: readonly number[];
}

const Event = { serviceEnd: 0, arrival: 1 } as const;
/** Customers are numbered round and round; far more numbers than are ever inside at once. */
const numbers = 4096;

function run(model: Model, replication: number): Observed {
  const { stations } = model;
  const draws = new Draws(20_211_207, replication, 1 + stations.length);
  const calendar = new Calendar([
    { name: 'service ends', phase: 0, entities: numbers, firstEntity: 0 },
    { name: 'arrival', phase: 1, entities: 1, firstEntity: numbers },
  ]);
  const queues = new Queues(
    stations.length,
    numbers,
    stations.map((station) => station.servers),
  );
  const customerOf = new Int32Array(numbers);
  const residuals: number[] = [];
  const gap = serviceSeconds / model.rate;
  const seconds = (purpose: number, customer: number, mean: number) =>
    Math.max(1, Math.round(exponential(draws.uniform(purpose, customer, 0, 0), mean)));

  const join = (station: number, number: number): void => {
    queues.join(station, number, 0, 0, calendar.now);
    serve(station);
  };
  const serve = (station: number): void => {
    const number = queues.admit(station, calendar.now);
    if (number < 0) return;
    const { mean, constant } = stations[station];
    const service = constant
      ? mean * serviceSeconds
      : seconds(1 + station, customerOf[number], mean * serviceSeconds);
    calendar.schedule(Event.serviceEnd, number, calendar.now + service);
  };

  let arrived = 0;
  const before = stations.map(() => [0, 0, 0]);
  let start = 0;
  calendar.schedule(Event.arrival, 0, seconds(0, 0, gap));
  while (arrived < customers) {
    calendar.next(2 ** 31 - 1);
    if (calendar.kind === Event.arrival) {
      const number = arrived % numbers;
      customerOf[number] = arrived++;
      join(0, number);
      calendar.schedule(Event.arrival, 0, calendar.now + seconds(0, arrived, gap));
    } else {
      const number = calendar.entity;
      const station = queues.placeOf(number);
      queues.finish(number, calendar.now);
      serve(station);
      if (station + 1 < stations.length) join(station + 1, number);
    }
    if (arrived === lead && start === 0) {
      start = calendar.now;
      stations.forEach((_, at) => {
        before[at] = [queues.waits(at, start), queues.arrivals(at), queues.busyArea(at, start)];
      });
    }
    if (calendar.processed % 97 === 0) {
      stations.forEach((_, at) => {
        residuals.push(queues.waits(at, calendar.now) - queues.waitingArea(at, calendar.now));
        residuals.push(queues.services(at, calendar.now) - queues.busyArea(at, calendar.now));
      });
    }
  }
  const { now } = calendar;
  return {
    littleResiduals: residuals,
    stations: stations.map((station, at) => [
      (queues.waits(at, now) - before[at][0]) / (queues.arrivals(at) - before[at][1]) / serviceSeconds,
      (queues.busyArea(at, now) - before[at][2]) / (now - start) / station.servers,
    ]),
  };
}

function interval(values: readonly number[], quantile: number): readonly [low: number, high: number] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  const half = quantile * Math.sqrt(variance / values.length);
  return [mean - half, mean + half];
}

describe('queues with known answers', () => {
  const intervals = 2 * models.reduce((sum, model) => sum + model.stations.length, 0);
  const quantile = twoSidedQuantile(familyError / intervals, replications - 1);

  describe.each(models)('$name', (model) => {
    let runs: readonly Observed[];
    beforeAll(() => {
      runs = Array.from({ length: replications }, (_, replication) => run(model, replication));
    });

    test('has its waits and its busy servers inside simultaneous intervals narrow enough to tell', ({
      task,
    }) => {
      model.expected.forEach((expected, station) => {
        expected.forEach((value, which) => {
          const [low, high] = interval(
            runs.map((observed) => observed.stations[station][which]),
            quantile,
          );
          expect(low).toBeLessThan(value);
          expect(high).toBeGreaterThan(value);
          expect(high - low).toBeLessThan(value * (which === 0 ? 0.12 : 0.015));
          if (which === 0)
            tellFound(
              task,
              `${model.name} waits ${low.toFixed(3)} to ${high.toFixed(3)}, formula ${value.toFixed(3)}`,
            );
        });
      });
    });

    test('keeps Little’s law exactly, at every moment looked at', ({ task }) => {
      const residuals = runs.flatMap((observed) => observed.littleResiduals);
      expect(residuals.length).toBeGreaterThan(10_000);
      expect(residuals.filter((residual) => residual !== 0)).toEqual([]);
      tellFound(task, 'Little’s law exact');
    });
  });
});
