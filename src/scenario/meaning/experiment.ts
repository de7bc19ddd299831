/** Meaning faults between the parts of an experiment. Each part reports in its own file. */
import type { Assumptions } from '../assumptions.ts';
import type { Establishment } from '../establishment.ts';
import { show } from '../fault.ts';
import type { Regime } from '../regime.ts';
import { assumptionsMeaning } from './assumptions.ts';
import { establishmentMeaning } from './establishment.ts';
import { sessionsCanBeReached, sittingsCanBeReached } from './movement.ts';
import { regimeInEstablishment, regimeMeaning } from './regime.ts';
import type { Report } from './report.ts';

export interface Told<Part> {
  readonly part: Part;
  readonly report: Report;
}

export function experimentMeaning(
  establishment: Told<Establishment>,
  regimes: readonly Told<Regime>[],
  assumptions: Told<Assumptions>,
): void {
  establishmentMeaning(establishment.part, establishment.report);
  assumptionsMeaning(assumptions.part, assumptions.report);
  const ids = new Set<string>();
  for (const { part: regime, report } of regimes) {
    if (ids.has(regime.id)) {
      report({
        path: ['id'],
        found: `${show(regime.id)}, which another regime of the experiment has`,
        expected: 'regimes with different ids',
        advice: 'Rename one of the two, or remove it from the experiment.',
      });
    }
    ids.add(regime.id);
    regimeMeaning(regime, report);
    regimeInEstablishment(regime, establishment.part, report);
    sessionsCanBeReached(regime, assumptions.part.behaviour['calls.leadMinutes'].value, report);
    sittingsCanBeReached(regime, report);
  }
}
