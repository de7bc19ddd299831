import { useRef, type ReactNode } from 'react';
import type { Comparison } from '#experiment/comparison.ts';
import { readings } from '../charts/table.ts';
import { addressFor, shippedComparisons, type Place } from '../comparisons.ts';

const pages = [
  { page: 'story', name: 'Story' },
  { page: 'person', name: 'One person’s day' },
  { page: 'method', name: 'Method' },
] as const;

/** Head of every page. */
export function Masthead({ place }: { place: Place }): ReactNode {
  const { comparison } = place;
  return (
    <>
      <a className="skip" href="#main" onClick={toMain}>
        Skip to the content
      </a>
      <header className="masthead">
        <div className="masthead-inner">
          <span className="wordmark">
            <svg width="34" height="9" aria-hidden="true">
              <rect width="10" height="9" fill="var(--in-cell)" />
              <rect x="11" width="4" height="9" fill="var(--on-wing)" />
              <rect x="16" width="7" height="9" fill="var(--workshop)" />
              <rect x="24" width="10" height="9" fill="var(--in-cell)" />
            </svg>
            Core Day
          </span>
          <nav aria-label="Pages">
            {pages.map(({ page, name }) => (
              <a
                key={page}
                href={addressFor(comparison.id, page)}
                aria-current={page === place.page ? 'page' : undefined}
              >
                {name}
              </a>
            ))}
          </nav>
          <span className="masthead-where">{comparison.establishmentName}</span>
          <button type="button" className="masthead-print" onClick={() => window.print()}>
            Print
          </button>
        </div>
        <Comparisons place={place} />
      </header>
    </>
  );
}

/** The way to another comparison, from the same page of it. */
function Comparisons({ place: { comparison, page } }: { place: Place }): ReactNode {
  const list = useRef<HTMLDetailsElement>(null);
  const close = (): void => {
    if (list.current === null) return;
    list.current.open = false;
    list.current.querySelector('summary')?.focus();
  };
  return (
    <nav className="comparisons" aria-label="Comparisons">
      <details ref={list}>
        <summary>
          <b>Comparison</b> <span>{comparison.name}</span>
        </summary>
        <ul>
          {shippedComparisons.map(({ id, name, establishmentName }) => (
            <li key={id}>
              <a
                href={addressFor(id, page)}
                aria-current={id === comparison.id ? 'true' : undefined}
                onClick={close}
              >
                {name}
              </a>
              <small> {establishmentName}</small>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}

/** Foot of every page; of no comparison while there is none. */
export function Colophon({ comparison }: { comparison: Comparison | null }): ReactNode {
  return (
    <footer className="colophon">
      <p>
        <span>A model, not a record of any prison, and not a forecast.</span>{' '}
        <span>People are synthetic.</span>{' '}
        {comparison !== null && readings(comparison).map((line) => <span key={line}>{line} </span>)}
        <span>Nothing is sent anywhere.</span>
      </p>
      {comparison !== null && (
        <p className="print-only">
          {comparison.establishmentName}. {comparison.manifest.replications} replications, seed{' '}
          {comparison.manifest.seed}, model {comparison.manifest.modelVersion}, Core Day{' '}
          {comparison.manifest.version}, input {comparison.manifest.inputHash.slice(0, 12)}.
        </p>
      )}
    </footer>
  );
}

/** The fragment belongs to the pages, so the skip link moves the focus itself. */
function toMain(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
