/**
 * Σ g·K dt for every cap and exponent of the grid at once. K dt is summed by parts: whenever the n-th person comes or
 * goes, K changes by min(n - 1, cap's worth), so the sum is the change times the integral of g up to then. Changes are
 * kept in four bands of company, which is enough for every cap; bands become caps once an hour.
 */
import { contactCaps, contactsAmong } from '#rules/contactRule.ts';
import { slots } from './guardianshipReader.ts';

export const caps = contactCaps.length;
const bands = 4;
const width = bands * slots;

export class ContactSums {
  /** Σ ± others · ∫g and Σ ± ∫g by band of `others`, at (cell * bands + band) * slots + slot. */
  private readonly byOthers: Float64Array;
  private readonly byChange: Float64Array;
  /** Whole zones begun or ended at once, by cap. */
  private readonly whole: Float64Array;
  private readonly pairs: Float64Array;
  /** Σ ± time, by which the hours of everyone there are known, those alone included. */
  private readonly people: Float64Array;
  private readonly touched: Uint8Array;

  constructor(private readonly cells: number) {
    this.byOthers = new Float64Array(cells * width);
    this.byChange = new Float64Array(cells * width);
    this.whole = new Float64Array(cells * caps * slots);
    this.pairs = new Float64Array(cells * slots);
    this.people = new Float64Array(cells);
    this.touched = new Uint8Array(cells);
  }

  /** Someone joins (sign -1) or leaves (sign 1) `others` people, when the integrals of g stand at integral[at ...]; the first is the time itself. */
  change(sign: 1 | -1, cell: number, others: number, integral: Float64Array, at: number): void {
    this.touched[cell] = 1;
    this.people[cell] += sign * integral[at];
    if (others === 0) return;
    const band = others <= 5 ? 0 : others <= 10 ? 1 : others <= 15 ? 2 : 3;
    const to = (cell * bands + band) * slots;
    const weight = sign * others;
    const { byOthers } = this;
    byOthers[to] += weight * integral[at];
    byOthers[to + 1] += weight * integral[at + 1];
    byOthers[to + 2] += weight * integral[at + 2];
    byOthers[to + 3] += weight * integral[at + 3];
    byOthers[to + 4] += weight * integral[at + 4];
    byOthers[to + 5] += weight * integral[at + 5];
    if (band === 0) return;
    const { byChange } = this;
    byChange[to] += sign * integral[at];
    byChange[to + 1] += sign * integral[at + 1];
    byChange[to + 2] += sign * integral[at + 2];
    byChange[to + 3] += sign * integral[at + 3];
    byChange[to + 4] += sign * integral[at + 4];
    byChange[to + 5] += sign * integral[at + 5];
  }

  /** A whole zone of n people and m pairs starts (sign -1) or stops (sign 1) counting in this cell. */
  changeWhole(
    sign: 1 | -1,
    cell: number,
    people: number,
    pairs: number,
    integral: Float64Array,
    at: number,
  ): void {
    this.touched[cell] = 1;
    this.people[cell] += sign * people * integral[at];
    if (people < 2) return;
    for (let cap = 0; cap < caps; cap++) {
      const contacts = sign * contactsAmong(people, contactCaps[cap]);
      for (let slot = 0; slot < slots; slot++)
        this.whole[(cell * caps + cap) * slots + slot] += contacts * integral[at + slot];
    }
    if (pairs !== 0) this.changePairs(sign, cell, pairs, integral, at);
  }

  changePairs(sign: 1 | -1, cell: number, pairs: number, integral: Float64Array, at: number): void {
    this.touched[cell] = 1;
    for (let slot = 0; slot < slots; slot++)
      this.pairs[cell * slots + slot] += sign * pairs * integral[at + slot];
  }

  /** Hands over the hour's sums in seconds and starts again: contacts(cell, cap, slot), pairs(cell, slot), people(cell). */
  drain(
    contacts: (cell: number, cap: number, slot: number, seconds: number) => void,
    pairs: (cell: number, slot: number, seconds: number) => void,
    people: (cell: number, seconds: number) => void,
  ): void {
    for (let cell = 0; cell < this.cells; cell++) {
      if (this.touched[cell] === 0) continue;
      this.touched[cell] = 0;
      for (let slot = 0; slot < slots; slot++) {
        for (let cap = 0; cap < caps; cap++) contacts(cell, cap, slot, this.seconds(cell, cap, slot));
        pairs(cell, slot, this.pairs[cell * slots + slot]);
      }
      people(cell, this.people[cell]);
      this.people[cell] = 0;
      this.byOthers.fill(0, cell * width, (cell + 1) * width);
      this.byChange.fill(0, cell * width, (cell + 1) * width);
      this.whole.fill(0, cell * caps * slots, (cell + 1) * caps * slots);
      this.pairs.fill(0, cell * slots, (cell + 1) * slots);
    }
  }

  /** Up to the cap a newcomer meets everyone there; beyond it each newcomer adds half a cap of contacts. */
  private seconds(cell: number, cap: number, slot: number): number {
    const limit = contactCaps[cap];
    let sum = this.whole[(cell * caps + cap) * slots + slot];
    for (let band = 0; band < bands; band++) {
      const at = (cell * bands + band) * slots + slot;
      sum += limit === null || band <= cap ? this.byOthers[at] : (this.byChange[at] * limit) / 2;
    }
    return sum;
  }
}
