/** What pictures of labelled rows share: the label of a row, the words at its end, and the line of an interval. */
import { smallestText, textWidth, type Mark } from './marks.ts';

type Weight = 400 | 600;

/** From this width on labels stand before their rows, and else above them. */
export const wideEnough = 460;

/** Width of the labels before their rows with `gap` after the longest, at most about a third of the picture; 0 where they stand above. */
export function labelColumn(
  rows: readonly { readonly label: string }[],
  width: number,
  gap: number,
  weight: Weight = 400,
): number {
  if (width < wideEnough) return 0;
  const longest = Math.max(0, ...rows.map(({ label }) => textWidth(label, smallestText, weight)));
  return Math.min(longest + gap, width * 0.34);
}

/** The lines of a label, `lead` apart, centred on `baseline`. */
export function rowLabel(
  lines: readonly string[],
  baseline: number,
  lead: number,
  weight: Weight = 400,
): readonly Mark[] {
  return lines.map((text, index) => ({
    kind: 'text',
    x: 0,
    y: baseline + (index - (lines.length - 1) / 2) * lead,
    text,
    size: smallestText,
    weight,
    fill: 'ink',
  }));
}

/** What is written at the end of a row. */
export function rowWords(
  text: string,
  right: number,
  baseline: number,
  { weight, fill }: { readonly weight: Weight; readonly fill: 'ink' | 'soft' } = {
    weight: 400,
    fill: 'soft',
  },
): Mark {
  return { kind: 'text', x: right, y: baseline, text, size: smallestText, weight, anchor: 'end', fill };
}

/** The interval over a bar; nothing where it is no longer than `hidden` and could not be told from what is drawn there. */
export function intervalLine(
  interval: readonly [number, number] | null,
  y: number,
  x: (value: number) => number,
  hidden: number,
): readonly Mark[] {
  if (interval === null || x(interval[1]) - x(interval[0]) <= hidden) return [];
  return [{ kind: 'line', x1: x(interval[0]), y1: y, x2: x(interval[1]), y2: y, stroke: 'ink', width: 2 }];
}
