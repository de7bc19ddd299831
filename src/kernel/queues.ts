import { StepIntegrals } from './integrals.ts';

/**
 * Places with servers and one waiting line each. A line is ordered by priority (low first), then second of joining, then
 * rank, then entity: a complete order, so that the order of calls within a second never shows. An entity waits or is served
 * in at most one place. Every `now` is a whole second and not before the last one given.
 *
 * A line is a list through the columns `ahead` and `behind`; who joins looks for a place from the end, so joining costs the
 * number of people overtaken, which is none in a first-come line.
 *
 * Little's law is exact on every place at any moment: waitingArea = waits, and busyArea = services.
 */
export class Queues {
  private readonly places: number;
  private readonly serversOf: StepIntegrals;
  private readonly joins: Int32Array;
  private readonly heads: Int32Array;
  private readonly tails: Int32Array;
  private readonly waitingCounts: Int32Array;
  private readonly busyCounts: Int32Array;
  /** Seconds of all ends less those of all beginnings: what the integral is short of count × now. */
  private readonly waitingMoments: Float64Array;
  private readonly busyMoments: Float64Array;
  /** Seconds of the waits and services that have ended. */
  private readonly endedWaits: Float64Array;
  private readonly endedServices: Float64Array;

  /** Of each entity: p while waiting at place p, −2 − p while served there, −1 nowhere. */
  private readonly whereabouts: Int32Array;
  private readonly starts: Int32Array;
  private readonly priorities: Int32Array;
  private readonly ranks: Uint32Array;
  /** Neighbours in line, or −1. */
  private readonly ahead: Int32Array;
  private readonly behind: Int32Array;

  /** `servers` has one number for each place. */
  constructor(places: number, entities: number, servers: ArrayLike<number>) {
    if (servers.length !== places)
      throw new RangeError(`${places} places need as many servers, not ${servers.length}.`);
    this.places = places;
    this.serversOf = new StepIntegrals(places);
    for (let place = 0; place < places; place++) this.serversOf.add(place, servers[place], 0);
    this.joins = new Int32Array(places);
    this.heads = new Int32Array(places).fill(-1);
    this.tails = new Int32Array(places).fill(-1);
    this.waitingCounts = new Int32Array(places);
    this.busyCounts = new Int32Array(places);
    this.waitingMoments = new Float64Array(places);
    this.busyMoments = new Float64Array(places);
    this.endedWaits = new Float64Array(places);
    this.endedServices = new Float64Array(places);
    this.whereabouts = new Int32Array(entities).fill(-1);
    this.starts = new Int32Array(entities);
    this.priorities = new Int32Array(entities);
    this.ranks = new Uint32Array(entities);
    this.ahead = new Int32Array(entities);
    this.behind = new Int32Array(entities);
  }

  /** Puts an entity in line; it is served only when admitted. Faults: it waits or is served already; no such place. */
  join(place: number, entity: number, priority: number, rank: number, now: number): void {
    if (this.whereabouts[entity] !== -1 || !(place < this.places)) this.refuseJoin(place, entity);
    this.whereabouts[entity] = place;
    this.starts[entity] = now;
    this.priorities[entity] = priority;
    this.ranks[entity] = rank;
    const last = this.tails[place];
    if (last >= 0 && this.goesFirst(entity, last)) this.overtake(place, entity, last);
    else {
      this.tails[place] = entity;
      this.ahead[entity] = last;
      this.behind[entity] = -1;
      if (last >= 0) this.behind[last] = entity;
      else this.heads[place] = entity;
    }
    this.joins[place]++;
    this.waitingCounts[place]++;
    this.waitingMoments[place] -= now;
  }

  /**
   * Serves an entity at once if a server is free and nobody waits, and returns true; otherwise puts it in line. For places
   * where who calls first within a second is first, which spares them the line: the same as `join`, then `admit`.
   */
  arrive(place: number, entity: number, priority: number, rank: number, now: number): boolean {
    if (this.heads[place] >= 0 || !(this.busyCounts[place] < this.serversOf.level(place))) {
      this.join(place, entity, priority, rank, now);
      return false;
    }
    if (this.whereabouts[entity] !== -1) this.refuseJoin(place, entity);
    this.joins[place]++;
    this.beginService(place, entity, now);
    return true;
  }

  /** Takes an entity out of its line unserved. Returns false if it was not waiting. */
  leave(entity: number, now: number): boolean {
    const place = this.whereabouts[entity];
    if (!(place >= 0)) return false;
    this.endWait(place, entity, now);
    this.whereabouts[entity] = -1;
    return true;
  }

  /** If a server is free and someone waits, takes the first into service and returns them; otherwise −1. */
  admit(place: number, now: number): number {
    const entity = this.heads[place];
    if (entity < 0 || this.busyCounts[place] >= this.serversOf.level(place)) return -1;
    this.endWait(place, entity, now);
    this.beginService(place, entity, now);
    return entity;
  }

