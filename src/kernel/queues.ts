import { StepIntegrals } from './integrals.ts';

/**
 * Places with servers and one waiting line each. A line is ordered by priority (low first), then second of joining, then
 * rank, then entity: a complete order, so that the order of calls within a second never shows. An entity waits or is served
 * in at most one place. Every `now` is a whole second and not before the last one given.
 *
 * A line is a list through the records of entities; who joins looks for a place from the end, so joining costs the
 * number of people overtaken, which is none in a first-come line.
 *
 * Little's law is exact on every place at any moment: waitingArea = waits, and busyArea = services.
 */
export class Queues {
  private readonly places: number;
  private readonly serversOf: StepIntegrals;
  private readonly servingOf: StepIntegrals;
  private readonly waitingOf: StepIntegrals;
  private readonly head: Int32Array;
  private readonly tail: Int32Array;
  private readonly joins: Int32Array;
  /** Seconds of the waits and services that have ended. */
  private readonly endedWaits: Float64Array;
  private readonly endedServices: Float64Array;

  /** One record of each entity, so that what is needed together lies together. */
  private readonly people: Int32Array;

  /** `servers` has one number for each place. */
  constructor(places: number, entities: number, servers: ArrayLike<number>) {
    if (servers.length !== places)
      throw new RangeError(`${places} places need as many servers, not ${servers.length}.`);
    this.places = places;
    this.serversOf = new StepIntegrals(places);
    for (let place = 0; place < places; place++) this.serversOf.add(place, servers[place], 0);
    this.servingOf = new StepIntegrals(places);
    this.waitingOf = new StepIntegrals(places);
    this.head = new Int32Array(places).fill(-1);
    this.tail = new Int32Array(places).fill(-1);
    this.joins = new Int32Array(places);
    this.endedWaits = new Float64Array(places);
    this.endedServices = new Float64Array(places);
    this.people = new Int32Array(entities * width).fill(-1);
  }

  /** Puts an entity in line; it is served only when admitted. Faults: it waits or is served already; no such place. */
  join(place: number, entity: number, priority: number, rank: number, now: number): void {
    const people = this.people;
    const record = entity * width;
    if (people[record + WHERE] !== -1 || !(place < this.places)) this.refuseJoin(place, entity);
    people[record + WHERE] = place;
    people[record + START] = now;
    people[record + PRIORITY] = priority;
    people[record + RANK] = rank;
    let before = this.tail[place];
    while (before >= 0 && this.goesFirst(record, before * width)) before = people[before * width + AHEAD];
    const after = before < 0 ? this.head[place] : people[before * width + BEHIND];
    people[record + AHEAD] = before;
    people[record + BEHIND] = after;
    if (before < 0) this.head[place] = entity;
    else people[before * width + BEHIND] = entity;
    if (after < 0) this.tail[place] = entity;
    else people[after * width + AHEAD] = entity;
    this.waitingOf.add(place, 1, now);
    this.joins[place]++;
  }

  /** Takes an entity out of its line unserved. Returns false if it was not waiting. */
  leave(entity: number, now: number): boolean {
    const place = this.people[entity * width + WHERE];
    if (!(place >= 0)) return false;
    this.endWait(place, entity * width, now);
    this.people[entity * width + WHERE] = -1;
    return true;
  }

  /** If a server is free and someone waits, takes the first into service and returns them; otherwise −1. */
  admit(place: number, now: number): number {
    const entity = this.head[place];
    if (entity < 0 || this.servingOf.level(place) >= this.serversOf.level(place)) return -1;
    const record = entity * width;
    this.endWait(place, record, now);
    this.people[record + WHERE] = -2 - place;
    this.people[record + START] = now;
    this.servingOf.add(place, 1, now);
    return entity;
  }

  /** Ends a service; the server is free or, if there are too many, goes home. Fault: the entity is not being served. */
  finish(entity: number, now: number): void {
    const record = entity * width;
    const place = -2 - this.people[record + WHERE];
    if (!(place >= 0)) throw new Error(`Entity ${entity} is not being served, so its service cannot end.`);
    this.people[record + WHERE] = -1;
    this.servingOf.add(place, -1, now);
    this.endedServices[place] += now - this.people[record + START];
  }

