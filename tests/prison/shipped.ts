/** The shipped prison and regimes, read as the application reads them, and runs of them. */
import { loadFromDisk } from '#cli/disk.ts';
import { compile, populate, simulate, type Plan, type World } from '#prison/model.ts';
import { describeFault } from '#scenario/fault.ts';
import { readDocument, type Document } from '#scenario/read.ts';
import type { Regime } from '#scenario/regime.ts';
import type { Condition, Scenario } from '#scenario/scenario.ts';
import type { TraceSink } from '#trace/sink.ts';

export const shippedRegimes = [
  'workshop-based',
  'workshop-based-no-evening',
  'frd-structured-evening-kept',
  'frd-smaller-cohorts',
] as const;
export type ShippedRegime = (typeof shippedRegimes)[number];

async function document(path: string): Promise<Document> {
  const outcome = await readDocument(`scenarios/${path}`, loadFromDisk);
  if (!outcome.ok) throw new Error(outcome.faults.map(describeFault).join('\n'));
  return outcome.document;
}

export async function loadRegime(id: ShippedRegime): Promise<Regime> {
  const read = await document(`regimes/${id}.json`);
  if (read.kind !== 'regime') throw new Error(`${id} is not a regime.`);
  return read.regime;
}

/** The shipped scenario of a regime, or of any other given in its place. */
export async function shippedScenario(regime: ShippedRegime | Regime): Promise<Scenario> {
  const experiment = await document('experiments/category-c.json');
  if (experiment.kind !== 'experiment') throw new Error('The shipped experiment is not one.');
  const { establishment, assumptions, regimes } = experiment.experiment;
  return {
    formatVersion: 1,
    establishment,
    regime: typeof regime === 'string' ? await loadRegime(regime) : regime,
    baseline: regimes[0],
    assumptions,
  };
}

export interface Run {
  readonly plan: Plan;
  readonly world: World;
  readonly traceHash: string;
}

const nowhere: TraceSink = { open: () => undefined, take: () => undefined, close: () => undefined };

export function runScenario(
  scenario: Scenario,
  condition: Condition,
  sink: TraceSink = nowhere,
  replication = 0,
  days = 7,
): Run {
  const plan = compile(scenario);
  const world = populate(plan, { condition, seed: 42, replication, days });
  return { plan, world, traceHash: simulate(world, sink).traceHash };
}
