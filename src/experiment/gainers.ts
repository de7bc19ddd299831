/** Who gains and who loses: the same person under a regime and under the baseline. */
import { conditions, type Experiment } from '#scenario/scenario.ts';
import type { Gainers } from './comparison.ts';
import { estimateLevel } from './estimate.ts';
import { changeGroups, changeMeasures, worthCounting } from './people-changes.ts';
import type { Runs } from './runs.ts';

/** For each regime after the first in each condition: time unlocked, then attended hours; groups of nobody are left out. */
export function gainersOf({ regimes }: Experiment, runs: Runs): Gainers[] {
  return conditions.flatMap((condition) =>
    regimes.slice(1).flatMap(({ id }, index) =>
      changeMeasures.map((measure): Gainers => {
        const changes = runs.peopleChanges(index + 1, condition, measure);
        const groups = changeGroups.flatMap((people, group) => {
          const count = changes.map((change) => change.people[group]);
          if (count.every((number) => number === 0)) return [];
          const share = (column: 'better' | 'worse') =>
            estimateLevel('ratio', { total: changes.map((change) => change[column][group]), base: count });
          return {
            people,
            count: count.reduce((a, b) => a + b) / count.length,
            better: share('better'),
            worse: share('worse'),
            medianChange: estimateLevel('mean', {
              total: changes.map((change) => change.medianChange[group]),
              base: count.map((number) => (number > 0 ? 1 : 0)),
            }),
          };
        });
        return {
          measure,
          regime: id,
          condition,
          atLeast: worthCounting[measure],
          groups,
          losesMost: losesMost(groups),
        };
      }),
    ),
  );
}

/** Everyone together is no group; nobody loses whose median does not fall. */
function losesMost(groups: Gainers['groups']): string | null {
  let [found, least]: [string | null, number] = [null, 0];
  for (const { people, medianChange } of groups) {
    if (people === 'all' || medianChange.mean === null || medianChange.mean >= least) continue;
    [found, least] = [people, medianChange.mean];
  }
  return found;
}
