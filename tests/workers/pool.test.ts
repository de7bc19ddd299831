import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Reading, ReplicationTask, Scenario } from '#experiment/runner.ts';
import type { Behaviour } from '#scenario/assumptions.ts';
import { WorkerPool } from '#workers/pool.ts';
import { FakeWorkers, hashOf } from './fake-worker.ts';

const reading = {} as Reading;
const scenario = {} as Scenario;
const task = (replication: number, key = 'workshop'): ReplicationTask => ({
  scenario: key,
  condition: 'asDesigned',
  seed: 1,
  replication,
  days: 7,
});

let workers: FakeWorkers;
let pool: WorkerPool;
let stop: AbortController;

beforeEach(async () => {
  workers = new FakeWorkers();
  pool = new WorkerPool(workers.open, 2);
  stop = new AbortController();
  await pool.prepare('workshop', scenario);
});

afterEach(async () => {
  await pool.close();
  workers.closePorts();
});

const ask = (replication: number, key?: string): Promise<string> =>
  pool.replicate(task(replication, key), reading, stop.signal).then(({ traceHash }) => traceHash);
const started = (): number[] =>
  workers.opened.flatMap((worker) => worker.started.map(({ replication }) => replication));
const until = (holds: () => boolean): Promise<void> =>
  vi.waitFor(() => expect(holds()).toBe(true), { interval: 1 });

describe('dealing out', () => {
  test('opens no worker before there is work, and no more than its size', async () => {
    expect(workers.opened).toHaveLength(0);
    const answers = [0, 1, 2, 3].map((replication) => ask(replication));
    await until(() => started().length === 2);
    expect(workers.opened).toHaveLength(2);
    expect(started()).toEqual([0, 1]);
    workers.opened[1].finish();
    await until(() => started().length === 3);
    expect(workers.opened[1].started.map(({ replication }) => replication)).toEqual([1, 2]);
    workers.opened[0].finish();
    workers.opened[1].finish();
    await until(() => started().length === 4);
    workers.opened[0].finish();
    workers.opened[1].finish();
    expect(await Promise.all(answers)).toEqual([0, 1, 2, 3].map((replication) => hashOf(task(replication))));
  });

  test('tells each worker of a scenario once, before its first task', async () => {
    workers.obliging = true;
    await pool.prepare('cohorts', scenario);
    for (let replication = 0; replication < 4; replication++) {
      await Promise.all([ask(replication), ask(replication, 'cohorts')]);
    }
    for (const worker of workers.opened) {
      expect(worker.prepared.length).toBe(new Set(worker.prepared).size);
      expect(new Set(worker.started.map(({ scenario: key }) => key))).toEqual(new Set(worker.prepared));
    }
  });

  test('tells a worker of one scenario once, however many draws of its assumptions are run', async () => {
    workers.obliging = true;
    for (let draw = 0; draw < 20; draw++) {
      const behaviour = { 'doors.unlockSecondsPerDoor': draw } as Behaviour;
      await pool.replicate({ ...task(0), behaviour }, reading, stop.signal);
    }
    expect(workers.opened.flatMap(({ prepared }) => prepared)).toEqual(['workshop']);
    expect(
      workers.opened[0].started.map(({ behaviour }) => behaviour?.['doors.unlockSecondsPerDoor']),
    ).toEqual(Array.from({ length: 20 }, (_, draw) => draw));
  });

  test('gives both conditions of a replication to one worker, which draws its people once', async () => {
    const asked = [0, 1, 2, 3].flatMap((replication) =>
      (['asDesigned', 'asDelivered'] as const).map((condition) =>
        pool.replicate({ ...task(replication), condition }, reading, stop.signal),
      ),
    );
    for (let count = 2; count <= asked.length; count++) {
      await until(() => started().length === count);
      workers.opened[count % 2].finish();
    }
    workers.obliging = true;
    for (const worker of workers.living) worker.finish();
    await Promise.all(asked);
    const [one, other] = workers.opened.map((worker) => worker.started.map(({ replication }) => replication));
    // The first is under way at both before there is anything to choose from; at the last neither waits for the other.
    expect([one, other]).toEqual([
      [0, 1, 1, 3],
      [0, 2, 2, 3],
    ]);
  });

  test('a scenario nobody prepared is refused', async () => {
    await expect(ask(0, 'unheard of')).rejects.toThrow('unheard of was not prepared');
  });

  test('a worker that cannot be opened fails the task and not the pool', async () => {
    const stubborn = new WorkerPool(() => {
      throw new Error('workers are forbidden here');
    }, 1);
    await stubborn.prepare('workshop', scenario);
    for (const replication of [0, 1]) {
      await expect(stubborn.replicate(task(replication), reading, stop.signal)).rejects.toThrow(
        'forbidden here',
      );
    }
  });

  test('a pool of no workers is refused', () => {
    expect(() => new WorkerPool(workers.open, 0)).toThrow(RangeError);
  });
});

