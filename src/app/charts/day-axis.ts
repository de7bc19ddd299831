/** A day along the bottom of a chart. */
import type { ChartOptions } from 'chart.js';
import { clock } from '#story/duration.ts';
import type { Colours } from './theme.ts';

/** Options of a chart whose points are `minutes` apart through a day, labelled every two, three or six hours as there is room. */
export function dayOptions(
  minutes: number,
  colours: Colours,
  options: {
    readonly most?: number;
    readonly stacked?: boolean;
    /** First and last hour shown. */
    readonly hours?: readonly [number, number];
    readonly format: (value: number) => string;
  },
): ChartOptions<'line'> {
  const perHour = 60 / minutes;
  return {
    interaction: { mode: 'index', intersect: false },
    layout: { padding: { top: 4, right: 4 } },
    scales: {
      x: {
        type: 'category',
        min: (options.hours?.[0] ?? 0) * perHour,
        max: (options.hours?.[1] ?? 24) * perHour,
        grid: { display: false },
        border: { color: colours.rule },
        ticks: {
          color: colours.soft,
          autoSkip: false,
          maxRotation: 0,
          align: 'inner',
          callback(value) {
            const step = this.width < 400 ? 6 : this.width < 700 ? 4 : 2;
            const point = Number(value);
            return point % (perHour * step) === 0 ? clock(point * minutes) : null;
          },
        },
      },
      y: {
        min: 0,
        ...(options.most === undefined ? {} : { max: options.most }),
        stacked: options.stacked ?? false,
        grid: { color: colours.grid, tickLength: 0 },
        border: { display: false },
        ticks: { color: colours.soft, maxTicksLimit: 5, precision: 0 },
      },
    },
    plugins: {
      tooltip: {
        displayColors: true,
        callbacks: {
          label: (item) => ` ${item.dataset.label ?? ''}: ${options.format(Number(item.parsed.y))}`,
        },
      },
    },
    elements: { point: { radius: 0, hitRadius: 12, hoverRadius: 4 }, line: { borderWidth: 2, tension: 0 } },
  };
}

/** `07:45` for each point of a day, `minutes` apart, from 00:00 to 24:00. */
export function dayLabels(minutes: number): string[] {
  return Array.from({ length: 1440 / minutes + 1 }, (_, index) => clock(index * minutes));
}
