/** Bars to both sides of nought: what is less to the left, what is more to the right. */
import { intervalLine, labelColumn, rowLabel, rowWords, wideEnough } from './labelled-row.ts';
import { smallestText, textWidth, wrapped, type Mark, type Scene } from './marks.ts';
import type { BarValue } from './bars.ts';

export interface DivergingRow {
  readonly label: string;
  /** Each from nought to its own side. */
  readonly values: readonly BarValue[];
  readonly words: string;
  /** What the others add up to. */
  readonly isTotal?: boolean;
}

/** What the two sides mean. */
export interface Sides {
  readonly left: string;
  readonly right: string;
}

const barHeight = 15;

/** `reach`: the least and the most of the scale, so that pictures side by side can share one. */
export function divergingScene(
  rows: readonly DivergingRow[],
  width: number,
  sides: Sides,
  reach = reachOf(rows),
): Scene {
  const wide = width >= wideEnough;
  const labelWidth = labelColumn(rows, width, 14, 600);
  const wordsWidth = Math.max(0, ...rows.map(({ words }) => textWidth(words, smallestText, 600))) + 14;
  const right = wide ? width - wordsWidth : width;
  const [least, most] = reach;
  const span = most - least || 1;
  const x = (value: number): number => labelWidth + 4 + ((value - least) / span) * (right - labelWidth - 8);
  const rowHeight = wide ? 32 : 46;
  const top = 24;
  const marks: Mark[] = [];
  rows.forEach((row, index) => {
    const y = top + index * rowHeight + (row.isTotal ? 8 : 0);
    const middle = wide ? y + rowHeight / 2 : y + rowHeight - 14;
    const weight = row.isTotal ? 600 : 400;
    if (row.isTotal) marks.push({ kind: 'line', x1: 0, y1: y, x2: width, y2: y, stroke: 'rule', width: 1 });
    const lines = wide ? wrapped(row.label, labelWidth - 8, smallestText, weight) : [row.label];
    const baseline = wide ? middle + 4.5 : y + 18;
    marks.push(
      ...rowLabel(lines, baseline, 15, weight),
      rowWords(row.words, width, baseline, { weight, fill: row.isTotal ? 'ink' : 'soft' }),
    );
    for (const value of row.values) marks.push(...bar(value, middle, x));
    // In the way of the words, where they stand above the bars.
    if (!wide) marks.push(nought(x(0), middle - 11, middle + 11));
  });
  const bottom = top + rows.length * rowHeight + 12;
  return {
    width,
    height: bottom,
    marks: [...heads(sides, x(0), labelWidth, right), ...marks, ...(wide ? [nought(x(0), top, bottom)] : [])],
  };
}

/** From the furthest to the left to the furthest to the right, nought among them. */
export function reachOf(rows: readonly DivergingRow[]): readonly [number, number] {
  const ends = rows.flatMap(({ values }) =>
    values.flatMap(({ mean, interval }) => [mean, ...(interval ?? [])]),
  );
  return [Math.min(0, ...ends), Math.max(0, ...ends)];
}

function bar({ mean, interval }: BarValue, y: number, x: (value: number) => number): readonly Mark[] {
  const [from, to] = [Math.min(x(0), x(mean)), Math.max(x(0), x(mean))];
  return [
    { kind: 'rect', x: from, y: y - barHeight / 2, width: to - from, height: barHeight, fill: 'other' },
    ...intervalLine(interval, y, x, 3),
  ];
}

function nought(at: number, top: number, bottom: number): Mark {
  return { kind: 'line', x1: at, y1: top, x2: at, y2: bottom, stroke: 'ink', width: 1 };
}

/** Each side's words at nought where they fit, and else at the edge of the picture. */
function heads({ left, right }: Sides, at: number, start: number, end: number): readonly Mark[] {
  const common = { kind: 'text', y: 14, size: smallestText, fill: 'soft' } as const;
  const leftWidth = textWidth(left, smallestText) + 8;
  const rightWidth = textWidth(right, smallestText) + 8;
  const marks: Mark[] = [];
  if (at - start >= leftWidth) marks.push({ ...common, x: at - 8, text: left, anchor: 'end' });
  if (end - at >= rightWidth) marks.push({ ...common, x: at + 8, text: right });
  return marks;
}
