/** What does not fit, in words for a planner: one line for all days on which it is the same. */
import { clockTime } from '#scenario/clock.ts';
import { dayNames, type Skill } from '#scenario/establishment.ts';
import type { Misfit } from './rosterFit.ts';

export const skillWords: Readonly<Record<Skill, readonly [one: string, many: string]>> = {
  officer: ['officer', 'officers'],
  instructor: ['instructor', 'instructors'],
  teacher: ['teacher', 'teachers'],
  gymInstructor: ['gym instructor', 'gym instructors'],
  nurse: ['nurse', 'nurses'],
  chaplain: ['chaplain', 'chaplains'],
  librarian: ['librarian', 'librarians'],
  supportGrade: ['support grade', 'support grades'],
};

const counted = (count: number, skill: Skill): string => `${count} ${skillWords[skill][count === 1 ? 0 : 1]}`;

export function misfitTexts(misfits: readonly Misfit[]): readonly string[] {
  const days = new Map<string, { readonly misfit: Misfit; readonly days: number[] }>();
  for (const misfit of misfits) {
    const key = JSON.stringify({ ...misfit, dayOfWeek: 0 });
    const same = days.get(key);
    if (same === undefined) days.set(key, { misfit, days: [misfit.dayOfWeek] });
    else same.days.push(misfit.dayOfWeek);
  }
  return [...days.values()].map(
    ({ misfit, days: on }) =>
      `${daysText(on)}, ${clockTime(misfit.from)} to ${clockTime(misfit.to)}: ${whatText(misfit)}`,
  );
}

function whatText(misfit: Misfit): string {
  switch (misfit.kind) {
    case 'postsShort': {
      const { skill, required, deployable, atMeal } = misfit;
      const eating = atMeal === 0 ? '' : `, with ${atMeal} at their meal`;
      return `posts and sessions ask for ${counted(required, skill)}, ${deployable} can be deployed${eating}.`;
    }
    case 'nobodyToUnlock':
      return `wing ${misfit.wing} is to be unlocked, and no officer is on its floor.`;
    case 'sessionShort': {
      const { activity, anyOf, required, throughout } = misfit;
      const who = anyOf.map((skill) => skillWords[skill][required === 1 ? 0 : 1]).join(' or ');
      return `${activity} needs ${required} ${who} from beginning to end, ${throughout} on duty throughout.`;
    }
  }
}

/** `Monday to Thursday`, `Monday, Wednesday and Friday`, of days in their order, MONDAY 0. */
export function daysText(days: readonly number[]): string {
  const names = days.map((day) => dayNames[day].charAt(0) + dayNames[day].slice(1).toLowerCase());
  const isRun = days.length > 2 && days[days.length - 1] - days[0] === days.length - 1;
  if (days.length === 7) return 'Every day';
  if (isRun) return `${names[0]} to ${names[names.length - 1]}`;
  return names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}
