/** A changed scenario as a variant: run if a planner could have written it, told with the reason if not. */
import { scenarioFindings } from '#scenario/meaning/scenario.ts';
import { pathText } from '#scenario/fault.ts';
import type { Scenario } from '#scenario/scenario.ts';
import type { StudyDesign, Variant } from './study.ts';

type Told = Omit<Variant, 'impossible'>;

export function possible(told: Told, scenario: Scenario): StudyDesign['variants'][number] {
  const [finding] = scenarioFindings(scenario);
  return finding === undefined
    ? { ...told, impossible: null, scenario }
    : impossible(
        told,
        `${pathText(finding.path)} would be ${finding.found}, and has to be ${finding.expected}.`,
      );
}

export function impossible(told: Told, why: string): StudyDesign['variants'][number] {
  return { ...told, impossible: why, scenario: null };
}
