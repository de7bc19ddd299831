import { expect, test } from 'vitest';
import { compile, populate } from '#prison/model.ts';
import type { Scenario } from '#scenario/scenario.ts';
import { withBehaviour } from '#tests/validation/changes.ts';
import { shippedScenario } from './shipped.ts';

const task = { condition: 'asDesigned', seed: 42, replication: 0, days: 7 } as const;

function waitingUnder(scenario: Scenario): number {
  const { people } = populate(compile(scenario), task);
  return people.waiting.reduce((count, waits) => count + waits, 0);
}

test('a waiting list grows when workshops lose places, and has nobody on it who seeks no work', async () => {
  const scenario = await shippedScenario('workshop-based');
  const halved = scenario.regime.activities.map((activity) =>
    activity.categoryCode === 'SAA_INDUSTRIES'
      ? { ...activity, capacity: Math.ceil(activity.capacity / 2) }
      : activity,
  );
  const smaller = { ...scenario.regime, id: 'halved', activities: halved };
  expect(waitingUnder({ ...scenario, regime: smaller })).toBeGreaterThan(waitingUnder(scenario));
  expect(waitingUnder(withBehaviour(scenario, { 'people.notSeekingWorkShare': 1 }))).toBe(0);
});
