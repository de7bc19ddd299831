import type { ReactNode } from 'react';
import { level, viewed } from '#story/lookup.ts';
import { workingDayFinding, workingDayStatuses } from '#story/predictability.ts';
import { dayNames, shown } from '#story/view.ts';
import { bandScene, type BandRow, type BandStyle } from '../charts/bands.ts';
import { bandLegend } from '../charts/legend.ts';
import { scenePicture } from '../charts/paint.ts';
import { pictureWidth } from '../charts/png.ts';
import { estimateTable, type TableLine } from '../charts/table.ts';
import { Ingredients, type IngredientLine } from '../components/Ingredients.tsx';
import { Panel } from '../components/Panel.tsx';
import { ScenePicture } from '../components/ScenePicture.tsx';
import { viewWords, type PanelOf } from './panel-props.ts';

const status = 'time.lockedInWorkingDay';
const style: BandStyle = { shades: [0, 1, 2, 3], names: workingDayStatuses.map(({ name }) => name) };
const beside = [
  { id: 'time.eveningUnlocked', where: 'all', name: 'Unlocked at all after 17:00' },
  { id: 'time.eveningUnlocked', where: 'evening:hour', name: 'Unlocked for an hour or more after 17:00' },
  {
    id: 'time.eveningUnlocked',
    where: 'evening:association',
    name: 'An hour or more of evening association',
  },
  { id: 'time.openAir.mean', where: 'all', name: 'In the yard and other outdoor places' },
  { id: 'time.openAir.mean', where: 'place:routes', name: 'Walking outdoor routes' },
] as const;

/** Locked, at work, or with nothing arranged when inspectors count. */
export function WorkingDay({ comparison, view: viewOfGroup }: PanelOf): ReactNode {
  const view = { ...viewOfGroup, people: 'all' };
  const regimes = shown(comparison, view);
  const lines: readonly TableLine[] = workingDayStatuses.map(({ where, meaning }) => ({
    label: meaning,
    row: viewed(comparison, status, view, where),
  }));
  const rows: readonly BandRow[] = regimes.map(({ id, label }) => ({
    label,
    shares: lines.map(({ row }) => level(row, id)),
    reported: false,
  }));
  const others: readonly IngredientLine[] = beside.map(({ id, where, name }) => ({
    id,
    name,
    row: viewed(comparison, id, view, where),
  }));
  const title = workingDayFinding(comparison, view);
  const subtitle = `People of a hundred, mean of 10:30 and 14:30, as inspectors count. ${viewWords(view)}`;
  return (
    <Panel
      comparison={comparison}
      title={title}
      subtitle={subtitle}
      legend={bandLegend(workingDayStatuses.map(({ meaning }) => meaning))}
      table={estimateTable(`${title}. ${subtitle}`, 'Where people are', lines, regimes, 100)}
      name="working-day"
      className="full"
      picture={() => scenePicture(bandScene(rows, pictureWidth, style))}
    >
      <div className="split">
        <ScenePicture
          sceneAt={(width) => bandScene(rows, width, style)}
          label={`${title}. People of a hundred: locked in, with nothing arranged, at work on the wing, at an activity.`}
        />
        <Ingredients
          caption="Evening and open air (everyone)"
          comparison={comparison}
          regime={view.regime}
          days={dayNames[view.day]}
          lines={others}
        />
      </div>
    </Panel>
  );
}
