import type { ReactNode } from 'react';
import { activityWeekFinding } from '#story/activity-week.ts';
import { broadDayNames } from '#story/broad-day.ts';
import { duration } from '#story/duration.ts';
import { groupOf } from '#story/groups.ts';
import { rowOf } from '#story/lookup.ts';
import { conditionNames, shown } from '#story/view.ts';
import { Ingredients } from '../components/Ingredients.tsx';
import { DumbbellPanel } from './DumbbellPanel.tsx';
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
    <DumbbellPanel
      comparison={comparison}
      title={title}
      subtitle={subtitle}
      regimes={regimes}
      heading="Who"
      lines={lines}
      rows={rows}
      unit="h"
      name="one-persons-week"
      className="full"
    >
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
    </DumbbellPanel>
  );
}
