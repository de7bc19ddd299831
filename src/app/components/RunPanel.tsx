import { useSelector } from '@xstate/react';
import { useEffect, useMemo, type ReactNode } from 'react';
import type { Comparison } from '#experiment/comparison.ts';
import { agreementOf } from '../machines/agreement.ts';
import { phaseOf, type RunContext } from '../machines/run.ts';
import { thisRun } from '../machines/this-run.ts';
import { computing, recomputing, type RunWords } from '../run-words.ts';

/** Computes an experiment on this device: what is true of that at the moment, and the way to stop it. */
export default function RunPanel({
  experiment,
  committed,
}: {
  experiment: string;
  /** Figures computed beforehand, to be computed again; null where there are none. */
  committed: Comparison | null;
}): ReactNode {
  const state = useSelector(thisRun, (snapshot) => snapshot);
  const phase = phaseOf(state, experiment);
  useEffect(() => {
    if (phaseOf(thisRun.getSnapshot(), experiment) === 'idle') thisRun.send({ type: 'start', experiment });
  }, [experiment]);
  const result = state.context.results.get(experiment);
  // Thousands of rows are compared, so not again at every choice on the page.
  const agreement = useMemo(
    () => (committed === null || result === undefined ? null : agreementOf(committed, result)),
    [committed, result],
  );
  const words = committed === null ? computing : recomputing(agreement);
  return (
    <div className="run">
      <p>{words[phase](state.context)}</p>
      {phase === 'running' && (
        <>
          <progress
            aria-label="Replications computed"
            value={state.context.done}
            max={state.context.of || 1}
          />
          <button type="button" onClick={() => thisRun.send({ type: 'cancel' })}>
            Cancel
          </button>
        </>
      )}
      {phase !== 'running' && phase !== 'idle' && (
        <button type="button" onClick={() => thisRun.send({ type: 'start', experiment })}>
          {phase === 'settled' ? 'Compute again' : 'Try again'}
        </button>
      )}
      <p className="unseen" role="status">
        {spoken(words, phase, state.context)}
      </p>
    </div>
  );
}

/** For screen readers: the start, each quarter, the end. */
function spoken(words: RunWords, phase: keyof RunWords, context: RunContext): string {
  if (phase === 'idle') return '';
  if (phase !== 'running') return words[phase](context);
  const quarter = context.of === 0 ? 0 : Math.floor((context.done / context.of) * 4);
  return quarter === 0 ? words.running({ ...context, of: 0 }) : `${quarter * 25}% computed.`;
}
