/** The four outcomes as one picture to take away: always all four. */
import { rangeWithin, runsOff, type Outcome } from '#story/outcomes.ts';
import type { Mark, Scene } from './marks.ts';
import { scenePicture } from './paint.ts';
import { pictureWidth, type Drawing } from './png.ts';

/** Height of a row, and of one that also says what we don't know. */
const rowHeights = { plain: 78, ranged: 104 };

export function outcomesPicture(rows: readonly Outcome[], most: number): Drawing {
  return scenePicture(outcomesScene(rows, most));
}

export function outcomesScene(rows: readonly Outcome[], most: number): Scene {
  const rowHeight = rowHeights[rows.some(({ rangeWords }) => rangeWords !== '') ? 'ranged' : 'plain'];
  const left = 430;
  const right = 720;
  const middle = (left + right) / 2;
  const x = (change: number): number => middle + (change / most) * ((right - left) / 2);
  const height = rows.length * rowHeight;
  const marks: Mark[] = [
    { kind: 'line', x1: middle, y1: 0, x2: middle, y2: height, stroke: 'ink', width: 1 },
  ];
  rows.forEach((row, index) => {
    const y = index * rowHeight + rowHeight / 2;
    const levels = row.words === '' ? row.baseline : `${row.baseline} → ${row.chosen}`;
    marks.push(
      { kind: 'text', x: 0, y: y - 5, text: row.name, size: 16, weight: 600, fill: 'ink' },
      { kind: 'text', x: 0, y: y + 17, text: `${levels} ${row.unit}`, size: 15, fill: 'soft' },
      ...wordsBeside(row, y),
    );
    if (row.range !== null) marks.push(...rangeLine(row.range, most, y, x));
    if (row.relative !== null) {
      const { mean, low, high } = row.relative;
      marks.push(
        { kind: 'rect', x: x(low), y: y - 4, width: x(high) - x(low), height: 8, fill: 'other' },
        { kind: 'circle', x: x(mean), y, radius: 7, fill: 'other', stroke: 'card' },
      );
    }
  });
  return { width: pictureWidth, height, marks };
}

/** What we don't know; an arrow where it runs off the picture. */
function rangeLine(
  range: NonNullable<Outcome['range']>,
  most: number,
  y: number,
  x: (change: number) => number,
): readonly Mark[] {
  const [x1, x2] = rangeWithin(range, most).map(x);
  const [isOffLeft, isOffRight] = runsOff(range, most);
  const drawn = { kind: 'line', stroke: 'other', width: 1.5 } as const;
  const head = (tip: number, back: number): readonly Mark[] =>
    [-4, 4].map((rise) => ({ ...drawn, x1: tip, y1: y, x2: tip + back, y2: y + rise }));
  return [
    { ...drawn, x1, y1: y, x2, y2: y },
    ...(isOffLeft ? head(x1, 6) : []),
    ...(isOffRight ? head(x2, -6) : []),
  ];
}

/** The words, the interval, and what we don't know, under each other about a height. */
function wordsBeside({ words, interval, rangeWords, directionWords }: Outcome, y: number): readonly Mark[] {
  const lines = [
    interval && `run to run ${interval}`,
    rangeWords && `what we don’t know ${rangeWords}`,
    directionWords,
  ].filter((text) => text !== '');
  const top = y - 5 - 9 * Math.max(0, lines.length - 1);
  const right = { kind: 'text', x: pictureWidth, anchor: 'end' } as const;
  return [
    { ...right, y: top, text: words, size: 16, weight: 600, fill: 'ink' },
    ...lines.map((text, line) => ({
      ...right,
      y: top + 22 + line * 18,
      text,
      size: 14,
      fill: 'soft' as const,
    })),
  ];
}
