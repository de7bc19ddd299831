/**
 * The fingerprint of a trace: every record in order and the header, as integers, in two 32-bit lanes.
 * It does not depend on how the records were cut into chunks. For finding differences, not for security.
 */
import type { TraceHeader } from './header.ts';
import type { TraceChunk } from './records.ts';

const runRows = 64;

export class TraceHash {
  private first = 0x243f6a88;
  private second = 0x85a308d3 | 0;
  private words = 0;

  /** Everything of the header but `people.work`, which only slices: the baseline must not change a regime's own trace. */
  header(header: TraceHeader): void {
    this.value(header, '');
  }

  /** In short runs: a function that is called often is compiled for good, one that loops for long is left half way again and again. */
  chunk(chunk: TraceChunk): void {
    for (let row = 0; row < chunk.rows; row += runRows)
      this.run(chunk, row, Math.min(row + runRows, chunk.rows));
    this.words += chunk.rows;
  }

  /** One linear combination of a record's columns for each lane (odd factors, so any change of one column shows), then one mixing step. */
  private run(
    { time, kind, subject, object, state, cause, value }: TraceChunk,
    from: number,
    to: number,
  ): void {
    let first = this.first;
    let second = this.second;
    for (let row = from; row < to; row++) {
      const packed = kind[row] | (state[row] << 8) | (cause[row] << 16);
      const t = time[row];
      const s = subject[row];
      const o = object[row];
      const v = value[row];
      const a =
        (Math.imul(t, 0x9e3779b1) +
          Math.imul(s, 0x85ebca77) +
          Math.imul(o, 0xc2b2ae3d) +
          Math.imul(v, 0x27d4eb2f) +
          Math.imul(packed, 0x165667b1)) |
        0;
      const b =
        (Math.imul(t, 0x2c1b3c6d) +
          Math.imul(s, 0x297a2d39) +
          Math.imul(o, 0x1b873593) +
          Math.imul(v, 0x7feb352d) +
          Math.imul(packed, 0x846ca68b)) |
        0;
      // Back to 32 bits at every step, so that the loop never leaves whole numbers.
      first = (Math.imul(((first << 13) | (first >>> 19)) ^ a, 0xcc9e2d51) + 0x6b43a9b5) | 0;
      second = (Math.imul(((second << 17) | (second >>> 15)) ^ b, 0xe6546b65) + 0x38b34ae5) | 0;
    }
    this.first = first;
    this.second = second;
  }

  /** 16 hexadecimal digits. */
  digest(): string {
    const first = avalanche(this.first ^ Math.imul(this.words, 0x9e3779b1));
    const second = avalanche(this.second ^ first);
    return hex(first ^ second) + hex(second);
  }

  private word(word: number): void {
    const { first, second } = this;
    this.first = (Math.imul(((first << 13) | (first >>> 19)) ^ word, 0xcc9e2d51) + 0x6b43a9b5) | 0;
    this.second =
      (Math.imul(((second << 17) | (second >>> 15)) ^ Math.imul(word, 0x2c1b3c6d), 0xe6546b65) + 0x38b34ae5) |
      0;
    this.words++;
  }

  private text(text: string): void {
    this.word(text.length);
    for (let index = 0; index < text.length; index++) this.word(text.charCodeAt(index));
  }

  private value(value: unknown, path: string): void {
    if (typeof value === 'number') {
      if (!Number.isSafeInteger(value)) throw new Error(`Trace header: ${path} is ${value}, not an integer`);
      this.word(value | 0);
      this.word(Math.floor(value / 4294967296));
    } else if (typeof value === 'string') {
      this.text(value);
    } else if (Array.isArray(value)) {
      this.word(value.length);
      for (const item of value) this.value(item, path);
    } else if (value instanceof Int32Array || value instanceof Uint8Array) {
      this.word(value.length);
      for (let index = 0; index < value.length; index++) this.word(value[index]);
    } else if (typeof value === 'object' && value !== null) {
      const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
      for (const [key, item] of entries) {
        const below = `${path}.${key}`;
        if (below === '.tables.people.work') continue;
        this.text(key);
        this.value(item, below);
      }
    } else {
      throw new Error(`Trace header: ${path} holds a ${typeof value}, which has no fingerprint`);
    }
  }
}

/** The hash of a trace that was kept. */
export function hashOf(trace: {
  readonly header: TraceHeader;
  readonly chunks: readonly TraceChunk[];
}): string {
  const hash = new TraceHash();
  hash.header(trace.header);
  for (const chunk of trace.chunks) hash.chunk(chunk);
  return hash.digest();
}

function avalanche(word: number): number {
  let mixed = word ^ (word >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
