/** Keys of things that draws are made for, by their stable ids. */
import { entityKeys } from '#kernel/draws.ts';

export interface Keys {
  readonly keyLow: Int32Array;
  readonly keyHigh: Uint16Array;
}

export function keysOf(ids: readonly string[]): Keys {
  const { low, high } = entityKeys(ids);
  return { keyLow: low, keyHigh: high };
}
