import type { ReactNode } from 'react';
import { broadDayNames, broadDayOf } from '#story/broad-day.ts';
import { groupOf } from '#story/groups.ts';
import { broadlyViewed } from '#story/lookup.ts';
import { predictabilityFinding } from '#story/predictability.ts';
import { capitalised, percent } from '#story/quantity.ts';
import { duration } from '#story/duration.ts';
import { conditionNames, shown } from '#story/view.ts';
import { barScene } from '../charts/bars.ts';
import { dumbbellScene, type DumbbellRow } from '../charts/dumbbell.ts';
import { regimeLegend } from '../charts/legend.ts';
import { scenePicture } from '../charts/paint.ts';
import { pictureWidth } from '../charts/png.ts';
import { stacked } from '../charts/stacked.ts';
import { estimateTable } from '../charts/table.ts';
import { Ingredients } from '../components/Ingredients.tsx';
import { Panel } from '../components/Panel.tsx';
import { ScenePicture } from '../components/ScenePicture.tsx';
import { barRow, dumbbellRow, rowsInWords } from './rows.ts';
import type { PanelOf } from './panel-props.ts';

const shares = [
  ['time.unlocksOnTime', 'Doors opened within 10 minutes'],
  ['time.shareOfBestPossible', 'Unlocked, of the best possible'],
  ['time.daysCutShort', 'Days cut short by half an hour or more'],
] as const;
const week = [
  ['time.weeklyMean.p10', 'The tenth with least'],
  ['time.weeklyMean.median', 'The person in the middle'],
  ['time.weeklyMean.p90', 'The tenth with most'],
] as const;
const beside = [
  'time.variation',
  'time.weeklyMean.under2h',
  'time.weeklyMean.from2to6h',
  'time.weeklyMean.from6to10h',
  'time.weeklyMean.atLeast10h',
  'time.daysOutside',
];

/** Whether doors open at their time, and how people, rather than days, differ. */
export function Predictability({ comparison, view }: PanelOf): ReactNode {
  const regimes = shown(comparison, view);
  const dayType = broadDayOf(view.day);
  const lines = shares.map(([id, label]) => ({ label, row: broadlyViewed(comparison, id, view) }));
  const people = week.map(([id, label]) => ({ label, row: broadlyViewed(comparison, id, view) }));
  const bars = lines.map(({ label, row }) => barRow(label, row, regimes, percent));
  const marks: readonly DumbbellRow[] = people.map(({ label, row }) =>
    dumbbellRow(label, row, regimes, duration),
  );
  const title = predictabilityFinding(comparison, view);
  const days = broadDayNames[dayType];
  const subtitle = `What can be counted on, and how people’s weeks differ. ${groupOf(view.people).name}, ${days}, ${conditionNames[view.condition]}.`;
  const parts = [
    { title: 'Of a hundred', scene: (width: number) => barScene(bars, width), words: bars },
    {
      title: `Hours unlocked a day over somebody’s week, ${days}`,
      scene: (width: number) => dumbbellScene(marks, width, 'h', null),
      words: marks,
    },
  ];
  return (
    <Panel
      comparison={comparison}
      title={title}
      subtitle={subtitle}
      legend={regimeLegend(regimes)}
      table={estimateTable(
        `${title}. ${subtitle} Shares of a hundred; hours unlocked a day.`,
        'What',
        [
          ...lines.map((line) => ({ ...line, label: `${line.label}, of 100`, factor: 100 })),
          ...people.map((line) => ({ ...line, label: `Hours unlocked a day, ${line.label.toLowerCase()}` })),
        ],
        regimes,
      )}
      name="predictability"
      className="full"
      picture={() =>
        scenePicture(stacked(parts.map((part) => ({ ...part, scene: part.scene(pictureWidth) }))))
      }
    >
      <div className="split">
        <div>
          {parts.map((part) => (
            <div key={part.title} className="picture-group">
              <h3>{part.title}</h3>
              <ScenePicture sceneAt={part.scene} label={`${part.title}: ${rowsInWords(part.words)}`} />
            </div>
          ))}
        </div>
        <div>
          <Ingredients
            caption={`${capitalised(days)}, beside it`}
            comparison={comparison}
            regime={view.regime}
            days={days}
            lines={beside.map((id) => ({
              id,
              row:
                broadlyViewed(comparison, id, view) ??
                broadlyViewed(comparison, id, { ...view, people: 'all' }),
            }))}
          />
          <p className="note">
            Marks show how people differ, not how runs do: each person’s week is one mean. Unlocked can exceed
            the best possible by the minutes that locking up takes.
          </p>
        </div>
      </div>
    </Panel>
  );
}
