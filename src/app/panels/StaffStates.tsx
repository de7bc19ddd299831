import type { ReactNode } from 'react';
import { broadDayNames } from '#story/broad-day.ts';
import { level, rowOf } from '#story/lookup.ts';
import { curtailmentItems, curtailmentsText, regimeStates, statesFinding } from '#story/staffing.ts';
import { conditionNames, shown } from '#story/view.ts';
import { curtailmentName } from '#story/vocabulary.ts';
import { bandScene, type BandRow, type BandStyle } from '../charts/bands.ts';
import { barScene } from '../charts/bars.ts';
import { bandLegend, regimeLegend } from '../charts/legend.ts';
import { scenePicture } from '../charts/paint.ts';
import { pictureWidth } from '../charts/png.ts';
import { stacked } from '../charts/stacked.ts';
import { estimateTable, type TableLine } from '../charts/table.ts';
import { Ingredients } from '../components/Ingredients.tsx';
import { Panel } from '../components/Panel.tsx';
import { ScenePicture } from '../components/ScenePicture.tsx';
import { barRow, rowsInWords } from './rows.ts';
import type { PanelOf } from './panel-props.ts';

/** As designed every post is filled and nothing is ever given up: only what is delivered has anything to show. */
const condition = 'asDelivered';
const slice = { condition, dayType: 'week', people: 'all', where: 'all' } as const;
const style: BandStyle = { shades: [3, 2, 1, 0], names: regimeStates.map(({ name }) => name) };
const beside = [
  'staff.postsUnfilled',
  'staff.curtailments',
  'staff.mealBreaksLost',
  'access.sessionsCancelled',
];

/** Days by how far down the order of curtailment they came, and what was given up on them. */
export function StaffStates({ comparison, view: { regime } }: PanelOf): ReactNode {
  const regimes = shown(comparison, { regime });
  const states: readonly TableLine[] = regimeStates.map(({ where, name, meaning }) => ({
    label: `${name}: ${meaning}`,
    row: rowOf(comparison, 'staff.daysInState', { ...slice, where }),
  }));
  const items: readonly TableLine[] = curtailmentItems(comparison)
    .map((where) => ({
      label: curtailmentName(where.slice('item:'.length)),
      row: rowOf(comparison, 'staff.curtailments', { ...slice, where }),
    }))
    .filter(({ row }) => regimes.some(({ id }) => (level(row, id) ?? 0) >= 0.005))
    .sort((a, b) => (level(b.row, regime) ?? 0) - (level(a.row, regime) ?? 0));
  const stateRows: readonly BandRow[] = regimes.map(({ id, label }) => ({
    label,
    shares: states.map(({ row }) => level(row, id)),
    reported: false,
  }));
  const itemRows = items.map(({ label, row }) => barRow(label, row, regimes));
  const title = statesFinding(comparison, regime, condition);
  const subtitle = `Days of a hundred by what had to be given up. Everyone, ${broadDayNames.week}, always ${conditionNames[condition]}: as designed every post is filled and nothing is given up.`;
  const itemsTitle = 'Given up a day, by item';
  const said = curtailmentsText(comparison, regime, condition);
  return (
    <Panel
      comparison={comparison}
      title={title}
      subtitle={subtitle}
      legend={[
        ...bandLegend(
          regimeStates.map(({ name, meaning }) => `${name}: ${meaning}`),
          style.shades,
        ),
        ...regimeLegend(regimes),
      ]}
      table={estimateTable(
        `${title}. ${subtitle} States in days of a hundred; items given up a day`,
        'State or item',
        [...states.map((line) => ({ ...line, factor: 100 })), ...items],
        regimes,
      )}
      name="days-by-state"
      className="full"
      picture={() =>
        scenePicture(
          stacked([
            { title: 'Days of a hundred', scene: bandScene(stateRows, pictureWidth, style) },
            { title: itemsTitle, scene: barScene(itemRows, pictureWidth) },
          ]),
        )
      }
    >
      <div className="split">
        <div>
          <ScenePicture
            sceneAt={(width) => bandScene(stateRows, width, style)}
            label={`${title}. ${stateRows.map((row) => stateWords(row)).join('; ')}`}
          />
          {said !== null && <p className="said">{said}</p>}
          <Ingredients
            caption="Beside it"
            comparison={comparison}
            regime={regime}
            days={broadDayNames.week}
            lines={beside.map((id) => ({ id, row: rowOf(comparison, id, slice) }))}
          />
        </div>
        <div>
          <h3>{itemsTitle}</h3>
          {itemRows.length === 0 ? (
            <p className="note">Nothing is given up.</p>
          ) : (
            <ScenePicture
              sceneAt={(width) => barScene(itemRows, width)}
              label={`${itemsTitle}: ${rowsInWords(itemRows)}`}
            />
          )}
        </div>
      </div>
    </Panel>
  );
}

/** `Workshop-based: green 31, green-amber 30` */
function stateWords({ label, shares }: BandRow): string {
  const parts = regimeStates.map(
    ({ name }, index) => `${name.toLowerCase()} ${((shares[index] ?? 0) * 100).toFixed(0)}`,
  );
  return `${label}: ${parts.join(', ')}`;
}
