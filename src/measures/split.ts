/** Exactly why two regimes differ in exposure: a difference of products, shared out among the factors after Shapley. */

export const ingredients = ['timeOut', 'groupSize', 'guardianship', 'place', 'nonAssociation'] as const;
export type Ingredient = (typeof ingredients)[number];

/**
 * Of one kind of place in one hour, in the order of `ingredients`: hours unlocked in the hour (locked, for locked cells),
 * contact for each hour spent there, mean g, the share of the hours spent there times the weight, and 1 + κ·m over contact.
 * Their product is the exposure; NaN where a regime has nothing to take a mean of.
 */
export type Factors = readonly number[];

/**
 * Each factor's part of (product of `regime` − product of `baseline`): the mean, over all orders in which the factors could
 * change one after another, of what its own change makes. The parts add up to the difference. A mean that one of the two
 * has not got is taken from the other, so that the change falls on what emptied the place.
 */
export function splitDifference(baseline: Factors, regime: Factors): number[] {
  const count = baseline.length;
  const from = baseline.map((value, index) => known(value, regime[index]));
  const to = regime.map((value, index) => known(value, baseline[index]));
  const shares = sharesOfOrders(count);
  return from.map((_, factor) => {
    let part = 0;
    for (let changed = 0; changed < 1 << count; changed++) {
      if ((changed >> factor) & 1) continue;
      let product = to[factor] - from[factor];
      let size = 0;
      for (let other = 0; other < count; other++) {
        if (other === factor) continue;
        const isChanged = (changed >> other) & 1;
        size += isChanged;
        product *= isChanged ? to[other] : from[other];
      }
      part += product * shares[size];
    }
    return part;
  });
}

function known(value: number, other: number): number {
  return Number.isNaN(value) ? (Number.isNaN(other) ? 1 : other) : value;
}

/** Share of all orders in which exactly the factors of one set of this size come before a given one. */
function sharesOfOrders(count: number): number[] {
  const shares = [1 / count];
  for (let size = 1; size < count; size++) shares.push((shares[size - 1] * size) / (count - size));
  return shares;
}
