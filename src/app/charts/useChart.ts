import type { ChartConfiguration } from 'chart.js';
import { useEffect, useRef, type RefObject } from 'react';
import { Chart } from './chart-setup.ts';
import { useTheme, type Colours } from './theme.ts';

/** A line chart of Chart.js on a canvas: made anew when its colours change, updated in place when its data do. */
export function useChart(
  configure: (colours: Colours) => ChartConfiguration<'line'>,
): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null);
  const chart = useRef<Chart<'line'> | null>(null);
  const drawnIn = useRef<Colours | null>(null);
  const { colours, still } = useTheme();

  useEffect(() => {
    if (canvas.current === null) return;
    const configuration = configure(colours);
    if (chart.current !== null && drawnIn.current === colours && sameSeries(chart.current, configuration)) {
      configuration.data.datasets.forEach((dataset, index) => {
        chart.current!.data.datasets[index].data = dataset.data;
      });
      chart.current.options = { ...configuration.options, animation: still ? false : { duration: 300 } };
      chart.current.update();
      return;
    }
    chart.current?.destroy();
    chart.current = new Chart(canvas.current, {
      ...configuration,
      options: { ...configuration.options, animation: false },
    });
    drawnIn.current = colours;
  }, [configure, colours, still]);

  useEffect(
    () => () => {
      chart.current?.destroy();
      chart.current = null;
    },
    [],
  );
  return canvas;
}

function sameSeries(chart: Chart<'line'>, configuration: ChartConfiguration<'line'>): boolean {
  const before = chart.data.datasets.map((dataset) => dataset.label);
  const after = configuration.data.datasets.map((dataset) => dataset.label);
  return before.length === after.length && before.every((label, index) => label === after[index]);
}
