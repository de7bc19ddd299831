/** Meaning faults of partitions: whoever takes turns belongs to exactly one cohort. */
import type { Establishment, Wing } from '../establishment.ts';
import { show } from '../fault.ts';
import type { Regime } from '../regime.ts';
import { isKnown, type Report } from './report.ts';

export function partitions({ sim }: Regime, report: Report): void {
  for (const [name, cohorts] of Object.entries(sim.partitions)) {
    const seen = new Set<string>();
    cohorts.forEach((groups, cohort) =>
      groups.forEach((group, index) => {
        if (seen.has(group)) {
          report({
            path: ['sim', 'partitions', name, cohort, index],
            found: `the unlock group ${show(group)} a second time`,
            expected: 'each unlock group in one cohort',
            advice: 'Remove one of the two.',
          });
        }
        seen.add(group);
      }),
    );
  }
}

export function partitionsInEstablishment(regime: Regime, { wings }: Establishment, report: Report): void {
  const groupsOf = new Map(wings.map((wing) => [wing.wingCode, unlockGroups(wing)]));
  const all = new Set([...groupsOf.values()].flatMap((groups) => [...groups]));
  for (const [name, cohorts] of Object.entries(regime.sim.partitions)) {
    const listed = new Set(cohorts.flat());
    cohorts.forEach((groups, cohort) =>
      groups.forEach((group, index) =>
        isKnown(report, ['sim', 'partitions', name, cohort, index], group, all, 'an unlock group'),
      ),
    );
    for (const wing of wingsThatUse(regime, name, [...groupsOf.keys()])) {
      const missing = [...(groupsOf.get(wing) ?? [])].filter((group) => !listed.has(group));
      if (missing.length === 0) continue;
      report({
        path: ['sim', 'partitions', name],
        found: `no cohort for ${missing.map((group) => show(group)).join(', ')} of wing ${wing}`,
        expected: 'a cohort for every unlock group of a wing that takes these turns',
        advice: 'Add them to a cohort.',
      });
    }
  }
}

function wingsThatUse(
  { sim, activities }: Regime,
  partition: string,
  every: readonly string[],
): ReadonlySet<string> {
  const users = [
    ...sim.coreDay.filter((day) => day.periods.some((period) => period.turns?.partition === partition)),
    ...activities
      .filter((activity) => activity.sim.cohort?.partition === partition)
      .map((activity) => activity.sim),
  ];
  return new Set(users.flatMap((user) => user.wings ?? every).filter((wing) => every.includes(wing)));
}

function unlockGroups({ landings }: Wing): ReadonlySet<string> {
  return new Set(
    landings.flatMap(({ landingCode, cells }) => cells.map(({ unlockGroup }) => unlockGroup ?? landingCode)),
  );
}
