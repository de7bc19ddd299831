/** The life of runs on this device, one at a time: idle, running, settled, cancelled, failed. */
import { assign, fromCallback, setup } from 'xstate';
import type { Comparison } from '#experiment/comparison.ts';

/** Runs an experiment; progress is settled replications. Rejects with an AbortError when the signal fires. */
export type Compute = (
  experiment: string,
  signal: AbortSignal,
  onProgress: (done: number, of: number) => void,
) => Promise<Comparison>;

export interface RunContext {
  /** The one that runs, or ran last. */
  readonly experiment: string | null;
  readonly done: number;
  /** 0 until the run has begun to count. */
  readonly of: number;
  /** By experiment: what has been computed here is not computed again unless it is asked for. */
  readonly results: ReadonlyMap<string, Comparison>;
  readonly fault: string | null;
}

export type RunEvent =
  | { readonly type: 'start'; readonly experiment: string }
  | { readonly type: 'cancel' }
  | { readonly type: 'progress'; readonly done: number; readonly of: number }
  | { readonly type: 'finished'; readonly result: Comparison }
  | { readonly type: 'broke'; readonly fault: string };

export type Phase = 'idle' | 'running' | 'settled' | 'cancelled' | 'failed';

/** How it stands with one experiment, whichever is running. */
export function phaseOf(
  { value, context }: { readonly value: Phase; readonly context: RunContext },
  experiment: string,
): Phase {
  if (context.experiment === experiment && value !== 'settled' && value !== 'idle') return value;
  return context.results.has(experiment) ? 'settled' : 'idle';
}

export function runMachine(compute: Compute) {
  return setup({
    types: { context: {} as RunContext, events: {} as RunEvent },
    actors: {
      run: fromCallback<RunEvent, string | null>(({ sendBack, input }) => {
        if (input === null) return;
        // Leaving the running state stops this actor, and with it the workers.
        const stop = new AbortController();
        compute(input, stop.signal, (done, of) => sendBack({ type: 'progress', done, of })).then(
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
    context: { experiment: null, done: 0, of: 0, results: new Map(), fault: null },
    initial: 'idle',
    on: {
      // Also while another runs, which it then takes the place of.
      start: {
        target: '.running',
        reenter: true,
        actions: assign(({ event }) => ({ experiment: event.experiment, done: 0, of: 0, fault: null })),
      },
    },
    states: {
      idle: {},
      running: {
        invoke: { src: 'run', input: ({ context }) => context.experiment },
        on: {
          progress: { actions: assign(({ event }) => ({ done: event.done, of: event.of })) },
          finished: {
            target: 'settled',
            actions: assign(({ context, event }) => ({
              results: new Map(context.results).set(context.experiment!, event.result),
            })),
          },
          broke: { target: 'failed', actions: assign(({ event }) => ({ fault: event.fault })) },
          cancel: 'cancelled',
        },
      },
      settled: {},
      cancelled: {},
      failed: {},
    },
  });
}
