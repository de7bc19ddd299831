import type { ReactNode } from 'react';
import { broadDayNames } from '#story/broad-day.ts';
import { level, rowOf } from '#story/lookup.ts';
import { capitalised } from '#story/quantity.ts';
import { resources, resourcesFinding, resourcesText } from '#story/resources.ts';
import { conditionNames, shown } from '#story/view.ts';
import { taskNames } from '#story/vocabulary.ts';
import { barScene } from '../charts/bars.ts';
import { regimeLegend } from '../charts/legend.ts';
import { scenePicture } from '../charts/paint.ts';
import { pictureWidth } from '../charts/png.ts';
import { stacked } from '../charts/stacked.ts';
import { estimateTable, type TableLine } from '../charts/table.ts';
import { Ingredients } from '../components/Ingredients.tsx';
import { Panel } from '../components/Panel.tsx';
import { ScenePicture } from '../components/ScenePicture.tsx';
import { barRow, rowsInWords } from './rows.ts';
import type { PanelOf } from './panel-props.ts';

const beside = [
  'staff.postsUnfilled',
  'staff.doorMinutes',
  'staff.mealBreaksLost',
  'movement.officerHours',
  'movement.rollDelayMinutes',
];

/** Officers, instructors and rooms that each regime uses, and where the officers' hours go. Over the whole week. */
export function Resources({ comparison, view: { regime, condition } }: PanelOf): ReactNode {
  const regimes = shown(comparison, { regime });
  const slice = { condition, dayType: 'week', people: 'all', where: 'all' } as const;
  const used: readonly TableLine[] = resources.map(({ id, name }) => ({
    label: capitalised(name),
    row: rowOf(comparison, id, slice),
  }));
  const byTask: readonly TableLine[] = Object.entries(taskNames)
    .map(([task, label]) => ({
      label,
      row: rowOf(comparison, 'staff.officerHours', { ...slice, where: `task:${task}` }),
    }))
    .filter(({ row }) => regimes.some(({ id }) => (level(row, id) ?? 0) >= 0.005));
  const parts = [
    { heading: 'Hours used a day', lines: used },
    { heading: 'Officer-hours a day, by task', lines: byTask },
  ].map(({ heading, lines }) => ({
    heading,
    rows: lines.map(({ label, row }) => barRow(label, row, regimes)),
  }));
  const title = resourcesFinding(comparison, regime, condition);
  const subtitle = `Hours a day of officers, instructors and rooms in use. Everyone, ${broadDayNames.week}, ${conditionNames[condition]}.`;
  const said = resourcesText(comparison, regime, condition);
  return (
    <Panel
      comparison={comparison}
      title={title}
      subtitle={subtitle}
      legend={regimeLegend(regimes)}
      table={estimateTable(
        `${title}. ${subtitle}`,
        'Hours a day',
        [
          ...used,
          ...byTask.map(({ label, row }) => ({ label: `Officer-hours: ${label.toLowerCase()}`, row })),
        ],
        regimes,
      )}
      name="staff-and-rooms"
      className="full"
      picture={() =>
        scenePicture(
          stacked(
            parts.map(({ heading, rows }) => ({ title: heading, scene: barScene(rows, pictureWidth) })),
          ),
        )
      }
    >
      <div className="split">
        <div>
          {parts.map(({ heading, rows }) => (
            <div key={heading} className="picture-group">
              <h3>{heading}</h3>
              <ScenePicture
                sceneAt={(width) => barScene(rows, width)}
                label={`${heading}: ${rowsInWords(rows)}`}
              />
            </div>
          ))}
        </div>
        <div>
          {said !== null && <p className="said">{said}</p>}
          <Ingredients
            caption="Beside it"
            comparison={comparison}
            regime={regime}
            days={broadDayNames.week}
            lines={beside.map((id) => ({ id, row: rowOf(comparison, id, slice) }))}
          />
          <p className="note">
            Both regimes draw on one roster. Instructors stand for all who run sessions and are no officers.
          </p>
        </div>
      </div>
    </Panel>
  );
}
