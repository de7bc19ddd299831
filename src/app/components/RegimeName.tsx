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
