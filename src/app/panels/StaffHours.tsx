import type { ReactNode } from 'react';
import { broadDayNames } from '#story/broad-day.ts';
import { level } from '#story/lookup.ts';
import { capitalised, whole } from '#story/quantity.ts';
import { skills, staffHoursFinding, staffHoursRow, staffStages } from '#story/staff-hours.ts';
import { conditionNames, shown } from '#story/view.ts';
import { funnelScene, type FunnelRow } from '../charts/funnel.ts';
import { regimeLegend, stageLegend } from '../charts/legend.ts';
import { scenePicture } from '../charts/paint.ts';
import { pictureWidth } from '../charts/png.ts';
import { estimateTable } from '../charts/table.ts';
import { Panel } from '../components/Panel.tsx';
import { ScenePicture } from '../components/ScenePicture.tsx';
import type { PanelOf } from './panel-props.ts';

/** Where the roster's hours go, skill by skill: the roster is one, what is used of it is not. */
export function StaffHours({ comparison, view: { regime, condition } }: PanelOf): ReactNode {
  const regimes = shown(comparison, { regime });
  const lines = skills
    .map(({ where, name }) => ({
      name,
      stages: staffStages.map((stage) => ({
        ...stage,
        row: staffHoursRow(comparison, stage.id, condition, where),
      })),
    }))
    .filter(({ stages: [onDuty] }) => regimes.some(({ id }) => (level(onDuty.row, id) ?? 0) >= 0.005));
  const rows: readonly FunnelRow[] = lines.map(({ name, stages }) => ({
    label: name,
    bars: regimes.map(({ id }) => {
      const hours = stages.map(({ row }) => level(row, id) ?? 0);
      return {
        stages: [hours[0], hours[1], hours[2]],
        words: hours.map((value) => (value < 10 ? value.toFixed(1) : whole(value))).join(' → '),
      };
    }),
  }));
  const title = staffHoursFinding(comparison, regime, condition);
  const subtitle = `Hours a day by skill, on duty → deployable → used at posts and in sessions. ${capitalised(broadDayNames.week)}, ${conditionNames[condition]}.`;
  return (
    <Panel
      comparison={comparison}
      title={title}
      subtitle={subtitle}
      legend={[...regimeLegend(regimes), ...stageLegend('Deployable, not used', 'On duty, at a meal')]}
      table={estimateTable(
        `${title}. ${subtitle}`,
        'Hours a day',
        lines.flatMap(({ name, stages }) =>
          stages.map((stage) => ({ label: `${name}, ${stage.name}`, row: stage.row })),
        ),
        regimes,
      )}
      name="staff-hours-by-skill"
      className="full"
      picture={() => scenePicture(funnelScene(rows, pictureWidth))}
    >
      <ScenePicture
        sceneAt={(width) => funnelScene(rows, width)}
        label={`${title}. On duty, deployable, used: ${rows.map((row) => `${row.label} ${row.bars.map(({ words }) => words).join(', then ')}`).join('; ')}`}
      />
    </Panel>
  );
}
