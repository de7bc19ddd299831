import type { ReactNode } from 'react';
import { broadDayNames } from '#story/broad-day.ts';
import { level, rowOf } from '#story/lookup.ts';
import { capitalised } from '#story/quantity.ts';
import { resources, resourcesFinding, resourcesText } from '#story/resources.ts';
import { conditionNames, shown } from '#story/view.ts';
import { taskName } from '#story/vocabulary.ts';
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

const tasks = ['wingFloor', 'session', 'route', 'escort', 'other'];
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
  const byTask: readonly TableLine[] = tasks
    .map((task) => ({
      label: taskName(task),
      row: rowOf(comparison, 'staff.officerHours', { ...slice, where: `task:${task}` }),
    }))
    .filter(({ row }) => regimes.some(({ id }) => (level(row, id) ?? 0) >= 0.005));
  const scenes = (width: number) =>
    [
      { title: 'Hours used a day', lines: used },
      { title: 'Officer-hours a day, by task', lines: byTask },
    ].map(({ title, lines }) => {
      const rows = lines.map(({ label, row }) => barRow(label, row, regimes));
      return {
        title,
        scene: barScene(rows, width),
        words: rowsInWords(rows),
      };
    });
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
      picture={() => scenePicture(stacked(scenes(pictureWidth)))}
    >
      <div className="split">
        <div>
          {scenes(0).map(({ title: heading, words }, index) => (
            <div key={heading} className="picture-group">
              <h3>{heading}</h3>
              <ScenePicture sceneAt={(width) => scenes(width)[index].scene} label={`${heading}: ${words}`} />
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
