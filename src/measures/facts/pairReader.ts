/** Non-association pairs: who of them is together, and how often they met. */
import type { TraceHeader } from '#trace/header.ts';

const gapSeconds = 60;

export class PairReader {
  /** Meetings begun, at (day - 1) * classes + location class where they began. */
  readonly meetings: Int32Array;
  /** Pairs the last move parted and brought together. */
  parted = 0;
  met = 0;
  private readonly firstOf: Int32Array;
  private readonly partner: Int32Array;
  private readonly pairOf: Int32Array;
  private readonly togetherSince: Int32Array;
  private readonly lastEnd: Int32Array;
  private readonly startClass: Uint8Array;

  constructor(
    header: TraceHeader,
    private readonly days: number,
    private readonly classes: number,
  ) {
    const { first, second } = header.tables.pairs;
    const people = header.tables.people.ref.length;
    this.meetings = new Int32Array(days * classes);
    this.firstOf = new Int32Array(people + 1);
    for (let pair = 0; pair < first.length; pair++) {
      this.firstOf[first[pair] + 1]++;
      this.firstOf[second[pair] + 1]++;
    }
    for (let person = 0; person < people; person++) this.firstOf[person + 1] += this.firstOf[person];
    const next = this.firstOf.slice();
    this.partner = new Int32Array(first.length * 2);
    this.pairOf = new Int32Array(first.length * 2);
    for (let pair = 0; pair < first.length; pair++) {
      for (const [one, other] of [
        [first[pair], second[pair]],
        [second[pair], first[pair]],
      ]) {
        this.partner[next[one]] = other;
        this.pairOf[next[one]++] = pair;
      }
    }
    this.togetherSince = new Int32Array(first.length).fill(-1);
    this.lastEnd = new Int32Array(first.length).fill(-gapSeconds);
    this.startClass = new Uint8Array(first.length);
  }

  /**
   * Someone goes from one place to another; `company` says where everyone else is (equal numbers: together, negative: nowhere).
   * True if that parts or joins a pair: see `parted` and `met`.
   */
  move(
    time: number,
    person: number,
    before: number,
    after: number,
    company: Int32Array,
    locationClass: number,
  ): boolean {
    this.parted = 0;
    this.met = 0;
    const end = this.firstOf[person + 1];
    for (let at = this.firstOf[person]; at < end; at++) {
      const place = company[this.partner[at]];
      if (place < 0) continue;
      if (place === before) {
        this.parted++;
        this.part(time, this.pairOf[at]);
      } else if (place === after) {
        this.met++;
        this.togetherSince[this.pairOf[at]] = time;
        this.startClass[this.pairOf[at]] = locationClass;
      }
    }
    return this.parted + this.met > 0;
  }

  finish(time: number): void {
    for (let pair = 0; pair < this.togetherSince.length; pair++) {
      if (this.togetherSince[pair] >= 0) this.part(time, pair);
    }
  }

  /** Crossing within one second is no meeting; parting for less than a minute does not end one. */
  private part(time: number, pair: number): void {
    const since = this.togetherSince[pair];
    this.togetherSince[pair] = -1;
    if (time === since) return;
    const day = Math.floor(since / 86400);
    if (since - this.lastEnd[pair] >= gapSeconds && day >= 1 && day <= this.days) {
      this.meetings[(day - 1) * this.classes + this.startClass[pair]]++;
    }
    this.lastEnd[pair] = time;
  }
}
