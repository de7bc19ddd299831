import { lazy, useState, type ReactNode } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Comparison } from '#experiment/comparison.ts';
import { openingView } from '#story/view.ts';
import { Frame } from './components/Frame.tsx';
import { Later } from './components/Later.tsx';
import { StoryPage } from './pages/StoryPage.tsx';
import { useWhole } from './useWhole.ts';

const PersonPage = lazy(() => import('./pages/PersonPage.tsx'));
const MethodPage = lazy(() => import('./pages/MethodPage.tsx'));

/** The whole page about one comparison, of which `opening` is the part that comes first. */
export function App({ opening }: { opening: Comparison }): ReactNode {
  const [path] = useHashLocation();
  const [view, setView] = useState(() => openingView(opening));
  const whole = useWhole();
  const comparison = whole.state === 'ready' ? whole.comparison : opening;
  const waiting = <p className="waiting">Loading.</p>;
  return (
    <Frame comparison={comparison} path={path}>
      {path === '/person' ? (
        <Later waiting={waiting}>
          <PersonPage comparison={comparison} view={view} />
        </Later>
      ) : path === '/method' ? (
        <Later waiting={waiting}>
          <MethodPage comparison={comparison} />
        </Later>
      ) : (
        <StoryPage comparison={comparison} whole={whole} view={view} onView={setView} />
      )}
    </Frame>
  );
}
