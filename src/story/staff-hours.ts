/** Hours of staff by skill: on duty, deployable, used. */
import type { Comparison, ComparisonRow } from '#experiment/comparison.ts';
import { fromBaseline } from './from-baseline.ts';
import { level, rowOf } from './lookup.ts';
import { whole } from './quantity.ts';
import type { Condition } from './view.ts';

/** Each within the one before. */
export const staffStages = [
  { id: 'staff.hoursOnDuty', name: 'on duty' },
  { id: 'staff.hoursDeployable', name: 'deployable' },
  { id: 'staff.hoursUsed', name: 'used' },
] as const;

export const skills = [
  { where: 'skill:officer', name: 'Officers' },
  { where: 'skill:supportGrade', name: 'Support grades' },
  { where: 'skill:instructor', name: 'Instructors' },
  { where: 'skill:teacher', name: 'Teachers' },
  { where: 'skill:gymInstructor', name: 'Gym instructors' },
  { where: 'skill:nurse', name: 'Nurses' },
  { where: 'skill:chaplain', name: 'Chaplains' },
  { where: 'skill:librarian', name: 'Librarians' },
] as const;

/** Over all days of the week. */
export function staffHoursRow(
  comparison: Comparison,
  id: (typeof staffStages)[number]['id'],
  condition: Condition,
  where: string,
): ComparisonRow | undefined {
  return rowOf(comparison, id, { condition, dayType: 'week', people: 'all', where });
}

export function staffHoursFinding(comparison: Comparison, regime: string, condition: Condition): string {
  const officers = 'skill:officer';
  const deployable = level(staffHoursRow(comparison, 'staff.hoursDeployable', condition, officers), regime);
  const row = staffHoursRow(comparison, 'staff.hoursUsed', condition, officers);
  const used = level(row, regime);
  if (deployable === null || used === null) return 'Hours of staff by skill';
  return `Of ${whole(deployable)} deployable officer-hours a day ${whole(used)} are used${fromBaseline(comparison, row, regime, whole)}`;
}
