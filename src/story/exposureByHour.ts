/** When in the day opportunities for conflict arise. */
import type { Comparison, RegimeLabel } from '#experiment/comparison.ts';
import { clock } from './duration.ts';
import { level, viewed, wheres } from './lookup.ts';
import { baselineOf, regimeOf, shortLabel, type View } from './view.ts';

const index = 'violence.exposureIndex';

/** The `where` slices of the hours of the day, from 00:00. */
export function hourSlices(comparison: Comparison, view: View): readonly string[] {
  return wheres(comparison, index, view, 'hour:');
}

/** `hour:09` as `09:00 to 10:00`. */
export function hourName(where: string): string {
  const hour = Number(where.slice('hour:'.length));
  return `${clock(hour * 60)} to ${clock(hour * 60 + 60)}`;
}

/** Of everyone: exposure belongs to places, not to groups. */
export function exposureByHourFinding(comparison: Comparison, view: View): string {
  const everyone = { ...view, people: 'all' };
  const slices = hourSlices(comparison, everyone);
  const busiest = ({ id }: RegimeLabel): string | undefined =>
    slices.reduce<{ where?: string; most: number }>(
      (best, where) => {
        const value = level(viewed(comparison, index, everyone, where), id) ?? 0;
        return value > best.most ? { where, most: value } : best;
      },
      { most: 0 },
    ).where;
  const baseline = baselineOf(comparison);
  const [before, after] = [busiest(baseline), busiest(regimeOf(comparison, view.regime))];
  if (before === undefined || after === undefined) return 'When opportunities for conflict arise';
  const said = `Most opportunities arise from ${hourName(after)}`;
  if (view.regime === baseline.id) return said;
  return before === after
    ? `${said}, as under ${shortLabel(baseline)}`
    : `${said}; under ${shortLabel(baseline)} from ${hourName(before)}`;
}
