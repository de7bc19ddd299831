import type { ReactNode } from 'react';
import { causesFinding, lockedByCause } from '#story/findings.ts';
import { level, viewed, wheres } from '#story/lookup.ts';
import { duration } from '#story/duration.ts';
import { baselineOf, shown } from '#story/view.ts';
import { causeName } from '#story/vocabulary.ts';
import { barScene, type BarRow } from '../charts/bars.ts';
import { regimeLegend } from '../charts/legend.ts';
import { scenePicture } from '../charts/paint.ts';
import { pictureWidth } from '../charts/png.ts';
import { estimateTable } from '../charts/table.ts';
import { Panel } from '../components/Panel.tsx';
import { ScenePicture } from '../components/ScenePicture.tsx';
import { barRow, rowsInWords } from './rows.ts';
import { viewWords, type PanelOf } from './panel-props.ts';

/** Why was I behind the door? Locked hours a day by cause. */
export function Causes({ comparison, view }: PanelOf): ReactNode {
  const regimes = shown(comparison, view);
  const baseline = baselineOf(comparison).id;
  const causes = wheres(comparison, lockedByCause, view, 'cause:');
  const lines = causes
    .map((where) => ({
      where,
      label: causeName(where.slice('cause:'.length)),
      row: viewed(comparison, lockedByCause, view, where),
    }))
    .filter(({ row }) => regimes.some(({ id }) => (level(row, id) ?? 0) >= 1 / 120))
    .sort((a, b) => (level(b.row, baseline) ?? 0) - (level(a.row, baseline) ?? 0));
  // The night is the same for all and would hide the rest.
  const byDay: readonly BarRow[] = lines
    .filter(({ where }) => where !== 'cause:night')
    .map(({ label, row }) => barRow(label, row, regimes, duration));
  const night = lines.find(({ where }) => where === 'cause:night');
  const title = causesFinding(comparison, view, causes);
  const subtitle = `Time locked in a day by cause, the night apart. ${viewWords(view)}`;
  return (
    <Panel
      comparison={comparison}
      title={title}
      subtitle={subtitle}
      legend={regimeLegend(regimes)}
      table={estimateTable(
        `${title}. Hours locked in a day by cause. ${viewWords(view)}`,
        'Cause',
        lines,
        regimes,
      )}
      name="why-behind-the-door"
      picture={() => scenePicture(barScene(byDay, pictureWidth))}
    >
      {byDay.length === 0 ? (
        <p className="note">No cause locks anybody in by day.</p>
      ) : (
        <ScenePicture sceneAt={(width) => barScene(byDay, width)} label={`${title}. ${rowsInWords(byDay)}`} />
      )}
      {night && (
        <p className="note">
          Night: {barRow('', night.row, regimes, duration).words}. With it, the causes add up to all time
          locked.
        </p>
      )}
    </Panel>
  );
}
