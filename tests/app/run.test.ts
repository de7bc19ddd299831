import { describe, expect, it, vi } from 'vitest';
import { createActor, waitFor } from 'xstate';
import { agreementOf } from '#app/machines/agreement.ts';
import { runMachine, type Compute } from '#app/machines/run.ts';
import { inventedComparison } from './fixture.ts';

const result = inventedComparison();

function started(compute: Compute) {
  const actor = createActor(runMachine(compute)).start();
  actor.send({ type: 'start' });
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
      runMachine(async (_, onProgress) => {
        onProgress(1, 2);
        await Promise.resolve();
        onProgress(2, 2);
        return result;
      }),
    );
    actor.subscribe(({ context }) => counted.push(context.done));
    actor.start();
    actor.send({ type: 'start' });
    const { context } = await waitFor(actor, ({ value }) => value === 'settled');
    expect(context.result).toBe(result);
    expect(counted).toEqual(expect.arrayContaining([1, 2]));
  });

  it('is cancelled at once, and its workers with it', () => {
    let signal: AbortSignal | undefined;
    const actor = started((given) => {
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
    expect(actor.getSnapshot()).toMatchObject({ value: 'cancelled', context: { result: null } });
  });

  it('fails with the reason, and can be tried again', async () => {
    let attempts = 0;
    const actor = started(() => {
      attempts++;
      return attempts === 1 ? Promise.reject(new Error('a worker died 3 times')) : Promise.resolve(result);
    });
    const failed = await waitFor(actor, ({ value }) => value === 'failed');
    expect(failed.context.fault).toBe('a worker died 3 times');
    actor.send({ type: 'start' });
    const again = await waitFor(actor, ({ value }) => value === 'settled');
    expect(again.context.fault).toBeNull();
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
