/** How long people are in the company of their own landing: time out of cells, times the share of the others there who live on it. */
import type { TraceHeader } from '#trace/header.ts';

const none = -1;
/** Columns of a company's row: people, pairs of one landing, time last settled, then people of each landing. */
const [people, sameLandingPairs, since, firstLanding] = [0, 1, 2, 3];

export class OwnLandingReader {
  /** Person-seconds by measured day. */
  readonly seconds: Float64Array;
  private readonly landingOf: Int32Array;
  /** Where a company's row begins; none for cells. */
  private readonly rowOf: Int32Array;
  private readonly rows: Int32Array;
  private readonly width: number;
  private day = 0;

  constructor(header: TraceHeader, zoneOfCompany: Int32Array) {
    const { zones, landings, people: residents } = header.tables;
    this.seconds = new Float64Array(header.task.days);
    this.landingOf = residents.landing;
    this.width = firstLanding + landings.key.length;
    let length = 0;
    this.rowOf = zoneOfCompany.map((zone) =>
      zones.cell[zone] >= 0 ? none : (length += this.width) - this.width,
    );
    this.rows = new Int32Array(length);
  }

  change(time: number, person: number, company: number, change: 1 | -1): void {
    const at = this.rowOf[company];
    if (at === none) return;
    const { rows } = this;
    if (rows[at + sameLandingPairs] > 0) this.settle(time, at);
    rows[at + since] = time;
    const landing = at + firstLanding + this.landingOf[person];
    const ofOwn = rows[landing];
    rows[at + people] += change;
    rows[at + sameLandingPairs] += change === 1 ? ofOwn : 1 - ofOwn;
    rows[landing] = ofOwn + change;
  }

  midnight(time: number): void {
    for (let at = 0; at < this.rows.length; at += this.width) {
      if (this.rows[at + sameLandingPairs] > 0) this.settle(time, at);
      this.rows[at + since] = time;
    }
    this.day++;
  }

  /** Each of n people spends their time with n − 1 others: over all, twice the pairs of one landing are of their own. */
  private settle(time: number, at: number): void {
    const { rows } = this;
    const duration = time - rows[at + since];
    if (this.day === 0 || duration === 0) return;
    this.seconds[this.day - 1] += (duration * 2 * rows[at + sameLandingPairs]) / (rows[at + people] - 1);
  }
}