  /**
   * Ends a service and returns its place; the server is free or, if there are too many, goes home. Fault: the entity is not
   * being served.
   */
  finish(entity: number, now: number): number {
    const place = -2 - this.whereabouts[entity];
    if (!(place >= 0)) this.refuseFinish(entity);
    this.whereabouts[entity] = -1;
    this.busyCounts[place]--;
    this.busyMoments[place] += now;
    this.endedServices[place] += now - this.starts[entity];
    return place;
  }

  /** Changes the number of servers. With more busy than servers, services in hand are finished and nobody is admitted. */
  setServers(place: number, servers: number, now: number): void {
    this.serversOf.add(place, servers - this.serversOf.level(place), now);
  }

  servers(place: number): number {
    return this.serversOf.level(place);
  }

  busy(place: number): number {
    return this.busyCounts[place];
  }

  waiting(place: number): number {
    return this.waitingCounts[place];
  }

  /** Who is first in line, or −1. */
  first(place: number): number {
    return this.heads[place];
  }

  /** Who is next in line behind someone waiting, or −1. */
  next(entity: number): number {
    return this.behind[entity];
  }

  /** Where the entity waits or is served, or −1. */
  placeOf(entity: number): number {
    const place = this.whereabouts[entity];
    return place < -1 ? -2 - place : place;
  }

  isServed(entity: number): boolean {
    return this.whereabouts[entity] < -1;
  }

  /** Second since which an entity has waited or been served. */
  since(entity: number): number {
    return this.starts[entity];
  }

  /** How many have joined. */
  arrivals(place: number): number {
    return this.joins[place];
  }

  /** People waiting × seconds, up to `now`. */
  waitingArea(place: number, now: number): number {
    return this.waitingCounts[place] * now + this.waitingMoments[place];
  }

  /** Servers busy × seconds, up to `now`. */
  busyArea(place: number, now: number): number {
    return this.busyCounts[place] * now + this.busyMoments[place];
  }

  /** Servers × seconds, up to `now`. */
  serverArea(place: number, now: number): number {
    return this.serversOf.area(place, now);
  }

  /** Seconds waited by everyone who joined, those still in line up to `now`: summed over people, not over time. */
  waits(place: number, now: number): number {
    let sum = this.endedWaits[place];
    for (let entity = this.heads[place]; entity >= 0; entity = this.behind[entity])
      sum += now - this.starts[entity];
    return sum;
  }

  /** Seconds of service of everyone admitted, those still served up to `now`. Looks at every entity. */
  services(place: number, now: number): number {
    let sum = this.endedServices[place];
    for (let entity = 0; entity < this.whereabouts.length; entity++) {
      if (this.whereabouts[entity] === -2 - place) sum += now - this.starts[entity];
    }
    return sum;
  }

  /** Puts an entity before the last in line and before all others that it goes before. */
  private overtake(place: number, entity: number, last: number): void {
    let after = last;
    let before = this.ahead[last];
    while (before >= 0 && this.goesFirst(entity, before)) {
      after = before;
      before = this.ahead[before];
    }
    this.ahead[entity] = before;
    this.behind[entity] = after;
    this.ahead[after] = entity;
    if (before < 0) this.heads[place] = entity;
    else this.behind[before] = entity;
  }

  private goesFirst(entity: number, other: number): boolean {
    const { priorities, starts, ranks } = this;
    if (priorities[entity] !== priorities[other]) return priorities[entity] < priorities[other];
    if (starts[entity] !== starts[other]) return starts[entity] < starts[other];
    if (ranks[entity] !== ranks[other]) return ranks[entity] < ranks[other];
    return entity < other;
  }

  private beginService(place: number, entity: number, now: number): void {
    this.whereabouts[entity] = -2 - place;
    this.starts[entity] = now;
    this.busyCounts[place]++;
    this.busyMoments[place] -= now;
  }

  private endWait(place: number, entity: number, now: number): void {
    const before = this.ahead[entity];
    const after = this.behind[entity];
    if (before < 0) this.heads[place] = after;
    else this.behind[before] = after;
    if (after < 0) this.tails[place] = before;
    else this.ahead[after] = before;
    this.waitingCounts[place]--;
    this.waitingMoments[place] += now;
    this.endedWaits[place] += now - this.starts[entity];
  }

  private refuseJoin(place: number, entity: number): never {
    if (!(place < this.places)) throw new RangeError(`There is no place ${place} to join.`);
    throw new Error(
      `Entity ${entity} cannot join place ${place}: it is at place ${this.placeOf(entity)} already.`,
    );
  }

  private refuseFinish(entity: number): never {
    throw new Error(`Entity ${entity} is not being served, so its service cannot end.`);
  }
}
