/** Meaning faults of partitions: whoever takes turns belongs to exactly one cohort. */
import type { Establishment, Landing } from '../establishment.ts';
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
  const all = new Set(wings.flatMap(({ landings }) => landings.flatMap(unlockGroups)));
  for (const [name, cohorts] of Object.entries(regime.sim.partitions)) {
    const listed = new Set(cohorts.flat());
    cohorts.forEach((groups, cohort) =>
      groups.forEach((group, index) =>
        isKnown(report, ['sim', 'partitions', name, cohort, index], group, all, 'an unlock group'),
      ),
    );
    for (const { wingCode, landings } of wings) {
      const missing = landings
        .filter((landing) => takesTurns(regime, name, wingCode, landing))
        .flatMap((landing) => unlockGroups(landing).filter((group) => !listed.has(group)));
      if (missing.length === 0) continue;
      report({
        path: ['sim', 'partitions', name],
        found: `no cohort for ${missing.map((group) => show(group)).join(', ')} of wing ${wingCode}`,
        expected: 'a cohort for every unlock group of a wing that takes these turns',
        advice: 'Add them to a cohort.',
      });
    }
  }
}

/** A core day of the landing divides it so, or its people may come to an activity that is for one cohort. */
function takesTurns(
  { sim, activities }: Regime,
  partition: string,
  wingCode: string,
  { landingCode, residents }: Landing,
): boolean {
  const name = `${wingCode}-${landingCode}`;
  const named = sim.coreDay.filter((day) => day.landings?.includes(name));
  const ofWing = sim.coreDay.filter(
    (day) =>
      day.landings === undefined &&
      (day.wings?.includes(wingCode) ?? true) &&
      day.daysOfWeek.some((weekday) => !named.some((own) => own.daysOfWeek.includes(weekday))),
  );
  const turns = [...named, ...ofWing].some((day) =>
    day.periods.some((period) => period.turns?.partition === partition),
  );
  const comes = activities.some(
    ({ sim: { cohort, wings, residents: open } }) =>
      cohort?.partition === partition &&
      (wings?.includes(wingCode) ?? true) &&
      (open ?? ['mainstream']).includes(residents ?? 'mainstream'),
  );
  return turns || comes;
}

function unlockGroups({ landingCode, cells }: Landing): readonly string[] {
  return [...new Set(cells.map(({ unlockGroup }) => unlockGroup ?? landingCode))];
}
