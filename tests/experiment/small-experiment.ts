/** An experiment in name only, and a runner that makes summaries up from the task: for tests of what comes after a run. */
import type { Runner, ReplicationTask, StoredTrace } from '#experiment/runner.ts';
import type { GridCell, MeasureDefinition } from '#measures/measure.ts';
import type { Summary } from '#measures/summary.ts';
import { behaviourIds, readingIds } from '#scenario/assumptions.ts';
import type { Experiment, Scenario } from '#scenario/scenario.ts';

const measureIds = [
  'time.unlocked.mean',
  'movement.journeys',
  'violence.exposureIndex',
  'access.hours.attended',
];

export const grid: readonly GridCell[] = [
  ...measureIds.map((measure) => ({ measure, dayType: 'weekday' as const, people: 'all', where: 'all' })),
  { measure: 'time.unlocked.mean', dayType: 'weekday', people: 'ownWork:onWingLearner', where: 'all' },
  { measure: 'time.unlocked.mean', dayType: 'weekday', people: 'work:kitchen', where: 'all' },
];

export const definitions: readonly MeasureDefinition[] = measureIds.map((id) => ({
  id,
  family: 'time',
  name: id,
  unit: 'h',
  direction: 'more',
  definition: 'Made up.',
  source: 'our definition',
  estimator: id === 'violence.exposureIndex' ? 'ratio' : 'mean',
}));

export function smallExperiment(
  replications: number,
  regimeIds: readonly string[] = ['workshop', 'cohorts', 'evening'],
): Experiment {
  const assumption = { value: 1, low: 0.5, high: 2 };
  return {
    formatVersion: 1,
    id: 'small',
    name: 'Small',
    establishment: { prisonCode: 'ZZI', name: 'Made up', population: { kind: 'generated', people: 10 } },
    regimes: regimeIds.map((id) => ({ id, name: id, label: id })),
    assumptions: {
      // Alarms do not follow exposure unless somebody asks for it.
      behaviour: Object.fromEntries(
        behaviourIds.map((id) => [
          id,
          id === 'incidents.alarmsPerExposure' ? { ...assumption, value: 0, low: 0 } : assumption,
        ]),
      ),
      reading: Object.fromEntries(readingIds.map((id) => [id, assumption])),
    },
    days: 7,
    replications,
    seed: 1,
  } as unknown as Experiment;
}

/** Two full-timers lose half an hour a day with each regime, somebody not in work gains a minute. */
function madeUpPeople(regime: number): Summary['people'] {
  const day = 3600 * 7;
  return {
    unlocked: Int32Array.of(5 * day - regime * 0.5 * day, 6 * day - regime * 0.5 * day, day + regime * 420),
    attended: Int32Array.of(36000, 36000 + regime * 3600, 0),
    work: Uint8Array.of(0, 0, 2),
  };
}

/** Level 5 with luck by replication, 1 more for each regime after the first; nobody in the kitchen. */
export function madeUpSummary(regime: number, condition: string, replication: number): Summary {
  const luck = ((replication * 7) % 11) / 10;
  const value =
    5 + regime + luck + (condition === 'asDelivered' ? -1 : 0) + (regime * (replication % 3)) / 10;
  const picture = new Float64Array([replication / 3, regime]);
  return {
    task: {
      establishment: 'ZZI',
      regime: String(regime),
      condition: 'asDesigned',
      seed: 1,
      replication,
      days: 7,
    },
    traceHash: `${regime}-${condition}-${replication}`,
    events: 10,
    records: 100,
    total: new Float64Array([value * 10, value, value * 3, 0.5, value, 0]),
    base: new Float64Array([10, 1, 3, 1, 1, 0]),
    profiles: {
      whereabouts: picture,
      onRoutes: picture,
      journeys: picture,
      peopleCount: picture,
      staffing: picture,
    },
    people: madeUpPeople(regime),
    contacts: {
      caps: [],
      exponents: [],
      contactHours: new Float64Array(),
      nonAssociationHours: new Float64Array(),
      personHours: new Float64Array(),
      peoplePerGuardian: 20,
    },
  };
}

/** Answers each task when `answer` lets it; by default at once. */
export class MadeUpRunner implements Runner {
  readonly size: number;
  readonly asked: ReplicationTask[] = [];
  readonly regimes = new Map<string, number>();
  waiting = 0;
  mostWaiting = 0;

  constructor(
    size = 2,
    private readonly answer: (task: ReplicationTask, signal: AbortSignal) => Promise<void> = () =>
      Promise.resolve(),
  ) {
    this.size = size;
  }

  prepare(key: string, { regime }: Scenario): Promise<void> {
    if (!this.regimes.has(key)) this.regimes.set(key, this.regimes.size);
    if (regime.id === '') throw new Error('no regime');
    return Promise.resolve();
  }

  async replicate(task: ReplicationTask, _reading: unknown, signal: AbortSignal): Promise<Summary> {
    this.asked.push(task);
    this.mostWaiting = Math.max(this.mostWaiting, ++this.waiting);
    await this.answer(task, signal);
    this.waiting--;
    return madeUpSummary(this.regimes.get(task.scenario) as number, task.condition, task.replication);
  }

  trace(): Promise<StoredTrace> {
    throw new Error('no trace here');
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
