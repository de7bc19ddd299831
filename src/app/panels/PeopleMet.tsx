import type { ReactNode } from 'react';
import { groups } from '#story/groups.ts';
import { level, viewed } from '#story/lookup.ts';
import { peopleMetFinding, peopleMetRow } from '#story/people-met.ts';
import { capitalised, whole } from '#story/quantity.ts';
import { conditionNames, dayNames, shown } from '#story/view.ts';
import { Ingredients } from '../components/Ingredients.tsx';
import { DumbbellPanel } from './DumbbellPanel.tsx';
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
    <DumbbellPanel
      comparison={comparison}
      title={title}
      subtitle={subtitle}
      regimes={regimes}
      heading="Group"
      lines={lines}
      rows={rows}
      unit=""
      name="people-met"
    >
      <Ingredients
        caption={`Beside it (everyone, ${dayNames[view.day]})`}
        comparison={comparison}
        regime={view.regime}
        days={dayNames[view.day]}
        lines={beside.map((id) => ({ id, row: viewed(comparison, id, view) }))}
      />
    </DumbbellPanel>
  );
}
