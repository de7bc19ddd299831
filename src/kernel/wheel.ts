import { lowestBit } from './rank-set.ts';

const slots = 1 << 17;
const lastSlot = slots - 1;
const lastGroup = (slots >> 10) - 1;

/** Seconds from one midnight to the next. */
export const daySeconds = 86_400;
const days = Math.ceil(0x80000000 / daySeconds);

/**
 * Rows filed by the second they are due: a timing wheel of 2^17 slots of one second, and one list a day for rows that are
 * further off, poured into the wheel at the midnight that begins their day. Two levels of bits find the next slot in use.
 * Lists run through `following` and `preceding`, so that filing and taking out cost the same wherever a row lies. Within
 * a list the order means nothing.
 */
export class Wheel {
  /** First row of each slot's list, then of each day's; −1 for an empty list. */
  private readonly first = new Int32Array(slots + days).fill(-1);
  private readonly following: Int32Array;
  /** The row before, or the complement of the list for the first row of a list. */
  private readonly preceding: Int32Array;
  private readonly slotBits = new Int32Array(slots >> 5);
  private readonly groupBits = new Int32Array(slots >> 10);
  private lastFarDay = -1;

  constructor(rows: number) {
    this.following = new Int32Array(rows);
    this.preceding = new Int32Array(rows);
  }

  /** Files a row that is not filed. `time` is not before `now`. */
  file(row: number, time: number, now: number): void {
    if (time - now < slots) this.fileSoon(row, time & lastSlot);
    else this.fileFar(row, (time / daySeconds) | 0);
  }

  /** Takes out a row that is filed. */
  remove(row: number): void {
    const before = this.preceding[row];
    const after = this.following[row];
    if (after >= 0) this.preceding[after] = before;
    if (before >= 0) {
      this.following[before] = after;
      return;
    }
    const list = ~before;
    this.first[list] = after;
    if (after < 0 && list < slots) this.clearSlot(list);
  }

  /** The first second from `now` on that has a row in the wheel; −1 if none has. Lists of days are not looked into. */
  firstSecond(now: number): number {
    const slot = now & lastSlot;
    let word = slot >> 5;
    let bits = this.slotBits[word] & (-1 << (slot & 31));
    if (bits === 0) {
      let group = word >> 5;
      let words = this.groupBits[group] & (-2 << (word & 31));
      const start = group;
      while (words === 0) {
        group = (group + 1) & lastGroup;
        words = this.groupBits[group];
        if (group === start && words === 0) return -1;
      }
      word = (group << 5) + lowestBit(words);
      bits = this.slotBits[word];
    }
    return now + (((word << 5) + lowestBit(bits) - slot) & lastSlot);
  }

  /** Empties the slot of a second that has rows and returns its first row; `next` leads through the others. */
  takeSecond(second: number): number {
    const slot = second & lastSlot;
    const row = this.first[slot];
    this.first[slot] = -1;
    this.clearSlot(slot);
    return row;
  }

  /** The row that follows in its list, or −1. */
  next(row: number): number {
    return this.following[row];
  }

  /** Whether rows may wait in the list of this day or of a later one. */
  hasFar(day: number): boolean {
    return day <= this.lastFarDay;
  }

  /** Moves the rows of a day into the wheel, at its midnight. */
  pour(day: number, times: Int32Array): void {
    let row = this.first[slots + day];
    this.first[slots + day] = -1;
    while (row >= 0) {
      const after = this.following[row];
      this.fileSoon(row, times[row] & lastSlot);
      row = after;
    }
  }

  private fileSoon(row: number, slot: number): void {
    const after = this.first[slot];
    this.first[slot] = row;
    this.following[row] = after;
    this.preceding[row] = ~slot;
    if (after >= 0) {
      this.preceding[after] = row;
      return;
    }
    const word = slot >> 5;
    this.slotBits[word] |= 1 << (slot & 31);
    this.groupBits[word >> 5] |= 1 << (word & 31);
  }

  private fileFar(row: number, day: number): void {
    const list = slots + day;
    const after = this.first[list];
    this.first[list] = row;
    this.following[row] = after;
    this.preceding[row] = ~list;
    if (after >= 0) this.preceding[after] = row;
    if (day > this.lastFarDay) this.lastFarDay = day;
  }

  private clearSlot(slot: number): void {
    const word = slot >> 5;
    if ((this.slotBits[word] &= ~(1 << (slot & 31))) === 0) this.groupBits[word >> 5] &= ~(1 << (word & 31));
  }
}
