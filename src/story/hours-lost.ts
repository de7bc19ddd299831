/** Where planned hours go that nobody attends. */
import type { Comparison } from '#experiment/comparison.ts';
import { duration } from './duration.ts';
import { fromBaseline } from './from-baseline.ts';
import { level, viewed, wheres } from './lookup.ts';
import type { View } from './view.ts';
import { lossName } from './vocabulary.ts';

const lost = 'access.hours.lost';

/** Of everyone. */
export function hoursLostFinding(comparison: Comparison, { regime, condition, day }: View): string {
  const view: View = { regime, condition, day, people: 'all' };
  const row = viewed(comparison, lost, view);
  const all = level(row, regime);
  if (all === null) return 'Planned hours lost, by cause';
  if (duration(all) === '0m') return 'Everything planned is attended';
  const most = wheres(comparison, lost, view, 'cause:')
    .map((where) => ({ where, hours: level(viewed(comparison, lost, view, where), regime) ?? 0 }))
    .sort((a, b) => b.hours - a.hours)[0];
  const why =
    most === undefined || duration(most.hours) === '0m'
      ? ''
      : `; most to “${lossName(most.where.slice('cause:'.length)).toLowerCase()}”`;
  return `${duration(all)} of what is planned is lost${fromBaseline(comparison, row, regime, duration)}${why}`;
}
