import { beforeAll, describe, expect, test, vi } from 'vitest';
import { collectDraws } from '#experiment/collect-draws.ts';
import { collectRuns } from '#experiment/collect-runs.ts';
import { compareRuns } from '#experiment/compare-runs.ts';
import type { Comparison, Estimate } from '#experiment/comparison.ts';
import { jointDraws } from '#experiment/joint-draws.ts';
import { Replicator } from '#experiment/replicate.ts';
import { runExperiment } from '#experiment/run-experiment.ts';
import type { ReplicationTask, Runner, Summary } from '#experiment/runner.ts';
import type { Assumption, Reading } from '#scenario/assumptions.ts';
import { read } from '#scenario/read.ts';
import type { Experiment, Scenario } from '#scenario/scenario.ts';
import { loadFromDisk, threadFile } from '#tests/scenario/fixture.ts';
import { definitions, grid, madeUpSummary, MadeUpRunner, smallExperiment } from './small-experiment.ts';

const book = { grid, definitions };
const [unlocked, journeys] = [0, 1];
const slowDoors = 'doors.unlockSecondsPerDoor';

/** Under a draw, as much more for each regime after the first as doors take; at the replication's own luck. */
class DrawnRunner extends MadeUpRunner {
  constructor(private readonly change: (summary: Summary, task: ReplicationTask, regime: number) => void) {
    super();
  }

  override async replicate(task: ReplicationTask, reading: Reading, signal: AbortSignal): Promise<Summary> {
    await super.replicate(task, reading, signal);
    const regime = this.regimes.get(task.scenario)!;
    const summary = madeUpSummary(regime, task.condition, task.replication);
    if (task.behaviour !== undefined) this.change(summary, task, regime);
    return summary;
  }
}

function slower(summary: Summary, { behaviour }: ReplicationTask, regime: number): void {
  summary.total[unlocked] += regime * behaviour![slowDoors] * summary.base[unlocked];
}

async function drawn(
  replications: number,
  draws: number,
  change: ConstructorParameters<typeof DrawnRunner>[0],
): Promise<Comparison> {
  const experiment = smallExperiment(replications);
  const runner = new DrawnRunner(change);
  const runs = await collectRuns(experiment, runner);
  const joint = jointDraws(experiment, draws)!;
  return compareRuns(experiment, runs, book, await collectDraws(experiment, runner, joint));
}

function differenceOf({ rows }: Comparison, measure: string, regime = 'cohorts'): Estimate {
  return rows.find(({ id, slice }) => id === measure && slice.condition === 'asDelivered')!.difference[
    regime
  ];
}

