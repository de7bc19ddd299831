/** A row of a hundred for each regime, divided into four: days in inspectors' bands, with what was reported beside; states of days. */
import { smallestText, textWidth, wrapped, type Mark, type Scene, type Token } from './marks.ts';

export interface BandRow {
  readonly label: string;
  /** Shares of the four bands; null where no figure was published. */
  readonly shares: readonly (number | null)[];
  /** Reported by prisoners rather than simulated: drawn in outline. */
  readonly reported: boolean;
}

/** How the four are drawn and called where that is not from the darkest to the lightest, by their number alone. */
export interface BandStyle {
  readonly shades: readonly (0 | 1 | 2 | 3)[];
  /** Written into a part that is wide enough. */
  readonly names: readonly string[];
}

const rowHeight = 34;
const plain: BandStyle = { shades: [0, 1, 2, 3], names: ['', '', '', ''] };

export function bandScene(rows: readonly BandRow[], width: number, style = plain): Scene {
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
    marks.push(...segments(row, y, width, style));
    y += rowHeight + 10;
  }
  return { width, height: y, marks };
}

function segments(row: BandRow, y: number, width: number, { shades, names }: BandStyle): readonly Mark[] {
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
      fill: `band-${shades[band]}` as Token,
    });
    const number = (share * 100).toFixed(0);
    const named = `${names[band]} ${number}`.trim();
    const fits = (text: string): boolean => across > textWidth(text, smallestText, 600) + 6;
    const text = fits(named) ? named : number;
    if (fits(text)) {
      marks.push({
        kind: 'text',
        x: x + across / 2,
        y: y + height / 2 + 4.5,
        text,
        size: smallestText,
        weight: 600,
        anchor: 'middle',
        fill: `on-band-${shades[band]}` as Token,
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
