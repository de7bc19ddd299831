/** What happens in each hour of the day, a stepped line for each regime. */
import type { ChartConfiguration } from 'chart.js';
import { figure } from '#story/quantity.ts';
import { dayLabels, dayOptions } from './day-axis.ts';
import type { Colours } from './theme.ts';

export interface HourSeries {
  readonly label: string;
  readonly hours: readonly number[];
}

/** The baseline is a solid line, the other dashed: shape as well as colour. */
export function hoursChart(series: readonly HourSeries[], colours: Colours): ChartConfiguration<'line'> {
  return {
    type: 'line',
    data: {
      labels: dayLabels(60),
      datasets: series.map(({ label, hours }, index) => ({
        label,
        data: [...hours, hours[hours.length - 1] ?? 0],
        borderColor: index === 0 ? colours.baseline : colours.other,
        backgroundColor: index === 0 ? colours.baseline : colours.other,
        borderDash: index === 0 ? [] : [5, 3],
        stepped: 'before',
      })),
    },
    options: dayOptions(60, colours, { format: figure }),
  };
}
