import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conditions } from '#scenario/scenario.ts';
import { anyPrison } from './anyPrison.ts';
import { meaningFaults, run } from './happened.ts';

test.each(conditions)('whatever the prison, its days run and leave a sound trace: %s', (condition) => {
  fc.assert(
    fc.property(anyPrison, fc.nat(1000), (scenario, seed) => {
      fc.pre(meaningFaults(scenario).length === 0);
      const { faults, traceHash } = run(scenario, condition, { seed, days: 1 });
      expect(faults).toEqual([]);
      expect(run(scenario, condition, { seed, days: 1 }).traceHash).toBe(traceHash);
    }),
    { numRuns: Number(process.env['RUNS'] ?? 60) },
  );
});
