import { useCallback, useMemo, type ReactNode } from 'react';
import type { ChartConfiguration } from 'chart.js';
import type { Comparison } from '#experiment/comparison.ts';
import { exposureByHourFinding, hourName, hourSlices } from '#story/exposureByHour.ts';
import { level, viewed } from '#story/lookup.ts';
import { shortLabel, shown, type View } from '#story/view.ts';
import { barScene } from '../charts/bars.ts';
import { chartPicture } from '../charts/chart-picture.ts';
import { hoursChart, type HourSeries } from '../charts/hours.ts';
import { regimeLegend } from '../charts/legend.ts';
import { estimateTable, type TableLine } from '../charts/table.ts';
import type { Colours } from '../charts/theme.ts';
import { LineChart } from '../components/LineChart.tsx';
import { Panel } from '../components/Panel.tsx';
import { ScenePicture } from '../components/ScenePicture.tsx';
import { barRow, rowsInWords } from './rows.ts';
import { viewWords, type PanelOf } from './panel-props.ts';

const index = 'violence.exposureIndex';
const structured = [
  ['structured:yes', 'In structured sessions'],
  ['structured:no', 'Outside them'],
] as const;

/** Opportunities for conflict by the hour, and by whether a structured session runs there. */
export function ExposureByHour({ comparison, view: viewOfGroup }: PanelOf): ReactNode {
  const { regime, condition, day } = viewOfGroup;
  const view: View = useMemo(() => ({ regime, condition, day, people: 'all' }), [regime, condition, day]);
  const series = useMemo(() => seriesOf(comparison, view), [comparison, view]);
  const configure = useCallback(
    (colours: Colours): ChartConfiguration<'line'> => hoursChart(series, colours),
    [series],
  );
  const regimes = shown(comparison, view);
  const byHour: readonly TableLine[] = hourSlices(comparison, view).map((where) => ({
    label: hourName(where),
    row: viewed(comparison, index, view, where),
  }));
  const byKind: readonly TableLine[] = structured.map(([where, label]) => ({
    label,
    row: viewed(comparison, index, view, where),
  }));
  const rows = byKind.map(({ label, row }) => barRow(label, row, regimes));
  const title = exposureByHourFinding(comparison, view);
  const subtitle = `Exposure index in each hour, per 100 people a day. ${viewWords(view)}`;
  const kindTitle = 'Of the whole day, by what runs there';
  return (
    <Panel
      comparison={comparison}
      title={title}
      subtitle={subtitle}
      legend={regimeLegend(regimes)}
      table={estimateTable(`${title}. ${subtitle}`, 'When', [...byKind, ...byHour], regimes)}
      name="opportunities-by-hour"
      picture={() => chartPicture(configure, 340)}
    >
      <LineChart
        configure={configure}
        label={`${title}. Lines through the day; the table behind it gives every hour.`}
      />
      <h3 className="under">{kindTitle}</h3>
      <ScenePicture sceneAt={(width) => barScene(rows, width)} label={`${kindTitle}: ${rowsInWords(rows)}`} />
    </Panel>
  );
}

function seriesOf(comparison: Comparison, view: View): readonly HourSeries[] {
  const slices = hourSlices(comparison, view);
  return shown(comparison, view).map((regime) => ({
    label: shortLabel(regime),
    hours: slices.map((where) => level(viewed(comparison, index, view, where), regime.id) ?? 0),
  }));
}
