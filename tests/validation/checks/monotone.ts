/** I10: one at a time, more officers, more places and shorter walks do not make access worse beyond its interval. */
import { differenceMoments, minimumRunsForInterval } from '#experiment/estimate.ts';
import { twoSidedQuantile, t975 } from '#experiment/student-t.ts';
import { changes, type Change } from '../changes.ts';
import type { Check, Table } from '../outcome.ts';
import type { Figure, StudyResult, StudyTask } from '../study.ts';
import { counted, signed } from '../words.ts';

const replications = minimumRunsForInterval;
const changeWords: Readonly<Record<Change, string>> = {
  moreOfficers: 'one officer more on every line',
  morePlaces: 'a tenth more places and room',
  shorterWalks: 'walks a quarter shorter',
};
/** What access is, and which way is worse. */
const access = {
  attendedWeek: { name: 'attended hours per person-week', worse: -1, digits: 3 },
  shareWithAnyWeek: { name: 'share with any activity', worse: -1, digits: 4 },
  domesticsUnmetWeek: { name: 'domestics unmet per person-day', worse: 1, digits: 4 },
} as const satisfies Partial<Record<Figure, { name: string; worse: 1 | -1; digits: number }>>;

interface Comparison {
  readonly prison: string;
  readonly regime: string;
  readonly change: Change;
  readonly figure: keyof typeof access;
  readonly difference: number;
  readonly standardError: number;
}

export const monotone: Check = {
  ids: ['I10'],
  run: async ({ presets, runWeeks, onProgress }) => {
    const cases = presets.flatMap(({ id: prison, regimes }) =>
      regimes.map(({ id }) => ({ prison, regime: id })),
    );
    const variants = [undefined, ...(Object.keys(changes) as Change[])];
    const tasks = cases.flatMap((which) =>
      variants.flatMap((change) =>
        Array.from({ length: replications }, (_, replication): StudyTask => ({
          kind: 'week',
          ...which,
          condition: 'asDelivered',
          replication,
          ...(change === undefined ? {} : { change }),
        })),
      ),
    );
    const results = await runWeeks(tasks, onProgress);
    const block = (index: number, variant: number): readonly StudyResult[] => {
      const first = (index * variants.length + variant) * replications;
      return results.slice(first, first + replications);
    };
    const comparisons = cases.flatMap((which, index) =>
      variants.flatMap((change, variant) =>
        change === undefined ? [] : compared(which, change, block(index, 0), block(index, variant)),
      ),
    );
    const beyond = comparisons.filter((row) => worseBy(row) > t975(replications - 1) * row.standardError);
    const family = twoSidedQuantile(0.05 / comparisons.length, replications - 1);
    const certain = beyond.filter((row) => worseBy(row) > family * row.standardError);
    return [
      {
        check: 'I10',
        verdict: certain.length === 0 ? 'met' : 'missed',
        ran: `${counted(tasks.length, 'paired week')} as delivered, ${replications} replications: as shipped, ${Object.values(changeWords).join(', ')}`,
        on: `${counted(cases.length, 'regime')} of ${counted(presets.length, 'prison')}, ${counted(comparisons.length, 'comparison')}`,
        found:
          beyond.length === 0
            ? 'none worse beyond its 95% interval'
            : `${beyond.length} worse beyond their own 95% interval (luck alone would give about ${(comparisons.length / 40).toFixed(0)}), ${certain.length} beyond the simultaneous one`,
        exceptions: certain.map(
          ({ prison, regime, change, figure }) => `I10 ${prison} ${regime} ${change} ${figure}`,
        ),
        tables: beyond.length === 0 ? [] : [tableOf(beyond, certain)],
        sample: [replications, 2 * replications].flatMap((at) =>
          at < tasks.length ? [{ task: tasks[at], figures: results[at].figures }] : [],
        ),
      },
    ];
  },
};

function compared(
  which: { readonly prison: string; readonly regime: string },
  change: Change,
  shipped: readonly StudyResult[],
  changed: readonly StudyResult[],
): Comparison[] {
  return (Object.keys(access) as (keyof typeof access)[]).flatMap((figure) => {
    const series = (of: readonly StudyResult[]) => ({
      total: of.map(({ figures }) => figures[figure] ?? 0),
      base: of.map(({ figures }) => (figures[figure] == null ? 0 : 1)),
    });
    const { point, standardError } = differenceMoments('mean', series(changed), series(shipped));
    if (point === null || standardError === null) return [];
    return [{ ...which, change, figure, difference: point, standardError }];
  });
}

const worseBy = ({ figure, difference }: Comparison): number => access[figure].worse * difference;

function tableOf(beyond: readonly Comparison[], certain: readonly Comparison[]): Table {
  return {
    title: 'What made access worse beyond its own 95% interval',
    columns: [
      'Prison',
      'Regime',
      'Change',
      'Measure',
      'Difference',
      'Interval',
      'Beyond the simultaneous interval',
    ],
    rows: beyond.map((row) => {
      const { name, digits } = access[row.figure];
      const half = t975(replications - 1) * row.standardError;
      const [low, high] = [row.difference - half, row.difference + half].map((value) =>
        signed(value, digits),
      );
      return [
        row.prison,
        row.regime,
        changeWords[row.change],
        name,
        signed(row.difference, digits),
        `${low} to ${high}`,
        certain.includes(row) ? 'yes' : 'no',
      ];
    }),
  };
}
