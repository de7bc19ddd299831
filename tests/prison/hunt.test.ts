import fc from 'fast-check';
import { test } from 'vitest';
import { writeFileSync } from 'node:fs';
import { conditions } from '#scenario/scenario.ts';
import { anyPrison } from './anyPrison.ts';
import { Happened, meaningFaults, run } from './happened.ts';

test('hunt', () => {
  const seed = Number(process.env['SEED'] ?? 1);
  const samples = fc.sample(anyPrison, { numRuns: Number(process.env['RUNS'] ?? 200), seed });
  const found = new Map<
    string,
    { n: number; first: string; size: number; index: number; condition: string }
  >();
  let invalid = new Map<string, number>();
  let ok = 0;
  let slow = 0,
    slowest = 0;
  samples.forEach((scenario, index) => {
    const bad = meaningFaults(scenario);
    if (bad.length > 0) {
      const k = bad[0].replace(/\d+/g, '#').slice(0, 120);
      invalid.set(k, (invalid.get(k) ?? 0) + 1);
      return;
    }
    for (const condition of conditions) {
      let said: string[] = [];
      const t = performance.now();
      try {
        said = run(scenario, condition, { seed: 7, days: 1 }).faults;
      } catch (e) {
        said = ['THROW ' + (e as Error).message];
      }
      const ms = performance.now() - t;
      if (ms > slowest) {
        slowest = ms;
        slow = index;
      }
      if (said.length === 0) {
        ok++;
        continue;
      }
      const key = said[0]
        .replace(/\d+/g, '#')
        .replace(/(Sunday|Monday)/, 'D')
        .slice(0, 90);
      const size = JSON.stringify([
        scenario.regime,
        scenario.establishment.wings,
        scenario.establishment.staff,
      ]).length;
      const old = found.get(key);
      if (old === undefined)
        found.set(key, { n: 1, first: said.slice(0, 3).join(' || '), size, index, condition });
      else {
        old.n++;
        if (size < old.size)
          Object.assign(old, { first: said.slice(0, 3).join(' || '), size, index, condition });
      }
    }
  });
  if (process.env['SHOW'] === undefined || true) {
  }
  let out = `ok ${ok}, slowest ${slowest.toFixed(0)} ms at ${slow}\n`;
  for (const [k, n] of invalid) out += `invalid ${n} ${k}\n`;
  for (const [k, v] of [...found].sort((a, b) => b[1].n - a[1].n))
    out += `${v.n} × ${k}\n    [${v.index} ${v.condition}] ${v.first.slice(0, 400)}\n`;
  writeFileSync('/tmp/hunt.txt', out);
  const only = process.env['SHOW'];
  if (only !== undefined) {
    const condition = (process.env['COND'] ?? 'asDesigned') as 'asDesigned';
    const scenario = samples[Number(only)];
    writeFileSync('/tmp/prison.json', JSON.stringify(scenario));
    const { store, world, faults } = run(scenario, condition, { seed: 7, days: 1 });
    writeFileSync('/tmp/story.txt', [...faults, ...new Happened(store, world).story()].join('\n'));
  }
});
