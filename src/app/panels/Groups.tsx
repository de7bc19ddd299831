import type { ReactNode } from 'react';
import { groupsFinding } from '#story/findings.ts';
import { groups, onWingLearner } from '#story/groups.ts';
import { level, viewed } from '#story/lookup.ts';
import { duration } from '#story/duration.ts';
import { conditionNames, dayNames, shown } from '#story/view.ts';
import { DumbbellPanel } from './DumbbellPanel.tsx';
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
    <DumbbellPanel
      comparison={comparison}
      title={title}
      subtitle={subtitle}
      regimes={regimes}
      heading="Group"
      lines={lines}
      rows={rows}
      unit="h"
      line={line}
      name="groups"
    >
      <p className="note">
        Groups are by what people did under the baseline, so the same people stand in a row.
      </p>
    </DumbbellPanel>
  );
}
