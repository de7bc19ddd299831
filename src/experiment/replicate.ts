/** One replication from beginning to end: people, run, facts, summary. What a worker does all day. */
import type { Reading } from '#scenario/assumptions.ts';
import type { Scenario } from '#scenario/scenario.ts';
import { FactsReader } from '#measures/facts/factsReader.ts';
import { summarise } from '#measures/summarise.ts';
import type { Summary } from '#measures/summary.ts';
import { compile, populate, simulate, type Plan } from '#prison/model.ts';
import { TraceStore } from '#trace/sinks.ts';
import type { ContentKey, ReplicationTask, StoredTrace } from './runner.ts';

/** Keeps what is the same in every replication, by content: each scenario once. */
export class Replicator {
  private readonly scenarios = new Map<ContentKey, Scenario>();
  /** Plans compiled, the least recently used first. */
  private readonly plans = new Map<ContentKey, Plan>();

  constructor(private readonly mostPlans = 8) {}

  /** Throws what `compile` throws. */
  prepare(key: ContentKey, scenario: Scenario): void {
    this.scenarios.set(key, scenario);
    this.planOf(key);
  }

  replicate(task: ReplicationTask, reading: Reading): Summary {
    const reader = new FactsReader(reading);
    const { events, traceHash, records } = simulate(populate(this.planOf(task.scenario), task), reader);
    const { facts } = reader;
    return { task: facts.header.task, traceHash, events, records, ...summarise(facts, reading) };
  }

  trace(task: ReplicationTask): StoredTrace {
    const store = new TraceStore();
    const { traceHash } = simulate(populate(this.planOf(task.scenario), task), store);
    return { header: store.header, chunks: store.chunks, traceHash };
  }

  private scenarioOf(key: ContentKey): Scenario {
    const scenario = this.scenarios.get(key);
    if (scenario === undefined) throw new Error(`scenario ${key} was not prepared`);
    return scenario;
  }

  private planOf(key: ContentKey): Plan {
    const plan = this.plans.get(key) ?? compile(this.scenarioOf(key));
    this.plans.delete(key);
    this.plans.set(key, plan);
    for (const oldest of this.plans.keys()) {
      if (this.plans.size <= this.mostPlans) break;
      this.plans.delete(oldest);
    }
    return plan;
  }
}
