import type { ReactNode } from 'react';
import { placeTokens } from '../charts/place-tokens.ts';

/** About the origin, 6 across. The cell and the wing stay plain: the ground, and what is cut out of it. */
const paths: readonly (string | null)[] = [
  null,
  null,
  'M-3 0H3M0 -3V3',
  'M-3 -2H3M-3 2H3',
  'M-3 3L3 -3',
  'M-2.5 -2.5H2.5V2.5H-2.5Z',
];

/** A sign on the colour of a place, so that colour is never alone. */
export function PlaceGlyph({ place, x, y }: { place: number; x: string; y: number }): ReactNode {
  const path = paths[place];
  if (path === null) return null;
  return (
    <svg x={x} y={y} overflow="visible">
      <path d={path} fill="none" stroke={`var(--on-${placeTokens[place]})`} strokeWidth="1.6" />
    </svg>
  );
}
