import { useEffect, useState } from 'react';
import type { Comparison } from '#experiment/comparison.ts';
import { addressOf, loadComparison } from './committed-result.ts';

export type Whole =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly comparison: Comparison }
  | { readonly state: 'failed'; readonly fault: string };

/** Kept for whoever comes back from another comparison: it is large. */
let loaded: Comparison | null = null;

/** All rows of the committed comparison, loaded once the page is in use. */
export function useWhole(): Whole {
  const [whole, setWhole] = useState<Whole>(
    loaded === null ? { state: 'loading' } : { state: 'ready', comparison: loaded },
  );
  useEffect(() => {
    if (loaded !== null) return;
    let current = true;
    loadComparison(addressOf('whole')).then(
      (comparison) => {
        loaded = comparison;
        return current && setWhole({ state: 'ready', comparison });
      },
      (error: unknown) =>
        current &&
        setWhole({ state: 'failed', fault: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      current = false;
    };
  }, []);
  return whole;
}
