/** The resilience curve: what comes of a roster that is short by up to 30%. */
import { skillWords } from '#rules/misfitText.ts';
import type { Skill } from '#scenario/establishment.ts';
import { headcountOf, peopleShort, staffShort } from '#scenario/levers/staff-short.ts';
import type { Scenario } from '#scenario/scenario.ts';
import { impossible, possible } from './possible.ts';
import type { StudyDesign } from './study.ts';

const percentagesShort = [5, 10, 15, 20, 25, 30];

export function resilienceStudy(base: Scenario, skill: Skill): StudyDesign {
  const [one, many] = skillWords[skill];
  const headcount = headcountOf(base, skill);
  return {
    kind: 'resilience',
    base,
    variants: percentagesShort.map((percentage) => {
      const amount = peopleShort(base, skill, percentage / 100);
      const told = {
        id: `short-${percentage}`,
        label: `${percentage}% of ${many} short`,
        changed: `Not there: ${amount} of the ${headcount} ${many} of the roster, spread evenly over shifts and wings.`,
        amount,
        unit: many,
      };
      return amount === 0
        ? impossible(told, `${percentage}% of ${headcount} ${headcount === 1 ? one : many} is nobody.`)
        : possible(told, staffShort(base, skill, percentage / 100));
    }),
    holdsPlannedHours: false,
  };
}
