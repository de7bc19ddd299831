import type { ReactNode } from 'react';
import { duration } from '#story/duration.ts';
import { level, viewed, wheres } from '#story/lookup.ts';
import { shown } from '#story/view.ts';
import { lossName } from '#story/vocabulary.ts';
import { barScene } from '../charts/bars.ts';
import { ScenePicture } from '../components/ScenePicture.tsx';
import { barRow } from './rows.ts';
import type { PanelOf } from './panel-props.ts';

const lost = 'access.hours.lost';

/** Planned hours that were not attended, by cause; the causes add up to planned less attended. Of everyone. */
export function HoursLost({ comparison, view: { regime, condition, day } }: PanelOf): ReactNode {
  const view = { regime, condition, day, people: 'all' };
  const regimes = shown(comparison, view);
  const rows = wheres(comparison, lost, view, 'cause:')
    .map((where) => ({ where, row: viewed(comparison, lost, view, where) }))
    .filter(({ row }) => regimes.some(({ id }) => (level(row, id) ?? 0) >= 1 / 120))
    .sort((a, b) => (level(b.row, regime) ?? 0) - (level(a.row, regime) ?? 0))
    .map(({ where, row }) => barRow(lossName(where.slice('cause:'.length)), row, regimes, duration));
  if (rows.length === 0) return <p className="note">No planned hour is lost.</p>;
  return (
    <div>
      <h3>Planned hours lost, by cause (everyone)</h3>
      <ScenePicture
        sceneAt={(width) => barScene(rows, width)}
        label={`Planned hours lost by cause: ${rows.map((row) => `${row.label} ${row.words}`).join('; ')}`}
      />
    </div>
  );
}
