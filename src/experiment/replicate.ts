/** One replication from beginning to end: people, run, facts, summary. What a worker does all day. */
import { readingOf, withValues, type Reading } from '#scenario/assumptions.ts';
import type { Scenario } from '#scenario/scenario.ts';
import { FactsReader } from '#measures/facts/factsReader.ts';
import { summarise } from '#measures/summarise.ts';
import type { Summary } from '#measures/summary.ts';
import {
  compile,
  populate,
  populationOf,
  simulate,
  type Plan,
  type Population,
  type World,
} from '#prison/model.ts';
import { TraceStore } from '#trace/sinks.ts';
import type { ContentKey, ReplicationTask, StoredTrace } from './runner.ts';

interface LastDrawn {
  readonly plan: Plan;
  readonly seed: number;
  readonly replication: number;
  readonly days: number;
  readonly population: Population;
}

/** Keeps what is the same in every replication, by content: each scenario once. */
export class Replicator {
  private readonly scenarios = new Map<ContentKey, Scenario>();
  /** Plans compiled, by scenario or drawn values of one, the least recently used first. */
  private readonly plans = new Map<string, Plan>();
  /** The people drawn last, which the other condition of the same replication shares. */
  private last: LastDrawn | null = null;

  constructor(private readonly mostPlans = 8) {}

  /** Throws what `compile` throws. */
  prepare(key: ContentKey, scenario: Scenario): void {
    this.scenarios.set(key, scenario);
    this.planOf(key);
  }

  /** Throws what `compile` throws where the task has a behaviour of its own. */
  replicate(task: ReplicationTask, reading: Reading): Summary {
    const reader = new FactsReader(reading);
    const { events, traceHash, records } = simulate(this.worldOf(this.planFor(task, reading), task), reader);
    const { facts } = reader;
    return { task: facts.header.task, traceHash, events, records, ...summarise(facts, reading) };
  }

  trace(task: ReplicationTask): StoredTrace {
    const store = new TraceStore();
    const reading = readingOf(this.scenarioOf(task.scenario).assumptions);
    const { traceHash } = simulate(this.worldOf(this.planFor(task, reading), task), store);
    return { header: store.header, chunks: store.chunks, traceHash };
  }

  private worldOf(plan: Plan, task: ReplicationTask): World {
    const { seed, replication, days } = task;
    const { last } = this;
    const isKnown =
      last?.plan === plan && last.seed === seed && last.replication === replication && last.days === days;
    const population = isKnown ? last.population : populationOf(plan, task);
    this.last = { plan, seed, replication, days, population };
    return populate(plan, task, population);
  }

  private scenarioOf(key: ContentKey): Scenario {
    const scenario = this.scenarios.get(key);
    if (scenario === undefined) throw new Error(`scenario ${key} was not prepared`);
    return scenario;
  }

  private planFor({ scenario: key, behaviour }: ReplicationTask, reading: Reading): Plan {
    if (behaviour === undefined) return this.planOf(key);
    return this.planOf(JSON.stringify([key, behaviour, reading]), () => {
      const scenario = this.scenarioOf(key);
      return { ...scenario, assumptions: withValues(scenario.assumptions, behaviour, reading) };
    });
  }

  private planOf(key: string, scenarioOf = (): Scenario => this.scenarioOf(key)): Plan {
    const plan = this.plans.get(key) ?? compile(scenarioOf());
    this.plans.delete(key);
    this.plans.set(key, plan);
    for (const oldest of this.plans.keys()) {
      if (this.plans.size <= this.mostPlans) break;
      this.plans.delete(oldest);
    }
    return plan;
  }
}
