/** E2: which values of the assumptions agree with the published weekday bands, and what the regimes differ by over all of them. */
import { implausibility, standardDeviation } from '../implausibility.ts';
import { latinHypercube } from '../latinHypercube.ts';
import type { Check, Context, Sample, Table } from '../outcome.ts';
import type { Preset } from '../presets.ts';
import { functionOf, matched, type PrisonFunction } from '../published.ts';
import type { StudyTask } from '../study.ts';
import {
  bandsTable,
  decidingTable,
  differenceTable,
  judgements,
  matchingTable,
  mostDeviations,
  valueOf,
} from './historyTables.ts';

/** Weeks of luck that the points take in turn, and that tell how far luck alone moves a band. */
const weeksOfLuck = 10;
export const fewestPoints = 1000;
/**
 * Functions with a weekday band published after the pandemic for this very kind of prison, and with how many regimes of the
 * experiment the baseline is compared: as many as a quarter of an hour allows.
 */
const compared: Readonly<Record<string, number>> = { 'category C training': 2, 'reception (local)': 1 };

export const historyMatching: Check = {
  ids: ['E2'],
  run: async (context) => {
    const studied = context.presets.flatMap((preset) => {
      const of = functionOf(preset.id);
      if (of === null || !(of.name in compared)) return [];
      const [baseline, ...rest] = preset.experiment.regimes.map(({ id }) => id);
      return [{ preset, of, baseline, others: rest.slice(0, compared[of.name]) }];
    });
    const runs = studied.map(({ others }) => context.points * (1 + others.length));
    const all = runs.reduce((sum, own) => sum + own, 0);
    const matches: Match[] = [];
    let before = 0;
    for (const [index, study] of studied.entries()) {
      const start = before;
      const onProgress = (done: number): void => context.onProgress(start + done, all);
      matches.push(await match({ ...context, onProgress }, study));
      before += runs[index];
    }
    const enough = context.points >= fewestPoints && matches.length > 0;
    return [
      {
        check: 'E2',
        verdict:
          enough && matches.every(({ kept, stopped }) => kept > 0 && stopped.length === 0) ? 'met' : 'missed',
        ran: `${context.points.toLocaleString('en-GB')} Latin-hypercube points over the ranges of the behaviour assumptions, a week as delivered at each; up to two other regimes at every point kept`,
        on: matches.map(({ prison, baseline }) => `${prison}, ${baseline}`).join('; '),
        found: matches
          .map(
            ({ prison, kept }) =>
              `${prison}: ${kept.toLocaleString('en-GB')} of ${context.points.toLocaleString('en-GB')} kept${kept === context.points ? ', so the bands rule nothing out' : ''}`,
          )
          .join('; '),
        exceptions: [
          ...(enough ? [] : ['E2 fewer points than asked for']),
          ...matches.filter(({ kept }) => kept === 0).map(({ prison }) => `E2 ${prison} none kept`),
          ...matches.flatMap(({ prison, stopped }) => stopped.map((why) => `E2 ${prison} stopped: ${why}`)),
        ],
        tables: [...matches.flatMap(({ tables }) => tables), judgements],
        sample: matches.flatMap(({ sample }) => sample),
      },
    ];
  },
};

interface Match {
  readonly prison: string;
  readonly baseline: string;
  readonly kept: number;
  /** What stopped runs before their end, each once. */
  readonly stopped: readonly string[];
  readonly tables: readonly Table[];
  readonly sample: readonly Sample[];
}

interface Studied {
  readonly preset: Preset;
  readonly of: PrisonFunction;
  readonly baseline: string;
  readonly others: readonly string[];
}

async function match(
  { points: count, runWeeks, onProgress }: Context,
  { preset: { id: prison, experiment }, of, baseline, others }: Studied,
): Promise<Match> {
  const week = (regime: string, replication: number, row?: number): StudyTask => ({
    kind: 'week',
    prison,
    regime,
    condition: 'asDelivered',
    replication,
    ...(row === undefined ? {} : { point: { row, of: count } }),
  });
  const most = count * (1 + others.length);
  const rows = Array.from({ length: count }, (_, row) => row);
  const shipped = await runWeeks(Array.from({ length: weeksOfLuck }, (_, luck) => week(baseline, luck)));
  const tasks = rows.map((row) => week(baseline, row % weeksOfLuck, row));
  const first = await runWeeks(tasks, onProgress);
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
  // Points not kept are runs not needed: they count as done.
  const notNeeded = most - count - again.length;
  const second = await runWeeks(again, (done) => onProgress(count + notNeeded + done, most));
  const stopped = [...first, ...second].filter((result) => result.stopped !== null);
  const keptResults = kept.map((row) => first[row]);
  return {
    prison,
    baseline,
    kept: kept.length,
    stopped: [...new Set(stopped.map((result) => result.stopped ?? ''))],
    tables: [
      matchingTable(prison, of, targets, deviations),
      bandsTable(
        prison,
        of,
        first.filter((result) => result.stopped === null),
        keptResults,
      ),
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
