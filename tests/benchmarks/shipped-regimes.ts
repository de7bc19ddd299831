/* The shipped regimes as they run in a worker: what a person-day, a record and an event cost, and whether memory stays flat. */
import { loadFromDisk } from '#cli/disk.ts';
import { planScenarios } from '#experiment/plan.ts';
import { Replicator } from '#experiment/replicate.ts';
import { compile, populate, simulate } from '#prison/model.ts';
import { readingOf } from '#scenario/assumptions.ts';
import { readDocument } from '#scenario/read.ts';
import { conditions, type Condition, type Experiment } from '#scenario/scenario.ts';
import { discard } from '#trace/sinks.ts';
import { median } from './median.ts';

const rounds = 7;

/** Prisons whose every regime is timed. */
const prisons = ['category-c', 'category-b-local'];

export interface RegimeRow {
  readonly regime: string;
  readonly people: number;
  readonly condition: Condition;
  readonly events: number;
  readonly records: number;
  /** People drawn, run and traced, hash included, without measures. */
  readonly modelNsPerEvent: number;
  readonly modelNsPerRecord: number;
  /** The same with facts and every measure. */
  readonly nsPerEvent: number;
  /** Simulated person-days: the lead-in Sunday included. */
  readonly microsecondsPerPersonDay: number;
  readonly secondsPerReplicationWeek: number;
}

export interface ShippedResult {
  readonly rows: readonly RegimeRow[];
  /** Peak resident memory after the first replication of each, and after all. */
  readonly megabytesAfterFirst: number;
  readonly megabytesAfterAll: number;
  readonly replications: number;
}

export async function shippedExperiment(id: string): Promise<Experiment> {
  const outcome = await readDocument(`scenarios/experiments/${id}.json`, loadFromDisk);
  if (!outcome.ok || outcome.document.kind !== 'experiment')
    throw new Error(`The shipped experiment ${id} does not read.`);
  return outcome.document.experiment;
}

/** Medians of alternated runs of every regime in both conditions, in this process. */
export async function measureShipped(): Promise<ShippedResult> {
  const cases = (await Promise.all(prisons.map(async (id) => casesOf(await shippedExperiment(id))))).flat();
  for (const { whole, model } of cases) {
    whole(0);
    model(0);
  }
  const megabytesAfterFirst = peakMegabytes();
  for (let replication = 1; replication <= rounds; replication++) {
    for (const entry of cases) {
      const start = process.hrtime.bigint();
      const { events, records } = entry.whole(replication);
      const between = process.hrtime.bigint();
      entry.model(replication);
      entry.wholeNs.push(Number(between - start));
      entry.modelNs.push(Number(process.hrtime.bigint() - between));
      entry.events.push(events);
      entry.records.push(records);
    }
  }
  const rows = cases.map(({ regime, condition, days, people, wholeNs, modelNs, events, records }) => ({
    regime,
    people,
    condition,
    events: median(events),
    records: median(records),
    modelNsPerEvent: median(modelNs) / median(events),
    modelNsPerRecord: median(modelNs) / median(records),
    nsPerEvent: median(wholeNs) / median(events),
    microsecondsPerPersonDay: median(wholeNs) / 1000 / (people * (days + 1)),
    secondsPerReplicationWeek: (median(wholeNs) / 1e9) * (7 / days),
  }));
  return {
    rows,
    megabytesAfterFirst,
    megabytesAfterAll: peakMegabytes(),
    replications: (rounds + 1) * cases.length,
  };
}

function casesOf(experiment: Experiment) {
  const reading = readingOf(experiment.assumptions);
  const replicator = new Replicator();
  return planScenarios(experiment).flatMap(({ key, scenario }) => {
    replicator.prepare(key, scenario);
    const plan = compile(scenario);
    return conditions.map((condition) => {
      const taskOf = (replication: number) => ({
        scenario: key,
        condition,
        seed: experiment.seed,
        replication,
        days: experiment.days,
      });
      return {
        regime: scenario.regime.id,
        condition,
        whole: (replication: number) => replicator.replicate(taskOf(replication), reading),
        model: (replication: number) => simulate(populate(plan, taskOf(replication)), discard),
        days: experiment.days,
        people: populate(plan, taskOf(0)).people.count,
        wholeNs: [] as number[],
        modelNs: [] as number[],
        events: [] as number[],
        records: [] as number[],
      };
    });
  });
}

function peakMegabytes(): number {
  return process.resourceUsage().maxRSS / 1024;
}
