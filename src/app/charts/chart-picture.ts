/** A Chart.js chart drawn once more, off the page, in the light colours, to take away. */
import type { ChartConfiguration } from 'chart.js';
import { Chart } from './chart-setup.ts';
import { lightColours } from './paint.ts';
import type { TakeAway } from './png.ts';
import type { Colours } from './theme.ts';

export interface ChartPart {
  readonly configure: (colours: Colours) => ChartConfiguration<'line'>;
  readonly x: number;
  readonly width: number;
  readonly heading: string;
}

const headingHeight = 30;

/** Charts side by side, each under its heading. */
export function chartPicture(
  parts: readonly ChartPart[],
  chartHeight: number,
): Pick<TakeAway, 'height' | 'draw'> {
  return {
    height: chartHeight + headingHeight,
    draw: (context) => {
      for (const { configure, x, width, heading } of parts) {
        const canvas = document.createElement('canvas');
        canvas.width = width;
        canvas.height = chartHeight;
        const { type, data, options, plugins } = configure(lightColours);
        const chart = new Chart(canvas, {
          type,
          data,
          options: { ...options, responsive: false, animation: false, devicePixelRatio: 2 },
          plugins: plugins ?? [],
        });
        context.font = `600 16px ${String(Chart.defaults.font.family)}`;
        context.fillStyle = lightColours.ink;
        context.textAlign = 'start';
        context.fillText(heading, x, 16);
        context.drawImage(canvas, x, headingHeight, width, chartHeight);
        chart.destroy();
      }
    },
  };
}
