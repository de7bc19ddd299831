/** People on the routes through the day, a line for each regime. */
import type { ChartConfiguration } from 'chart.js';
import { whole } from '#story/quantity.ts';
import { dayLabels, dayOptions } from './day-axis.ts';
import type { Colours } from './theme.ts';

export interface RouteSeries {
  readonly label: string;
  /** Means over each five minutes of the day. */
  readonly people: readonly number[];
}

/** The baseline is a solid line, the other dashed: shape as well as colour. */
export function routesChart(series: readonly RouteSeries[], colours: Colours): ChartConfiguration<'line'> {
  return {
    type: 'line',
    data: {
      labels: dayLabels(5),
      datasets: series.map(({ label, people }, index) => ({
        label,
        data: [...people, people[people.length - 1] ?? 0],
        borderColor: index === 0 ? colours.baseline : colours.other,
        backgroundColor: index === 0 ? colours.baseline : colours.other,
        borderDash: index === 0 ? [] : [5, 3],
        pointStyle: index === 0 ? 'circle' : 'rect',
      })),
    },
    options: dayOptions(5, colours, {
      hours: busyHours(series),
      format: (value) => `${whole(value)} people`,
    }),
  };
}

/** The whole hours between which somebody is on the routes; the day from 06:00 to 20:00 if nobody is. */
function busyHours(series: readonly RouteSeries[]): readonly [number, number] {
  const busy = Array.from({ length: 288 }, (_, bin) => bin).filter((bin) =>
    series.some(({ people }) => (people[bin] ?? 0) > 0),
  );
  const first = busy[0];
  const last = busy[busy.length - 1];
  return first === undefined || last === undefined
    ? [6, 20]
    : [Math.floor(first / 12), Math.ceil((last + 1) / 12)];
}
