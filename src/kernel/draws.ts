export { entityKeys } from './entity-keys.ts';

/**
 * Keyed draws: each is a pure function of (seed, replication, purpose, entity, occasion), so that a draw one run makes and
 * another does not leaves every other draw as it was.
 *
 * Purposes number 0 to 255 from a written registry. `low` and `high` are the entity's words from `entityKeys`, `occasion`
 * is from `occasionOf`; neither is checked again here.
 */
export class Draws {
  private readonly purposes: number;
  private readonly seed: number;
  /** Second key word of each purpose. */
  private readonly keys: Int32Array;
  private readonly words = new Int32Array(2);

  /** Faults: a seed outside 0 to 2^32 − 1, a replication outside 0 to 2^24 − 1, purposes outside 1 to 256. */
  constructor(seed: number, replication: number, purposes: number) {
    if (seed >>> 0 !== seed)
      throw new RangeError(`A seed is a whole number from 0 to 4294967295, not ${seed}.`);
    if (replication >>> 0 !== replication || replication >= 1 << 24) {
      throw new RangeError(`A replication is a whole number from 0 to 16777215, not ${replication}.`);
    }
    if (purposes >>> 0 !== purposes || purposes < 1 || purposes > 256) {
      throw new RangeError(`There can be 1 to 256 purposes of draws, not ${purposes}.`);
    }
    this.purposes = purposes;
    this.seed = seed | 0;
    this.keys = Int32Array.from({ length: purposes }, (_, purpose) => replication * 256 + purpose);
  }

  /** A number strictly between 0 and 1: the odd multiples of 2^−53, from both words, symmetric about one half. */
  uniform(purpose: number, low: number, high: number, occasion: number): number {
    this.draw(purpose, low, high, occasion);
    const words = this.words;
    return ((words[0] >>> 5) * 67_108_864 + ((words[1] >>> 6) | 1)) * 1.1102230246251565e-16;
  }

  /** A whole number from 0 to 2^32 − 1, for breaking ties: the first word. */
  rank(purpose: number, low: number, high: number, occasion: number): number {
    this.draw(purpose, low, high, occasion);
    return this.words[0] >>> 0;
  }

  /**
   * Threefry-2x32 with 20 rounds of the counter (low, high and occasion) under the key (seed, replication and purpose).
   *
   * Source: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011.
   */
  private draw(purpose: number, low: number, high: number, occasion: number): void {
    if (purpose >= this.purposes) throw new RangeError(`Purpose ${purpose} of draws is not registered.`);
    const key0 = this.seed;
    const key1 = this.keys[purpose];
    const key2 = key0 ^ key1 ^ 0x1bd11bda;
    let a = (low + key0) | 0;
    let b = (((high << 20) | occasion) + key1) | 0;
    a = (a + b) | 0;
    b = ((b << 13) | (b >>> 19)) ^ a;
    a = (a + b) | 0;
    b = ((b << 15) | (b >>> 17)) ^ a;
    a = (a + b) | 0;
    b = ((b << 26) | (b >>> 6)) ^ a;
    a = (a + b) | 0;
    b = ((b << 6) | (b >>> 26)) ^ a;
    a = (a + key1) | 0;
    b = (b + key2 + 1) | 0;
    a = (a + b) | 0;
    b = ((b << 17) | (b >>> 15)) ^ a;
    a = (a + b) | 0;
    b = ((b << 29) | (b >>> 3)) ^ a;
    a = (a + b) | 0;
    b = ((b << 16) | (b >>> 16)) ^ a;
    a = (a + b) | 0;
    b = ((b << 24) | (b >>> 8)) ^ a;
    a = (a + key2) | 0;
    b = (b + key0 + 2) | 0;
    a = (a + b) | 0;
    b = ((b << 13) | (b >>> 19)) ^ a;
    a = (a + b) | 0;
    b = ((b << 15) | (b >>> 17)) ^ a;
    a = (a + b) | 0;
    b = ((b << 26) | (b >>> 6)) ^ a;
    a = (a + b) | 0;
    b = ((b << 6) | (b >>> 26)) ^ a;
    a = (a + key0) | 0;
    b = (b + key1 + 3) | 0;
    a = (a + b) | 0;
    b = ((b << 17) | (b >>> 15)) ^ a;
    a = (a + b) | 0;
    b = ((b << 29) | (b >>> 3)) ^ a;
    a = (a + b) | 0;
    b = ((b << 16) | (b >>> 16)) ^ a;
    a = (a + b) | 0;
    b = ((b << 24) | (b >>> 8)) ^ a;
    a = (a + key1) | 0;
    b = (b + key2 + 4) | 0;
    a = (a + b) | 0;
    b = ((b << 13) | (b >>> 19)) ^ a;
    a = (a + b) | 0;
    b = ((b << 15) | (b >>> 17)) ^ a;
    a = (a + b) | 0;
    b = ((b << 26) | (b >>> 6)) ^ a;
    a = (a + b) | 0;
    b = ((b << 6) | (b >>> 26)) ^ a;
    this.words[0] = a + key2;
    this.words[1] = b + key0 + 5;
  }
}

/**
 * The occasion of a draw: day 0 to 4095, slot of the day 0 to 3 (night, morning, afternoon, evening) and which draw of that
 * purpose and entity within the slot, 0 to 63. Fault: any of them outside its range, since two occasions would share a draw.
 */
export function occasionOf(day: number, slot: number, ordinal: number): number {
  if ((day & ~4095) !== 0 || (slot & ~3) !== 0 || (ordinal & ~63) !== 0) overflow(day, slot, ordinal);
  return (day << 8) | (slot << 6) | ordinal;
}

function overflow(day: number, slot: number, ordinal: number): never {
  throw new RangeError(
    `No occasion for day ${day}, slot ${slot}, ordinal ${ordinal}: days go to 4095, slots to 3, ordinals to 63.`,
  );
}
