import type { ReactNode } from 'react';
import type { LegendItem } from '../charts/legend.ts';
import { PlaceGlyph } from './PlaceGlyph.tsx';

/** What the marks of a picture stand for. */
export function Legend({ items }: { items: readonly LegendItem[] }): ReactNode {
  return (
    <ul className="legend">
      {items.map(({ label, aside, fill, round, place }) => (
        <li key={label}>
          <svg width="16" height="16" aria-hidden="true">
            {round ? (
              <circle cx="8" cy="8" r="6.5" fill={`var(--${fill})`} />
            ) : (
              <rect
                className={`place-${fill}`}
                x="0.5"
                y="0.5"
                width="15"
                height="15"
                rx="2"
                fill={`var(--${fill})`}
                stroke="var(--edge)"
              />
            )}
            {place !== null && <PlaceGlyph place={place} x="8" y={8} />}
          </svg>
          <span>
            {label}
            {aside !== null && <small className="reading"> {aside}</small>}
          </span>
        </li>
      ))}
    </ul>
  );
}
