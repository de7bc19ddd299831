/** The four outcomes, which are only ever shown together. */
import type { Comparison, Estimate } from '#experiment/comparison.ts';
import { duration } from './duration.ts';
import { change, level, viewedOrAll } from './lookup.ts';
import { figure, isNought, percent } from './quantity.ts';
import { missing, verdict, type Verdict } from './verdict.ts';
import { baselineOf, dayNames, type View } from './view.ts';
import { holdsText } from './whatWeDontKnow.ts';

export interface Outcome {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** Unit of the numbers behind it. */
  readonly measured: string;
  readonly definition: string;
  readonly baseline: string;
  readonly chosen: string;
  /** Change and its run-to-run interval as shares of the baseline's level; null where there is none to draw. */
  readonly relative: { readonly mean: number; readonly low: number; readonly high: number } | null;
  /** What we don't know, likewise; null until computed. */
  readonly range: { readonly low: number; readonly high: number } | null;
  readonly words: string;
  readonly interval: string;
  /** What we don't know, in words, and in how many draws the direction is the same: `same direction in 194 of 200 draws`; empty until computed. */
  readonly rangeWords: string;
  readonly directionWords: string;
}

interface Kind {
  readonly id: string;
  readonly name: string;
  /** Null: over the days shown. */
  readonly unit: string | null;
  readonly value: (amount: number) => string;
  /** The size of a change or of an end of its interval, without its direction. */
  readonly size: (amount: number, share: number | null) => string;
  readonly more: string;
  readonly less: string;
}

/** A percentage of the baseline; where that is nothing to speak of, the figure itself. */
function asShare(amount: number, share: number | null): string {
  return share === null ? figure(Math.abs(amount)) : percent(share);
}

const kinds: readonly Kind[] = [
  {
    id: 'time.unlocked.mean',
    name: 'Time unlocked',
    unit: 'a day',
    value: duration,
    size: duration,
    more: 'more',
    less: 'less',
  },
  {
    id: 'movement.journeys',
    name: 'Journeys',
    unit: 'a person a day',
    value: figure,
    size: asShare,
    more: 'more',
    less: 'fewer',
  },
  {
    id: 'violence.exposureIndex',
    name: 'Opportunities for conflict (exposure index)',
    unit: 'per 100 people a day',
    value: figure,
    size: asShare,
    more: 'more',
    less: 'less',
  },
  {
    id: 'access.hours.attended',
    name: 'Attended activity, in person',
    unit: null,
    value: duration,
    size: duration,
    more: 'more',
    less: 'less',
  },
];

export function outcomes(comparison: Comparison, view: View): readonly Outcome[] {
  return kinds.map((kind) => outcome(comparison, view, kind));
}

/**
 * The widest relative change to be drawn, so that all four share an axis; at least 10%. What we don't know of one outcome
 * stretches it to the whole of the baseline at most, and runs off the edge beyond: the others must stay readable.
 */
export function reach(rows: readonly Outcome[]): number {
  const intervals = rows.flatMap((row) => [row.relative?.low ?? 0, row.relative?.high ?? 0]);
  const ranges = rows.flatMap((row) => [row.range?.low ?? 0, row.range?.high ?? 0]);
  return Math.max(0.1, ...intervals.map(Math.abs), ...ranges.map((end) => Math.min(1, Math.abs(end))));
}

/** A range as far as an axis that ends at `most` can show it. */
export function rangeWithin(range: { low: number; high: number }, most: number): [number, number] {
  const within = (end: number): number => Math.max(-most, Math.min(most, end));
  return [within(range.low), within(range.high)];
}

/** Whether a range runs off an axis that ends at `most`, to the left and to the right. */
export function runsOff(range: { low: number; high: number }, most: number): readonly [boolean, boolean] {
  return [range.low < -most, range.high > most];
}

function outcome(comparison: Comparison, view: View, kind: Kind): Outcome {
  const row = viewedOrAll(comparison, kind.id, view);
  const measure = comparison.measures.find(({ id }) => id === kind.id);
  const baseline = baselineOf(comparison).id;
  const before = level(row, baseline);
  // A level that prints as nought is nothing to take a share of.
  const base = before !== null && before >= 0.005 ? before : null;
  const after = level(row, view.regime);
  const difference = change(row, view.regime);
  const way = verdict(difference);
  const text = (value: number | null): string =>
    value === null ? missing(row?.byRegime[baseline]) : kind.value(value);
  return {
    id: kind.id,
    name: row !== undefined && row.slice.people !== view.people ? `${kind.name}, everyone` : kind.name,
    unit: kind.unit ?? dayNames[view.day],
    measured: measure?.unit ?? '',
    definition: measure?.definition ?? '',
    baseline: text(before),
    chosen: text(after),
    relative: base === null ? null : relative(difference, base),
    range:
      base === null || !difference?.range
        ? null
        : { low: difference.range.p5 / base, high: difference.range.p95 / base },
    words:
      view.regime === baseline
        ? ''
        : words(kind, way, difference, base) + perUnlockedHour(comparison, view, kind, way),
    interval: difference?.ci95 ? intervalWords(kind, difference.ci95, base) : '',
    rangeWords: difference?.range ? rangeWords(kind, difference.range) : '',
    directionWords: difference?.range ? `${holdsText(difference)} draws` : '',
  };
}

function relative(difference: Estimate | undefined, before: number): Outcome['relative'] {
  if (difference?.mean == null) return null;
  const [low, high] = difference.ci95 ?? [difference.mean, difference.mean];
  return { mean: difference.mean / before, low: low / before, high: high / before };
}

function words(kind: Kind, way: Verdict, difference: Estimate | undefined, base: number | null): string {
  if (way === 'unknown') return missing(difference);
  if (way === 'identical') return 'identical';
  const size = kind.size(difference!.mean!, base === null ? null : difference!.mean! / base);
  if (way === 'same' || isNought(size)) return 'about the same';
  // What we don't know of it is no share, and has to have something to stand beside.
  const plain = kind.size(difference!.mean!, null);
  return `${plain === size ? size : `${size} (${plain})`} ${kind[way]}`;
}

/** `1h 05m to 1h 15m less`, `2% less to 1% more`: the end nearer to nought first. `0m` where both are. */
function intervalWords(kind: Kind, [low, high]: readonly [number, number], base: number | null): string {
  const size = (value: number): string => kind.size(value, base === null ? null : value / base);
  if (isNought(size(low)) && isNought(size(high))) return size(high);
  if (low < 0 && high > 0) return `${size(low)} ${kind.less} to ${size(high)} ${kind.more}`;
  const [near, far] = low < 0 ? [size(high), size(low)] : [size(low), size(high)];
  const word = low < 0 ? kind.less : kind.more;
  return near === far ? `${far} ${word}` : `${near} to ${far} ${word}`;
}

/** Not as a share: each draw moves the baseline too. `301 to 7,166 fewer`. */
function rangeWords(kind: Kind, { p5, p95 }: NonNullable<Estimate['range']>): string {
  return intervalWords(kind, [p5, p95], null);
}

/** A total alone rewards locking people up: the rate for each hour unlocked goes with it. */
function perUnlockedHour(comparison: Comparison, view: View, kind: Kind, way: Verdict): string {
  if (kind.id !== 'violence.exposureIndex' || way === 'unknown') return '';
  const rate = verdict(
    change(viewedOrAll(comparison, 'violence.exposurePerUnlockedHour', view), view.regime),
  );
  if (rate === 'unknown') return '';
  return `; ${rate === 'more' || rate === 'less' ? rate : 'the same'} per unlocked hour`;
}
