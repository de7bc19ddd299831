import type { ReactNode } from 'react';
import type { RegimeLabel } from '#experiment/comparison.ts';
import { readingText } from '#story/view.ts';

/** A regime's name, never without saying whose reading it is. */
export function RegimeName({ regime }: { regime: RegimeLabel }): ReactNode {
  const reading = readingText(regime);
  return (
    <>
      <span className="regime-label">{regime.label}</span>
      {reading !== null && <small className="reading"> {reading}</small>}
    </>
  );
}
