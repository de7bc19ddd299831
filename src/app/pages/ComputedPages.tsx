import { useSelector } from '@xstate/react';
import { useEffect, type ReactNode } from 'react';
import type { Place } from '../comparisons.ts';
import { Colophon } from '../components/Frame.tsx';
import RunPanel from '../components/RunPanel.tsx';
import { thisRun } from '../machines/this-run.ts';
import { useShipped } from '../useShipped.ts';
import { ComparisonPages } from './ComparisonPages.tsx';

/** The pages about a comparison that is computed on this device: what is computed until it is, and then the same as any. */
export default function ComputedPages({ place: { comparison, page } }: { place: Place }): ReactNode {
  const result = useSelector(thisRun, ({ context }) => context.results.get(comparison.id));
  const isThere = result !== undefined;
  useEffect(() => {
    // Whoever stood on the button to cancel is taken to what came instead of it.
    if (isThere && document.activeElement === document.body) document.getElementById('main')?.focus();
  }, [isThere]);
  if (result !== undefined) {
    return <ComparisonPages comparison={result} whole={{ state: 'ready', comparison: result }} page={page} />;
  }
  return (
    <>
      <main id="main" tabIndex={-1}>
        <div className="headline">
          <p className="kicker">{comparison.establishmentName}</p>
          <h1>{comparison.name}</h1>
          <p className="standfirst">
            The figures of this comparison do not come with the page: this device computes them, and shows
            them when all are done.
          </p>
        </div>
        <div className="run-place">
          <RunPanel experiment={comparison.id} committed={null} />
        </div>
        <Regimes id={comparison.id} />
      </main>
      <Colophon comparison={null} />
    </>
  );
}

/** Something to read meanwhile. */
function Regimes({ id }: { id: string }): ReactNode {
  const { experiment } = useShipped(id);
  if (experiment === null) return null;
  return (
    <section className="card">
      <h2>What is compared</h2>
      <dl className="regimes">
        {experiment.regimes.map(({ id: regime, label, readingOf, description }, index) => (
          <div key={regime}>
            <dt>
              {label}
              {index === 0 && ' (the baseline)'}
              {readingOf !== undefined && <small className="reading"> our reading of {readingOf}</small>}
            </dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