describe('a fault of the model', () => {
  test('is passed on, once, and the worker goes on', async () => {
    const [first, second] = [ask(0), ask(1)];
    await until(() => started().length === 2);
    workers.opened[0].fail('nobody passes a locked door');
    await expect(first).rejects.toThrow('nobody passes a locked door');
    workers.opened[1].finish();
    await second;
    expect(started()).toEqual([0, 1]);
    expect(workers.living).toHaveLength(2);
  });
});

describe('a worker that dies', () => {
  test('is replaced, and its task is run again by another', async () => {
    const answer = ask(7);
    await until(() => started().length === 1);
    workers.opened[0].die('out of memory');
    await until(() => started().length === 2);
    expect(workers.opened[0].terminated).toBe(true);
    expect(workers.opened[1].prepared).toEqual(['workshop']);
    workers.opened[1].finish();
    expect(await answer).toBe(hashOf(task(7)));
  });

  test('takes nothing from the others', async () => {
    const answers = [ask(0), ask(1), ask(2)];
    await until(() => started().length === 2);
    workers.opened[1].die('out of memory');
    await until(() => started().length === 3);
    workers.obliging = true;
    for (const worker of workers.living) worker.finish();
    expect(await Promise.all(answers)).toEqual([0, 1, 2].map((replication) => hashOf(task(replication))));
  });

  test('three times at one task fails the task with the reason, and the next task still runs', async () => {
    const answer = ask(0);
    const outcome = answer.catch((error: unknown) => error);
    for (let death = 0; death < 3; death++) {
      await until(() => workers.opened.length === death + 1 && workers.opened[death].started.length === 1);
      workers.opened[death].die('out of memory');
    }
    expect(await outcome).toMatchObject({ message: 'a worker died 3 times at the same task: out of memory' });
    workers.obliging = true;
    expect(await ask(1)).toBe(hashOf(task(1)));
  });

  test('while idle is replaced when there is work again', async () => {
    workers.obliging = true;
    await ask(0);
    workers.opened[0].die('ended by the system');
    expect(await ask(1)).toBe(hashOf(task(1)));
    expect(workers.opened).toHaveLength(2);
  });
});

describe('cancelling', () => {
  test('rejects everything asked with that signal at once, ends the workers at it and opens none', async () => {
    const answers = [0, 1, 2, 3, 4].map((replication) => ask(replication));
    await until(() => started().length === 2);
    stop.abort();
    const outcomes = await Promise.allSettled(answers);
    expect(
      outcomes.map((outcome) => outcome.status === 'rejected' && (outcome.reason as Error).name),
    ).toEqual(Array<string>(5).fill('AbortError'));
    expect(workers.opened.map(({ terminated }) => terminated)).toEqual([true, true]);
  });

  test('leaves tasks of another signal alone', async () => {
    const other = new AbortController();
    const kept = pool.replicate(task(1), reading, other.signal);
    const dropped = ask(0);
    await until(() => started().length === 2);
    const queued = pool.replicate(task(2), reading, other.signal);
    stop.abort();
    await expect(dropped).rejects.toMatchObject({ name: 'AbortError' });
    await until(() => started().length === 3);
    for (const worker of workers.living) worker.finish();
    expect([(await kept).traceHash, (await queued).traceHash]).toEqual([hashOf(task(1)), hashOf(task(2))]);
  });

  test('before asking is refused without a worker', async () => {
    stop.abort();
    await expect(ask(0)).rejects.toMatchObject({ name: 'AbortError' });
    expect(workers.opened).toHaveLength(0);
  });

  test('an answer that comes after cancelling changes nothing', async () => {
    const answer = ask(0);
    await until(() => started().length === 1);
    stop.abort();
    workers.opened[0].finish();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    stop = new AbortController();
    workers.obliging = true;
    expect(await ask(1)).toBe(hashOf(task(1)));
  });
});

describe('closing', () => {
  test('ends every worker and rejects what is unanswered and what comes later', async () => {
    const answers = [ask(0), ask(1), ask(2)].map((answer) =>
      expect(answer).rejects.toMatchObject({ name: 'AbortError' }),
    );
    await until(() => started().length === 2);
    await pool.close();
    await Promise.all(answers);
    expect(workers.living).toHaveLength(0);
    await expect(ask(3)).rejects.toMatchObject({ name: 'AbortError' });
  });
});

test('a trace comes the same way', async () => {
  expect((await pool.trace(task(5), stop.signal)).traceHash).toBe(hashOf(task(5)));
});
