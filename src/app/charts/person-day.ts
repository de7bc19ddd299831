/** One person's day as a band of places, the time unlocked marked beneath; two rows of twelve hours where it is narrow. */
import { clock } from '#story/duration.ts';
import { smallestText, textWidth, type Mark, type Scene, type Token } from './marks.ts';
import { placeTokens } from './place-tokens.ts';

export interface BandPiece {
  /** Minutes of the day. */
  readonly from: number;
  readonly to: number;
  readonly place: number;
  readonly unlocked: boolean;
  /** From the fullest to the shortest: the first that fits is written. */
  readonly labels: readonly string[];
}

const top = 20;
const bandHeight = 46;
const rowHeight = top + bandHeight + 20;
const wideEnough = 700;

export function personDayScene(pieces: readonly BandPiece[], width: number): Scene {
  const rows = width >= wideEnough ? 1 : 2;
  const marks = Array.from({ length: rows }, (_, row) =>
    rowMarks(pieces, (row * 1440) / rows, ((row + 1) * 1440) / rows, row * rowHeight, width),
  );
  return { width, height: rows * rowHeight, marks: marks.flat() };
}

function rowMarks(
  pieces: readonly BandPiece[],
  from: number,
  to: number,
  y: number,
  width: number,
): readonly Mark[] {
  const x = (minute: number): number => ((minute - from) / (to - from)) * width;
  const marks: Mark[] = [];
  for (let hour = from / 60; hour <= to / 60; hour += 3) {
    const anchor = hour * 60 === from ? 'start' : hour * 60 === to ? 'end' : 'middle';
    marks.push({
      kind: 'text',
      x: x(hour * 60),
      y: y + 13,
      text: clock(hour * 60),
      size: smallestText,
      anchor,
      fill: 'soft',
    });
  }
  for (const piece of pieces) {
    const start = Math.max(piece.from, from);
    const end = Math.min(piece.to, to);
    if (end <= start) continue;
    const across = x(end) - x(start);
    marks.push({
      kind: 'rect',
      x: x(start),
      y: y + top,
      width: Math.max(0.5, across - (across > 4 ? 1 : 0)),
      height: bandHeight,
      fill: placeTokens[piece.place],
    });
    const label = piece.labels.find((text) => textWidth(text, smallestText, 600) + 8 <= across);
    if (label !== undefined) {
      marks.push({
        kind: 'text',
        x: x(start) + across / 2,
        y: y + top + bandHeight / 2 + 4.5,
        text: label,
        size: smallestText,
        weight: 600,
        anchor: 'middle',
        fill: `on-${placeTokens[piece.place]}` as Token,
      });
    }
  }
  for (const [start, end] of unlockedSpells(pieces)) {
    if (Math.min(end, to) <= Math.max(start, from)) continue;
    const left = x(Math.max(start, from));
    const right = x(Math.min(end, to));
    marks.push({
      kind: 'rect',
      x: left,
      y: y + top + bandHeight + 5,
      width: Math.max(1, right - left),
      height: 4,
      fill: 'ink',
    });
  }
  return marks;
}

/** Unbroken times unlocked, in minutes. */
function unlockedSpells(pieces: readonly BandPiece[]): readonly (readonly [number, number])[] {
  const spells: [number, number][] = [];
  for (const { from, to, unlocked } of pieces) {
    const last = spells[spells.length - 1];
    if (!unlocked) continue;
    if (last !== undefined && last[1] === from) last[1] = to;
    else spells.push([from, to]);
  }
  return spells;
}
