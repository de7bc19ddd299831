/**
 * The few questions asked in advance. Holm's adjustment runs over all of them and all regimes compared, within each
 * condition (conditions are never compared with each other); everything else in a comparison is descriptive.
 */
import type { GridCell } from '#measures/measure.ts';
import { conditions, type Experiment } from '#scenario/scenario.ts';
import type { ConfirmatoryTest } from './comparison.ts';
import { toSignificantDigits } from './digits.ts';
import { differencePValue, type Estimator } from './estimate.ts';
import { holm } from './holm.ts';
import type { Runs } from './runs.ts';

export const confirmatoryMeasures = [
  'time.unlocked.mean',
  'movement.journeys',
  'violence.exposureIndex',
  'access.hours.attended',
] as const;

/** On weekdays, over everyone, everywhere. */
export function confirmatoryCell(grid: readonly GridCell[], id: string): number {
  const cell = grid.findIndex(
    ({ measure, dayType, people, where }) =>
      measure === id && dayType === 'weekday' && people === 'all' && where === 'all',
  );
  if (cell < 0) throw new Error(`the measure grid has no weekday row for ${id}`);
  return cell;
}

/** Empty while there are too few runs for an interval. */
export function confirmatoryTests(
  experiment: Experiment,
  runs: Runs,
  grid: readonly GridCell[],
  estimatorOf: (measure: string) => Estimator,
): ConfirmatoryTest[] {
  return conditions.flatMap((condition) => {
    const family: { id: string; regime: string; p: number }[] = [];
    for (const id of confirmatoryMeasures) {
      const cell = confirmatoryCell(grid, id);
      const baseline = runs.series(0, condition, cell);
      for (const [index, regime] of experiment.regimes.entries()) {
        if (index === 0) continue;
        const p = differencePValue(estimatorOf(id), runs.series(index, condition, cell), baseline);
        if (p === null) return [];
        family.push({ id, regime: regime.id, p });
      }
    }
    const adjusted = holm(family.map(({ p }) => p));
    return family.map(({ id, regime, p }, index) => ({
      id,
      slice: { condition, dayType: 'weekday' as const, people: 'all', where: 'all' },
      regime,
      p: toSignificantDigits(p),
      adjusted: toSignificantDigits(adjusted[index]),
    }));
  });
}
