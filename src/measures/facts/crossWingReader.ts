/** Contact between people of different wings, in the zones that wings share: the part of K that its cross-wing pairs make up. */
import type { TraceHeader } from '#trace/header.ts';
import { contactsAmong } from '#rules/contactRule.ts';

const none = -1;

export class CrossWingReader {
  /** Seconds at (day - 1) * classes + class. */
  readonly seconds: Float64Array;
  private readonly classOf: Uint8Array;
  private readonly row: Int32Array;
  private readonly zoneOf: readonly number[];
  private readonly wings: number;
  private readonly wingOf: Int32Array;
  private readonly byWing: Int32Array;
  private readonly people: Int32Array;
  private readonly sameWingPairs: Int32Array;
  private readonly rate: Float64Array;
  private readonly since: Int32Array;
  private day = 0;

  constructor(
    header: TraceHeader,
    days: number,
    private readonly classes: number,
    private readonly cap: number | null,
  ) {
    const { zones, people, wings } = header.tables;
    this.seconds = new Float64Array(days * classes);
    this.classOf = zones.locationClass;
    this.wings = wings.code.length;
    this.wingOf = people.wing;
    const shared = Array.from(zones.wing.keys()).filter(
      (zone) => zones.wing[zone] < 0 && zones.cell[zone] < 0,
    );
    this.zoneOf = shared;
    this.row = new Int32Array(zones.id.length).fill(none);
    shared.forEach((zone, row) => (this.row[zone] = row));
    this.byWing = new Int32Array(shared.length * this.wings);
    this.people = new Int32Array(shared.length);
    this.sameWingPairs = new Int32Array(shared.length);
    this.rate = new Float64Array(shared.length);
    this.since = new Int32Array(shared.length);
  }

  change(time: number, person: number, zone: number, change: 1 | -1): void {
    const row = this.row[zone];
    if (row === none) return;
    this.settle(time, row);
    const at = row * this.wings + this.wingOf[person];
    this.sameWingPairs[row] += change === 1 ? this.byWing[at] : 1 - this.byWing[at];
    this.byWing[at] += change;
    const people = (this.people[row] += change);
    const pairs = (people * (people - 1)) / 2;
    const crossing = pairs - this.sameWingPairs[row];
    this.rate[row] = crossing === 0 ? 0 : (contactsAmong(people, this.cap) * crossing) / pairs;
  }

  midnight(time: number): void {
    for (let row = 0; row < this.zoneOf.length; row++) this.settle(time, row);
    this.day++;
  }

  private settle(time: number, row: number): void {
    const seconds = time - this.since[row];
    this.since[row] = time;
    if (this.rate[row] === 0 || this.day === 0) return;
    this.seconds[(this.day - 1) * this.classes + this.classOf[this.zoneOf[row]]] += seconds * this.rate[row];
  }
}
