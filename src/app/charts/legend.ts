/** What the marks of a picture stand for: shown on the page, and burnt into the picture that is taken away. */
import type { RegimeLabel } from '#experiment/comparison.ts';
import { readingText } from '#story/view.ts';
import { places } from '#story/vocabulary.ts';
import { textWidth, type Mark, type Scene, type Token } from './marks.ts';
import { placeTokens } from './place-tokens.ts';

export interface LegendItem {
  readonly label: string;
  /** Said after the label, more quietly. */
  readonly aside: string | null;
  readonly fill: Token;
  readonly round: boolean;
  /** A place, whose glyph is drawn on it. */
  readonly place: number | null;
}

/** A circle for the baseline, a square for the other; no name without saying whose reading it is. */
export function regimeLegend(regimes: readonly RegimeLabel[]): readonly LegendItem[] {
  return regimes.map((regime, index) => ({
    label: regime.label,
    aside: readingText(regime),
    fill: index === 0 ? 'baseline' : 'other',
    round: index === 0,
    place: null,
  }));
}

/** The grey and the outline of a bar in stages; its last stage bears the regime's colour and mark. */
export function stageLegend(grey: string, outline: string): readonly LegendItem[] {
  return [
    { label: grey, aside: null, fill: 'rule', round: false, place: null },
    { label: outline, aside: null, fill: 'card', round: false, place: null },
  ];
}

export const placeLegend: readonly LegendItem[] = places.map(({ name }, place) => ({
  label: name,
  aside: null,
  fill: placeTokens[place],
  round: false,
  place,
}));

/** What the four parts of a row of a hundred are, from the darkest to the lightest or in the shades given. */
export function bandLegend(
  names: readonly string[],
  shades: readonly number[] = [0, 1, 2, 3],
): readonly LegendItem[] {
  return names.map((label, band) => ({
    label,
    aside: null,
    fill: `band-${shades[band]}` as Token,
    round: false,
    place: null,
  }));
}

const size = 15;

/** The legend in lines no wider than `width`. */
export function legendScene(items: readonly LegendItem[], width: number): Scene {
  const marks: Mark[] = [];
  let x = 0;
  let y = 12;
  for (const { label, aside, fill, round } of items) {
    const text = aside === null ? label : `${label} (${aside})`;
    const across = 22 + textWidth(text, size) + 18;
    if (x > 0 && x + across > width) {
      x = 0;
      y += 24;
    }
    marks.push(
      round
        ? { kind: 'circle', x: x + 7, y: y - 5, radius: 7, fill }
        : { kind: 'rect', x, y: y - 12, width: 14, height: 14, fill, stroke: 'rule' },
      { kind: 'text', x: x + 22, y, text, size, fill: 'ink' },
    );
    x += across;
  }
  return { width, height: items.length === 0 ? 0 : y + 20, marks };
}
