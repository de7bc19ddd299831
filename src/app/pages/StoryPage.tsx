import { lazy, type ReactNode } from 'react';
import type { Comparison } from '#experiment/comparison.ts';
import type { View } from '#story/view.ts';
import { addressFor, isCommitted } from '../comparisons.ts';
import { Controls } from '../components/Controls.tsx';
import { Headline } from '../components/Headline.tsx';
import { Later } from '../components/Later.tsx';
import { Outcomes } from '../components/Outcomes.tsx';
import { Strips } from '../components/Strips.tsx';
import type { Whole } from '../useWhole.ts';

const StoryDetail = lazy(() => import('./StoryDetail.tsx'));
const RunPanel = lazy(() => import('../components/RunPanel.tsx'));

interface StoryPageProps {
  /** All there is so far: at least the part for the top of the page. */
  readonly comparison: Comparison;
  readonly whole: Whole;
  readonly view: View;
  readonly onView: (view: View) => void;
}

/** The finding, its doubt, the picture that proves it, and everything behind it. */
export function StoryPage({ comparison, whole, view, onView }: StoryPageProps): ReactNode {
  const isBefore = isCommitted(comparison.manifest.experiment);
  const computedBefore = isBefore && (
    <p>These figures were computed beforehand; this device will compute them again.</p>
  );
  const waiting = <p className="waiting">The rest of the comparison is loading.</p>;
  return (
    <>
      <Headline comparison={comparison} view={view} />
      <Controls comparison={comparison} view={view} onView={onView} />
      <Strips comparison={comparison} view={view} />
      <Outcomes comparison={comparison} view={view} />
      <div className="run-place">
        {whole.state === 'ready' ? (
          <Later waiting={computedBefore}>
            <RunPanel
              experiment={comparison.manifest.experiment}
              committed={isBefore ? whole.comparison : null}
            />
          </Later>
        ) : (
          computedBefore
        )}
      </div>
      {whole.state === 'loading' && waiting}
      {whole.state === 'failed' && (
        <p className="fault" role="alert">
          {whole.fault}
        </p>
      )}
      {whole.state === 'ready' && (
        <Later waiting={waiting}>
          <StoryDetail comparison={whole.comparison} view={view} />
        </Later>
      )}
      <section className="card invitation">
        <h2>What is it like for one person?</h2>
        <p>
          <a href={addressFor(comparison.manifest.experiment, 'person')}>
            Follow one person through the same day in each regime
          </a>
          , with the reason for every locked hour. How all this is computed, and what it cannot say, is on the{' '}
          <a href={addressFor(comparison.manifest.experiment, 'method')}>method page</a>.
        </p>
      </section>
    </>
  );
}
