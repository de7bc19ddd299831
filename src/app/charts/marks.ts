/** A picture as plain marks: drawn as SVG on the page and painted on a canvas for PNG, from the same list. */

/** Colours by meaning; each is a CSS custom property of the same name. */
export const tokens = [
  'page',
  'card',
  'ink',
  'soft',
  'rule',
  'grid',
  'baseline',
  'other',
  'in-cell',
  'on-wing',
  'workshop',
  'education',
  'moving',
  'visit-or-other',
  'on-in-cell',
  'on-on-wing',
  'on-workshop',
  'on-education',
  'on-moving',
  'on-visit-or-other',
  'band-0',
  'band-1',
  'band-2',
  'band-3',
  'on-band-0',
  'on-band-1',
  'on-band-2',
  'on-band-3',
] as const;
export type Token = (typeof tokens)[number];

export type Mark =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: Token;
      readonly radius?: number;
      readonly stroke?: Token;
    }
  | {
      readonly kind: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly stroke: Token;
      readonly width: number;
      readonly dash?: readonly number[];
    }
  | {
      readonly kind: 'circle';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly fill: Token;
      readonly stroke?: Token;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly weight?: 400 | 600;
      readonly anchor?: 'start' | 'middle' | 'end';
      readonly fill: Token;
    };

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** Text in a picture is never smaller. */
export const smallestText = 13;

/** Width of a text in Inter, near enough to lay out by (a little generous). */
export function textWidth(text: string, size: number, weight: 400 | 600 = 400): number {
  const wide = (text.match(/[%→]/g) ?? []).length;
  const digits = (text.match(/\d/g) ?? []).length;
  return (text.length * (weight === 600 ? 0.58 : 0.55) + digits * 0.07 + wide * 0.4) * size;
}

/** Words broken into lines no wider than `width`. */
export function wrapped(
  text: string,
  width: number,
  size: number,
  weight: 400 | 600 = 400,
): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && textWidth(`${last} ${word}`, size, weight) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The two regimes' marks: a circle for the baseline, a square for the other. */
export function regimeMark(index: number, x: number, y: number, radius = 6): Mark {
  return index === 0
    ? { kind: 'circle', x, y, radius, fill: 'baseline', stroke: 'card' }
    : {
        kind: 'rect',
        x: x - radius,
        y: y - radius,
        width: radius * 2,
        height: radius * 2,
        fill: 'other',
        stroke: 'card',
      };
}

export function regimeToken(index: number): Token {
  return index === 0 ? 'baseline' : 'other';
}

/** Round steps for an axis from 0 to at least `most`, about `count` of them. */
export function axisSteps(most: number, count: number): readonly number[] {
  const rough = Math.max(most, 1e-6) / count;
  const power = Math.pow(10, Math.floor(Math.log10(rough)));
  const step = ([1, 2, 2.5, 5, 10].find((multiple) => multiple * power >= rough) ?? 10) * power;
  return Array.from({ length: Math.ceil(most / step - 1e-9) + 1 }, (_, index) =>
    Number((index * step).toPrecision(12)),
  );
}
