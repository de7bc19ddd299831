import type { ReactNode } from 'react';
import type { Gainers } from '#experiment/comparison.ts';
import { broadDayNames } from '#story/broad-day.ts';
import { duration } from '#story/duration.ts';
import { gainersFinding, gainersOf, gainersText, worthCounting } from '#story/gainers.ts';
import { groupOf } from '#story/groups.ts';
import { capitalised, whole } from '#story/quantity.ts';
import { conditionNames, regimeOf, withReading } from '#story/view.ts';
import { divergingScene, reachOf, type DivergingRow } from '../charts/diverging.ts';
import { scenePicture } from '../charts/paint.ts';
import { pictureWidth } from '../charts/png.ts';
import { stacked } from '../charts/stacked.ts';
import { measured, type Table } from '../charts/table.ts';
import { Panel } from '../components/Panel.tsx';
import { ScenePicture } from '../components/ScenePicture.tsx';
import { rowsInWords } from './rows.ts';
import type { PanelOf } from './panel-props.ts';

const names: Readonly<Record<Gainers['measure'], string>> = {
  'time.unlocked.mean': 'Time unlocked',
  'access.hours.attended': 'Activity in person',
};
const sides = { left: 'lose', right: 'gain' };

/** The same people under both regimes: how many of a hundred are better and worse off. Nothing for the baseline. */
export function WhoGains({ comparison, view: { regime, condition } }: PanelOf): ReactNode {
  const parts = gainersOf(comparison, regime, condition);
  if (parts.length === 0) return null;
  const title = gainersFinding(comparison, regime, condition);
  const subtitle = `${withReading(regimeOf(comparison, regime))}: people of a hundred in each group, the same person under both. ${capitalised(broadDayNames.week)}, ${conditionNames[condition]}.`;
  const scenes = parts.map((part) => ({
    title: `${names[part.measure]}: ${worthCounting(part)} or more`,
    rows: rowsOf(part),
  }));
  const reach = reachOf(scenes.flatMap(({ rows }) => rows));
  return (
    <Panel
      comparison={comparison}
      title={title}
      subtitle={subtitle}
      table={tableOf(`${title}. ${subtitle}`, parts)}
      name="who-gains-and-who-loses"
      className="full"
      picture={() =>
        scenePicture(
          stacked(
            scenes.map(({ title: heading, rows }) => ({
              title: heading,
              scene: divergingScene(rows, pictureWidth, sides, reach),
            })),
          ),
        )
      }
    >
      <div className="two-columns">
        {scenes.map(({ title: heading, rows }) => (
          <div key={heading}>
            <h3>{heading}</h3>
            <ScenePicture
              sceneAt={(width) => divergingScene(rows, width, sides, reach)}
              label={`${heading}: ${rowsInWords(rows)}`}
            />
          </div>
        ))}
      </div>
      {gainersText(comparison, regime, condition).map((text) => (
        <p key={text} className="said">
          {text}
        </p>
      ))}
      <p className="note">
        Groups are by what people did under the baseline. Whoever changes by less is in neither count.
      </p>
    </Panel>
  );
}

function rowsOf({ groups }: Gainers): readonly DivergingRow[] {
  return groups.map(({ people, better, worse }) => {
    const [gain, lose] = [measured(better, 100), measured(worse, 100)];
    return {
      label: groupOf(people).name,
      values: [
        ...(lose === null ? [] : [{ mean: -lose.mean, interval: null }]),
        ...(gain === null ? [] : [{ mean: gain.mean, interval: null }]),
      ],
      words: `${whole(lose?.mean ?? 0)} lose, ${whole(gain?.mean ?? 0)} gain`,
    };
  });
}

function tableOf(caption: string, parts: readonly Gainers[]): Table {
  return {
    caption: `${caption} Of a hundred; the median change in hours a day unlocked, and in hours a week of activity.`,
    columns: [
      { label: 'Of what, and who' },
      { label: 'People' },
      { label: 'Gain', measured: true },
      { label: 'Lose', measured: true },
      { label: 'Median change', measured: true },
    ],
    rows: parts.flatMap((part) =>
      part.groups.map(
        ({ people, count, better, worse, medianChange }) =>
          [
            `${names[part.measure]}, ${duration(part.atLeast)} or more: ${groupOf(people).name.toLowerCase()}`,
            count,
            measured(better, 100),
            measured(worse, 100),
            measured(medianChange),
          ] as const,
      ),
    ),
  };
}
