import type { ReactNode } from 'react';
import { bands, bandsFinding } from '#story/findings.ts';
import { level, viewed } from '#story/lookup.ts';
import { dayNames, shown } from '#story/view.ts';
import { bandScene, type BandRow } from '../charts/bands.ts';
import { bandLegend } from '../charts/legend.ts';
import { scenePicture } from '../charts/paint.ts';
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
  const published = publishedBands(comparison.manifest.establishment, view.day);
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
      legend={bandLegend(bands.map(({ name }) => name))}
      table={table}
      name="time-unlocked-bands"
      className="full"
      picture={() => scenePicture(bandScene(rows, pictureWidth))}
    >
      <div className="split">
        <div>
          <ScenePicture
            sceneAt={(width) => bandScene(rows, width)}
            label={`${title}. Days of a hundred in four bands of time unlocked.`}
          />
          {published.length > 0 && (
            <p className="note">
              “Reported” is what prisoners told inspectors in surveys: set beside, never fitted.{' '}
              {published.map(({ source }) => source).join(' ')}
            </p>
          )}
        </div>
        <Ingredients
          caption="Beside it"
          comparison={comparison}
          regime={view.regime}
          days={dayNames[view.day]}
          lines={beside.map((id) => ({ id, row: viewed(comparison, id, view) }))}
        />
      </div>
    </Panel>
  );
}
