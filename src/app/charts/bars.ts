/** Rows of one bar for each regime, ended by its mark, with the run-to-run interval over it and the numbers beside. */
import { intervalLine, labelColumn, rowLabel, rowWords, wideEnough } from './labelled-row.ts';
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

/** `most` is the end of the scale, so that pictures side by side can share one. */
export function barScene(rows: readonly BarRow[], width: number, most = largest(rows)): Scene {
  const wordsWidth = Math.max(0, ...rows.map((row) => textWidth(row.words, smallestText)));
  const wide = width >= wideEnough;
  const labelWidth = labelColumn(rows, width, 14);
  const barWidth = Math.max(40, width - labelWidth - wordsWidth - 20);
  const x = (value: number): number => labelWidth + (most > 0 ? (Math.max(0, value) / most) * barWidth : 0);
  const marks: Mark[] = [];
  let y = 0;
  for (const row of rows) {
    const lines = wide ? wrapped(row.label, labelWidth - 8, smallestText) : [row.label];
    const bars = row.values.length * barStep;
    const above = wide ? 0 : 19;
    const height = above + Math.max(bars, wide ? lines.length * 16 : bars);
    const middle = y + above + (height - above) / 2;
    marks.push(...rowLabel(lines, wide ? middle + 4.5 : y + 13, 16));
    row.values.forEach((value, index) => {
      if (value !== null)
        marks.push(
          ...bar(value, index, x, labelWidth, middle + (index - (row.values.length - 1) / 2) * barStep),
        );
    });
    marks.push(rowWords(row.words, width, middle + 4.5));
    y += height + (wide ? 14 : 12);
  }
  marks.unshift({
    kind: 'line',
    x1: labelWidth,
    y1: 0,
    x2: labelWidth,
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
  return [
    {
      kind: 'rect',
      x: left,
      y: y - barHeight / 2,
      width: x(mean) - left,
      height: barHeight,
      fill: regimeToken(index),
    },
    regimeMark(index, x(mean), y, markRadius),
    ...intervalLine(interval, y, x, markRadius * 2),
  ];
}
