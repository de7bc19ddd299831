import { lazy, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { Comparison } from '#experiment/comparison.ts';
import type { View } from '#story/view.ts';
import { Controls } from '../components/Controls.tsx';
import { Headline } from '../components/Headline.tsx';
import { Later } from '../components/Later.tsx';
import { Outcomes } from '../components/Outcomes.tsx';
import { Strips } from '../components/Strips.tsx';

const StoryDetail = lazy(() => import('./StoryDetail.tsx'));
const RunPanel = lazy(() => import('../components/RunPanel.tsx'));

interface StoryPageProps {
  readonly comparison: Comparison;
  readonly view: View;
  readonly onView: (view: View) => void;
}

/** The finding, its doubt, the picture that proves it, and everything behind it. */
export function StoryPage({ comparison, view, onView }: StoryPageProps): ReactNode {
  return (
    <>
      <Headline comparison={comparison} view={view} />
      <Controls comparison={comparison} view={view} onView={onView} />
      <Strips comparison={comparison} view={view} />
      <Outcomes comparison={comparison} view={view} />
      <div className="run-place">
        <Later
          waiting={<p>These figures were computed beforehand; this device will now compute them again.</p>}
        >
          <RunPanel committed={comparison} />
        </Later>
      </div>
      <Later waiting={<p className="waiting">The rest of the comparison is loading.</p>}>
        <StoryDetail comparison={comparison} view={view} />
      </Later>
      <section className="card invitation">
        <h2>What is it like for one person?</h2>
        <p>
          <Link href="/person">Follow one person through the same day in each regime</Link>, with the reason
          for every locked hour. How all this is computed, and what it cannot say, is on the{' '}
          <Link href="/method">method page</Link>.
        </p>
      </section>
    </>
  );
}
