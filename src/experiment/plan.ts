/** What an experiment runs: every regime in both conditions, replication by replication, so that a stopped run is balanced. */
import {
  conditions,
  scenarioOf,
  type Condition,
  type Experiment,
  type Scenario,
} from '#scenario/scenario.ts';
import type { JointDraw } from './joint-draws.ts';
import { scenarioKey } from './scenario-key.ts';
import type { ContentKey, Reading, ReplicationTask } from './runner.ts';

/** One regime of an experiment as the model takes it. */
export interface PlannedScenario {
  readonly key: ContentKey;
  readonly scenario: Scenario;
}

/** How long, how often and with what luck they are run. */
export type Span = Pick<Experiment, 'seed' | 'days' | 'replications'>;

export interface PlannedTask {
  readonly task: ReplicationTask;
  /** Index into the scenarios. */
  readonly regime: number;
  readonly condition: Condition;
}

export interface PlannedDraw extends PlannedTask {
  readonly draw: number;
  readonly reading: Reading;
}

/** In the order of the experiment's regimes; the first is everybody's baseline. */
export function planScenarios(experiment: Experiment): PlannedScenario[] {
  return experiment.regimes.map((_, index) => planned(scenarioOf(experiment, index)));
}

export function planned(scenario: Scenario): PlannedScenario {
  return { key: scenarioKey(scenario), scenario };
}

/** Runs of so many replications, or draws of the assumptions. */
export function taskCount(times: number, scenarios: number): number {
  return times * conditions.length * scenarios;
}

/** All tasks of replication 0, then of 1, and so on; within a replication each regime as designed and then as delivered, of the same people. */
export function* planTasks(
  { seed, days, replications }: Span,
  scenarios: readonly PlannedScenario[],
): Generator<PlannedTask> {
  for (let replication = 0; replication < replications; replication++) {
    for (const [regime, { key }] of scenarios.entries()) {
      for (const condition of conditions) {
        yield { task: { scenario: key, condition, seed, replication, days }, regime, condition };
      }
    }
  }
}

/** All tasks of draw 0, then of 1, and so on, each on the luck of a replication that has been run as shipped, in turn. */
export function* planDraws(
  { replications, seed, days }: Experiment,
  scenarios: readonly PlannedScenario[],
  draws: readonly JointDraw[],
): Generator<PlannedDraw> {
  for (const [draw, { behaviour, reading }] of draws.entries()) {
    const replication = luckOf(draw, replications);
    for (const [regime, { key }] of scenarios.entries()) {
      for (const condition of conditions) {
        const task = { scenario: key, condition, seed, replication, days, behaviour };
        yield { task, regime, condition, draw, reading };
      }
    }
  }
}

/** The replication whose luck a draw is run with. */
export function luckOf(draw: number, replications: number): number {
  return draw % replications;
}
