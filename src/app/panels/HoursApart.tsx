import { useState, type ReactNode } from 'react';
import { broadDayNames, broadDayOf } from '#story/broad-day.ts';
import { duration } from '#story/duration.ts';
import { apartBy, hoursApartFinding, partsOf, spokenBy, stages } from '#story/hours-apart.ts';
import { level, rowOf } from '#story/lookup.ts';
import { conditionNames, shown } from '#story/view.ts';
import { funnelScene, type FunnelRow } from '../charts/funnel.ts';
import { regimeLegend, stageLegend } from '../charts/legend.ts';
import { scenePicture } from '../charts/paint.ts';
import { pictureWidth } from '../charts/png.ts';
import { estimateTable } from '../charts/table.ts';
import { Choice } from '../components/Controls.tsx';
import { Panel } from '../components/Panel.tsx';
import { ScenePicture } from '../components/ScenePicture.tsx';
import type { PanelOf } from './panel-props.ts';

const stageNames = ['planned', 'delivered', 'attended'];

/** Planned, delivered and attended hours in person, by outcome area, category, tier or time of day. Of everyone. */
export function HoursApart({ comparison, view: { regime, condition, day } }: PanelOf): ReactNode {
  const [chosen, setChosen] = useState(apartBy[0].id);
  const by = apartBy.find(({ id }) => id === chosen) ?? apartBy[0];
  const regimes = shown(comparison, { regime });
  const dayType = broadDayOf(day);
  const parts = partsOf(comparison, by, condition, dayType).map(({ where, name }) => ({
    name,
    rows: stages.map((id) => rowOf(comparison, id, { condition, dayType, people: 'all', where })),
  }));
  const rows: readonly FunnelRow[] = parts.map(({ name, rows: [planned, delivered, attended] }) => ({
    label: name,
    bars: regimes.map(({ id }) => {
      const hours = [planned, delivered, attended].map((row) => level(row, id) ?? 0);
      return {
        stages: [hours[0], hours[1], hours[2]],
        words: hours.map(duration).join(' → '),
      };
    }),
  }));
  const title = hoursApartFinding(comparison, by, regime, condition, dayType);
  const subtitle = `Hours a person, planned → delivered → attended in person, by ${spokenBy(by)}. Everyone, ${broadDayNames[dayType]}, ${conditionNames[condition]}.`;
  return (
    <Panel
      comparison={comparison}
      title={title}
      subtitle={subtitle}
      legend={[...regimeLegend(regimes), ...stageLegend('Delivered, not attended', 'Planned, not delivered')]}
      table={estimateTable(
        `${title}. ${subtitle}`,
        'Hours a person',
        parts.flatMap(({ name, rows: found }) =>
          found.map((row, stage) => ({ label: `${name}, ${stageNames[stage]}`, row })),
        ),
        regimes,
      )}
      name={`access-by-${by.id}`}
      className="full"
      picture={() => scenePicture(funnelScene(rows, pictureWidth))}
    >
      <div className="apart-by">
        <Choice
          label="Apart by"
          value={by.id}
          options={apartBy.map(({ id, name }) => [id, name])}
          onChoose={setChosen}
        />
      </div>
      {rows.length === 0 ? (
        <p className="note">Nothing is planned on these days.</p>
      ) : (
        <ScenePicture
          sceneAt={(width) => funnelScene(rows, width)}
          label={`${title}. Planned, delivered and attended: ${rows.map((row) => `${row.label} ${row.bars.map(({ words }) => words).join(', then ')}`).join('; ')}`}
        />
      )}
      <p className="note">
        In-cell work is in none of these. Visits and key work stand in their outcome area beside activities.
        Which activity serves which area of the 2021 White Paper is our reading.
      </p>
    </Panel>
  );
}
