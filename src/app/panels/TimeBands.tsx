import type { ReactNode } from 'react';
import { bands, bandsFinding } from '#story/findings.ts';
import { level, viewed } from '#story/lookup.ts';
import { shown } from '#story/view.ts';
import { bandScene, type BandRow } from '../charts/bands.ts';
import { paint } from '../charts/paint.ts';
import { pictureWidth } from '../charts/png.ts';
import { estimateTable } from '../charts/table.ts';
import { Ingredients } from '../components/Ingredients.tsx';
import { Panel } from '../components/Panel.tsx';
import { ScenePicture } from '../components/ScenePicture.tsx';
import { publishedBands } from './published-bands.ts';
import { viewWords, type PanelOf } from './panel-props.ts';

const beside = [
  'time.unlocked.median',
  'time.unlocked.p10',
  'time.bestPossible.mean',
  'time.longestLocked.mean',
  'time.openAir.mean',
  'time.lockedInWorkingDay',
  'time.eveningUnlocked',
  'time.share.inCell22h',
  'time.share.alone22h',
];

/** Days in inspectors' bands, beside what prisoners told inspectors. */
export function TimeBands({ comparison, view }: PanelOf): ReactNode {
  const regimes = shown(comparison, view);
  const published = publishedBands(view.day);
  const rows: readonly BandRow[] = [
    ...regimes.map((regime) => ({
      label: regime.label,
      shares: bands.map((band) => level(viewed(comparison, band.id, view), regime.id)),
      reported: false,
    })),
    ...published.map(({ label, shares }) => ({ label, shares, reported: true })),
  ];
  const title = bandsFinding(comparison, view);
  const subtitle = `Days of a hundred by time unlocked, in inspectors’ bands. ${viewWords(view)}`;
  const table = estimateTable(
    `${title}. ${subtitle}`,
    'Time unlocked',
    bands.map((band) => ({ label: band.name, row: viewed(comparison, band.id, view) })),
    regimes,
    100,
  );
  return (
    <Panel
      comparison={comparison}
      title={title}
      subtitle={subtitle}
      table={table}
      name="time-unlocked-bands"
      className="full"
      picture={() => {
        const scene = bandScene(rows, pictureWidth);
        return { height: scene.height, draw: (context) => paint(context, scene) };
      }}
    >
      <ul className="legend">
        {bands.map((band, index) => (
          <li key={band.id}>
            <svg width="16" height="16" aria-hidden="true">
              <rect
                x="0.5"
                y="0.5"
                width="15"
                height="15"
                rx="3"
                fill={`var(--band-${index})`}
                stroke="var(--edge)"
              />
            </svg>
            {band.name}
          </li>
        ))}
      </ul>
      <div className="split">
        <div>
          <ScenePicture
            sceneAt={(width) => bandScene(rows, width)}
            label={`${title}. Days of a hundred in four bands of time unlocked.`}
          />
          <p className="note">
            “Reported” is what prisoners told inspectors in surveys: set beside, never fitted.{' '}
            {published.map(({ source }) => source).join(' ')}
          </p>
        </div>
        <Ingredients
          caption="Beside it"
          comparison={comparison}
          view={view}
          lines={beside.map((id) => ({ id, row: viewed(comparison, id, view) }))}
        />
      </div>
    </Panel>
  );
}
