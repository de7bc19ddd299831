import { orderRows } from './event-order.ts';
import type { EventKind } from './event-order.ts';
import { RankSet } from './rank-set.ts';
import { daySeconds, Wheel } from './wheel.ts';

export type { EventKind } from './event-order.ts';

/**
 * What happens next. Time is whole seconds from 0 to 2^31 − 1; events are taken in the order of (second, phase, global
 * number of the entity, kind), which is complete, so the order of scheduling never shows. Each (kind, entity) has at most
 * one pending event.
 *
 * Inside, an event is a row, and rows are numbered in the order in which they are taken within one second. Rows due later
 * lie in a wheel; the rows of the present second lie in a set that returns the lowest first.
 */
export class Calendar {
  /** The present second. */
  now: number;
  /** Kind and entity of the event last taken; −1 before the first and when `next` has reached its end. */
  kind = -1;
  entity = -1;
  /** Events taken so far. */
  processed = 0;

  private readonly kinds: readonly EventKind[];
  private readonly phases: Int32Array;
  private readonly entities: Int32Array;
  private readonly offsets: Int32Array;
  private readonly rows: Int32Array;
  private readonly kindOf: Uint8Array;
  private readonly entityOf: Int32Array;
  /** Second of the pending event of each row, or −1. */
  private readonly times: Int32Array;
  private readonly wheel: Wheel;
  private readonly present: RankSet;
  /** The second whose rows are, or were, in `present`: never one to come. */
  private open = -1;
  /** The next midnight: until then nothing is poured. */
  private midnight: number;

  /** Faults: more than 256 kinds, a start that is not a whole second from 0. */
  constructor(kinds: readonly EventKind[], start = 0) {
    if ((start | 0) !== start || start < 0)
      throw new RangeError(`A calendar cannot start at second ${start}.`);
    const order = orderRows(kinds);
    this.now = start;
    this.midnight = midnightAfter(start);
    this.kinds = kinds;
    this.phases = Int32Array.from(kinds, (kind) => kind.phase);
    this.entities = Int32Array.from(kinds, (kind) => kind.entities);
    this.offsets = order.offsets;
    this.rows = order.rows;
    this.kindOf = order.kinds;
    this.entityOf = order.entities;
    this.times = new Int32Array(order.rows.length).fill(-1);
    this.wheel = new Wheel(order.rows.length);
    this.present = new RankSet(order.rows.length);
  }

  /**
   * Enters an event. Faults: one is pending for this (kind, entity); the time is in the past; or it is the second being
   * handled and the phase is not a later one.
   */
  schedule(kind: number, entity: number, time: number): void {
    const row = this.rowOf(kind, entity);
    if (this.times[row] >= 0 || time < this.now || (time | 0) !== time) this.refuse(kind, entity, time);
    if (time !== this.open) this.wheel.file(row, time, this.now);
    else if (this.phases[kind] > this.phases[this.kind]) this.present.add(row);
    else this.refuse(kind, entity, time);
    this.times[row] = time;
  }

  /** Enters an event in place of the pending one, if there is one. Faults as for `schedule`. */
  reschedule(kind: number, entity: number, time: number): void {
    this.cancel(kind, entity);
    this.schedule(kind, entity, time);
  }

  /** Takes an event out again. Returns whether one was pending. */
  cancel(kind: number, entity: number): boolean {
    const row = this.rowOf(kind, entity);
    const time = this.times[row];
    if (time < 0) return false;
    if (time === this.open) this.present.delete(row);
    else this.wheel.remove(row);
    this.times[row] = -1;
    return true;
  }

  /** Second of the pending event, or −1. */
  timeOf(kind: number, entity: number): number {
    return this.times[this.rowOf(kind, entity)];
  }

  /**
   * Takes the next event before second `until`: sets `now`, `kind` and `entity` and returns true. When there is none, sets
   * `now` to `until` and returns false; what is due at `until` itself stays pending. Faults: `until` is
   * in the past or not a whole second.
   */
  next(until: number): boolean {
    if (this.now >= until) return this.stay(until);
    let row: number;
    if (this.present.count > 0) row = this.present.takeFirst();
    else {
      row = this.advance(until);
      if (row < 0) return false;
    }
    this.times[row] = -1;
    this.kind = this.kindOf[row];
    this.entity = this.entityOf[row];
    this.processed++;
    return true;
  }

  /** Moves to the next second that has an event before `until` and returns its first row, or −1. */
  private advance(until: number): number {
    const wheel = this.wheel;
    let second = wheel.firstSecond(this.now);
    if (second < 0 || second >= this.midnight) second = this.passMidnights(second, until);
    if (second < 0 || second >= until) {
      if ((until | 0) !== until) throw new RangeError(`${until} is not a whole second below 2^31.`);
      this.now = until;
      this.kind = this.entity = -1;
      return -1;
    }
    this.now = this.open = second;
    let lowest = wheel.takeSecond(second);
    for (let row = wheel.next(lowest); row >= 0; row = wheel.next(row)) {
      this.present.add(Math.max(row, lowest));
      lowest = Math.min(row, lowest);
    }
    return lowest;
  }

  /** Pours each day in at its midnight, as far as `until`, and returns the first second that then has an event. */
  private passMidnights(found: number, until: number): number {
    let second = found;
    for (let day = this.midnight / daySeconds; this.wheel.hasFar(day); day++) {
      const midnight = day * daySeconds;
      if (midnight > until || (second >= 0 && second < midnight)) break;
      this.now = midnight;
      this.wheel.pour(day, this.times);
      second = this.wheel.firstSecond(midnight);
    }
    this.midnight = midnightAfter(second < 0 || second > until ? until : second);
    return second;
  }

  private stay(until: number): boolean {
    if (until < this.now) throw new RangeError(`Second ${until} is past: it is second ${this.now}.`);
    return false;
  }

  private rowOf(kind: number, entity: number): number {
    if (entity >>> 0 !== entity || !(entity < this.entities[kind])) this.refuseName(kind, entity);
    return this.rows[this.offsets[kind] + entity];
  }

  private refuseName(kind: number, entity: number): never {
    const known = this.kinds[kind];
    if (known === undefined)
      throw new RangeError(`There is no kind of event ${kind}; there are ${this.kinds.length}.`);
    throw new RangeError(`${known.name} ${entity} does not exist: there are ${known.entities} of that kind.`);
  }

  private refuse(kind: number, entity: number, time: number): never {
    const what = `${this.kinds[kind].name} ${entity}`;
    const pending = this.timeOf(kind, entity);
    if (pending >= 0)
      throw new Error(`${what} cannot be set for second ${time}: it is already pending for ${pending}.`);
    if ((time | 0) !== time)
      throw new RangeError(`${what} cannot be set for ${time}: not a whole second below 2^31.`);
    if (time < this.now)
      throw new Error(`${what} cannot be set for second ${time}: it is second ${this.now}.`);
    const handled = this.kinds[this.kind];
    throw new Error(
      `${what} (phase ${this.kinds[kind].phase}) cannot be set for the present second ${time} while ` +
        `${handled.name} ${this.entity} (phase ${handled.phase}) is handled: only a later phase can.`,
    );
  }
}

function midnightAfter(second: number): number {
  return (Math.floor(second / daySeconds) + 1) * daySeconds;
}
