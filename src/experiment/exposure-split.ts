/** Why exposure differs between a regime and the baseline, with intervals. */
import { conditions, type Experiment } from '#scenario/scenario.ts';
import { ingredients, type Ingredient } from '#measures/split.ts';
import type { Estimate, ExposureSplit } from './comparison.ts';
import { estimateDifference } from './estimate.ts';
import { exposureDayTypes } from './exposure-changes.ts';
import type { Runs } from './runs.ts';

/** For each regime after the first in each condition: over the whole week, weekdays and weekends. */
export function exposureSplitOf({ regimes }: Experiment, runs: Runs): ExposureSplit[] {
  return conditions.flatMap((condition) =>
    regimes.slice(1).flatMap(({ id }, index) => {
      const splits = runs.exposureSplits(index + 1, condition);
      const base = splits.map(() => 1);
      const nothing = { total: splits.map(() => 0), base };
      const part = (at: number): Estimate =>
        estimateDifference('mean', { total: splits.map((split) => split[at]), base }, nothing);
      return exposureDayTypes.map((dayType, day) => ({
        regime: id,
        condition,
        dayType,
        parts: Object.fromEntries(
          ingredients.map((ingredient, place) => [ingredient, part(day * ingredients.length + place)]),
        ) as Record<Ingredient, Estimate>,
      }));
    }),
  );
}
