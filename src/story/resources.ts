/** What a regime uses of officers, instructors and rooms beside the baseline: never called equal where it differs. */
import type { Comparison } from '#experiment/comparison.ts';
import { rowOf } from './lookup.ts';
import { figure, isNought } from './quantity.ts';
import { verdict } from './verdict.ts';
import { baselineOf, regimeOf, shortLabel, type Condition } from './view.ts';

/** Counted over all days of the week. */
export const resources = [
  { id: 'staff.officerHours', name: 'officer-hours' },
  { id: 'staff.instructorHours', name: 'instructor-hours' },
  { id: 'staff.roomHours', name: 'room-hours' },
] as const;

interface Used {
  readonly name: string;
  readonly level: number;
  /** `5.18 fewer`; null where it is as many. */
  readonly beside: string | null;
  /** Size of the change as a share of the baseline's. */
  readonly share: number;
}

/** One sentence over all days of the week; null where the comparison does not say. */
export function resourcesText(comparison: Comparison, regime: string, condition: Condition): string | null {
  const baseline = baselineOf(comparison);
  const used = usedBy(comparison, regime, condition);
  if (used === null) return null;
  const isAlone = regime === baseline.id;
  const items = used.map(({ name, level, beside }) =>
    isAlone ? `${figure(level)} ${name}` : `${figure(level)} ${name} (${beside ?? 'as many'})`,
  );
  const list = `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
  if (isAlone) return `Used a day: ${list}.`;
  const judged = used.every(({ beside }) => beside === null)
    ? 'The two use the same.'
    : 'Resources used are not equal.';
  return `Used a day by ${shortLabel(regimeOf(comparison, regime))}, beside ${shortLabel(baseline)}: ${list}. ${judged}`;
}

/** The title of the picture; what differs most comes first. */
export function resourcesFinding(comparison: Comparison, regime: string, condition: Condition): string {
  const used = usedBy(comparison, regime, condition);
  if (used === null) return 'Staff and rooms used';
  if (regime === baselineOf(comparison).id) return `${figure(used[0].level)} officer-hours are used a day`;
  const differing = used
    .filter(({ beside }) => beside !== null)
    .sort((a, b) => b.share - a.share)
    .map(({ beside, name }) => `${beside} ${name}`);
  if (differing.length === 0) return 'Both use as many officer-, instructor- and room-hours';
  return `Resources are not equal: ${differing.slice(0, 2).join(' and ')} a day`;
}

function usedBy(comparison: Comparison, regime: string, condition: Condition): readonly Used[] | null {
  const used: Used[] = [];
  for (const { id, name } of resources) {
    const row = rowOf(comparison, id, { condition, dayType: 'week', people: 'all', where: 'all' });
    const level = row?.byRegime[regime]?.mean;
    if (row === undefined || level === null || level === undefined) return null;
    const difference = row.difference[regime];
    const way = verdict(difference);
    const change = difference?.mean ?? 0;
    const size = figure(Math.abs(change));
    const isSame = way === 'same' || way === 'identical' || isNought(size);
    const before = level - change;
    used.push({
      name,
      level,
      beside: isSame ? null : `${size} ${change > 0 ? 'more' : 'fewer'}`,
      share: before > 0 ? Math.abs(change) / before : 0,
    });
  }
  return used;
}
