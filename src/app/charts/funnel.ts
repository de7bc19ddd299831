/** Hours in three stages, each within the one before: from planned to attended, from on duty to used. The first in outline, the last in the regime's colour. */
import { labelColumn, rowLabel, rowWords, wideEnough } from './labelled-row.ts';
import { regimeMark, regimeToken, smallestText, textWidth, wrapped, type Mark, type Scene } from './marks.ts';

export interface FunnelRow {
  readonly label: string;
  /** One for each regime: hours at each stage, and what is written beside. */
  readonly bars: readonly { readonly stages: readonly [number, number, number]; readonly words: string }[];
}

const barHeight = 12;
const markRadius = 5.5;
const barStep = 19;
/** Where there is no room beside a bar, its words stand below it. */
const barStepNarrow = 36;

export function funnelScene(rows: readonly FunnelRow[], width: number): Scene {
  const bars = rows.flatMap((row) => row.bars);
  const wordsWidth = Math.max(0, ...bars.map(({ words }) => textWidth(words, smallestText))) + 14;
  const wide = width >= wideEnough;
  const left = labelColumn(rows, width, 14);
  const most = Math.max(0, ...bars.flatMap(({ stages }) => stages));
  const across = wide ? Math.max(40, width - left - wordsWidth) : width - markRadius;
  const step = wide ? barStep : barStepNarrow;
  const x = (value: number): number => left + (most > 0 ? (value / most) * across : 0);
  const marks: Mark[] = [];
  let y = 0;
  for (const row of rows) {
    const lines = wide ? wrapped(row.label, left - 8, smallestText) : [row.label];
    const above = wide ? 0 : 20;
    const height = above + Math.max(row.bars.length * step, wide ? lines.length * 16 : 0);
    const middle = y + above + (height - above) / 2;
    marks.push(...rowLabel(lines, wide ? middle + 4.5 : y + 14, 16));
    row.bars.forEach(({ stages, words }, index) => {
      const at = wide ? middle + (index - (row.bars.length - 1) / 2) * step : y + above + 8 + index * step;
      marks.push(
        ...nested(stages, index, left, at, x),
        wide
          ? rowWords(words, width, at + 4.5)
          : { kind: 'text', x: 0, y: at + 20, text: words, size: smallestText, fill: 'soft' },
      );
    });
    y += height + 14;
  }
  return { width, height: y, marks };
}

function nested(
  [first, second, last]: readonly [number, number, number],
  index: number,
  left: number,
  y: number,
  x: (value: number) => number,
): readonly Mark[] {
  const bar = { kind: 'rect', x: left, y: y - barHeight / 2, height: barHeight } as const;
  return [
    { ...bar, width: x(first) - left, fill: 'card', stroke: 'soft' },
    { ...bar, width: x(second) - left, fill: 'rule', stroke: 'soft' },
    { ...bar, width: x(last) - left, fill: regimeToken(index) },
    regimeMark(index, x(last), y, markRadius),
  ];
}
