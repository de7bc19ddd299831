import { useCallback, useMemo, type ReactNode } from 'react';
import type { ChartConfiguration } from 'chart.js';
import type { Comparison } from '#experiment/comparison.ts';
import { clock } from '#story/duration.ts';
import { whereaboutsFinding } from '#story/findings.ts';
import { profileOf, whereabouts } from '#story/lookup.ts';
import { places } from '#story/vocabulary.ts';
import { regimeOf, shown, withReading, type View } from '#story/view.ts';
import { chartPicture } from '../charts/chart-picture.ts';
import { placeLegend } from '../charts/legend.ts';
import type { Table } from '../charts/table.ts';
import type { Colours } from '../charts/theme.ts';
import { whereaboutsChart } from '../charts/whereabouts.ts';
import { LineChart } from '../components/LineChart.tsx';
import { Panel } from '../components/Panel.tsx';
import { viewWords, type PanelOf } from './panel-props.ts';

/** Where everyone is, a picture for each regime shown. */
export function Whereabouts({ comparison, view }: PanelOf): ReactNode {
  const regimes = shown(comparison, view);
  return regimes.map(({ id }) => (
    <OneRegime key={id} comparison={comparison} view={view} regime={id} alone={regimes.length === 1} />
  ));
}

function OneRegime({
  comparison,
  view,
  regime,
  alone,
}: PanelOf & { regime: string; alone: boolean }): ReactNode {
  const shares = useMemo(() => sharesOf(comparison, view, regime), [comparison, view, regime]);
  const configure = useCallback(
    (colours: Colours): ChartConfiguration<'line'> => whereaboutsChart(shares ?? [], colours),
    [shares],
  );
  const title = whereaboutsFinding(comparison, view, regime);
  if (shares === null) return null;
  const label = regimeOf(comparison, regime);
  const subtitle = `${withReading(label)}: where people are through the day, of 100. ${viewWords(view)}`;
  return (
    <Panel
      comparison={comparison}
      title={title}
      subtitle={subtitle}
      legend={placeLegend}
      table={tableOf(shares, subtitle)}
      name={`where-everyone-is-${regime}`}
      {...(alone ? { className: 'full' } : {})}
      picture={() => chartPicture(configure, 380)}
    >
      <LineChart
        configure={configure}
        label={`${title}. Stacked areas through the day; the table behind it gives every half-hour.`}
      />
    </Panel>
  );
}

function sharesOf(comparison: Comparison, view: View, regime: string): readonly (readonly number[])[] | null {
  const profile = profileOf(comparison, regime, view.condition);
  return profile === undefined ? null : whereabouts(profile, view.day, view.people);
}

function tableOf(shares: readonly (readonly number[])[], caption: string): Table {
  return {
    caption: `${caption} Mean over each quarter of an hour, at the half-hours.`,
    columns: [{ label: 'From' }, ...places.map((place) => ({ label: place.name }))],
    rows: shares.flatMap((quarter, index) =>
      index % 2 === 0 ? [[clock(index * 15), ...quarter.map((share) => share * 100)] as const] : [],
    ),
  };
}
