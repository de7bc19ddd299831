import type { ReactNode } from 'react';
import { activityWeekFinding } from '#story/activity-week.ts';
import { broadDayNames } from '#story/broad-day.ts';
import { duration } from '#story/duration.ts';
import { groupOf } from '#story/groups.ts';
import { rowOf } from '#story/lookup.ts';
import { conditionNames, shown } from '#story/view.ts';
import { dumbbellScene } from '../charts/dumbbell.ts';
import { regimeLegend } from '../charts/legend.ts';
import { scenePicture } from '../charts/paint.ts';
import { pictureWidth } from '../charts/png.ts';
import { estimateTable } from '../charts/table.ts';
import { Ingredients } from '../components/Ingredients.tsx';
import { Panel } from '../components/Panel.tsx';
import { ScenePicture } from '../components/ScenePicture.tsx';
import { dumbbellRow } from './rows.ts';
import type { PanelOf } from './panel-props.ts';

const experienced = [
  ['access.experienced.p10', 'The tenth with least'],
  ['access.experienced.median', 'The person in the middle'],
  ['access.experienced.p90', 'The tenth with most'],
] as const;
const ownTables = [
  {
    caption: 'Who gets anything',
    ids: [
      'access.share.nothing',
      'access.share.target',
      'access.gini',
      'access.waitingList',
      'access.paidSessions',
      'access.wingWorkMinutes',
    ],
  },
  {
    caption: 'Beside activities',
    ids: [
      'access.keyWorkMinutes',
      'access.share.keyWork',
      'access.visits',
      'access.appointmentsKept',
      'access.clashes',
      'access.domesticsMet',
      'access.openAirMet',
    ],
  },
];

/** What planned hours come to in one person's week, and what else a week holds. */
export function ActivityWeek({ comparison, view: { regime, condition, day, people } }: PanelOf): ReactNode {
  const regimes = shown(comparison, { regime });
  const slice = { condition, dayType: 'week', people, where: 'all' } as const;
  const lines = experienced.map(([id, label]) => ({ label, row: rowOf(comparison, id, slice) }));
  const rows = lines.map(({ label, row }) => dumbbellRow(label, row, regimes, duration));
  const title = activityWeekFinding(comparison, { regime, condition, day, people });
  const subtitle = `Hours a week attended in person, over people. ${groupOf(people).name}, ${broadDayNames.week}, ${conditionNames[condition]}.`;
  return (
    <Panel
      comparison={comparison}
      title={title}
      subtitle={subtitle}
      legend={regimeLegend(regimes)}
      table={estimateTable(`${title}. ${subtitle}`, 'Who', lines, regimes)}
      name="one-persons-week"
      className="full"
      picture={() => scenePicture(dumbbellScene(rows, pictureWidth, 'h', null))}
    >
      <ScenePicture
        sceneAt={(width) => dumbbellScene(rows, width, 'h', null)}
        label={`${title}. ${rows.map((row) => `${row.label}: ${row.words}`).join('; ')}`}
      />
      <div className="split">
        {ownTables.map(({ caption, ids }) => (
          <Ingredients
            key={caption}
            caption={`${caption}, ${broadDayNames.week}`}
            comparison={comparison}
            regime={regime}
            days={broadDayNames.week}
            lines={ids.map((id) => ({
              id,
              row: rowOf(comparison, id, slice) ?? rowOf(comparison, id, { ...slice, people: 'all' }),
            }))}
          />
        ))}
      </div>
    </Panel>
  );
}
