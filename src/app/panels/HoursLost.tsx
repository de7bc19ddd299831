import type { ReactNode } from 'react';
import { duration } from '#story/duration.ts';
import { hoursLostFinding } from '#story/hours-lost.ts';
import { broadlyViewed, level, viewed, wheres } from '#story/lookup.ts';
import { dayNames, shown } from '#story/view.ts';
import { lossName, sessionReasonName } from '#story/vocabulary.ts';
import { barScene } from '../charts/bars.ts';
import { regimeLegend } from '../charts/legend.ts';
import { scenePicture } from '../charts/paint.ts';
import { pictureWidth } from '../charts/png.ts';
import { estimateTable, type TableLine } from '../charts/table.ts';
import { Ingredients, type IngredientLine } from '../components/Ingredients.tsx';
import { Panel } from '../components/Panel.tsx';
import { ScenePicture } from '../components/ScenePicture.tsx';
import { barRow, rowsInWords } from './rows.ts';
import { viewWords, type PanelOf } from './panel-props.ts';

const lost = 'access.hours.lost';
const cancelled = 'access.sessionsCancelled';
const reasons = [
  'STAFF_UNAVAILABLE',
  'STAFF_TRAINING',
  'OPERATIONAL_ISSUE',
  'LOCATION_UNAVAILABLE',
  'NOT_REQUIRED',
];

/** Planned hours that were not attended, by cause; the causes add up to planned less attended. Of everyone. */
export function HoursLost({ comparison, view: viewOfGroup }: PanelOf): ReactNode {
  const view = { ...viewOfGroup, people: 'all' };
  const { regime } = view;
  const regimes = shown(comparison, view);
  const lines: readonly TableLine[] = wheres(comparison, lost, view, 'cause:')
    .map((where) => ({
      label: lossName(where.slice('cause:'.length)),
      row: viewed(comparison, lost, view, where),
    }))
    .filter(({ row }) => regimes.some(({ id }) => (level(row, id) ?? 0) >= 1 / 120))
    .sort((a, b) => (level(b.row, regime) ?? 0) - (level(a.row, regime) ?? 0));
  const rows = lines.map(({ label, row }) => barRow(label, row, regimes, duration));
  const byReason: readonly IngredientLine[] = reasons
    .map((reason) => ({
      id: cancelled,
      name: `Sessions cancelled: ${sessionReasonName(reason).toLowerCase()}`,
      row: broadlyViewed(comparison, cancelled, view, `reason:${reason}`),
    }))
    .filter(({ row }) => regimes.some(({ id }) => (level(row, id) ?? 0) > 0));
  const title = hoursLostFinding(comparison, view);
  const subtitle = `Planned hours a person did not attend, by cause; they add up to planned less attended. ${viewWords(view)}`;
  return (
    <Panel
      comparison={comparison}
      title={title}
      subtitle={subtitle}
      legend={regimeLegend(regimes)}
      table={estimateTable(
        `${title}. ${subtitle} In hours.`,
        'Cause',
        [{ label: 'All causes', row: viewed(comparison, lost, view) }, ...lines],
        regimes,
      )}
      name="planned-hours-lost"
      className="full"
      picture={() => scenePicture(barScene(rows, pictureWidth))}
    >
      <div className="split">
        {rows.length === 0 ? (
          <p className="note">No planned hour is lost.</p>
        ) : (
          <ScenePicture sceneAt={(width) => barScene(rows, width)} label={`${title}. ${rowsInWords(rows)}`} />
        )}
        <Ingredients
          caption="Sessions and places"
          comparison={comparison}
          regime={regime}
          days={dayNames[view.day]}
          lines={[
            { id: 'access.attendanceRate', row: viewed(comparison, 'access.attendanceRate', view) },
            { id: 'access.placesEmpty', row: viewed(comparison, 'access.placesEmpty', view) },
            { id: cancelled, row: viewed(comparison, cancelled, view) },
            ...byReason,
          ]}
        />
      </div>
    </Panel>
  );
}