  /** Changes the number of servers. With more busy than servers, services in hand are finished and nobody is admitted. */
  setServers(place: number, servers: number, now: number): void {
    this.serversOf.add(place, servers - this.serversOf.level(place), now);
  }

  servers(place: number): number {
    return this.serversOf.level(place);
  }

  busy(place: number): number {
    return this.servingOf.level(place);
  }

  waiting(place: number): number {
    return this.waitingOf.level(place);
  }

  /** Who is first in line, or −1. */
  first(place: number): number {
    return this.head[place];
  }

  /** Who is next in line behind someone waiting, or −1. */
  next(entity: number): number {
    return this.people[entity * width + BEHIND];
  }

  /** Where the entity waits or is served, or −1. */
  placeOf(entity: number): number {
    const place = this.people[entity * width + WHERE];
    return place < -1 ? -2 - place : place;
  }

  isServed(entity: number): boolean {
    return this.people[entity * width + WHERE] < -1;
  }

  /** Second since which an entity has waited or been served. */
  since(entity: number): number {
    return this.people[entity * width + START];
  }

  /** How many have joined. */
  arrivals(place: number): number {
    return this.joins[place];
  }

  /** People waiting × seconds, up to `now`. */
  waitingArea(place: number, now: number): number {
    return this.waitingOf.area(place, now);
  }

  /** Servers busy × seconds, up to `now`. */
  busyArea(place: number, now: number): number {
    return this.servingOf.area(place, now);
  }

  /** Servers × seconds, up to `now`. */
  serverArea(place: number, now: number): number {
    return this.serversOf.area(place, now);
  }

  /** Seconds waited by everyone who joined, those still in line up to `now`: summed over people, not over time. */
  waits(place: number, now: number): number {
    let sum = this.endedWaits[place];
    for (let entity = this.head[place]; entity >= 0; entity = this.next(entity))
      sum += now - this.since(entity);
    return sum;
  }

  /** Seconds of service of everyone admitted, those still served up to `now`. Looks at every entity. */
  services(place: number, now: number): number {
    let sum = this.endedServices[place];
    for (let record = 0; record < this.people.length; record += width) {
      if (this.people[record + WHERE] === -2 - place) sum += now - this.people[record + START];
    }
    return sum;
  }

  private goesFirst(record: number, other: number): boolean {
    const people = this.people;
    if (people[record + PRIORITY] !== people[other + PRIORITY]) {
      return people[record + PRIORITY] < people[other + PRIORITY];
    }
    if (people[record + START] !== people[other + START])
      return people[record + START] < people[other + START];
    const rank = people[record + RANK] >>> 0;
    const otherRank = people[other + RANK] >>> 0;
    return rank !== otherRank ? rank < otherRank : record < other;
  }

  private endWait(place: number, record: number, now: number): void {
    const people = this.people;
    const before = people[record + AHEAD];
    const after = people[record + BEHIND];
    if (before < 0) this.head[place] = after;
    else people[before * width + BEHIND] = after;
    if (after < 0) this.tail[place] = before;
    else people[after * width + AHEAD] = before;
    this.waitingOf.add(place, -1, now);
    this.endedWaits[place] += now - people[record + START];
  }

  private refuseJoin(place: number, entity: number): never {
    if (!(place < this.places)) throw new RangeError(`There is no place ${place} to join.`);
    throw new Error(
      `Entity ${entity} cannot join place ${place}: it is at place ${this.placeOf(entity)} already.`,
    );
  }
}

const width = 8;
/** p while waiting at place p, −2 − p while served there, −1 nowhere. */
const WHERE = 0;
/** Second at which the wait or service began. */
const START = 1;
const PRIORITY = 2;
const RANK = 3;
/** Neighbours in line, or −1. */
const AHEAD = 4;
const BEHIND = 5;
