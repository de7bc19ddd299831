import type { ReactNode } from 'react';
import { groupsFinding } from '#story/findings.ts';
import { groups, onWingLearner } from '#story/groups.ts';
import { level, viewed } from '#story/lookup.ts';
import { duration } from '#story/duration.ts';
import { conditionNames, dayNames, shown } from '#story/view.ts';
import { dumbbellScene } from '../charts/dumbbell.ts';
import { regimeLegend } from '../charts/legend.ts';
import { scenePicture } from '../charts/paint.ts';
import { pictureWidth } from '../charts/png.ts';
import { estimateTable } from '../charts/table.ts';
import { Panel } from '../components/Panel.tsx';
import { ScenePicture } from '../components/ScenePicture.tsx';
import { dumbbellRow } from './rows.ts';
import type { PanelOf } from './panel-props.ts';

/** Hours unlocked by group: an average hides those not in work. */
export function Groups({ comparison, view }: PanelOf): ReactNode {
  const regimes = shown(comparison, view);
  const lines = [...groups.filter(({ id }) => id !== 'all'), onWingLearner]
    .map((group) => ({
      group,
      label: group.name,
      row: viewed(comparison, 'time.unlocked.mean', view, 'all', group.id),
    }))
    .filter(({ row }) => regimes.some(({ id }) => level(row, id) !== null));
  const rows = lines.map(({ label, row }) => dumbbellRow(label, row, regimes, duration));
  const title = groupsFinding(comparison, view);
  const subtitle = `Hours unlocked a day by group. ${dayNames[view.day]}, ${conditionNames[view.condition]}.`;
  const line =
    view.day === 'saturday' || view.day === 'sunday' ? null : { value: 10, text: 'inspectors expect 10 h' };
  return (
    <Panel
      comparison={comparison}
      title={title}
      subtitle={subtitle}
      legend={regimeLegend(regimes)}
      table={estimateTable(`${title}. ${subtitle}`, 'Group', lines, regimes)}
      name="groups"
      picture={() => scenePicture(dumbbellScene(rows, pictureWidth, 'h', line))}
    >
      <ScenePicture
        sceneAt={(width) => dumbbellScene(rows, width, 'h', line)}
        label={`${title}. ${rows.map((row) => `${row.label}: ${row.words}`).join('; ')}`}
      />
      <p className="note">
        Groups are by what people did under the baseline, so the same people stand in a row.
      </p>
    </Panel>
  );
}
