/** When in the day the difference arises: time unlocked in the morning, afternoon and evening. */
import type { Comparison } from '#experiment/comparison.ts';
import { duration } from './duration.ts';
import { change, viewed } from './lookup.ts';
import type { View } from './view.ts';

/** To 12:30, to 17:00, and after it: the parts by which time unlocked is counted. */
const parts = [
  { where: 'part:morning', name: 'in the morning' },
  { where: 'part:afternoon', name: 'in the afternoon' },
  { where: 'part:evening', name: 'after 17:00' },
] as const;

/** Hours more unlocked (negative: fewer) in each part of the day; null where the comparison does not say. */
function unlockedByPart(comparison: Comparison, view: View): readonly number[] | null {
  const hours = parts.map(
    ({ where }) => change(viewed(comparison, 'time.unlocked.mean', view, where), view.regime)?.mean ?? null,
  );
  return hours.every((value) => value !== null) ? hours : null;
}

/** "Of the 1h 20m, 55m is lost after 17:00." Null when the difference is under ten minutes. */
export function partOfDay(comparison: Comparison, view: View): string | null {
  const byPart = unlockedByPart(comparison, view);
  if (byPart === null) return null;
  const total =
    change(viewed(comparison, 'time.unlocked.mean', view), view.regime)?.mean ??
    byPart.reduce((sum, hours) => sum + hours, 0);
  if (Math.abs(total) < 1 / 6) return null;
  const verb = total > 0 ? 'gained' : 'lost';
  const largest = byPart.reduce(
    (best, hours, index) => (hours * Math.sign(total) > byPart[best] * Math.sign(total) ? index : best),
    0,
  );
  const share = byPart[largest] / total;
  const size = duration(total);
  if (share > 0.9) return `Nearly all of the ${size} is ${verb} ${parts[largest].name}.`;
  if (share >= 0.5) return `Of the ${size}, ${duration(byPart[largest])} is ${verb} ${parts[largest].name}.`;
  return `The ${size} is ${verb} in every part of the day.`;
}
