/** What we don't know about exposure: how far a difference goes, and how often its sign holds, over draws of the assumptions. */
import { conditions, type Condition, type Experiment } from '#scenario/scenario.ts';
import type { DayType } from '#measures/measure.ts';
import { profileDays } from '#measures/summary.ts';
import { differenceOf } from './break-even.ts';
import type { Estimate } from './comparison.ts';
import { toSignificantDigits } from './digits.ts';
import { kindsOfDay } from './exposure-changes.ts';
import { drawnReadings } from './reading-draws.ts';
import type { Runs } from './runs.ts';

const drawCount = 200;

/** Of the mean difference over all runs; `base` is the series that the row's totals stand over. Null where nothing differs. */
export type RangeOf = (
  regime: number,
  condition: Condition,
  dayType: DayType,
  base: ArrayLike<number>,
  mean: number | null,
) => Estimate['range'];

/** Every regime and condition meets the same draws. All null where the ranges leave no room for the evidenced order. */
export function exposureRanges(experiment: Experiment, runs: Runs): RangeOf {
  const readings = runs.complete > 0 ? drawnReadings(experiment, drawCount) : null;
  const differences = experiment.regimes.map((_, regime) =>
    conditions.map((condition) => {
      const [contacts, baseline] = [runs.contacts(regime, condition), runs.contacts(0, condition)];
      return regime === 0 || readings === null || contacts === null || baseline === null
        ? []
        : readings.map(differenceOf(contacts, baseline));
    }),
  );
  return (regime, condition, dayType, base, mean) => {
    const drawn = differences[regime][conditions.indexOf(condition)];
    const bases = Array.from(base).reduce((sum, value) => sum + value, 0);
    if (drawn.length === 0 || mean === null || mean === 0 || bases <= 0) return null;
    const days = daysOf(dayType);
    const values = drawn.map((byDay) => days.reduce((sum, day) => sum + byDay[day], 0) / bases);
    const held = values.filter((value) => value * mean > 0).length;
    const sorted = Float64Array.from(values).sort();
    return {
      p5: toSignificantDigits(quantile(sorted, 0.05)),
      p95: toSignificantDigits(quantile(sorted, 0.95)),
      signHolds: held / drawn.length,
      draws: drawn.length,
    };
  };
}

function daysOf(dayType: DayType): number[] {
  const kinds =
    dayType === 'week' || dayType === 'weekday' || dayType === 'weekend' ? kindsOfDay[dayType] : [dayType];
  return kinds.map((kind) => profileDays.indexOf(kind));
}

/** Between two draws in proportion. */
function quantile(sorted: Float64Array, share: number): number {
  const at = (sorted.length - 1) * share;
  const [below, above] = [Math.floor(at), Math.ceil(at)];
  return sorted[below] + (sorted[above] - sorted[below]) * (at - below);
}
