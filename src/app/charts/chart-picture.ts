/** A Chart.js chart drawn once more, off the page, in the light colours, to take away. */
import type { ChartConfiguration } from 'chart.js';
import { Chart } from './chart-setup.ts';
import { lightColours } from './paint.ts';
import { pictureWidth, type Drawing } from './png.ts';
import type { Colours } from './theme.ts';

export function chartPicture(
  configure: (colours: Colours) => ChartConfiguration<'line'>,
  height: number,
): Drawing {
  return {
    height,
    draw: (context) => {
      const canvas = document.createElement('canvas');
      canvas.width = pictureWidth;
      canvas.height = height;
      const { options, ...configuration } = configure(lightColours);
      const chart = new Chart(canvas, {
        ...configuration,
        options: { ...options, responsive: false, animation: false, devicePixelRatio: 2 },
      });
      context.drawImage(canvas, 0, 0, pictureWidth, height);
      chart.destroy();
    },
  };
}
