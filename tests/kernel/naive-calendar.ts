import type { EventKind } from '#kernel/calendar.ts';

interface Pending {
  readonly kind: number;
  readonly entity: number;
  readonly time: number;
}

/** The calendar as a list that is sorted whenever anything is asked: slow, and plainly right. */
export class NaiveCalendar {
  now: number;
  kind = -1;
  entity = -1;
  processed = 0;
  private readonly kinds: readonly EventKind[];
  private pending: Pending[] = [];
  private handling = false;

  constructor(kinds: readonly EventKind[], start: number) {
    this.kinds = kinds;
    this.now = start;
  }

  /** Whether the event may be scheduled; entered if so. */
  schedule(kind: number, entity: number, time: number): boolean {
    const known = this.kinds[kind];
    const allowed =
      entity < known.entities &&
      this.timeOf(kind, entity) === -1 &&
      time >= this.now &&
      !(this.handling && time === this.now && known.phase <= this.kinds[this.kind].phase);
    if (allowed) this.pending.push({ kind, entity, time });
    return allowed;
  }

  cancel(kind: number, entity: number): boolean {
    const before = this.pending.length;
    this.pending = this.pending.filter((event) => event.kind !== kind || event.entity !== entity);
    return this.pending.length < before;
  }

  timeOf(kind: number, entity: number): number {
    return this.pending.find((event) => event.kind === kind && event.entity === entity)?.time ?? -1;
  }

  next(until: number): boolean {
    if (until === this.now) return false;
    const { kinds } = this;
    const globalOf = (event: Pending) => kinds[event.kind].firstEntity + event.entity;
    this.pending.sort(
      (a, b) =>
        a.time - b.time ||
        kinds[a.kind].phase - kinds[b.kind].phase ||
        globalOf(a) - globalOf(b) ||
        a.kind - b.kind,
    );
    const first = this.pending[0];
    this.handling = first !== undefined && first.time < until;
    this.now = this.handling ? first.time : until;
    this.kind = this.handling ? first.kind : -1;
    this.entity = this.handling ? first.entity : -1;
    if (!this.handling) return false;
    this.pending.shift();
    this.processed++;
    return true;
  }
}
