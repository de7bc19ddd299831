/** Staff: posts nobody filled, and what was given up. */
import type { Facts } from './facts/facts.ts';
import { allByDay, type MeasureTable } from './slices.ts';

export function staffTables(facts: Facts): MeasureTable[] {
  const { staff, days, header } = facts;
  const dayBase = allByDay(days, () => 1);
  const sumOf = (column: ArrayLike<number>, width: number) =>
    allByDay(days, (day) => {
      let sum = 0;
      for (let index = 0; index < width; index++) sum += column[day * width + index];
      return sum;
    });
  const unfilledSeconds = sumOf(staff.postUnfilled, header.tables.posts.id.length);
  return [
    {
      measure: 'staff.postsUnfilled',
      where: 'all',
      total: unfilledSeconds.map((seconds) => seconds / 3600),
      base: dayBase,
    },
    {
      measure: 'staff.curtailments',
      where: 'all',
      total: sumOf(staff.curtailments, header.names.curtailmentItems.length),
      base: dayBase,
    },
  ];
}
