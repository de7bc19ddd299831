/** Documents carry 12 significant digits: enough for any reader, few enough to hide the last bits of a sum. */

export function toSignificantDigits(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`a result is ${value}`);
  const rounded = Number(value.toPrecision(12));
  // Minus nought and nought print the same and must compare the same.
  return rounded === 0 ? 0 : rounded;
}

/** Profiles draw pictures: three decimals. */
export function toThreeDecimals(value: number): number {
  const rounded = Math.round(value * 1000) / 1000;
  return rounded === 0 ? 0 : rounded;
}
