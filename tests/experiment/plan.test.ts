import { describe, expect, test } from 'vitest';
import { planScenarios, planTasks, taskCount } from '#experiment/plan.ts';
import { scenarioKey } from '#experiment/scenario-key.ts';
import type { Scenario } from '#scenario/scenario.ts';
import { smallExperiment } from './small-experiment.ts';

const experiment = smallExperiment(4);
const scenarios = planScenarios(experiment);

describe('an experiment stopped at any point', () => {
  const tasks = [...planTasks(experiment, scenarios)];

  test('has run every regime in every condition as often as any other, give or take one', () => {
    for (let stop = 0; stop <= tasks.length; stop++) {
      const counts = new Map<string, number>();
      for (const { regime } of scenarios.map((_, index) => ({ regime: index }))) {
        for (const condition of ['asDesigned', 'asDelivered']) counts.set(`${regime} ${condition}`, 0);
      }
      for (const { regime, condition } of tasks.slice(0, stop)) {
        counts.set(`${regime} ${condition}`, (counts.get(`${regime} ${condition}`) ?? 0) + 1);
      }
      expect(Math.max(...counts.values()) - Math.min(...counts.values())).toBeLessThanOrEqual(1);
    }
  });

  test('runs each task once in all', () => {
    expect(tasks).toHaveLength(taskCount(experiment.replications, scenarios.length));
    expect(new Set(tasks.map(({ task }) => JSON.stringify(task))).size).toBe(24);
  });

  test('gives the same seed and replication to every regime, so that they share people and luck', () => {
    const block = tasks
      .slice(0, 6)
      .map(({ task: { seed, replication, days } }) => ({ seed, replication, days }));
    expect(new Set(block.map((task) => JSON.stringify(task))).size).toBe(1);
  });
});

describe('the key of a scenario', () => {
  const [{ scenario }] = scenarios;
  const withBehaviour = (value: number): Scenario =>
    ({
      ...scenario,
      assumptions: {
        ...scenario.assumptions,
        behaviour: {
          ...scenario.assumptions.behaviour,
          'doors.unlockSecondsPerDoor': { value, source: 'placeholder' },
        },
      },
    }) as unknown as Scenario;

  test('differs between regimes', () => {
    expect(new Set(scenarios.map(({ key }) => key)).size).toBe(3);
  });

  test('changes with a behaviour assumption and not with its source', () => {
    expect(scenarioKey(withBehaviour(1))).toBe(scenarioKey(scenario));
    expect(scenarioKey(withBehaviour(2))).not.toBe(scenarioKey(scenario));
  });

  test('does not change with a reading assumption: reading again needs no new run', () => {
    const reread = {
      ...scenario,
      assumptions: { ...scenario.assumptions, reading: {} },
    } as unknown as Scenario;
    expect(scenarioKey(reread)).toBe(scenarioKey(scenario));
  });

  test('changes with the baseline, by which people are sliced', () => {
    expect(scenarioKey({ ...scenario, baseline: scenarios[1].scenario.regime })).not.toBe(
      scenarioKey(scenario),
    );
  });
});
