import type { ReactNode } from 'react';
import { groups } from '#story/groups.ts';
import { level, viewed } from '#story/lookup.ts';
import { peopleMetFinding, peopleMetRow } from '#story/people-met.ts';
import { capitalised, whole } from '#story/quantity.ts';
import { conditionNames, dayNames, shown } from '#story/view.ts';
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

const beside = ['violence.ownLandingMinutes', 'violence.staffContactMinutes'];

/** Different people met in a week, by group: neither good nor bad in itself. */
export function PeopleMet({ comparison, view: viewOfGroup }: PanelOf): ReactNode {
  const view = { ...viewOfGroup, people: 'all' };
  const regimes = shown(comparison, view);
  const lines = groups
    .map(({ id, name }) => ({ label: name, row: peopleMetRow(comparison, view.condition, id) }))
    .filter(({ row }) => regimes.some(({ id }) => level(row, id) !== null));
  const rows = lines.map(({ label, row }) => dumbbellRow(label, row, regimes, whole, 'fewer'));
  const title = peopleMetFinding(comparison, view);
  const subtitle = `Different people somebody is together with for 5 minutes or more, Monday to Sunday, outside locked cells. ${capitalised(conditionNames[view.condition])}.`;
  return (
    <Panel
      comparison={comparison}
      title={title}
      subtitle={subtitle}
      legend={regimeLegend(regimes)}
      table={estimateTable(`${title}. ${subtitle}`, 'Group', lines, regimes)}
      name="people-met"
      picture={() => scenePicture(dumbbellScene(rows, pictureWidth, '', null))}
    >
      <ScenePicture
        sceneAt={(width) => dumbbellScene(rows, width, '', null)}
        label={`${title}. ${rows.map((row) => `${row.label}: ${row.words}`).join('; ')}`}
      />
      <Ingredients
        caption={`Beside it (everyone, ${dayNames[view.day]})`}
        comparison={comparison}
        regime={view.regime}
        days={dayNames[view.day]}
        lines={beside.map((id) => ({ id, row: viewed(comparison, id, view) }))}
      />
    </Panel>
  );
}
