/** What reading its files would refuse of a scenario that a lever has made. */
import type { Finding } from '../fault.ts';
import type { Scenario } from '../scenario.ts';
import { experimentMeaning } from './experiment.ts';

/** Empty for a scenario that a planner could have written. */
export function scenarioFindings({ establishment, regime, assumptions }: Scenario): readonly Finding[] {
  const findings: Finding[] = [];
  const report = (finding: Finding): void => void findings.push(finding);
  experimentMeaning({ part: establishment, report }, [{ part: regime, report }], {
    part: assumptions,
    report,
  });
  return findings;
}
