interface Person {
  place: number;
  served: boolean;
  priority: number;
  rank: number;
  since: number;
}

/** Queues as lists that are sorted at every look, with integrals summed second by second. */
export class NaiveQueues {
  readonly servers: number[];
  readonly people: (Person | null)[];
  readonly waitingArea: number[];
  readonly busyArea: number[];
  readonly serverArea: number[];
  readonly arrivals: number[];
  private now = 0;

  constructor(entities: number, servers: readonly number[]) {
    this.servers = [...servers];
    this.people = Array.from({ length: entities }, () => null);
    this.waitingArea = servers.map(() => 0);
    this.busyArea = servers.map(() => 0);
    this.serverArea = servers.map(() => 0);
    this.arrivals = servers.map(() => 0);
  }

  passTo(now: number): void {
    for (; this.now < now; this.now++) {
      this.servers.forEach((servers, place) => {
        this.waitingArea[place] += this.line(place).length;
        this.busyArea[place] += this.busy(place);
        this.serverArea[place] += servers;
      });
    }
  }

  line(place: number): number[] {
    const people = this.people;
    const key = (entity: number) => people[entity] as Person;
    return [...people.keys()]
      .filter((entity) => people[entity]?.place === place && !key(entity).served)
      .sort(
        (a, b) =>
          key(a).priority - key(b).priority ||
          key(a).since - key(b).since ||
          key(a).rank - key(b).rank ||
          a - b,
      );
  }

  busy(place: number): number {
    return this.people.filter((person) => person?.place === place && person.served).length;
  }

  join(place: number, entity: number, priority: number, rank: number): boolean {
    if (this.people[entity] !== null) return false;
    this.people[entity] = { place, served: false, priority, rank, since: this.now };
    this.arrivals[place]++;
    return true;
  }

  leave(entity: number): boolean {
    if (this.people[entity] === null || this.people[entity].served) return false;
    this.people[entity] = null;
    return true;
  }

  admit(place: number): number {
    const first = this.line(place)[0];
    if (first === undefined || this.busy(place) >= this.servers[place]) return -1;
    this.people[first] = { ...(this.people[first] as Person), served: true, since: this.now };
    return first;
  }

  finish(entity: number): number {
    const person = this.people[entity];
    if (!person?.served) return -1;
    this.people[entity] = null;
    return person.place;
  }
}
