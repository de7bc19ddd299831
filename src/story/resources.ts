/** What a regime uses of officers, instructors and rooms beside the baseline: never called equal where it differs. */
import type { Comparison } from '#experiment/comparison.ts';
import { rowOf } from './lookup.ts';
import { figure } from './quantity.ts';
import { verdict } from './verdict.ts';
import { baselineOf, regimeOf, shortLabel, type Condition } from './view.ts';

const resources = [
  { id: 'staff.officerHours', name: 'officer-hours' },
  { id: 'staff.instructorHours', name: 'instructor-hours' },
  { id: 'staff.roomHours', name: 'room-hours' },
] as const;

/** One sentence over all days of the week; null where the comparison does not say. */
export function resourcesText(comparison: Comparison, regime: string, condition: Condition): string | null {
  const baseline = baselineOf(comparison);
  const used: string[] = [];
  let isEqual = true;
  for (const { id, name } of resources) {
    const row = rowOf(comparison, id, { condition, dayType: 'week', people: 'all', where: 'all' });
    const level = row?.byRegime[regime]?.mean;
    if (row === undefined || level === null || level === undefined) return null;
    const difference = row.difference[regime];
    const way = verdict(difference);
    const size = figure(Math.abs(difference?.mean ?? 0));
    const isSame = way === 'same' || way === 'identical' || !/[1-9]/.test(size);
    isEqual = isEqual && isSame;
    const beside = isSame ? 'as many' : `${size} ${difference.mean! > 0 ? 'more' : 'fewer'}`;
    used.push(regime === baseline.id ? `${figure(level)} ${name}` : `${figure(level)} ${name} (${beside})`);
  }
  const list = `${used.slice(0, -1).join(', ')} and ${used[used.length - 1]}`;
  if (regime === baseline.id) return `Used a day: ${list}.`;
  const judged = isEqual ? 'The two use the same.' : 'Resources used are not equal.';
  return `Used a day by ${shortLabel(regimeOf(comparison, regime))}, beside ${shortLabel(baseline)}: ${list}. ${judged}`;
}
