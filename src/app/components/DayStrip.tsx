import type { ReactNode } from 'react';
import { clock } from '#story/duration.ts';
import { placeTokens } from '../charts/place-tokens.ts';
import { PlaceGlyph } from './PlaceGlyph.tsx';

const tilesInHalf = 24;
const height = 40;

/** From the top down: the dark of the cell hangs over the day, and the day is cut out of it from below. */
const stackOrder = [0, 1, 4, 5, 3, 2] as const;

/**
 * A day as 48 half-hours, each filled by where people are: one row where there is room, two of 24 where there is not.
 * `tiles`: for each half-hour the share of people in each of the six places.
 */
export function DayStrip({ tiles }: { tiles: readonly (readonly number[])[] }): ReactNode {
  return (
    <div className="strip" aria-hidden="true">
      {[0, 1].map((half) => (
        <div key={half} className="strip-half">
          <div className="strip-hours">
            {[0, 6, 12, 18].map((tile) => (
              <span key={tile}>{clock((half * tilesInHalf + tile) * 30)}</span>
            ))}
          </div>
          <svg height={height + 2}>
            {tiles.slice(half * tilesInHalf, (half + 1) * tilesInHalf).map((shares, tile) => (
              <Tile key={tile} shares={shares} tile={tile} />
            ))}
          </svg>
        </div>
      ))}
    </div>
  );
}

function Tile({ shares, tile }: { shares: readonly number[]; tile: number }): ReactNode {
  let y = 1;
  return stackOrder.map((place) => {
    const top = y;
    const tall = shares[place] * height;
    y += tall;
    if (tall < 0.2) return null;
    return (
      <g key={place}>
        <rect
          className={`place-${placeTokens[place]}`}
          x={`${((tile / tilesInHalf) * 100).toFixed(2)}%`}
          y={top.toFixed(1)}
          width={`${(100 / tilesInHalf - 0.35).toFixed(2)}%`}
          height={tall.toFixed(1)}
          fill={`var(--${placeTokens[place]})`}
        />
        {tall >= 12 && (
          <PlaceGlyph
            place={place}
            x={`${(((tile + 0.46) / tilesInHalf) * 100).toFixed(2)}%`}
            y={top + tall / 2}
          />
        )}
      </g>
    );
  });
}
