/** Contact between people of different wings, in the zones that wings share: the part of K that its cross-wing pairs make up. */
import type { TraceHeader } from '#trace/header.ts';

const none = -1;
/** Columns of a zone's row: people, pairs of one wing, time last settled, location class, then people of each wing. */
const [people, sameWingPairs, since, locationClass, firstWing] = [0, 1, 2, 3, 4];

export class CrossWingReader {
  /** Seconds at (day - 1) * classes + class. */
  readonly seconds: Float64Array;
  /** Row of a zone; none for zones of one wing. */
  private readonly rowOf: Int32Array;
  private readonly rows: Int32Array;
  private readonly width: number;
  /** Contact between wings now, by row. */
  private readonly rate: Float64Array;
  private readonly wingOf: Int32Array;
  private readonly cap: number;
  private day = 0;

  constructor(
    header: TraceHeader,
    days: number,
    private readonly classes: number,
    cap: number | null,
  ) {
    const { zones, wings } = header.tables;
    this.seconds = new Float64Array(days * classes);
    this.wingOf = header.tables.people.wing;
    this.width = firstWing + wings.code.length;
    this.cap = cap ?? Infinity;
    const shared = Array.from(zones.wing.keys()).filter(
      (zone) => zones.wing[zone] < 0 && zones.cell[zone] < 0,
    );
    this.rowOf = new Int32Array(zones.id.length).fill(none);
    this.rows = new Int32Array(shared.length * this.width);
    this.rate = new Float64Array(shared.length);
    shared.forEach((zone, index) => {
      this.rowOf[zone] = index;
      this.rows[index * this.width + locationClass] = zones.locationClass[zone];
    });
  }

  /** Contacts fall on all pairs alike, so the part across wings is that of the pairs: K / pairs = min(1, cap / others). */
  change(time: number, person: number, zone: number, change: 1 | -1): void {
    const row = this.rowOf[zone];
    if (row === none) return;
    this.settle(time, row);
    const { rows } = this;
    const at = row * this.width;
    const wing = at + firstWing + this.wingOf[person];
    const there = rows[at + people] + change;
    const ofOwnWing = rows[wing];
    const together = rows[at + sameWingPairs] + (change === 1 ? ofOwnWing : 1 - ofOwnWing);
    rows[at + people] = there;
    rows[at + sameWingPairs] = together;
    rows[wing] = ofOwnWing + change;
    const others = there - 1;
    const crossing = (there * others) / 2 - together;
    this.rate[row] = others > this.cap ? (crossing * this.cap) / others : crossing;
  }

  midnight(time: number): void {
    for (let row = 0; row < this.rate.length; row++) this.settle(time, row);
    this.day++;
  }

  private settle(time: number, row: number): void {
    const { rows } = this;
    const at = row * this.width;
    const duration = time - rows[at + since];
    rows[at + since] = time;
    if (this.day === 0 || duration === 0) return;
    this.seconds[(this.day - 1) * this.classes + rows[at + locationClass]] += duration * this.rate[row];
  }
}
