/** What the reader is looking at: which regime against the baseline, on which days, for whom, in which condition. */
import {
  profileDays,
  type Comparison,
  type ProfileDay,
  type RegimeLabel,
  type Slice,
} from '#experiment/comparison.ts';

export type Condition = Slice['condition'];

export interface View {
  readonly regime: string;
  readonly condition: Condition;
  readonly day: ProfileDay;
  /** A `people` slice: all, work:fullTime … */
  readonly people: string;
}

export const conditionNames: Readonly<Record<Condition, string>> = {
  asDesigned: 'as designed',
  asDelivered: 'as delivered',
};

export const conditionMeanings: Readonly<Record<Condition, string>> = {
  asDesigned: 'Every post filled, nobody sick or refusing: the timetable at its best.',
  asDelivered: 'With staff sickness, refusals, late starts, cancellations and curtailment.',
};

export const dayNames: Readonly<Record<ProfileDay, string>> = {
  monToThu: 'Monday to Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
};

/** `on a Friday`, for the middle of a sentence. */
export const dayPhrases: Readonly<Record<ProfileDay, string>> = {
  monToThu: 'from Monday to Thursday',
  friday: 'on a Friday',
  saturday: 'on a Saturday',
  sunday: 'on a Sunday',
};

export function openingView(comparison: Comparison): View {
  const last = comparison.regimes[comparison.regimes.length - 1];
  return { regime: last?.id ?? '', condition: 'asDesigned', day: profileDays[0], people: 'all' };
}

export function baselineOf(comparison: Comparison): RegimeLabel {
  return comparison.regimes[0];
}

export function regimeOf(comparison: Comparison, id: string): RegimeLabel {
  return comparison.regimes.find((regime) => regime.id === id) ?? baselineOf(comparison);
}

/** The regimes on the page: the baseline, and the one chosen if it is another. */
export function shown(comparison: Comparison, view: Pick<View, 'regime'>): readonly RegimeLabel[] {
  const baseline = baselineOf(comparison);
  return view.regime === baseline.id ? [baseline] : [baseline, regimeOf(comparison, view.regime)];
}

/** `FRD-style, smaller cohorts` is `Smaller cohorts` where there is little room. */
export function shortLabel(regime: RegimeLabel): string {
  const tail = regime.label.includes(', ')
    ? regime.label.slice(regime.label.indexOf(', ') + 2)
    : regime.label;
  return tail.charAt(0).toUpperCase() + tail.slice(1);
}

/** `smaller cohorts`, `the restricted regime`, to follow "With". */
export function spokenLabel(regime: RegimeLabel): string {
  const short = shortLabel(regime);
  const lower = short.charAt(0).toLowerCase() + short.slice(1);
  if (lower.endsWith('ed')) return `the ${lower} regime`;
  return /^(evening|third)|regime$/.test(lower) ? `the ${lower}` : lower;
}

/** `the workshop-based regime`, to follow "In". */
export function spokenRegime(regime: RegimeLabel): string {
  const spoken = spokenLabel(regime);
  if (spoken.endsWith('regime')) return spoken;
  return `the ${spoken.replace(/^the /, '')} regime`;
}

/** Said beside a regime's name when it interprets somebody's words; null when it does not. */
export function readingText({ readingOf }: RegimeLabel): string | null {
  return readingOf === null ? null : `our reading of ${readingOf}`;
}

/** `FRD-style, smaller cohorts (our reading of …)`. */
export function withReading(regime: RegimeLabel): string {
  const reading = readingText(regime);
  // A reading may end in a bracket of its own.
  return reading === null ? regime.label : `${regime.label} (${reading.replace(/ \(([^)]*)\)$/, ', $1')})`;
}
