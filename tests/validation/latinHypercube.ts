/**
 * A Latin hypercube over assumptions, by keyed draws: each assumption's range is cut into as many slices of equal
 * probability as there are points, and each slice is used once. The column of one assumption depends on its own id alone,
 * so that adding an assumption moves no other.
 *
 * Source: M. D. McKay, R. J. Beckman, W. J. Conover, Technometrics 21 (1979).
 */
import { Draws, entityKeys } from '#kernel/draws.ts';
import { valueAt } from '#prison/assumptionDraws.ts';
import type { Assumption, BehaviourId } from '#scenario/assumptions.ts';

/** Numbers of draws of their own: this is no run of the model. */
const purpose = { order: 0, withinSlice: 1 } as const;

export type Point = Readonly<Partial<Record<BehaviourId, number>>>;

/** As many rows as `points`, each a value for every assumption whose range is more than one number. */
export function latinHypercube(
  assumptions: Readonly<Record<BehaviourId, Assumption>>,
  points: number,
  seed: number,
): readonly Point[] {
  const ids = (Object.keys(assumptions) as BehaviourId[]).filter(
    (id) => assumptions[id].low < assumptions[id].high,
  );
  const draws = new Draws(seed, 0, 2);
  const keys = entityKeys(ids);
  const rows: Record<string, number>[] = Array.from({ length: points }, () => ({}));
  ids.forEach((id, column) => {
    const draw = (which: 'rank' | 'uniform', of: number, row: number): number =>
      draws[which](of, keys.low[column], keys.high[column], row);
    const order = rows
      .map((_, row) => ({ row, rank: draw('rank', purpose.order, row) }))
      .sort((a, b) => a.rank - b.rank || a.row - b.row);
    order.forEach(({ row }, slice) => {
      const u = (slice + draw('uniform', purpose.withinSlice, row)) / points;
      rows[row][id] = valueAt(assumptions[id], u);
    });
  });
  return rows;
}
