/** What somebody can count on: doors at their time, the same day tomorrow, and where people are in the working day. */
import type { Comparison } from '#experiment/comparison.ts';
import { fromBaseline } from './from-baseline.ts';
import { broadlyViewed, level, viewed } from './lookup.ts';
import { inHundred, whole } from './quantity.ts';
import type { View } from './view.ts';

/** Where people are at 10:30 and 14:30, as inspectors count; they add up to everyone in the prison. */
export const workingDayStatuses = [
  { where: 'status:locked', name: 'Locked in', meaning: 'Locked in their cells' },
  { where: 'status:nothingArranged', name: 'Nothing arranged', meaning: 'Unlocked, nothing arranged' },
  { where: 'status:onWingWork', name: 'Wing work', meaning: 'At work on the wing' },
  { where: 'status:offWingActivity', name: 'Activity', meaning: 'At an activity off the wing' },
] as const;

/** Of everyone: status is not counted by group. */
export function workingDayFinding(comparison: Comparison, view: View): string {
  const row = viewed(comparison, 'time.lockedInWorkingDay', { ...view, people: 'all' });
  const locked = level(row, view.regime);
  if (locked === null) return 'Where people are in the working day';
  const write = (share: number): string => whole(share * 100);
  return `At 10:30 and 14:30, ${inHundred(locked)} are locked in${fromBaseline(comparison, row, view.regime, write)}`;
}

export function predictabilityFinding(comparison: Comparison, view: View): string {
  const row = broadlyViewed(comparison, 'time.unlocksOnTime', view);
  const onTime = level(row, view.regime);
  if (onTime === null) return 'How far the day can be counted on';
  const write = (share: number): string => whole(share * 100);
  return `${inHundred(onTime)} doors open within 10 minutes of their time${fromBaseline(comparison, row, view.regime, write)}`;
}
