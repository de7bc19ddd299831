/** The words that stand for each entity in keyed draws: the low 32 and the high 12 bits of a hash of its stable id. */
export interface EntityKeys {
  readonly low: Int32Array;
  readonly high: Uint16Array;
}

/**
 * Hashes stable ids to 44 bits each: two passes of MurmurHash3 (x86, 32 bits; A. Appleby, public domain) over the UTF-16
 * code units. Fault: two ids with the same hash, or the same id twice, naming both; they would share every draw.
 */
export function entityKeys(ids: readonly string[]): EntityKeys {
  const low = new Int32Array(ids.length);
  const high = new Uint16Array(ids.length);
  const owners = new Map<number, string>();
  ids.forEach((id, index) => {
    low[index] = murmur(id, 0x2545f491);
    high[index] = murmur(id, 0x1b873593) & 0xfff;
    const hash = high[index] * 4_294_967_296 + (low[index] >>> 0);
    const owner = owners.get(hash);
    if (owner !== undefined)
      throw new Error(`The ids '${owner}' and '${id}' have the same hash: rename one of them.`);
    owners.set(hash, id);
  });
  return { low, high };
}

function murmur(id: string, seed: number): number {
  const pairs = id.length & ~1;
  let hash = seed;
  for (let index = 0; index < pairs; index += 2) {
    hash ^= scramble(id.charCodeAt(index) | (id.charCodeAt(index + 1) << 16));
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  }
  if (pairs < id.length) hash ^= scramble(id.charCodeAt(pairs));
  hash ^= id.length * 2;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function scramble(block: number): number {
  const product = Math.imul(block, 0xcc9e2d51);
  return Math.imul((product << 15) | (product >>> 17), 0x1b873593);
}
