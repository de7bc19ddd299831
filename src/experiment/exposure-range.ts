/** What we don't know about exposure, without simulating again: over draws of the assumptions that it is read with. */
import { conditions, type Experiment } from '#scenario/scenario.ts';
import type { DayType, GridCell } from '#measures/measure.ts';
import { profileDays } from '#measures/summary.ts';
import { differenceOf } from './break-even.ts';
import { kindsOfDay } from './exposure-changes.ts';
import { rangeAmong, type RangeOf } from './range.ts';
import { drawnReadings } from './reading-draws.ts';
import type { Runs } from './runs.ts';

export const readingDrawCount = 200;

/**
 * Ranges of the exposure index of everyone everywhere, and of nothing else; null where nothing differs. Every regime and
 * condition meets the same draws. Null in all where the ranges leave too little room for the evidenced order.
 */
export function exposureRanges(
  experiment: Experiment,
  runs: Runs,
  grid: readonly GridCell[],
): RangeOf | null {
  const readings = runs.complete > 0 ? drawnReadings(experiment, readingDrawCount) : null;
  if (readings === null) return null;
  const differences = experiment.regimes.map((_, regime) =>
    conditions.map((condition) => {
      const [contacts, baseline] = [runs.contacts(regime, condition), runs.contacts(0, condition)];
      return regime === 0 || contacts === null || baseline === null
        ? []
        : readings.map(differenceOf(contacts, baseline));
    }),
  );
  return (regime, condition, cell, { mean }) => {
    const { measure, dayType, people, where } = grid[cell];
    if (measure !== 'violence.exposureIndex' || people !== 'all' || where !== 'all') return null;
    const drawn = differences[regime][conditions.indexOf(condition)];
    const { base } = runs.series(regime, condition, cell);
    const bases = Array.from(base).reduce((sum, value) => sum + value, 0);
    if (drawn.length === 0 || mean === null || mean === 0 || bases <= 0) return null;
    const days = daysOf(dayType);
    return rangeAmong(
      drawn.map((byDay) => days.reduce((sum, day) => sum + byDay[day], 0) / bases),
      mean,
    );
  };
}

function daysOf(dayType: DayType): number[] {
  const kinds =
    dayType === 'week' || dayType === 'weekday' || dayType === 'weekend' ? kindsOfDay[dayType] : [dayType];
  return kinds.map((kind) => profileDays.indexOf(kind));
}
