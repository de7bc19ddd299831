/** When in the day the difference arises: hours in the own cell, by part of the day, from the profiles. */
import type { Comparison } from '#experiment/comparison.ts';
import { publicDuration } from './duration.ts';
import { profileOf, whereabouts } from './lookup.ts';
import { baselineOf, type View } from './view.ts';

export const parts = [
  { id: 'morning', name: 'in the morning', from: 0, to: 12.5 },
  { id: 'afternoon', name: 'in the afternoon', from: 12.5, to: 17 },
  { id: 'evening', name: 'in the evening', from: 17, to: 24 },
] as const;

/** Hours more in the own cell (negative: fewer) in each part of the day; null without profiles. */
export function inCellByPart(comparison: Comparison, view: View): readonly number[] | null {
  const before = hoursInCell(comparison, view, baselineOf(comparison).id);
  const after = hoursInCell(comparison, view, view.regime);
  if (before === null || after === null) return null;
  return parts.map((part) =>
    after
      .slice(part.from * 4, part.to * 4)
      .reduce((sum, hours, index) => sum + hours - before[part.from * 4 + index], 0),
  );
}

/** "They are in their own cells, door open or locked, 1h 10m longer a day, most of it (55m) in the evening." Null when the difference is under ten minutes. */
export function partOfDay(comparison: Comparison, view: View): string | null {
  const byPart = inCellByPart(comparison, view);
  if (byPart === null) return null;
  const total = byPart.reduce((sum, hours) => sum + hours, 0);
  if (Math.abs(total) < 1 / 6) return null;
  const largest = byPart.reduce(
    (best, hours, index) => (hours * Math.sign(total) > byPart[best] * Math.sign(total) ? index : best),
    0,
  );
  const share = byPart[largest] / total;
  const size = publicDuration(total);
  const word = total > 0 ? 'longer' : 'less';
  const opening = `They are in their own cells, door open or locked, ${size} ${word} a day`;
  if (share > 0.9) return `${opening}, nearly all of it ${parts[largest].name}.`;
  if (share >= 0.6)
    return `${opening}, most of it (${publicDuration(byPart[largest])}) ${parts[largest].name}.`;
  return `${opening}, spread over the day.`;
}

function hoursInCell(comparison: Comparison, view: View, regime: string): readonly number[] | null {
  const profile = profileOf(comparison, regime, view.condition);
  const places = profile === undefined ? null : whereabouts(profile, view.day, view.people);
  return places === null ? null : places.map((shares) => shares[0] / 4);
}
