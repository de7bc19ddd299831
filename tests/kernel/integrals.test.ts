import { StepIntegrals } from '#kernel/integrals.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test('the integral of a step function is the sum of its levels, second by second', () => {
  const steps = fc.array(
    fc.record({ seconds: fc.nat(5), change: fc.integer({ min: -9, max: 9 }), index: fc.nat(1) }),
  );
  fc.assert(
    fc.property(steps, fc.nat(100), (changes, start) => {
      const integrals = new StepIntegrals(2);
      const levels = [0, 0];
      const areas = [0, 0];
      let now = start;
      for (const { seconds, change, index } of changes) {
        for (let second = 0; second < seconds; second++) levels.forEach((level, at) => (areas[at] += level));
        now += seconds;
        integrals.add(index, change, now);
        levels[index] += change;
        for (const at of [0, 1])
          expect([integrals.level(at), integrals.area(at, now)]).toEqual([levels[at], areas[at]]);
      }
    }),
  );
});
