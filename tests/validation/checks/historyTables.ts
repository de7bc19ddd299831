/** What history matching found, as tables: what it was held to, the bands, the difference of regimes, what it moved. */
import { behaviourIds, type BehaviourId } from '#scenario/assumptions.ts';
import { quantile } from '../implausibility.ts';
import type { Point } from '../latinHypercube.ts';
import type { Table } from '../outcome.ts';
import { matched, mostWeekendHours, type PrisonFunction } from '../published.ts';
import type { Figure, StudyResult } from '../study.ts';
import { hours, percent, signed } from '../words.ts';

/** A run farther than this from a band is not kept. */
export const mostDeviations = 3;

const differences = {
  unlockedWeekday: { name: 'hours unlocked a day', digits: 2 },
  attendedWeekday: { name: 'attended hours per person-week', digits: 2 },
  journeysWeekday: { name: 'journeys per person-day', digits: 2 },
  exposureWeekday: { name: 'exposure index', digits: 1 },
} as const satisfies Partial<Record<Figure, { name: string; digits: number }>>;

const unfitted = ['from2to6hWeekday', 'from6to10hWeekday', 'under2hWeekend'] as const;
const bandNames: Readonly<Partial<Record<Figure, string>>> = {
  under2hWeekday: 'weekday, under 2 h',
  from2to6hWeekday: 'weekday, 2 to 6 h',
  from6to10hWeekday: 'weekday, 6 to 10 h',
  atLeast10hWeekday: 'weekday, 10 h and over',
  under2hWeekend: 'weekend, under 2 h',
};

export const valueOf = ({ figures }: StudyResult, figure: Figure): number => figures[figure] ?? NaN;

export function matchingTable(
  prison: string,
  of: PrisonFunction,
  targets: typeof matched,
  deviations: readonly (readonly number[])[],
): Table {
  return {
    title: `${prison}: what it is held to, and by how many points it may differ`,
    columns: ['Band', 'Published', 'Survey sd', 'Between prisons sd', 'Model sd', 'Luck sd', '3 sd together'],
    rows: targets.map(({ figure }, index) => {
      const { share, what } = of.published[figure]!;
      const all = Math.sqrt(deviations[index].reduce((sum, deviation) => sum + deviation ** 2, 0));
      return [
        bandNames[figure] ?? figure,
        `${percent(share)} (${what})`,
        ...deviations[index].map((deviation) => (deviation * 100).toFixed(1)),
        (mostDeviations * all * 100).toFixed(0),
      ];
    }),
  };
}

/** Once for all prisons: the judgement behind each standard deviation. */
export const judgements: Table = {
  title: 'Why the published figures are allowed to differ by so much',
  columns: ['Band', 'Judgement'],
  rows: matched.map(({ figure, why }) => [bandNames[figure] ?? figure, why]),
};

export function bandsTable(
  prison: string,
  of: PrisonFunction,
  all: readonly StudyResult[],
  kept: readonly StudyResult[],
): Table {
  const row = (figure: Figure, fitted: string): string[] => {
    const published = of.published[figure];
    return [
      bandNames[figure] ?? figure,
      fitted,
      published === undefined ? 'not published' : `${percent(published.share)} (${published.what})`,
      spread(all, figure, percent),
      spread(kept, figure, percent),
      published === undefined ? '' : isInside(kept, figure, published.share) ? 'yes' : 'no',
    ];
  };
  const medians = kept.map((result) => valueOf(result, 'unlockedWeekendMedian'));
  const within = medians.filter((median) => median <= mostWeekendHours).length;
  return {
    title: `${prison}: the bands at every point and at those kept, median (5% to 95%)`,
    columns: ['Band', 'Matched', 'Published', 'All points', 'Kept', 'Published is reached'],
    rows: [
      ...matched.map(({ figure }) => row(figure, of.published[figure] === undefined ? 'no' : 'yes')),
      ...unfitted.map((figure) => row(figure, 'no')),
      [
        'weekend, median hours',
        'no',
        `at most ${mostWeekendHours} h for most people, in 10 of 11 prisons (O1)`,
        spread(all, 'unlockedWeekendMedian', hours),
        kept.length === 0
          ? 'none'
          : `${spread(kept, 'unlockedWeekendMedian', hours)}; at most ${mostWeekendHours} h at ${percent(within / kept.length)} of points`,
        within > 0 ? 'yes' : 'no',
      ],
    ],
  };
}

export function differenceTable(
  prison: string,
  baseline: string,
  others: readonly string[],
  first: readonly StudyResult[],
  second: readonly StudyResult[],
): Table {
  return {
    title: `${prison}: difference from ${baseline} over all points kept, weekdays as delivered`,
    columns: ['Regime', 'Measure', 'Median', '5% to 95%', 'Points where it is more'],
    rows: others.flatMap((regime, index) =>
      (Object.keys(differences) as (keyof typeof differences)[]).map((figure) => {
        const { name, digits } = differences[figure];
        const values = first.map(
          (result, at) => valueOf(second[index * first.length + at], figure) - valueOf(result, figure),
        );
        const text = (share: number): string => signed(quantile(values, share), digits);
        const more = values.filter((value) => value > 0).length / values.length;
        return [regime, name, text(0.5), `${text(0.05)} to ${text(0.95)}`, percent(more)];
      }),
    ),
  };
}

/** Where in its range each assumption lies among the kept, on average; the whole range has a mean of one half. */
export function decidingTable(prison: string, points: readonly Point[], kept: readonly number[]): Table[] {
  if (kept.length === points.length) return [];
  const moved = behaviourIds.flatMap((id) => {
    if (points[0][id] === undefined) return [];
    const rank = rankOf(points, id);
    const mean = kept.reduce((sum, row) => sum + rank[row], 0) / kept.length;
    return [{ id, mean }];
  });
  moved.sort((a, b) => Math.abs(b.mean - 0.5) - Math.abs(a.mean - 0.5));
  return [
    {
      title: `${prison}: assumptions that matching moved most (mean place in the range among those kept; 50% is unmoved)`,
      columns: ['Assumption', 'Mean place in its range'],
      rows: moved.slice(0, 5).map(({ id, mean }) => [id, percent(mean)]),
    },
  ];
}

function rankOf(points: readonly Point[], id: BehaviourId): number[] {
  const order = points.map((_, row) => row).sort((a, b) => (points[a][id] ?? 0) - (points[b][id] ?? 0));
  const rank: number[] = [];
  order.forEach((row, place) => (rank[row] = (place + 0.5) / points.length));
  return rank;
}

/** Between the least and the most of the points, whatever their probability. */
function isInside(results: readonly StudyResult[], figure: Figure, share: number): boolean {
  const values = results.map((result) => valueOf(result, figure));
  return Math.min(...values) <= share && share <= Math.max(...values);
}

function spread(results: readonly StudyResult[], figure: Figure, text: (value: number) => string): string {
  if (results.length === 0) return 'none';
  const values = results.map((result) => valueOf(result, figure));
  return `${text(quantile(values, 0.5))} (${text(quantile(values, 0.05))} to ${text(quantile(values, 0.95))})`;
}
