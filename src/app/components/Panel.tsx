import { useId, useState, type ReactNode } from 'react';
import type { Comparison } from '#experiment/comparison.ts';
import { unbroken } from '#story/duration.ts';
import { csvOf } from '../charts/csv.ts';
import type { LegendItem } from '../charts/legend.ts';
import { download } from '../charts/download.ts';
import { runLine, sourceLines, type Table } from '../charts/table.ts';
import type { Drawing } from '../charts/png.ts';
import { DataTable } from './DataTable.tsx';
import { Legend } from './Legend.tsx';

interface PanelProps {
  readonly comparison: Comparison;
  /** The finding. */
  readonly title: string;
  readonly subtitle: string;
  readonly table: Table;
  /** Stem of the names of its files. */
  readonly name: string;
  readonly picture: () => Drawing | Promise<Drawing>;
  readonly legend?: readonly LegendItem[];
  readonly className?: string;
  readonly children: ReactNode;
}

/** A card: the finding, the picture that proves it, and behind it the table, CSV and PNG. */
export function Panel({
  comparison,
  title,
  subtitle,
  table,
  name,
  picture,
  legend = [],
  className,
  children,
}: PanelProps): ReactNode {
  const heading = useId();
  const [fault, setFault] = useState<string | null>(null);
  const stem = `core-day-${name}-seed-${comparison.manifest.seed}-model-${comparison.manifest.modelVersion}`;

  const saveTable = (): void => {
    const text = csvOf(table, sourceLines(comparison));
    download(`${stem}.csv`, new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' }));
  };
  const savePicture = async (): Promise<void> => {
    try {
      const { pngOf } = await import('../charts/png.ts');
      const drawn = await picture();
      download(
        `${stem}.png`,
        await pngOf({ title, subtitle, legend, source: sourceLines(comparison), ...drawn }),
      );
      setFault(null);
    } catch (error) {
      setFault(`The picture could not be made: ${error instanceof Error ? error.message : String(error)}`);
    }
  };

  return (
    <section className={`card ${className ?? ''}`} aria-labelledby={heading} data-panel={name}>
      <h2 id={heading}>{unbroken(title)}</h2>
      <p className="subtitle">{subtitle}</p>
      <div className="card-body">
        {legend.length > 0 && <Legend items={legend} />}
        {children}
      </div>
      <footer className="behind">
        <details>
          <summary>Show as a table</summary>
          <DataTable table={table} />
        </details>
        <button type="button" className="link" onClick={saveTable}>
          CSV<span className="unseen"> of “{title}”</span>
        </button>
        <button type="button" className="link" onClick={() => void savePicture()}>
          PNG<span className="unseen"> of “{title}”</span>
        </button>
        <span className="run-line">{runLine(comparison)}</span>
        {fault !== null && <p role="alert">{fault}</p>}
      </footer>
    </section>
  );
}
