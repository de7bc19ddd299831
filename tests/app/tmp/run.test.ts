import { test } from 'vitest';
import { readFileSync, writeFileSync } from 'node:fs';
import { read } from '#scenario/read.ts';
import { runExperiment } from '#experiment/run-experiment.ts';
import { Replicator } from '#experiment/replicate.ts';
import { comparisonJson } from '#files/comparison-json.ts';
test('run', async () => {
  const outcome = await read('scenarios/experiments/category-c.json', (p) => readFileSync(p, 'utf8'));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults.slice(0, 3)));
  const experiment = { ...outcome.experiment, replications: Number(process.env.REPS ?? 2) };
  const replicator = new Replicator();
  const runner = {
    size: 1,
    async prepare(key: string, scenario: any) { replicator.prepare(key, scenario); },
    async replicate(task: any, reading: any) { const t = performance.now(); const s = replicator.replicate(task, reading); if (task.replication === 0) console.log(task.condition, performance.now() - t); return s; },
    async trace() { throw new Error(); },
    async close() {},
  };
  const comparison = await runExperiment(experiment, runner as any);
  writeFileSync('/tmp/cd/real.json', comparisonJson(comparison));
}, 3_000_000);
