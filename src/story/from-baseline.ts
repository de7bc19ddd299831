/** What may follow a level in a title: where it comes from. */
import type { Comparison, ComparisonRow } from '#experiment/comparison.ts';
import { change, level } from './lookup.ts';
import { verdict } from './verdict.ts';
import { baselineOf, shortLabel } from './view.ts';

/**
 * `, down from 12` · `, as under Workshop-based` where no difference may be claimed, or none would show · nothing for the
 * baseline itself. `write` is how levels are written in this title.
 */
export function fromBaseline(
  comparison: Comparison,
  row: ComparisonRow | undefined,
  regime: string,
  write: (value: number) => string,
): string {
  const baseline = baselineOf(comparison);
  const [before, after] = [level(row, baseline.id), level(row, regime)];
  const way = verdict(change(row, regime));
  if (regime === baseline.id || before === null || after === null || way === 'unknown') return '';
  return (way === 'more' || way === 'less') && write(before) !== write(after)
    ? `, ${way === 'less' ? 'down' : 'up'} from ${write(before)}`
    : `, as under ${shortLabel(baseline)}`;
}
