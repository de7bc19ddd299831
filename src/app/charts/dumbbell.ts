/** Two marks on a line for each group: where it stands under the baseline, and under the other regime. */
import { labelColumn, rowLabel, rowWords, wideEnough } from './labelled-row.ts';
import {
  axisSteps,
  regimeMark,
  regimeToken,
  smallestText,
  textWidth,
  wrapped,
  type Mark,
  type Scene,
} from './marks.ts';

export interface DumbbellRow {
  readonly label: string;
  /** Baseline first; null where a regime has nobody in the group. */
  readonly values: readonly ({
    readonly mean: number;
    readonly interval: readonly [number, number] | null;
  } | null)[];
  readonly words: string;
}

export interface Line {
  readonly value: number;
  readonly text: string;
}

/** `unit` follows the numbers of the axis; `line` is a value to measure against, with its words. */
export function dumbbellScene(
  rows: readonly DumbbellRow[],
  width: number,
  unit: string,
  line: Line | null,
): Scene {
  const wide = width >= wideEnough;
  const labelWidth = labelColumn(rows, width, 12);
  const wordsWidth = wide ? Math.max(0, ...rows.map((row) => textWidth(row.words, smallestText))) + 22 : 0;
  const left = labelWidth + 8;
  const right = width - wordsWidth - 16;
  const ends = rows.flatMap((row) =>
    row.values.flatMap((value) => [value?.mean ?? 0, value?.interval?.[1] ?? 0]),
  );
  const steps = axisSteps(Math.max(0, ...ends, line?.value ?? 0), right - left >= 320 ? 6 : 4);
  const most = steps[steps.length - 1] ?? 1;
  const x = (value: number): number => left + (Math.max(0, value) / most) * (right - left);
  const rowHeight = wide ? 34 : 46;
  const top = 26;
  const bottom = top + rows.length * rowHeight;

  // Where labels and words stand above the marks, lines to measure against keep out of their way.
  const stretches = wide
    ? [[top, bottom] as const]
    : rows.map((_, index) => [top + index * rowHeight + 23, top + (index + 1) * rowHeight - 1] as const);
  const down = (value: number): readonly { x1: number; y1: number; x2: number; y2: number }[] =>
    stretches.map(([y1, y2]) => ({ x1: x(value), y1, x2: x(value), y2 }));

  const marks: Mark[] = steps.flatMap((step, index): readonly Mark[] => [
    ...down(step).map((along): Mark => ({ kind: 'line', ...along, stroke: 'grid', width: 1 })),
    {
      kind: 'text',
      x: x(step),
      y: 15,
      text: `${step} ${unit}`,
      size: smallestText,
      fill: 'soft',
      anchor: index === 0 && !wide ? 'start' : index === steps.length - 1 && !wide ? 'end' : 'middle',
    },
  ]);
  if (line !== null)
    marks.push(
      ...down(line.value).map((along): Mark => ({
        kind: 'line',
        ...along,
        stroke: 'ink',
        width: 1.5,
        dash: [4, 4],
      })),
      wordsOf(line, x(line.value), bottom, width),
    );
  rows.forEach((row, index) =>
    marks.push(...drawRow(row, top + index * rowHeight, rowHeight, { wide, width, labelWidth, x })),
  );
  return { width, height: bottom + (line === null ? 4 : 26), marks };
}

interface Layout {
  readonly wide: boolean;
  readonly width: number;
  readonly labelWidth: number;
  readonly x: (value: number) => number;
}

function drawRow(
  row: DumbbellRow,
  y: number,
  rowHeight: number,
  { wide, width, labelWidth, x }: Layout,
): readonly Mark[] {
  const middle = wide ? y + rowHeight / 2 : y + rowHeight - 12;
  const baseline = wide ? middle + 4.5 : y + 18;
  const lines = wide ? wrapped(row.label, labelWidth - 8, smallestText) : [row.label];
  const marks: Mark[] = [...rowLabel(lines, baseline, 15), rowWords(row.words, width, baseline)];
  const means = row.values.flatMap((value) => (value === null ? [] : [value.mean]));
  if (means.length > 1) {
    marks.push({
      kind: 'line',
      x1: x(Math.min(...means)),
      y1: middle,
      x2: x(Math.max(...means)),
      y2: middle,
      stroke: 'other',
      width: 2,
    });
  }
  row.values.forEach((value, index) => {
    if (value?.interval) {
      const [low, high] = value.interval;
      marks.push({
        kind: 'line',
        x1: x(low),
        y1: middle,
        x2: x(high),
        y2: middle,
        stroke: regimeToken(index),
        width: 6,
      });
    }
  });
  row.values.forEach((value, index) => {
    if (value !== null) marks.push(regimeMark(index, x(value.mean), middle, index === 0 ? 7.5 : 5));
  });
  return marks;
}

function wordsOf({ text }: Line, x: number, bottom: number, width: number): Mark {
  const half = textWidth(text, smallestText) / 2;
  const centre = Math.min(Math.max(x, half), width - half);
  return {
    kind: 'text',
    x: centre,
    y: bottom + 21,
    text,
    size: smallestText,
    anchor: 'middle',
    fill: 'soft',
  };
}
