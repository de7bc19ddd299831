import { useCallback, useMemo, type ReactNode } from 'react';
import type { ChartConfiguration } from 'chart.js';
import type { Comparison } from '#experiment/comparison.ts';
import { busiestTime, movementsFinding } from '#story/findings.ts';
import { fiveMinuteSeries, profileOf, viewed } from '#story/lookup.ts';
import { clock } from '#story/duration.ts';
import { dayNames, shortLabel, shown, type View } from '#story/view.ts';
import { chartPicture } from '../charts/chart-picture.ts';
import { regimeLegend } from '../charts/legend.ts';
import { routesChart, type RouteSeries } from '../charts/routes.ts';
import type { Table } from '../charts/table.ts';
import type { Colours } from '../charts/theme.ts';
import { Ingredients } from '../components/Ingredients.tsx';
import { LineChart } from '../components/LineChart.tsx';
import { Panel } from '../components/Panel.tsx';
import { viewWords, type PanelOf } from './panel-props.ts';

const beside = [
  'movement.leavingWing',
  'movement.journeys',
  'movement.missed',
  'movement.heldMinutes',
  'movement.sessionMinutesLost',
  'movement.officerHours',
];

/** Movements by time of day. */
export function Movements({ comparison, view }: PanelOf): ReactNode {
  const series = useMemo(() => seriesOf(comparison, view), [comparison, view]);
  const configure = useCallback(
    (colours: Colours): ChartConfiguration<'line'> => routesChart(series, colours),
    [series],
  );
  const regimes = shown(comparison, view);
  const title = movementsFinding(comparison, view);
  const subtitle = `People on the routes between buildings, mean over each five minutes. ${viewWords({ ...view, people: 'all' })}`;
  const busiest = busiestTime(comparison, view, view.regime);
  return (
    <Panel
      comparison={comparison}
      title={title}
      subtitle={subtitle}
      legend={regimeLegend(regimes)}
      table={tableOf(series, `${title}. ${subtitle}`)}
      name="movements"
      className="full"
      picture={() => chartPicture(configure, 340)}
    >
      <div className="split">
        <LineChart
          configure={configure}
          label={`${title}.${busiest === null ? '' : ` Busiest at about ${busiest}.`} The table behind it gives every five minutes.`}
        />
        <Ingredients
          caption="Beside it (everyone)"
          comparison={comparison}
          regime={view.regime}
          days={dayNames[view.day]}
          lines={beside.map((id) => ({ id, row: viewed(comparison, id, view, 'all', 'all') }))}
        />
      </div>
    </Panel>
  );
}

function seriesOf(comparison: Comparison, view: View): readonly RouteSeries[] {
  return shown(comparison, view).flatMap((regime) => {
    const profile = profileOf(comparison, regime.id, view.condition);
    return profile === undefined
      ? []
      : [{ label: shortLabel(regime), people: fiveMinuteSeries(profile, 'onRoutes', view.day) }];
  });
}

function tableOf(series: readonly RouteSeries[], caption: string): Table {
  const bins = Array.from({ length: 288 }, (_, bin) => bin).filter((bin) =>
    series.some(({ people }) => people[bin] > 0),
  );
  return {
    caption: `${caption} Times at which somebody is on the routes.`,
    columns: [{ label: 'From' }, ...series.map(({ label }) => ({ label }))],
    rows: bins.map((bin) => [clock(bin * 5), ...series.map(({ people }) => people[bin])] as const),
  };
}
