/** Days in inspectors' bands: a row of a hundred for each regime, and what prisoners reported beside it. */
import { smallestText, textWidth, wrapped, type Mark, type Scene, type Token } from './marks.ts';

export interface BandRow {
  readonly label: string;
  /** Shares of the four bands; null where no figure was published. */
  readonly shares: readonly (number | null)[];
  /** Reported by prisoners rather than simulated: drawn in outline. */
  readonly reported: boolean;
}

const rowHeight = 34;

export function bandScene(rows: readonly BandRow[], width: number): Scene {
  const marks: Mark[] = [];
  let y = 0;
  let reportedBefore = false;
  for (const row of rows) {
    if (row.reported && !reportedBefore) {
      y += 8;
      marks.push({ kind: 'line', x1: 0, y1: y, x2: width, y2: y, stroke: 'rule', width: 1 });
      y += 12;
    }
    reportedBefore = row.reported;
    const weight = row.reported ? 400 : 600;
    for (const text of wrapped(row.label, width, smallestText, weight)) {
      marks.push({
        kind: 'text',
        x: 0,
        y: y + 14,
        text,
        size: smallestText,
        weight,
        fill: row.reported ? 'soft' : 'ink',
      });
      y += 17;
    }
    y += 3;
    marks.push(...segments(row, y, width));
    y += rowHeight + 10;
  }
  return { width, height: y, marks };
}

function segments(row: BandRow, y: number, width: number): readonly Mark[] {
  const height = row.reported ? 22 : rowHeight;
  const marks: Mark[] = [{ kind: 'rect', x: 0, y, width, height, fill: 'grid' }];
  let x = 0;
  row.shares.forEach((share, band) => {
    if (share === null || share <= 0) return;
    const across = share * width;
    marks.push({
      kind: 'rect',
      x,
      y,
      width: Math.max(1, across - 1.5),
      height,
      fill: `band-${band}` as Token,
    });
    const text = (share * 100).toFixed(0);
    if (across > textWidth(text, smallestText) + 6) {
      marks.push({
        kind: 'text',
        x: x + across / 2,
        y: y + height / 2 + 4.5,
        text,
        size: smallestText,
        weight: 600,
        anchor: 'middle',
        fill: `on-band-${band}` as Token,
      });
    }
    x += across;
  });
  if (row.shares.includes(null)) {
    marks.push({
      kind: 'text',
      x: Math.min(x + 10, width),
      y: y + height / 2 + 4.5,
      text: 'other bands not published',
      size: smallestText,
      fill: 'ink',
    });
  }
  return marks;
}
