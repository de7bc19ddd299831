/**
 * Keys by content: equal contents have equal keys on every machine, and changed contents have others.
 * A key is the first 128 bits of the SHA-256 of the canonical JSON (RFC 8785) of what it names, 32 hexadecimal digits.
 */
import { sha256 } from './sha256.ts';

export function contentKey(content: unknown): string {
  return sha256(canonicalJson(content)).slice(0, 32);
}

/** RFC 8785: members sorted by UTF-16 code units, no white space, numbers as ECMAScript prints them. `$schema` is left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([name, member]) => member !== undefined && name !== '$schema')
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new TypeError(`JSON has no number ${value}`);
  return JSON.stringify(value);
}
