import { beforeAll, describe, expect, test } from 'vitest';
import type { Comparison } from '#experiment/comparison.ts';
import { planScenarios } from '#experiment/plan.ts';
import { runExperiment } from '#experiment/run-experiment.ts';
import { read } from '#scenario/read.ts';
import type { Experiment } from '#scenario/scenario.ts';
import { built, workerFile } from '#tests/built.ts';
import { loadFromDisk, threadFile } from '#tests/scenario/fixture.ts';
import { nodePool } from '#workers/node.ts';

let experiment: Experiment;

beforeAll(async () => {
  await built();
  const outcome = await read(threadFile, loadFromDisk);
  if (!outcome.ok) throw new Error('the thread is broken');
  const [baseline] = outcome.experiment.regimes;
  experiment = { ...outcome.experiment, regimes: [baseline, { ...baseline, id: 'again' }], replications: 4 };
});

async function compared(workers: number, draws = 0, of = experiment): Promise<Comparison> {
  const pool = nodePool(workerFile, workers);
  try {
    return await runExperiment(of, pool, { draws });
  } finally {
    await pool.close();
  }
}

describe('the built worker', () => {
  test('gives the same comparison with one thread and with two', async () => {
    expect(await compared(2)).toEqual(await compared(1));
  });

  test('gives the same ranges over draws of the assumptions with one thread and with two', async () => {
    const [baseline] = experiment.regimes;
    const shorter = { ...baseline, id: 'shorter', activities: baseline.activities.slice(0, -1) };
    const apart: Experiment = { ...experiment, regimes: [baseline, shorter] };
    const two = await compared(2, 9, apart);
    expect(await compared(1, 9, apart)).toEqual(two);
    const ranges = two.rows.flatMap(({ difference }) => Object.values(difference).map(({ range }) => range));
    expect(ranges.filter((range) => range !== null && range.p5 < range.p95).length).toBeGreaterThan(100);
  });

  test('gives two regimes that differ in name only the same people on the same days', async () => {
    const { rows, manifest } = await compared(2);
    const differences = rows.flatMap(({ difference }) => Object.values(difference));
    expect(differences.length).toBeGreaterThan(100);
    expect(differences.every(({ mean, note }) => mean === null || note === 'identical')).toBe(true);
    expect(Object.keys(manifest.traceHash)).toEqual(['thread', 'again']);
  });

  test('shows comparisons on the way, each complete for its replications', async () => {
    const pool = nodePool(workerFile, 2);
    const early: Comparison[] = [];
    const last = await runExperiment(experiment, pool, { onEarly: (comparison) => early.push(comparison) });
    await pool.close();
    expect(early.map(({ manifest }) => manifest.replications)).toEqual([1, 2]);
    expect(last.manifest.replications).toBe(4);
  });

  test('stops in the middle of a run and can be asked again', async () => {
    const pool = nodePool(workerFile, 2);
    const stop = new AbortController();
    const endless = runExperiment({ ...experiment, replications: 10_000 }, pool, {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    await expect(endless).rejects.toMatchObject({ name: 'AbortError' });
    expect((await runExperiment(experiment, pool)).manifest.replications).toBe(4);
    await pool.close();
  });

  test('hands over the trace that its hash was taken of', async () => {
    const pool = nodePool(workerFile, 1);
    const [{ key, scenario }] = planScenarios(experiment);
    await pool.prepare(key, scenario);
    const task = { scenario: key, condition: 'asDesigned', seed: 1, replication: 0, days: 7 } as const;
    const signal = new AbortController().signal;
    const [first, second] = [await pool.trace(task, signal), await pool.trace(task, signal)];
    expect(second).toEqual(first);
    expect(first.chunks[0].time.length).toBe(first.chunks[0].rows);
    expect(first.header.tables.people.ref).toHaveLength(2);
    await pool.close();
  });
});
