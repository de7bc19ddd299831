import type { ReactNode } from 'react';
import { places } from '#story/vocabulary.ts';
import type { Token } from '../charts/marks.ts';

/** Colour of a place, and a glyph so that colour is never alone. */
export const placeTokens: readonly Token[] = [
  'in-cell',
  'on-wing',
  'workshop',
  'education',
  'moving',
  'visit-or-other',
];

/** Drawn in a box of 10 by 10 about the origin; the cell and the wing stay plain: ground, and what is cut out of it. */
const glyphs: readonly (string | null)[] = [
  null,
  null,
  'M-3 0H3M0 -3V3',
  'M-3 -2H3M-3 2H3',
  'M-3 3L3 -3',
  'M-2.5 -2.5H2.5V2.5H-2.5Z',
];

export function PlaceGlyph({ place, x, y }: { place: number; x: string; y: number }): ReactNode {
  const path = glyphs[place];
  if (!path) return null;
  return (
    <svg x={x} y={y} overflow="visible">
      <path d={path} fill="none" stroke={`var(--on-${placeTokens[place]})`} strokeWidth="1.6" />
    </svg>
  );
}

export function PlaceLegend(): ReactNode {
  return (
    <ul className="legend">
      {places.map((place, index) => (
        <li key={place.id}>
          <svg width="16" height="16" aria-hidden="true">
            <rect
              className={`place-${place.id}`}
              width="16"
              height="16"
              rx="3"
              fill={`var(--${placeTokens[index]})`}
            />
            <PlaceGlyph place={index} x="8" y={8} />
          </svg>
          {place.name}
        </li>
      ))}
    </ul>
  );
}
