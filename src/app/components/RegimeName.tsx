import type { ReactNode } from 'react';
import type { RegimeLabel } from '#experiment/comparison.ts';

/** A regime's name, never without saying whose reading it is. */
export function RegimeName({ regime }: { regime: RegimeLabel }): ReactNode {
  return (
    <>
      <span className="regime-label">{regime.label}</span>
      {regime.readingOf !== null && <small className="reading"> {regime.readingOf}</small>}
    </>
  );
}

/** What the circle and the square stand for. */
export function RegimeLegend({ regimes }: { regimes: readonly RegimeLabel[] }): ReactNode {
  return (
    <ul className="legend">
      {regimes.map((regime, index) => (
        <li key={regime.id}>
          <svg width="14" height="14" aria-hidden="true">
            {index === 0 ? (
              <circle cx="7" cy="7" r="6" fill="var(--baseline)" />
            ) : (
              <rect x="1" y="1" width="12" height="12" fill="var(--other)" />
            )}
          </svg>
          <span>
            <RegimeName regime={regime} />
          </span>
        </li>
      ))}
    </ul>
  );
}
