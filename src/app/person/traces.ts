/** One simulated week of every regime of the shipped experiment, kept whole to look at a person in it. */
import { planScenarios } from '#experiment/plan.ts';
import type { StoredTrace } from '#experiment/runner.ts';
import type { Condition } from '#story/view.ts';
import { browserPool } from '#workers/browser.ts';
import { shippedExperiment } from '../shipped-experiments.ts';

export interface RegimeTrace {
  readonly regime: string;
  readonly trace: StoredTrace;
}

/** The first replication. Rejects with an AbortError when the signal fires, and with the reason when a worker fails. */
export async function firstReplication(
  id: string,
  condition: Condition,
  signal: AbortSignal,
): Promise<readonly RegimeTrace[]> {
  const experiment = await shippedExperiment(id);
  signal.throwIfAborted();
  const pool = browserPool(Math.min(experiment.regimes.length, navigator.hardwareConcurrency));
  try {
    return await Promise.all(
      planScenarios(experiment).map(async ({ key, scenario }) => {
        await pool.prepare(key, scenario);
        const task = {
          scenario: key,
          condition,
          seed: experiment.seed,
          replication: 0,
          days: experiment.days,
        };
        return { regime: scenario.regime.id, trace: await pool.trace(task, signal) };
      }),
    );
  } finally {
    await pool.close();
  }
}
