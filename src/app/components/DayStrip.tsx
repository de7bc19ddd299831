import type { ReactNode } from 'react';
import { clock } from '#story/duration.ts';
import { placeTokens, PlaceGlyph } from './places.tsx';

const tilesInHalf = 24;

/** A day as 48 half-hours, each in the colour of a place: one row where there is room, two of 24 where there is not. */
export function DayStrip({ tiles }: { tiles: readonly number[] }): ReactNode {
  return (
    <div className="strip" aria-hidden="true">
      {[0, 1].map((half) => (
        <div key={half} className="strip-half">
          <svg className="strip-hours" height="17">
            {[0, 6, 12, 18].map((tile) => (
              <text key={tile} x={`${(tile / tilesInHalf) * 100}%`} y="12" fontSize="13" fill="var(--soft)">
                {clock((half * tilesInHalf + tile) * 30)}
              </text>
            ))}
          </svg>
          <svg height="30">
            {tiles.slice(half * tilesInHalf, (half + 1) * tilesInHalf).map((place, tile) => (
              <g key={tile}>
                <rect
                  className={`tile place-${placeTokens[place]}`}
                  x={`${(tile / tilesInHalf) * 100}%`}
                  y="1"
                  width={`${(1 / tilesInHalf) * 100 - 0.35}%`}
                  height="28"
                  rx="2"
                  fill={`var(--${placeTokens[place]})`}
                />
                <PlaceGlyph place={place} x={`${((tile + 0.46) / tilesInHalf) * 100}%`} y={15} />
              </g>
            ))}
          </svg>
        </div>
      ))}
    </div>
  );
}
