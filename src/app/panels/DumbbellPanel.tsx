import type { ReactNode } from 'react';
import type { Comparison, RegimeLabel } from '#experiment/comparison.ts';
import { dumbbellScene, type DumbbellRow, type Line } from '../charts/dumbbell.ts';
import { regimeLegend } from '../charts/legend.ts';
import { scenePicture } from '../charts/paint.ts';
import { pictureWidth } from '../charts/png.ts';
import { estimateTable, type TableLine } from '../charts/table.ts';
import { Panel } from '../components/Panel.tsx';
import { ScenePicture } from '../components/ScenePicture.tsx';

interface DumbbellPanelProps {
  readonly comparison: Comparison;
  readonly regimes: readonly RegimeLabel[];
  readonly title: string;
  readonly subtitle: string;
  /** What the lines are of: head of the table's first column. */
  readonly heading: string;
  readonly lines: readonly TableLine[];
  /** The same lines as drawn. */
  readonly rows: readonly DumbbellRow[];
  /** Follows the numbers of the axis. */
  readonly unit: string;
  readonly line?: Line | null;
  readonly name: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A card with a mark for each regime on every line. */
export function DumbbellPanel({
  comparison,
  regimes,
  title,
  subtitle,
  heading,
  lines,
  rows,
  unit,
  line = null,
  name,
  className,
  children,
}: DumbbellPanelProps): ReactNode {
  return (
    <Panel
      comparison={comparison}
      title={title}
      subtitle={subtitle}
      legend={regimeLegend(regimes)}
      table={estimateTable(`${title}. ${subtitle}`, heading, lines, regimes)}
      name={name}
      {...(className === undefined ? {} : { className })}
      picture={() => scenePicture(dumbbellScene(rows, pictureWidth, unit, line))}
    >
      <ScenePicture
        sceneAt={(width) => dumbbellScene(rows, width, unit, line)}
        label={`${title}. ${rows.map((row) => `${row.label}: ${row.words}`).join('; ')}`}
      />
      {children}
    </Panel>
  );
}
