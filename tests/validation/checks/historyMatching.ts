/** E2: which values of the assumptions agree with the published weekday bands, and what the regimes differ by over all of them. */
import { behaviourIds, type BehaviourId } from '#scenario/assumptions.ts';
import { implausibility, quantile, standardDeviation } from '../implausibility.ts';
import { latinHypercube, type Point } from '../latinHypercube.ts';
import type { Check, Context, Sample, Table } from '../outcome.ts';
import type { Preset } from '../presets.ts';
import { functionOf, matched, mostWeekendHours, type PrisonFunction } from '../published.ts';
import type { Figure, StudyResult, StudyTask } from '../study.ts';
import { hours, percent, signed } from '../words.ts';

const mostDeviations = 3;
/** Weeks of luck that the points take in turn, and that tell how far luck alone moves a band. */
const weeksOfLuck = 10;
const fewestPoints = 1000;
/** Functions with a weekday band to be held to that was published after the pandemic for this very kind of prison. */
const studied = ['category C training', 'reception (local)'];

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

export const historyMatching: Check = {
  ids: ['E2'],
  run: async (context) => {
    const presets = context.presets.flatMap((preset) => {
      const of = functionOf(preset.id);
      return of !== null && studied.includes(of.name) ? [{ preset, of }] : [];
    });
    const matches: Match[] = [];
    for (const [index, { preset, of }] of presets.entries()) {
      matches.push(await match(context, preset, of, index / presets.length, presets.length));
    }
    const enough = context.points >= fewestPoints && matches.length > 0;
    return [
      {
        check: 'E2',
        verdict: enough && matches.every(({ kept }) => kept > 0) ? 'met' : 'missed',
        ran: `${context.points.toLocaleString('en-GB')} Latin-hypercube points over the ranges of the behaviour assumptions, a week as delivered at each; the other regimes of the experiment at every point kept`,
        on: matches.map(({ prison, baseline }) => `${prison}, ${baseline}`).join('; '),
        found: matches
          .map(
            ({ prison, kept }) =>
              `${prison}: ${kept.toLocaleString('en-GB')} of ${context.points.toLocaleString('en-GB')} kept`,
          )
          .join('; '),
        exceptions: [
          ...(enough ? [] : ['E2 fewer points than asked for']),
          ...matches.filter(({ kept }) => kept === 0).map(({ prison }) => `E2 ${prison} none kept`),
        ],
        tables: matches.flatMap(({ tables }) => tables),
        sample: matches.flatMap(({ sample }) => sample),
      },
    ];
  },
};

interface Match {
  readonly prison: string;
  readonly baseline: string;
  readonly kept: number;
  readonly tables: readonly Table[];
  readonly sample: readonly Sample[];
}

async function match(
  { points: count, runWeeks, onProgress }: Context,
  { id: prison, experiment }: Preset,
  of: PrisonFunction,
  share: number,
  parts: number,
): Promise<Match> {
  const [baseline, ...others] = experiment.regimes.map(({ id }) => id);
  const week = (regime: string, replication: number, row?: number): StudyTask => ({
    kind: 'week',
    prison,
    regime,
    condition: 'asDelivered',
    replication,
    ...(row === undefined ? {} : { point: { row, of: count } }),
  });
  const most = count * (1 + others.length);
  // Points not kept are runs not needed: they count as done.
  const onRun = (before: number) => (done: number) =>
    onProgress(Math.round(share * parts * most) + before + done, parts * most);
  const rows = Array.from({ length: count }, (_, row) => row);
  const shipped = await runWeeks(Array.from({ length: weeksOfLuck }, (_, luck) => week(baseline, luck)));
  const tasks = rows.map((row) => week(baseline, row % weeksOfLuck, row));
  const first = await runWeeks(tasks, onRun(0));
  const targets = matched.filter(({ figure }) => of.published[figure] !== undefined);
  const deviations = targets.map(({ figure, survey, betweenPrisons, model }) => [
    survey,
    betweenPrisons,
    model,
    standardDeviation(shipped.map((result) => valueOf(result, figure))),
  ]);
  const far = first.map((result) =>
    Math.max(
      ...targets.map(({ figure }, index) =>
        implausibility(valueOf(result, figure), of.published[figure]!.share, deviations[index]),
      ),
    ),
  );
  const kept = rows.filter((row) => far[row] <= mostDeviations);
  const again = others.flatMap((regime) => kept.map((row) => week(regime, row % weeksOfLuck, row)));
  const second = await runWeeks(again, onRun(most - again.length));
  const keptResults = kept.map((row) => first[row]);
  return {
    prison,
    baseline,
    kept: kept.length,
    tables: [
      matchingTable(prison, of, targets, deviations),
      bandsTable(prison, of, first, keptResults),
      ...(kept.length === 0
        ? []
        : [
            differenceTable(prison, baseline, others, keptResults, second),
            ...decidingTable(
              prison,
              latinHypercube(experiment.assumptions.behaviour, count, experiment.seed),
              kept,
            ),
          ]),
    ],
    sample: [{ task: tasks[0], figures: first[0].figures }],
  };
}

const valueOf = ({ figures }: StudyResult, figure: Figure): number => figures[figure] ?? NaN;

function matchingTable(
  prison: string,
  of: PrisonFunction,
  targets: typeof matched,
  deviations: readonly (readonly number[])[],
): Table {
  return {
    title: `${prison}: what it is held to, and by how many points it may differ`,
    columns: [
      'Band',
      'Published',
      'Survey sd',
      'Between prisons sd',
      'Model sd',
      'Luck sd',
      '3 sd together',
      'Why',
    ],
    rows: targets.map(({ figure, why }, index) => {
      const { share, what } = of.published[figure]!;
      const all = Math.sqrt(deviations[index].reduce((sum, deviation) => sum + deviation ** 2, 0));
      return [
        bandNames[figure] ?? figure,
        `${percent(share)} (${what})`,
        ...deviations[index].map((deviation) => (deviation * 100).toFixed(1)),
        (mostDeviations * all * 100).toFixed(0),
        why,
      ];
    }),
  };
}

function bandsTable(
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
    ];
  };
  const medians = kept.map((result) => valueOf(result, 'unlockedWeekendMedian'));
  const within = medians.filter((median) => median <= mostWeekendHours).length;
  return {
    title: `${prison}: the bands at every point and at those kept, median (5% to 95%)`,
    columns: ['Band', 'Matched', 'Published', 'All points', 'Kept'],
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
      ],
    ],
  };
}

function differenceTable(
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
function decidingTable(prison: string, points: readonly Point[], kept: readonly number[]): Table[] {
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

function spread(results: readonly StudyResult[], figure: Figure, text: (value: number) => string): string {
  if (results.length === 0) return 'none';
  const values = results.map((result) => valueOf(result, figure));
  return `${text(quantile(values, 0.5))} (${text(quantile(values, 0.05))} to ${text(quantile(values, 0.95))})`;
}

export const historyMatchingPoints = fewestPoints;
