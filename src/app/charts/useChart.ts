import type { ChartConfiguration } from 'chart.js';
import { useEffect, useRef, type RefObject } from 'react';
import { Chart } from './chart-setup.ts';
import { useTheme, type Colours } from './theme.ts';

/** A line chart of Chart.js on a canvas, made anew whenever its data or its colours change. */
export function useChart(
  configure: (colours: Colours) => ChartConfiguration<'line'>,
): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null);
  const colours = useTheme();
  useEffect(() => {
    if (canvas.current === null) return;
    const { options, ...configuration } = configure(colours);
    const chart = new Chart(canvas.current, { ...configuration, options: { ...options, animation: false } });
    return () => chart.destroy();
  }, [configure, colours]);
  return canvas;
}
