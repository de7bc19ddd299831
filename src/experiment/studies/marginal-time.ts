/** A quarter of an hour more unlocked before the night. */
import { daysText } from '#rules/misfitText.ts';
import type { Scenario } from '#scenario/scenario.ts';
import { minuteOfDay } from '#scenario/clock.ts';
import { laterLockUp } from '#scenario/levers/later-lock-up.ts';
import { impossible, possible } from './possible.ts';
import type { StudyDesign } from './study.ts';

const minutes = 15;

export function laterByAQuarter(base: Scenario): StudyDesign['variants'][number] {
  const told = {
    id: 'later-lock-up',
    label: `Final lock-up ${minutes} minutes later`,
    changed: '',
    amount: minutes,
    unit: 'minutes',
  };
  if (base.establishment.openConditions === true)
    return impossible(told, 'Under open conditions doors are never locked, early or late.');
  const later = laterLockUp(base, minutes);
  if (later === null)
    return impossible(
      told,
      'No day of the regime ends with association or a domestic period that could be longer.',
    );
  const days = daysText(later.days).replace('Every', 'every');
  const hours = Math.round(weeklyOfficerHours(later.scenario) - weeklyOfficerHours(base));
  return possible(
    {
      ...told,
      changed: `Association or the domestic period before the night is longer (${days}): ${hours} more officer-hours a week at posts on the wings, the roster as it is.`,
    },
    later.scenario,
  );
}

function weeklyOfficerHours({ establishment: { wings }, regime }: Scenario): number {
  return regime.sim.posts
    .filter(({ skill }) => skill === 'officer')
    .reduce((sum, post) => {
      const stands = post.place === 'eachWing' ? (post.wings ?? wings).length : 1;
      const hours = (minuteOfDay(post.to) - minuteOfDay(post.from)) / 60;
      return sum + post.count * stands * post.daysOfWeek.length * hours;
    }, 0);
}
