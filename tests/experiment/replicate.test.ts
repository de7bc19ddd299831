import { beforeAll, describe, expect, test } from 'vitest';
import { planScenarios } from '#experiment/plan.ts';
import { Replicator } from '#experiment/replicate.ts';
import type { ReplicationTask } from '#experiment/runner.ts';
import { FactsReader } from '#measures/facts/factsReader.ts';
import { gridFor } from '#measures/grid.ts';
import { summarise } from '#measures/summarise.ts';
import type { Scenario } from '#scenario/scenario.ts';
import { behaviourIds, readingOf, type Behaviour, type Reading } from '#scenario/assumptions.ts';
import { read } from '#scenario/read.ts';
import { replay } from '#trace/sinks.ts';
import { loadFromDisk, threadFile } from '#tests/scenario/fixture.ts';

const replicator = new Replicator();
let reading: Reading;
let task: ReplicationTask;
let thread: Scenario;

beforeAll(async () => {
  const outcome = await read(threadFile, loadFromDisk);
  if (!outcome.ok) throw new Error('the thread is broken');
  const { experiment } = outcome;
  const [{ key, scenario }] = planScenarios(experiment);
  thread = scenario;
  replicator.prepare(key, thread);
  reading = readingOf(experiment.assumptions);
  task = { scenario: key, condition: 'asDelivered', seed: experiment.seed, replication: 0, days: 7 };
});

describe('one replication of the thread', () => {
  test('is the same every time it is asked for, and another with another number', () => {
    const first = replicator.replicate(task, reading);
    expect(replicator.replicate(task, reading)).toEqual(first);
    expect(replicator.replicate({ ...task, replication: 1 }, reading).traceHash).not.toBe(first.traceHash);
    expect(replicator.replicate({ ...task, condition: 'asDesigned' }, reading).traceHash).not.toBe(
      first.traceHash,
    );
  });

  test('is the same whether its people were drawn for it or for the other condition before it', () => {
    const alone = (['asDesigned', 'asDelivered'] as const).map((condition) => {
      const fresh = new Replicator();
      fresh.prepare(task.scenario, thread);
      return fresh.replicate({ ...task, condition, replication: 2 }, reading);
    });
    const after = (['asDelivered', 'asDesigned', 'asDelivered'] as const).map((condition) =>
      replicator.replicate({ ...task, condition, replication: 2 }, reading),
    );
    expect(after).toEqual([alone[1], alone[0], alone[1]]);
  });

  test('fills every cell of the measure grid with finite numbers', () => {
    const { total, base, task: done } = replicator.replicate(task, reading);
    expect([total.length, base.length]).toEqual([gridFor().length, gridFor().length]);
    expect(total.every(Number.isFinite) && base.every(Number.isFinite)).toBe(true);
    expect(done).toMatchObject({ condition: 'asDelivered', replication: 0, days: 7 });
  });

  test('follows from its trace alone', () => {
    const stored = replicator.trace(task);
    const reader = new FactsReader(reading);
    replay(stored, reader);
    const summary = replicator.replicate(task, reading);
    expect(stored.traceHash).toBe(summary.traceHash);
    expect(stored.chunks.reduce((rows, chunk) => rows + chunk.rows, 0)).toBe(summary.records);
    expect(summarise(reader.facts, reading).total).toEqual(summary.total);
  });

  test('at drawn values is another run, at its own the same; and the scenario stays as it was', () => {
    const own = Object.fromEntries(
      behaviourIds.map((id) => [id, thread.assumptions.behaviour[id].value]),
    ) as Behaviour;
    const hashAt = (behaviour: Behaviour): string =>
      replicator.replicate({ ...task, behaviour }, reading).traceHash;
    const shipped = replicator.replicate(task, reading).traceHash;
    expect(hashAt(own)).toBe(shipped);
    expect(hashAt({ ...own, 'doors.unlockSecondsPerDoor': 60 })).not.toBe(shipped);
    expect(replicator.replicate(task, reading).traceHash).toBe(shipped);
  });

  test('does not change when its plan had to make room for others', () => {
    const crowded = new Replicator(1);
    crowded.prepare(task.scenario, thread);
    const alone = crowded.replicate(task, reading).traceHash;
    crowded.prepare('another', thread);
    expect(crowded.replicate(task, reading).traceHash).toBe(alone);
  });

  test('of a scenario nobody prepared is refused', () => {
    expect(() => replicator.replicate({ ...task, scenario: 'unheard of' }, reading)).toThrow(
      'unheard of was not prepared',
    );
  });
});
