import { lazy, useState, type ReactNode } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Comparison } from '#experiment/comparison.ts';
import { openingView } from '#story/view.ts';
import { Frame } from './components/Frame.tsx';
import { Later } from './components/Later.tsx';
import { StoryPage } from './pages/StoryPage.tsx';

const PersonPage = lazy(() => import('./pages/PersonPage.tsx'));
const MethodPage = lazy(() => import('./pages/MethodPage.tsx'));

/** The whole page about one comparison. */
export function App({ comparison }: { comparison: Comparison }): ReactNode {
  return (
    <Router hook={useHashLocation} ssrPath="/">
      <Pages comparison={comparison} />
    </Router>
  );
}

function Pages({ comparison }: { comparison: Comparison }): ReactNode {
  const [path] = useHashLocation();
  const [view, setView] = useState(() => openingView(comparison));
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
        <StoryPage comparison={comparison} view={view} onView={setView} />
      )}
    </Frame>
  );
}
