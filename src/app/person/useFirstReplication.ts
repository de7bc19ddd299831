import { useEffect, useState } from 'react';
import type { Condition } from '#story/view.ts';
import { firstReplication, type RegimeTrace } from './traces.ts';

export type Loading<Result> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly result: Result }
  | { readonly state: 'failed'; readonly fault: string };

/** Simulates the first replication of every regime; stops when the page is left or the condition changes. */
export function useFirstReplication(
  experiment: string,
  condition: Condition,
): Loading<readonly RegimeTrace[]> {
  const [answer, setAnswer] = useState<{
    condition: Condition;
    loading: Loading<readonly RegimeTrace[]>;
  } | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    firstReplication(experiment, condition, stop.signal).then(
      (result) => setAnswer({ condition, loading: { state: 'ready', result } }),
      (error: unknown) => {
        if (stop.signal.aborted) return;
        const fault = error instanceof Error ? error.message : String(error);
        setAnswer({ condition, loading: { state: 'failed', fault } });
      },
    );
    return () => stop.abort();
  }, [experiment, condition]);
  return answer?.condition === condition ? answer.loading : { state: 'loading' };
}
