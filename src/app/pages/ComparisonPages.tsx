import { lazy, useState, type ReactNode } from 'react';
import type { Comparison } from '#experiment/comparison.ts';
import { openingView } from '#story/view.ts';
import type { PageName } from '../comparisons.ts';
import { Colophon } from '../components/Frame.tsx';
import { Later } from '../components/Later.tsx';
import type { Whole } from '../useWhole.ts';
import { StoryPage } from './StoryPage.tsx';

const PersonPage = lazy(() => import('./PersonPage.tsx'));
const MethodPage = lazy(() => import('./MethodPage.tsx'));

interface ComparisonPagesProps {
  /** All there is so far: at least the part for the top of the story. */
  readonly comparison: Comparison;
  readonly whole: Whole;
  readonly page: PageName;
}

/** The pages about one comparison. */
export function ComparisonPages({ comparison, whole, page }: ComparisonPagesProps): ReactNode {
  const [view, setView] = useState(() => openingView(comparison));
  const waiting = <p className="waiting">Loading.</p>;
  return (
    <>
      <main id="main" tabIndex={-1}>
        {page === 'person' ? (
          <Later waiting={waiting}>
            <PersonPage comparison={comparison} view={view} />
          </Later>
        ) : page === 'method' ? (
          <Later waiting={waiting}>
            <MethodPage comparison={comparison} />
          </Later>
        ) : (
          <StoryPage comparison={comparison} whole={whole} view={view} onView={setView} />
        )}
      </main>
      <Colophon comparison={comparison} />
    </>
  );
}
