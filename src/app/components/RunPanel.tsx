import { useSelector } from '@xstate/react';
import { useEffect, type ReactNode } from 'react';
import { createActor } from 'xstate';
import type { Comparison } from '#experiment/comparison.ts';
import { whole } from '#story/quantity.ts';
import { agreementOf } from '../machines/agreement.ts';
import { runMachine, type RunContext } from '../machines/run.ts';
import { recompute } from '../recompute.ts';

/** One for the page: it runs on while another part of the page is looked at, and is not begun again. */
const run = createActor(runMachine(recompute)).start();

/** Recomputes the committed figures on this device: what is true of that at the moment, and the way to stop it. */
export default function RunPanel({ committed }: { committed: Comparison }): ReactNode {
  const state = useSelector(run, (snapshot) => snapshot);
  const phase = state.value;
  useEffect(() => {
    if (run.getSnapshot().value === 'idle') run.send({ type: 'start' });
  }, []);

  return (
    <div className="run">
      <p>{sentence(phase, state.context, committed)}</p>
      {phase === 'running' && (
        <>
          <progress
            aria-label="Replications computed"
            value={state.context.done}
            max={state.context.of || 1}
          />
          <button type="button" onClick={() => run.send({ type: 'cancel' })}>
            Cancel
          </button>
        </>
      )}
      {phase !== 'running' && phase !== 'idle' && (
        <button type="button" onClick={() => run.send({ type: 'start' })}>
          {phase === 'settled' ? 'Compute again' : 'Try again'}
        </button>
      )}
      <p className="unseen" role="status">
        {spoken(phase, state.context, committed)}
      </p>
    </div>
  );
}

type Phase = 'idle' | 'running' | 'settled' | 'cancelled' | 'failed';

function sentence(phase: Phase, context: RunContext, committed: Comparison): string {
  switch (phase) {
    case 'idle':
      return 'These figures were computed beforehand.';
    case 'running':
      return context.of === 0
        ? 'Getting ready to recompute these figures on this device.'
        : `Recomputing these figures on this device: ${whole(context.done)} of ${whole(context.of)} simulated weeks.`;
    case 'settled':
      return settled(context, committed);
    case 'cancelled':
      return context.done === 0
        ? 'Cancelled before the first simulated week was done. The figures shown were computed beforehand.'
        : `Cancelled after ${whole(context.done)} of ${whole(context.of)} simulated weeks. The figures shown were computed beforehand.`;
    case 'failed':
      return `The figures could not be recomputed on this device: ${context.fault ?? 'unknown reason'}. Those shown were computed beforehand.`;
  }
}

function settled({ result }: RunContext, committed: Comparison): string {
  const { different, rows } = agreementOf(committed, result!);
  return different === 0
    ? `Recomputed on this device to the same ${whole(rows)} rows of figures; nothing was sent anywhere.`
    : `Recomputed on this device; ${whole(different)} of ${whole(rows)} rows differ from those shown, which were computed beforehand. Nothing was sent anywhere.`;
}

/** For screen readers: the start, each quarter, the end. */
function spoken(phase: Phase, context: RunContext, committed: Comparison): string {
  if (phase !== 'running') return phase === 'idle' ? '' : sentence(phase, context, committed);
  const quarter = context.of === 0 ? 0 : Math.floor((context.done / context.of) * 4);
  return quarter === 0 ? 'Recomputing these figures on this device.' : `Recomputing: ${quarter * 25}% done.`;
}
