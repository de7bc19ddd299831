/** E1: the published share under two hours lies inside the span of that function's shipped regimes as delivered. */
import type { Check, Table } from '../outcome.ts';
import type { Preset } from '../presets.ts';
import { functionOf, prisonFunctions, type PrisonFunction } from '../published.ts';
import type { Figure, StudyResult, StudyTask } from '../study.ts';
import { counted, percent } from '../words.ts';

const replications = 10;

interface Placed {
  readonly prison: string;
  readonly regime: string;
  readonly results: readonly StudyResult[];
}

export const plausibility: Check = {
  ids: ['E1'],
  run: async ({ presets, runWeeks, onProgress }) => {
    const cases = presets.flatMap((preset) => preset.regimes.map(({ id }) => ({ preset, regime: id })));
    const tasks = cases.flatMap(({ preset, regime }) => weeksOf(preset, regime));
    const results = await runWeeks(tasks, onProgress);
    const placed = cases.map(({ preset, regime }, index) => ({
      prison: preset.id,
      regime,
      results: results.slice(index * replications, (index + 1) * replications),
    }));
    const spans = prisonFunctions.flatMap((of) => {
      const own = placed.filter(({ prison }) => functionOf(prison) === of);
      return own.length === 0 ? [] : [spanOf(of, own)];
    });
    const outside = spans.filter(({ inside }) => !inside);
    const compared = spans.map(
      ({ name, low, high, published }) =>
        `${name} ${percent(low)} to ${percent(high)} against ${percent(published)}`,
    );
    return [
      {
        check: 'E1',
        verdict: outside.length === 0 && spans.length > 0 ? 'met' : 'missed',
        ran: `${replications} weeks of every shipped regime as delivered`,
        on: `${counted(placed.length, 'regime')} of ${counted(presets.length, 'prison')}, ${spans.length} with a published figure`,
        found: compared.join('; '),
        exceptions: outside.map(({ name }) => `E1 ${name}`),
        tables: [...spans.map(({ table }) => table), unpublished(placed)].filter(
          ({ rows }) => rows.length > 0,
        ),
        sample: [{ task: tasks[0], figures: results[0].figures }],
      },
    ];
  },
};

function weeksOf({ id }: Preset, regime: string): StudyTask[] {
  return Array.from({ length: replications }, (_, replication) => ({
    kind: 'week' as const,
    prison: id,
    regime,
    condition: 'asDelivered' as const,
    replication,
  }));
}

function spanOf(of: PrisonFunction, own: readonly Placed[]) {
  const shares = own.map((entry) => meanOf(entry, 'under2hWeekday'));
  const [low, high] = [Math.min(...shares), Math.max(...shares)];
  const published = of.published.under2hWeekday?.share ?? NaN;
  const rows = own.map((entry) => row(entry));
  const told = [of.published.under2hWeekday, of.published.under2hWeekend].map((figure) =>
    figure === undefined ? 'not published' : `${percent(figure.share)} (${figure.what})`,
  );
  const table: Table = {
    title: `Share of person-days under two hours unlocked, ${of.name}, as delivered`,
    columns: ['Prison', 'Regime', 'Weekday', 'Weekend'],
    rows: [...rows, ['Published', '', ...told]],
  };
  return { name: of.name, low, high, published, inside: low <= published && published <= high, table };
}

function unpublished(placed: readonly Placed[]): Table {
  return {
    title:
      'Share of person-days under two hours unlocked, as delivered, where nothing was published for the function',
    columns: ['Prison', 'Regime', 'Weekday', 'Weekend'],
    rows: placed.filter(({ prison }) => functionOf(prison) === null).map(row),
  };
}

const row = (entry: Placed): string[] => [
  entry.prison,
  entry.regime,
  percent(meanOf(entry, 'under2hWeekday')),
  percent(meanOf(entry, 'under2hWeekend')),
];

function meanOf({ results }: Placed, figure: Figure): number {
  return results.reduce((sum, { figures }) => sum + (figures[figure] ?? NaN), 0) / results.length;
}