describe('what we don’t know', () => {
  test('is where nine draws of ten take the mean, and how many leave it its sign', async () => {
    const comparison = await drawn(20, 60, slower);
    const { mean, range } = differenceOf(comparison, 'time.unlocked.mean', 'evening');
    const moved = jointDraws(smallExperiment(20), 60)!.map((draw) => mean! + 2 * draw.behaviour[slowDoors]);
    expect(moved.filter((value) => value < range!.p5)).toHaveLength(3);
    expect(moved.filter((value) => value > range!.p95)).toHaveLength(3);
    expect(range).toMatchObject({ signHolds: 1, draws: 60 });
    expect(comparison.assumptionDraws).toMatchObject({ over: 'all', draws: 60, refused: [] });
  });

  test('holds no luck: the mean moves by what a draw moves its own replication, however unlike replications are', async () => {
    const [few, many] = [await drawn(3, 60, slower), await drawn(47, 60, slower)];
    const width = ({ range }: Estimate): number => range!.p95 - range!.p5;
    const [from, to] = [few, many].map((comparison) => differenceOf(comparison, 'time.unlocked.mean'));
    expect(width(from)).toBeCloseTo(width(to), 9);
    // Nothing moves journeys, whose difference is another in every replication.
    const { mean, range } = differenceOf(many, 'movement.journeys');
    expect(range).toEqual({ p5: mean, p95: mean, signHolds: 1, draws: 60 });
  });

  test('of two regimes that are the same in every draw is nothing; one draw apart is told', async () => {
    const alike = differenceOf(await drawn(3, 20, slower), 'access.hours.attended');
    expect([alike.note, alike.range]).toEqual(['identical', null]);
    const apart = await drawn(3, 20, (summary, { behaviour }, regime) => {
      if (behaviour![slowDoors] > 1) summary.total[3] += regime;
    });
    const { note, mean, range } = differenceOf(apart, 'access.hours.attended');
    const still = jointDraws(smallExperiment(3), 20)!.filter((draw) => draw.behaviour[slowDoors] <= 1).length;
    expect([note, mean]).toEqual(['identical', 0]);
    expect(range).toMatchObject({ p95: 1, signHolds: still / 20, draws: 20 });
  });

  test('counts the draws in which there was somebody to compare, and is none where these are too few', async () => {
    const emptyIn = (empty: number) => {
      const draws = jointDraws(smallExperiment(3), 20)!.slice(0, empty);
      return drawn(3, 20, (summary, { behaviour }, regime) => {
        const isEmpty = draws.some((draw) => draw.behaviour[slowDoors] === behaviour![slowDoors]);
        if (isEmpty && regime === 1) summary.base[journeys] = 0;
      });
    };
    expect(differenceOf(await emptyIn(2), 'movement.journeys').range?.draws).toBe(18);
    expect(differenceOf(await emptyIn(3), 'movement.journeys').range).toBeNull();
  });

  test('leaves a draw that the model refuses out of every row, and says which and why', async () => {
    const refused = jointDraws(smallExperiment(3), 20)![7].behaviour[slowDoors];
    const comparison = await drawn(3, 20, (_, { behaviour, condition }, regime) => {
      if (behaviour![slowDoors] !== refused) return;
      if (regime === 2) throw new Error('a door that never opens');
      if (regime === 1 && condition === 'asDelivered') throw new Error('nobody is left');
    });
    expect(comparison.assumptionDraws?.refused).toEqual([
      { draw: 7, regime: 'cohorts', condition: 'asDelivered', reason: 'nobody is left' },
    ]);
    for (const { difference } of comparison.rows)
      for (const { range } of Object.values(difference)) expect(range?.draws ?? 19).toBe(19);
  });

  test('is not asked for any more once it is cancelled', async () => {
    const stop = new AbortController();
    const experiment = smallExperiment(2);
    const runner = new DrawnRunner(() => {
      stop.abort();
      throw new DOMException('cancelled', 'AbortError');
    });
    const joint = jointDraws(experiment, 20)!;
    await expect(collectDraws(experiment, runner, joint, { signal: stop.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(runner.asked.length).toBeLessThanOrEqual(4);
  });
});

/** Runs the model here and now. */
class DirectRunner implements Runner {
  readonly size = 1;
  private readonly replicator = new Replicator();
  readonly prepared = new Set<string>();

  prepare(key: string, scenario: Scenario): Promise<void> {
    this.prepared.add(key);
    return Promise.resolve(this.replicator.prepare(key, scenario));
  }

  async replicate(task: ReplicationTask, reading: Reading): Promise<Summary> {
    return this.replicator.replicate(task, reading);
  }

  trace = (): never => {
    throw new Error('no trace here');
  };
  close = (): Promise<void> => Promise.resolve();
}

describe('a small prison run under draws', () => {
  let thread: Experiment;

  beforeAll(async () => {
    const outcome = await read(threadFile, loadFromDisk);
    if (!outcome.ok) throw new Error('the thread is broken');
    const [baseline] = outcome.experiment.regimes;
    const shorter = {
      ...baseline,
      id: 'shorter',
      activities: baseline.activities.slice(0, -1),
    };
    thread = { ...outcome.experiment, regimes: [baseline, shorter], replications: 2 };
  });

  test('at its shipped values moves nothing: every range is the mean', async () => {
    const certain = <Id extends string>(all: Readonly<Record<Id, Assumption>>) =>
      Object.fromEntries(
        Object.entries<Assumption>(all).map(([id, one]) => [id, { ...one, low: one.value, high: one.value }]),
      );
    const { assumptions } = thread;
    const known = {
      ...thread,
      assumptions: {
        ...assumptions,
        behaviour: certain(assumptions.behaviour),
        reading: certain(assumptions.reading),
      },
    } as Experiment;
    const { rows, assumptionDraws } = await runExperiment(known, new DirectRunner(), { draws: 4 });
    expect(assumptionDraws).toEqual({ over: 'all', assumptions: 0, draws: 4, refused: [] });
    let moved = 0;
    for (const { difference } of rows) {
      const { mean, note, range } = difference['shorter'] ?? { mean: null, note: null, range: null };
      if (range === null) continue;
      expect(note).not.toBe('identical');
      expect([range.p5, range.p95]).toEqual([mean, mean]);
      moved++;
    }
    expect(moved).toBeGreaterThan(100);
  });

  test('counts up to all its runs, prepares no scenario for a draw, and gives most differences a range', async () => {
    const onProgress = vi.fn<(done: number, of: number) => void>();
    const runner = new DirectRunner();
    const { rows } = await runExperiment(thread, runner, { draws: 3, onProgress });
    expect(onProgress.mock.calls).toEqual(Array.from({ length: 20 }, (_, index) => [index + 1, 20]));
    expect(runner.prepared.size).toBe(2);
    const ranges = rows.flatMap(({ difference }) => Object.values(difference).map(({ range }) => range));
    expect(ranges.filter((range) => range !== null).length).toBeGreaterThan(100);
  });

  test('is refused before anything is run where the weights cannot be drawn in their order', async () => {
    const { assumptions } = thread;
    const reading = {
      ...assumptions.reading,
      'weight.workshop': { ...assumptions.reading['weight.workshop'], low: 30, high: 40 },
    };
    const runner = new DirectRunner();
    const outcome = runExperiment({ ...thread, assumptions: { ...assumptions, reading } }, runner, {
      draws: 3,
    });
    await expect(outcome).rejects.toThrow('leave too little room for the order');
    expect(runner.prepared.size).toBe(0);
  });
});
