import type { ReactNode } from 'react';
import type { Comparison } from '#experiment/comparison.ts';
import { readings } from '../charts/table.ts';

const pages = [
  { path: '/', name: 'Story' },
  { path: '/person', name: 'One person’s day' },
  { path: '/method', name: 'Method' },
] as const;

/** Head and foot of every page. */
export function Frame({
  comparison,
  path,
  children,
}: {
  comparison: Comparison;
  path: string;
  children: ReactNode;
}): ReactNode {
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
            {pages.map((page) => (
              <a
                key={page.path}
                href={`#${page.path}`}
                aria-current={page.path === path ? 'page' : undefined}
              >
                {page.name}
              </a>
            ))}
          </nav>
          <span className="masthead-where">{comparison.establishmentName}</span>
          <button type="button" className="masthead-print" onClick={() => window.print()}>
            Print
          </button>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="colophon">
        <p>
          <span>A model, not a record of any prison, and not a forecast.</span>{' '}
          <span>People are synthetic.</span>{' '}
          {readings(comparison).map((line) => (
            <span key={line}>{line} </span>
          ))}
          <span>Computed on this device; nothing is sent anywhere.</span>
        </p>
        <p className="print-only">
          {comparison.establishmentName}. {comparison.manifest.replications} replications, seed{' '}
          {comparison.manifest.seed}, model {comparison.manifest.modelVersion}, Core Day{' '}
          {comparison.manifest.version}, input {comparison.manifest.inputHash.slice(0, 12)}.
        </p>
      </footer>
    </>
  );
}

/** The fragment belongs to the pages, so the skip link moves the focus itself. */
function toMain(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
