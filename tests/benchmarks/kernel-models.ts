/*
 * Three small models as a user of the kernel writes them: timers, a queue and a building. The same models stand beside the
 * project in SimPy and in hand-tuned JavaScript.
 */
import { Calendar } from '#kernel/calendar.ts';
import { uniformInteger } from '#kernel/distributions.ts';
import { Draws, entityKeys, occasionOf } from '#kernel/draws.ts';
import { Queues } from '#kernel/queues.ts';

export interface ModelRun {
  readonly events: number;
  /** Figures that must agree with the other systems', exactly or within chance. */
  readonly figures: Readonly<Record<string, number>>;
}

/** (a) A thousand timers, each set again from one table of delays as it rings. */
export function hold(events: number, delays: Int32Array): ModelRun {
  const timers = 1000;
  const calendar = new Calendar([{ name: 'timer', phase: 0, entities: timers, firstEntity: 0 }]);
  let set = 0;
  for (let timer = 0; timer < timers; timer++) calendar.schedule(0, timer, delays[set++ & 65_535]);
  while (calendar.processed < events) {
    calendar.next(0x7fffffff);
    calendar.schedule(0, calendar.entity, calendar.now + delays[set++ & 65_535]);
  }
  return { events, figures: { clock: calendar.now } };
}

/** (b) M/M/10 with given gaps and services, in whole seconds of which a mean service lasts `meanService`. */
export function mmc(
  customers: number,
  gaps: Int32Array,
  services: Int32Array,
  meanService: number,
): ModelRun {
  const numbers = 4096;
  const serviceEnd = 0;
  const arrival = 1;
  const calendar = new Calendar([
    { name: 'service ends', phase: 0, entities: numbers, firstEntity: 0 },
    { name: 'arrival', phase: 1, entities: 1, firstEntity: numbers },
  ]);
  const queues = new Queues(1, numbers, [10]);
  let arrived = 0;
  let served = 0;
  calendar.schedule(arrival, 0, gaps[0]);
  while (calendar.next(0x7fffffff)) {
    const { now } = calendar;
    let begun: number;
    if (calendar.kind === arrival) {
      const number = arrived++ % numbers;
      begun = queues.arrive(0, number, 0, 0, now) ? number : -1;
      if (arrived < customers) calendar.schedule(arrival, 0, now + gaps[arrived]);
    } else {
      queues.finish(calendar.entity, now);
      begun = queues.admit(0, now);
    }
    if (begun >= 0) calendar.schedule(serviceEnd, begun, now + services[served++]);
  }
  return {
    events: customers,
    figures: { meanWait: queues.waits(0, calendar.now) / customers / meanService },
  };
}

const Purpose = { room: 0, stay: 1, firstCorridor: 2, spine: 3, lastCorridor: 4 } as const;
const people = 1000;
const rooms = 20;
const spine = 24;
const quarterSeconds = 21_600;

/**
 * (c) A thousand people who stay 10 to 60 minutes in one of twenty rooms (60 places each), then walk to another through the
 * corridor of the wing (40 places), the spine (80) and the corridor of the other wing, waiting wherever it is full.
 */
export function roomsAndCorridors(days: number): ModelRun {
  const building = new Building();
  building.run(days * 86_400);
  return building.result();
}

class Building {
  private readonly capacities = Array.from({ length: 25 }, (_, at) =>
    at < rooms ? 60 : at < spine ? 40 : 80,
  );
  private readonly calendar = new Calendar([
    { name: 'stay or walk ends', phase: 0, entities: people, firstEntity: 0 },
  ]);
  private readonly queues = new Queues(this.capacities.length, people, this.capacities);
  private readonly draws = new Draws(1, 0, 5);
  private readonly keys = entityKeys(Array.from({ length: people }, (_, person) => `person ${person}`));
  private readonly low = this.keys.low;
  private readonly high = this.keys.high;
  private readonly target = new Int32Array(people);
  /** Purpose of the next draw of how long a stay or walk takes. */
  private readonly leg = new Uint8Array(people).fill(Purpose.stay);
  /** Which move of the quarter of the day this is: the ordinal of its draws. */
  private readonly move = new Uint8Array(people);
  private readonly quarterOf = new Int32Array(people);
  private readonly occasion = new Int32Array(people);
  private moves = -people;

  run(end: number): void {
    const { calendar, queues, leg, target } = this;
    for (let person = 0; person < people; person++) this.goTo(person % rooms, person, 0);
    while (calendar.next(end)) {
      const { now, entity: person } = calendar;
      const here = queues.finish(person, now);
      this.admit(here, now);
      if (here < rooms) {
        this.chooseRoom(person, here, now);
        leg[person] = Purpose.firstCorridor;
        this.goTo(wingOf(here), person, now);
      } else if (here === wingOf(target[person])) {
        leg[person] = Purpose.stay;
        this.goTo(target[person], person, now);
      } else {
        leg[person]++;
        this.goTo(here === spine ? wingOf(target[person]) : spine, person, now);
      }
    }
  }

  result(): ModelRun {
    let waits = 0;
    for (let place = 0; place < this.capacities.length; place++)
      waits += this.queues.waits(place, this.calendar.now);
    return {
      events: this.calendar.processed,
      figures: { moves: this.moves, meanWaitSeconds: waits / this.moves },
    };
  }

  private goTo(place: number, person: number, now: number): void {
    if (this.queues.arrive(place, person, 0, 0, now)) this.start(place, person, now);
  }

  private admit(place: number, now: number): void {
    const person = this.queues.admit(place, now);
    if (person >= 0) this.start(place, person, now);
  }

  private start(place: number, person: number, now: number): void {
    const u = this.draws.uniform(
      this.leg[person],
      this.low[person],
      this.high[person],
      this.occasion[person],
    );
    if (place < rooms) {
      this.moves++;
      this.calendar.schedule(0, person, now + uniformInteger(u, 600, 3599));
    } else {
      this.calendar.schedule(0, person, now + uniformInteger(u, 30, 60));
    }
  }

  private chooseRoom(person: number, here: number, now: number): void {
    const { move, quarterOf, occasion } = this;
    const quarter = (now / quarterSeconds) | 0;
    move[person] = quarterOf[person] === quarter ? move[person] + 1 : 0;
    quarterOf[person] = quarter;
    occasion[person] = occasionOf(quarter >> 2, quarter & 3, move[person]);
    const u = this.draws.uniform(Purpose.room, this.low[person], this.high[person], occasion[person]);
    const room = uniformInteger(u, 0, rooms - 1);
    this.target[person] = room !== here ? room : (room + 1) % rooms;
  }
}

function wingOf(room: number): number {
  return rooms + ((room / 5) | 0);
}
