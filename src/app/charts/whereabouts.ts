/** Where everyone is through the day: six places stacked to a hundred people, the night dark. */
import type { ChartConfiguration, Plugin } from 'chart.js';
import { places } from '#story/vocabulary.ts';
import { dayLabels, dayOptions } from './day-axis.ts';
import type { Token } from './marks.ts';
import { placeTokens } from './place-tokens.ts';
import type { Colours } from './theme.ts';

/** From the bottom up: those off the wing first, the cell last, so that its dark ground hangs over the day. */
const stackOrder = [2, 3, 5, 4, 1, 0] as const;

/** `shares`: for each quarter hour the share of people in each of the six places. */
export function whereaboutsChart(
  shares: readonly (readonly number[])[],
  colours: Colours,
): ChartConfiguration<'line'> {
  return {
    type: 'line',
    data: {
      labels: dayLabels(15),
      datasets: stackOrder.map((place) => ({
        label: places[place].name,
        data: [...shares, shares[shares.length - 1]].map((quarter) => quarter[place] * 100),
        backgroundColor: colours[placeTokens[place]],
        borderColor: colours.card,
        borderWidth: 1,
        fill: true,
        stepped: 'before',
      })),
    },
    options: dayOptions(15, colours, {
      most: 100,
      stacked: true,
      format: (value) => `${value.toFixed(0)} in 100`,
    }),
    plugins: [directLabels(shares, colours)],
  };
}

/** Names written into the areas, where one is large enough to hold its name. */
function directLabels(shares: readonly (readonly number[])[], colours: Colours): Plugin<'line'> {
  return {
    id: 'directLabels',
    afterDatasetsDraw(chart) {
      const { ctx, scales } = chart;
      const x = scales['x'];
      const y = scales['y'];
      ctx.save();
      ctx.font = `600 13px 'Inter Variable', Inter, Arial, sans-serif`;
      ctx.textAlign = 'center';
      ctx.textBaseline = 'middle';
      stackOrder.forEach((place, level) => {
        const textWidth = ctx.measureText(places[place].name).width + 8;
        const spot = roomiest(shares, stackOrder.slice(0, level), place, textWidth / (x.width / 96));
        if (spot === null || (spot.top - spot.bottom) * y.height < 18) return;
        ctx.fillStyle = colours[`on-${placeTokens[place]}` as Token];
        ctx.fillText(
          places[place].name,
          x.getPixelForValue(spot.quarter),
          y.getPixelForValue((spot.bottom + spot.top) * 50),
        );
      });
      ctx.restore();
    },
  };
}

interface Spot {
  readonly quarter: number;
  /** Shares between which the area is unbroken. */
  readonly bottom: number;
  readonly top: number;
}

/** The middle of the stretch of `width` quarter hours through which the tallest box fits into a place's area. */
function roomiest(
  shares: readonly (readonly number[])[],
  below: readonly number[],
  place: number,
  width: number,
): Spot | null {
  const floors = shares.map((quarter) => below.reduce((sum, other) => sum + quarter[other], 0));
  const span = Math.ceil(width);
  let best: Spot | null = null;
  for (let start = 2; start + span <= shares.length - 2; start++) {
    const bottom = Math.max(...floors.slice(start, start + span));
    const top = Math.min(
      ...floors.slice(start, start + span).map((floor, index) => floor + shares[start + index][place]),
    );
    if (top - bottom > (best === null ? 0 : best.top - best.bottom))
      best = { quarter: start + Math.floor(span / 2), bottom, top };
  }
  return best;
}
