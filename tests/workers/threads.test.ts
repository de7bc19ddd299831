import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Reading, ReplicationTask, Scenario } from '#experiment/runner.ts';
import { nodePool } from '#workers/node.ts';
import type { WorkerPool } from '#workers/pool.ts';

const file = fileURLToPath(new URL('./misbehaving.worker.mjs', import.meta.url));
const [wellBehaved, exits, throwsLater, hangs, diesOnce] = [0, 1, 2, 3, 4];

let pool: WorkerPool;
let deaths: SharedArrayBuffer;
beforeEach(async () => {
  pool = nodePool(file, 2);
  // Shared so that a thread's successor knows of its death; the pool itself shares nothing.
  deaths = new SharedArrayBuffer(4);
  await pool.prepare('any', { deaths } as unknown as Scenario);
});
afterEach(() => pool.close());

const ask = (seed: number, replication = 0, signal = new AbortController().signal): Promise<string> => {
  const task: ReplicationTask = { scenario: 'any', condition: 'asDesigned', seed, replication, days: 7 };
  return pool.replicate(task, {} as Reading, signal).then(({ traceHash }) => traceHash);
};

test('threads share out tasks', async () => {
  const answers = await Promise.all([0, 1, 2, 3].map((replication) => ask(wellBehaved, replication)));
  expect(answers.map((answer) => answer.split(' by ')[0])).toEqual(['0', '1', '2', '3']);
  expect(new Set(answers.map((answer) => answer.split(' by ')[1])).size).toBe(2);
});

test('a thread that dies once is replaced and its task run again', async () => {
  expect(await ask(diesOnce, 5)).toMatch(/^5 by \d+$/);
  expect(new Int32Array(deaths)[0]).toBe(2);
});

test('a thread that exits every time fails its task, saying so', async () => {
  await expect(ask(exits)).rejects.toThrow(
    'a worker died 3 times at the same task: the worker ended with exit code 3',
  );
  expect(await ask(wellBehaved)).toMatch(/^0 by /);
});

test('an error nobody caught in a thread is a death with that reason', async () => {
  await expect(ask(throwsLater)).rejects.toThrow('nobody caught this');
});

test('a thread in an endless loop is ended when cancelled', async () => {
  const stop = new AbortController();
  const outcome = ask(hangs, 0, stop.signal).catch((error: unknown) => error);
  await ask(wellBehaved);
  stop.abort();
  expect(await outcome).toMatchObject({ name: 'AbortError' });
  expect(await Promise.all([ask(wellBehaved, 1), ask(wellBehaved, 2)])).toHaveLength(2);
});

test('a file that is not there fails the task', async () => {
  const nowhere = nodePool(`${file}.missing`, 1);
  await nowhere.prepare('any', {} as Scenario);
  const task: ReplicationTask = {
    scenario: 'any',
    condition: 'asDesigned',
    seed: 0,
    replication: 0,
    days: 7,
  };
  await expect(nowhere.replicate(task, {} as Reading, new AbortController().signal)).rejects.toThrow(
    'missing',
  );
  await nowhere.close();
});
