/** What an experiment runs: every regime in both conditions, replication by replication, so that a stopped run is balanced. */
import {
  conditions,
  scenarioOf,
  type Condition,
  type Experiment,
  type Scenario,
} from '#scenario/scenario.ts';
import { scenarioKey } from './scenario-key.ts';
import type { ContentKey, ReplicationTask } from './runner.ts';

/** One regime of an experiment as the model takes it. */
export interface PlannedScenario {
  readonly key: ContentKey;
  readonly scenario: Scenario;
}

export interface PlannedTask {
  readonly task: ReplicationTask;
  /** Index into the experiment's regimes. */
  readonly regime: number;
  readonly condition: Condition;
}

/** In the order of the experiment's regimes; the first is everybody's baseline. */
export function planScenarios(experiment: Experiment): PlannedScenario[] {
  return experiment.regimes.map((_, index) => {
    const scenario = scenarioOf(experiment, index);
    return { key: scenarioKey(scenario), scenario };
  });
}

export function taskCount(experiment: Experiment): number {
  return experiment.replications * conditions.length * experiment.regimes.length;
}

/** All tasks of replication 0, then of 1, and so on; within a replication every regime as designed, then as delivered. */
export function* planTasks(
  experiment: Experiment,
  scenarios: readonly PlannedScenario[],
): Generator<PlannedTask> {
  const { seed, days } = experiment;
  for (let replication = 0; replication < experiment.replications; replication++) {
    for (const condition of conditions) {
      for (const [regime, { key }] of scenarios.entries()) {
        yield { task: { scenario: key, condition, seed, replication, days }, regime, condition };
      }
    }
  }
}
