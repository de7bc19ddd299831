import { describe, expect, it, vi } from 'vitest';
import { createActor, waitFor } from 'xstate';
import { agreementOf } from '#app/machines/agreement.ts';
import { phaseOf, runMachine, type Compute } from '#app/machines/run.ts';
import { computing, recomputing } from '#app/run-words.ts';
import { inventedComparison } from './fixture.ts';

const result = inventedComparison();

function started(compute: Compute) {
  const actor = createActor(runMachine(compute)).start();
  actor.send({ type: 'start', experiment: 'open-prison' });
  return actor;
}

describe('a run on this device', () => {
  it('is idle until it is started', () => {
    const compute = vi.fn<Compute>();
    const actor = createActor(runMachine(compute)).start();
    expect(actor.getSnapshot().value).toBe('idle');
    expect(compute).not.toHaveBeenCalled();
  });

  it('counts what is done, and settles with the result', async () => {
    const counted: number[] = [];
    const actor = createActor(
      runMachine(async (_, _signal, onProgress) => {
        onProgress(1, 2);
        await Promise.resolve();
        onProgress(2, 2);
        return result;
      }),
    );
    actor.subscribe(({ context }) => counted.push(context.done));
    actor.start();
    actor.send({ type: 'start', experiment: 'open-prison' });
    const { context } = await waitFor(actor, ({ value }) => value === 'settled');
    expect(context.results.get('open-prison')).toBe(result);
    expect(counted).toEqual(expect.arrayContaining([1, 2]));
  });

  it('is cancelled at once, and its workers with it', () => {
    let signal: AbortSignal | undefined;
    const actor = started((_, given) => {
      signal = given;
      return new Promise(() => undefined);
    });
    actor.send({ type: 'cancel' });
    expect(actor.getSnapshot().value).toBe('cancelled');
    expect(signal?.aborted).toBe(true);
  });

  it('says nothing more once it is cancelled', async () => {
    let finish: (comparison: typeof result) => void = () => undefined;
    const actor = started(() => new Promise((resolve) => (finish = resolve)));
    actor.send({ type: 'cancel' });
    finish(result);
    await Promise.resolve();
    expect(actor.getSnapshot().value).toBe('cancelled');
    expect(actor.getSnapshot().context.results.size).toBe(0);
  });

  it('fails with the reason, and can be tried again', async () => {
    let attempts = 0;
    const actor = started(() => {
      attempts++;
      return attempts === 1 ? Promise.reject(new Error('a worker died 3 times')) : Promise.resolve(result);
    });
    const failed = await waitFor(actor, ({ value }) => value === 'failed');
    expect(failed.context.fault).toBe('a worker died 3 times');
    actor.send({ type: 'start', experiment: 'open-prison' });
    const again = await waitFor(actor, ({ value }) => value === 'settled');
    expect(again.context.fault).toBeNull();
  });
});

describe('runs of several experiments', () => {
  it('take each other’s place: the one that runs is stopped, and each keeps its own result', async () => {
    const signals = new Map<string, AbortSignal>();
    const finish = new Map<string, (comparison: typeof result) => void>();
    const actor = createActor(
      runMachine((experiment, signal) => {
        signals.set(experiment, signal);
        return new Promise((resolve) => finish.set(experiment, resolve));
      }),
    ).start();
    actor.send({ type: 'start', experiment: 'first' });
    actor.send({ type: 'start', experiment: 'second' });
    expect(signals.get('first')?.aborted).toBe(true);
    expect(signals.get('second')?.aborted).toBe(false);
    expect(phaseOf(actor.getSnapshot(), 'first')).toBe('idle');
    expect(phaseOf(actor.getSnapshot(), 'second')).toBe('running');

    finish.get('second')!(result);
    await waitFor(actor, ({ value }) => value === 'settled');
    expect(phaseOf(actor.getSnapshot(), 'second')).toBe('settled');
    actor.send({ type: 'start', experiment: 'first' });
    actor.send({ type: 'cancel' });
    expect(phaseOf(actor.getSnapshot(), 'first')).toBe('cancelled');
    expect(phaseOf(actor.getSnapshot(), 'second')).toBe('settled');
    expect(actor.getSnapshot().context.results.get('second')).toBe(result);
  });

  it('say of each what is true of it', () => {
    const context = { experiment: 'x', done: 30, of: 120, results: new Map(), fault: 'a worker died' };
    expect(computing.running(context)).toBe(
      'Computing this comparison on this device: 30 of 120 simulated weeks.',
    );
    expect(computing.cancelled(context)).toBe('Cancelled after 30 of 120 simulated weeks.');
    const again = recomputing({ different: 0, rows: 21_844 });
    expect(again.settled(context)).toMatch(/to the same 21,844 rows of figures; nothing was sent anywhere/);
    expect(again.cancelled({ ...context, done: 0 })).toBe(
      'Cancelled before the first simulated week was done. The figures shown were computed beforehand.',
    );
    for (const words of [computing, again]) expect(words.failed(context)).toContain('a worker died');
  });
});

describe('agreement with the committed figures', () => {
  it('holds for the same figures however many digits were written', () => {
    const written = JSON.parse(
      JSON.stringify(result, (_, value: unknown) =>
        typeof value === 'number' ? Number(value.toPrecision(12)) : value,
      ),
    ) as typeof result;
    expect(agreementOf(written, result)).toEqual({ different: 0, rows: result.rows.length });
  });

  it('asks no device for what hundreds of draws told of the committed ones', () => {
    const range = { p5: -1, p95: 1, signHolds: 0.5, draws: 200 };
    const rows = result.rows.map((row) => ({
      ...row,
      difference: Object.fromEntries(
        Object.entries(row.difference).map(([id, estimate]) => [id, { ...estimate, range }]),
      ),
    }));
    expect(agreementOf({ ...result, rows }, result).different).toBe(0);
  });

  it('counts each row that differs, is missing or is new', () => {
    const [first, ...rest] = result.rows;
    const changed = {
      ...first,
      byRegime: { ...first.byRegime, 'workshop-based': { ...first.byRegime['workshop-based'], mean: 9 } },
    };
    expect(agreementOf(result, { ...result, rows: [changed, ...rest] }).different).toBe(1);
    expect(agreementOf(result, { ...result, rows: rest }).different).toBe(1);
    expect(agreementOf({ ...result, rows: rest }, result).different).toBe(1);
  });
});
