import { describe, expect, test } from 'vitest';
import { conditions } from '#scenario/scenario.ts';
import { InvariantChecker } from '#tests/measures/invariants.ts';
import golden from './golden-hashes.json' with { type: 'json' };
import { modelVersion } from '#prison/model.ts';
import { runScenario, shippedRegimes, shippedScenario } from './shipped.ts';

describe.each(shippedRegimes)('%s, a whole week', (regime) => {
  test.each(conditions)(
    '%s: everyone is in one place, days have 24 hours, doors and limits hold, all are home at the end',
    async (condition) => {
      const checker = new InvariantChecker();
      const { traceHash } = runScenario(await shippedScenario(regime), condition, checker);
      expect(checker.faults).toEqual([]);
      // A change of the model shows here: raise modelVersion and commit the new hashes (npm run golden).
      expect({ modelVersion, hash: traceHash }).toEqual({
        modelVersion: golden.modelVersion,
        hash: (golden.hashes as Record<string, Record<string, string>>)[regime][condition],
      });
    },
  );
});

test('nothing depends on whether anybody listens to the trace', async () => {
  const scenario = await shippedScenario('workshop-based');
  const heard = runScenario(scenario, 'asDelivered', new InvariantChecker(), 3, 0).traceHash;
  expect(runScenario(scenario, 'asDelivered', undefined, 3, 0).traceHash).toBe(heard);
});

test('another seed, replication or condition is another week', async () => {
  const scenario = await shippedScenario('workshop-based');
  const hashes = new Set([
    runScenario(scenario, 'asDesigned', undefined, 0, 0).traceHash,
    runScenario(scenario, 'asDesigned', undefined, 1, 0).traceHash,
    runScenario(scenario, 'asDelivered', undefined, 0, 0).traceHash,
  ]);
  expect(hashes.size).toBe(3);
});
