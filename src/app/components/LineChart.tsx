import type { ChartConfiguration } from 'chart.js';
import type { ReactNode } from 'react';
import { useChart } from '../charts/useChart.ts';
import type { Colours } from '../charts/theme.ts';

/** A canvas of Chart.js. `configure` must keep its identity while nothing changes. */
export function LineChart({
  configure,
  label,
}: {
  configure: (colours: Colours) => ChartConfiguration<'line'>;
  label: string;
}): ReactNode {
  const canvas = useChart(configure);
  return (
    <div className="canvas-box">
      <canvas ref={canvas} role="img" aria-label={label} />
    </div>
  );
}
