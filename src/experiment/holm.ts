/**
 * Holm's step-down adjustment: with these p-values, the chance of calling any true "no difference" a difference
 * stays at the level chosen, however many comparisons are made together.
 * Source: Holm, S. (1979), Scandinavian Journal of Statistics 6, 65-70; as R's `p.adjust(p, "holm")`.
 */
export function holm(pValues: readonly number[]): number[] {
  const order = pValues.map((_, index) => index).sort((a, b) => pValues[a] - pValues[b] || a - b);
  const adjusted = new Array<number>(pValues.length);
  let highest = 0;
  order.forEach((index, rank) => {
    highest = Math.max(highest, Math.min(1, (pValues.length - rank) * pValues[index]));
    adjusted[index] = highest;
  });
  return adjusted;
}
