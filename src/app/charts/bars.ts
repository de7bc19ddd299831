/** Rows of one bar for each regime, ended by its mark, with the run-to-run interval over it and the numbers beside. */
import { regimeMark, regimeToken, smallestText, textWidth, wrapped, type Mark, type Scene } from './marks.ts';

export interface BarValue {
  readonly mean: number;
  readonly interval: readonly [number, number] | null;
}

export interface BarRow {
  readonly label: string;
  /** One for each regime shown; null where it was not measured. */
  readonly values: readonly (BarValue | null)[];
  readonly words: string;
}

const barHeight = 9;
const barStep = 15;
const markRadius = 5.5;
const wideEnough = 460;

/** `most` is the end of the scale, so that pictures side by side can share one. */
export function barScene(rows: readonly BarRow[], width: number, most = largest(rows)): Scene {
  const wordsWidth = Math.max(0, ...rows.map((row) => textWidth(row.words, smallestText)));
  const wide = width >= wideEnough;
  const labelWidth = wide
    ? Math.min(Math.max(0, ...rows.map((row) => textWidth(row.label, smallestText))) + 14, width * 0.34)
    : 0;
  const barLeft = labelWidth;
  const barWidth = Math.max(40, width - labelWidth - wordsWidth - 20);
  const x = (value: number): number => barLeft + (most > 0 ? (Math.max(0, value) / most) * barWidth : 0);
  const marks: Mark[] = [];
  let y = 0;
  for (const row of rows) {
    const lines = wide ? wrapped(row.label, labelWidth - 8, smallestText) : [row.label];
    const bars = row.values.length * barStep;
    const above = wide ? 0 : 19;
    const height = above + Math.max(bars, wide ? lines.length * 16 : bars);
    const middle = y + above + (height - above) / 2;
    lines.forEach((text, index) => {
      const labelY = wide ? middle + 4.5 + (index - (lines.length - 1) / 2) * 16 : y + 13;
      marks.push({ kind: 'text', x: 0, y: labelY, text, size: smallestText, fill: 'ink' });
    });
    row.values.forEach((value, index) => {
      if (value !== null)
        marks.push(
          ...bar(value, index, x, barLeft, middle + (index - (row.values.length - 1) / 2) * barStep),
        );
    });
    marks.push({
      kind: 'text',
      x: width,
      y: middle + 4.5,
      text: row.words,
      size: smallestText,
      anchor: 'end',
      fill: 'soft',
    });
    y += height + (wide ? 14 : 12);
  }
  marks.unshift({
    kind: 'line',
    x1: barLeft,
    y1: 0,
    x2: barLeft,
    y2: Math.max(0, y - 8),
    stroke: 'rule',
    width: wide ? 1 : 0,
  });
  return { width, height: y, marks };
}

export function largest(rows: readonly BarRow[]): number {
  return Math.max(
    0,
    ...rows.flatMap((row) => row.values.flatMap((value) => [value?.mean ?? 0, value?.interval?.[1] ?? 0])),
  );
}

function bar(
  { mean, interval }: BarValue,
  index: number,
  x: (value: number) => number,
  left: number,
  y: number,
): readonly Mark[] {
  const marks: Mark[] = [
    {
      kind: 'rect',
      x: left,
      y: y - barHeight / 2,
      width: x(mean) - left,
      height: barHeight,
      fill: regimeToken(index),
    },
    regimeMark(index, x(mean), y, markRadius),
  ];
  // An interval within the mark could not be told from it.
  if (interval !== null && x(interval[1]) - x(interval[0]) > markRadius * 2) {
    marks.push({
      kind: 'line',
      x1: x(interval[0]),
      y1: y,
      x2: x(interval[1]),
      y2: y,
      stroke: 'ink',
      width: 2,
    });
  }
  return marks;
}
