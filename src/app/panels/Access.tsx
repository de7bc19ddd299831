import type { ReactNode } from 'react';
import { duration } from '#story/duration.ts';
import { accessFinding } from '#story/findings.ts';
import { inCellBreakEvenText } from '#story/inCellBreakEven.ts';
import { viewed, viewedOrAll } from '#story/lookup.ts';
import { dayNames, shown } from '#story/view.ts';
import { barScene, largest, type BarRow } from '../charts/bars.ts';
import { regimeLegend } from '../charts/legend.ts';
import { paint } from '../charts/paint.ts';
import { pictureWidth } from '../charts/png.ts';
import { estimateTable } from '../charts/table.ts';
import { Ingredients } from '../components/Ingredients.tsx';
import { Panel } from '../components/Panel.tsx';
import { ScenePicture } from '../components/ScenePicture.tsx';
import { barRow, rowsInWords } from './rows.ts';
import { viewWords, type PanelOf } from './panel-props.ts';

const inPerson = [
  ['access.hours.offWing', 'Off the wing'],
  ['access.hours.onWing', 'On the wing'],
] as const;
const inCell = [
  ['access.hours.inCellOffered', 'Offered'],
  ['access.hours.inCellEngaged', 'Used'],
] as const;
const fromPlanned = [
  'access.hours.planned',
  'access.hours.delivered',
  'access.hours.attended',
  'access.share.any',
];
const beside = [
  'access.attendanceRate',
  'access.sessionsCancelled',
  'access.domesticsUnmet',
  'access.forcedChoices',
];

/** Access by where it is held; in-cell work in a column of its own, never added to the rest. */
export function Access({ comparison, view }: PanelOf): ReactNode {
  const regimes = shown(comparison, view);
  const rowsOf = (column: readonly (readonly [string, string])[]): readonly BarRow[] =>
    column.map(([id, label]) => barRow(label, viewed(comparison, id, view), regimes, duration));
  const left = rowsOf(inPerson);
  const right = rowsOf(inCell);
  const most = Math.max(largest(left), largest(right));
  const breakEven = inCellBreakEvenText(comparison, view.regime, view.condition);
  const title = accessFinding(comparison, view);
  const subtitle = `Hours a person on the days shown, by where they are held. ${viewWords(view)}`;
  return (
    <Panel
      comparison={comparison}
      title={title}
      subtitle={subtitle}
      legend={regimeLegend(regimes)}
      table={estimateTable(
        `${title}. ${subtitle}`,
        'Hours a person',
        [
          ...inPerson.map(([id, label]) => ({
            label: `Attended in person, ${label.toLowerCase()}`,
            row: viewed(comparison, id, view),
          })),
          ...inCell.map(([id, label]) => ({
            label: `In cell, ${label.toLowerCase()} (never added to the rest)`,
            row: viewed(comparison, id, view),
          })),
        ],
        regimes,
      )}
      name="access"
      className="full"
      picture={() => {
        const half = pictureWidth / 2 - 30;
        const scenes = [barScene(left, half, most), barScene(right, half, most)] as const;
        return {
          height: Math.max(scenes[0].height, scenes[1].height) + 34,
          draw: (context) => {
            scenes.forEach((scene, column) => {
              context.save();
              context.translate(column * (half + 60), 0);
              paint(context, {
                ...scene,
                marks: [
                  {
                    kind: 'text',
                    x: 0,
                    y: 16,
                    text: column === 0 ? 'Attended in person' : 'In cell: counted apart',
                    size: 16,
                    weight: 600,
                    fill: 'ink',
                  },
                ],
              });
              context.translate(0, 34);
              paint(context, scene);
              context.restore();
            });
          },
        };
      }}
    >
      <div className="two-columns">
        <div>
          <h3>Attended in person</h3>
          <ScenePicture
            sceneAt={(width) => barScene(left, width, most)}
            label={`Attended in person: ${rowsInWords(left)}`}
          />
        </div>
        <div className="apart">
          <h3>In cell: counted apart, never summed</h3>
          <ScenePicture
            sceneAt={(width) => barScene(right, width, most)}
            label={`In cell: ${rowsInWords(right)}`}
          />
          {breakEven !== null && <p className="said">{breakEven}</p>}
        </div>
      </div>
      <div className="split">
        {(
          [
            ['From planned to attended', fromPlanned],
            ['Beside it', beside],
          ] as const
        ).map(([caption, ids]) => (
          <Ingredients
            key={caption}
            caption={caption}
            comparison={comparison}
            regime={view.regime}
            days={dayNames[view.day]}
            lines={ids.map((id) => ({ id, row: viewedOrAll(comparison, id, view) }))}
          />
        ))}
      </div>
    </Panel>
  );
}
