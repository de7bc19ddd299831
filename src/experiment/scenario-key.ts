/** Keys of the inputs of a run. */
import { behaviourIds, readingOf } from '#scenario/assumptions.ts';
import type { Experiment, Scenario } from '#scenario/scenario.ts';
import { modelVersion } from '#prison/modelVersion.ts';
import { contentKey } from './content-key.ts';
import type { ContentKey } from './runner.ts';

/**
 * Key of everything that enters the run: building, regime, baseline (people are sliced by it) and the values of the
 * behaviour assumptions. Reading assumptions, sources and notes on numbers change no run and are not in it, but for the
 * reading of exposure where alarms follow it.
 */
export function scenarioKey({ establishment, regime, baseline, assumptions }: Scenario): ContentKey {
  const behaviour = Object.fromEntries(behaviourIds.map((id) => [id, assumptions.behaviour[id].value]));
  // Where alarms follow exposure, what weighs it enters the run too.
  const reading = behaviour['incidents.alarmsPerExposure'] > 0 ? readingOf(assumptions) : undefined;
  return contentKey({ modelVersion, establishment, regime, baseline, behaviour, reading });
}

/** Hash of all inputs of an experiment as read, for its manifest. */
export function inputHash(experiment: Experiment): string {
  return contentKey(experiment);
}
