/** The life of a run on this device: idle, running, settled, cancelled, failed. */
import { assign, fromCallback, setup } from 'xstate';
import type { Comparison } from '#experiment/comparison.ts';

/** Runs the experiment; progress is settled replications. Rejects with an AbortError when the signal fires. */
export type Compute = (
  signal: AbortSignal,
  onProgress: (done: number, of: number) => void,
) => Promise<Comparison>;

export interface RunContext {
  readonly done: number;
  /** 0 until the run has begun to count. */
  readonly of: number;
  readonly result: Comparison | null;
  readonly fault: string | null;
}

export type RunEvent =
  | { readonly type: 'start' }
  | { readonly type: 'cancel' }
  | { readonly type: 'progress'; readonly done: number; readonly of: number }
  | { readonly type: 'finished'; readonly result: Comparison }
  | { readonly type: 'broke'; readonly fault: string };

export function runMachine(compute: Compute) {
  return setup({
    types: { context: {} as RunContext, events: {} as RunEvent },
    actors: {
      run: fromCallback<RunEvent>(({ sendBack }) => {
        // Leaving the running state stops this actor, and with it the workers.
        const stop = new AbortController();
        compute(stop.signal, (done, of) => sendBack({ type: 'progress', done, of })).then(
          (result) => sendBack({ type: 'finished', result }),
          (error: unknown) => {
            if (!stop.signal.aborted)
              sendBack({ type: 'broke', fault: error instanceof Error ? error.message : String(error) });
          },
        );
        return () => stop.abort();
      }),
    },
  }).createMachine({
    id: 'run',
    context: { done: 0, of: 0, result: null, fault: null },
    initial: 'idle',
    states: {
      idle: { on: { start: 'running' } },
      running: {
        entry: assign({ done: 0, of: 0, result: null, fault: null }),
        invoke: { src: 'run' },
        on: {
          progress: { actions: assign(({ event }) => ({ done: event.done, of: event.of })) },
          finished: { target: 'settled', actions: assign(({ event }) => ({ result: event.result })) },
          broke: { target: 'failed', actions: assign(({ event }) => ({ fault: event.fault })) },
          cancel: 'cancelled',
        },
      },
      settled: { on: { start: 'running' } },
      cancelled: { on: { start: 'running' } },
      failed: { on: { start: 'running' } },
    },
  });
}
