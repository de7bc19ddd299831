import { lazy, type ReactNode } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Comparison } from '#experiment/comparison.ts';
import { isCommitted, placeOf, type PageName } from './comparisons.ts';
import { Masthead } from './components/Frame.tsx';
import { Later } from './components/Later.tsx';
import { ComparisonPages } from './pages/ComparisonPages.tsx';
import { useWhole } from './useWhole.ts';

const ComputedPages = lazy(() => import('./pages/ComputedPages.tsx'));

/** The whole page. `opening` is the part that comes first of the comparison it opens on. */
export function App({ opening }: { opening: Comparison }): ReactNode {
  const [path] = useHashLocation();
  const place = placeOf(path);
  const { id } = place.comparison;
  return (
    <>
      <Masthead place={place} />
      {isCommitted(id) ? (
        <CommittedPages opening={opening} page={place.page} />
      ) : (
        <Later
          waiting={
            <main id="main" tabIndex={-1}>
              <p className="waiting">Loading.</p>
            </main>
          }
        >
          <ComputedPages key={id} place={place} />
        </Later>
      )}
    </>
  );
}

function CommittedPages({ opening, page }: { opening: Comparison; page: PageName }): ReactNode {
  const whole = useWhole();
  const comparison = whole.state === 'ready' ? whole.comparison : opening;
  return <ComparisonPages comparison={comparison} whole={whole} page={page} />;
}
