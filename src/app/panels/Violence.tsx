import type { ReactNode } from 'react';
import { violenceFinding } from '#story/findings.ts';
import { level, viewed, wheres } from '#story/lookup.ts';
import { baselineOf, dayNames, shown } from '#story/view.ts';
import { locationName } from '#story/vocabulary.ts';
import { barScene, type BarRow } from '../charts/bars.ts';
import { regimeLegend } from '../charts/legend.ts';
import { scenePicture } from '../charts/paint.ts';
import { pictureWidth } from '../charts/png.ts';
import { estimateTable } from '../charts/table.ts';
import { Ingredients } from '../components/Ingredients.tsx';
import { Panel } from '../components/Panel.tsx';
import { ScenePicture } from '../components/ScenePicture.tsx';
import { barRow } from './rows.ts';
import { viewWords, type PanelOf } from './panel-props.ts';

const index = 'violence.exposureIndex';
const ingredients = [
  'violence.exposureIndex',
  'violence.exposurePerUnlockedHour',
  'violence.contactHours',
  'violence.contactHoursAllPairs',
  'violence.lightlySupervised',
  'violence.crossWing',
  'violence.nonAssociationMeetings',
];

/** Opportunities for conflict by place; the ingredients always beside the index. */
export function Violence({ comparison, view: viewOfGroup }: PanelOf): ReactNode {
  const view = { ...viewOfGroup, people: 'all' };
  const regimes = shown(comparison, view);
  const baseline = baselineOf(comparison).id;
  const lines = wheres(comparison, index, view, 'place:')
    .map((where) => ({
      label: locationName(where.slice('place:'.length)),
      row: viewed(comparison, index, view, where),
    }))
    .filter(({ row }) => regimes.some(({ id }) => (level(row, id) ?? 0) >= 0.005))
    .sort((a, b) => (level(b.row, baseline) ?? 0) - (level(a.row, baseline) ?? 0));
  const rows: readonly BarRow[] = lines.map(({ label, row }) => barRow(label, row, regimes));
  const title = violenceFinding(comparison, view);
  const subtitle = `Exposure index by place, per 100 people a day. ${viewWords(view)}`;
  return (
    <Panel
      comparison={comparison}
      title={title}
      subtitle={subtitle}
      legend={regimeLegend(regimes)}
      table={estimateTable(
        `${title}. ${subtitle}`,
        'Place',
        [{ label: 'All places', row: viewed(comparison, index, view) }, ...lines],
        regimes,
      )}
      name="opportunities-for-conflict"
      className="full"
      picture={() => scenePicture(barScene(rows, pictureWidth))}
    >
      <div className="split">
        <ScenePicture sceneAt={(width) => barScene(rows, width)} label={`${title}. Bars by place.`} />
        <div>
          <Ingredients
            caption="What it is made of"
            comparison={comparison}
            regime={view.regime}
            days={dayNames[view.day]}
            lines={ingredients.map((id) => ({ id, row: viewed(comparison, id, view) }))}
          />
          <p className="note">
            Opportunities, never predicted assaults: people meeting where few are watching. Left out: assaults
            on staff (about 30% of all), verbal abuse, self-harm, and what moves into cells. The weights of
            places are judgements; only their order has evidence.
          </p>
        </div>
      </div>
    </Panel>
  );
}
