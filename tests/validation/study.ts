/** One replication of a shipped regime as delivered or designed, perhaps with something changed: the unit of every long check. */
import { FactsReader } from '#measures/facts/factsReader.ts';
import { gridFor } from '#measures/grid.ts';
import type { DayType } from '#measures/measure.ts';
import { summarise } from '#measures/summarise.ts';
import { compile, populate, simulate, type Plan } from '#prison/model.ts';
import { readingOf } from '#scenario/assumptions.ts';
import type { Condition, Scenario } from '#scenario/scenario.ts';
import { InvariantChecker } from '#tests/measures/invariants.ts';
import { changes, withBehaviour, type Change } from './changes.ts';
import { latinHypercube, type Point } from './latinHypercube.ts';
import { presetScenario, type Preset } from './presets.ts';

export interface StudyTask {
  /** `week`: figures of a week. `invariants`: faults of a week's trace. */
  readonly kind: 'week' | 'invariants';
  /** Id of the preset. */
  readonly prison: string;
  readonly regime: string;
  readonly condition: Condition;
  readonly replication: number;
  readonly change?: Change;
  /** Row of a Latin hypercube of so many over the behaviour assumptions. */
  readonly point?: { readonly row: number; readonly of: number };
}

const cellOf = (measure: string, dayType: DayType): readonly [string, DayType] => [measure, dayType];

/** What every week is asked for, of everybody everywhere. */
export const figures = {
  unlockedWeekday: cellOf('time.unlocked.mean', 'weekday'),
  unlockedWeekendMedian: cellOf('time.unlocked.median', 'weekend'),
  under2hWeekday: cellOf('time.share.under2h', 'weekday'),
  from2to6hWeekday: cellOf('time.share.from2to6h', 'weekday'),
  from6to10hWeekday: cellOf('time.share.from6to10h', 'weekday'),
  atLeast10hWeekday: cellOf('time.share.atLeast10h', 'weekday'),
  under2hWeekend: cellOf('time.share.under2h', 'weekend'),
  journeysWeekday: cellOf('movement.journeys', 'weekday'),
  exposureWeekday: cellOf('violence.exposureIndex', 'weekday'),
  attendedWeekday: cellOf('access.hours.attended', 'weekday'),
  attendedWeek: cellOf('access.hours.attended', 'week'),
  shareWithAnyWeek: cellOf('access.share.any', 'week'),
  domesticsUnmetWeek: cellOf('access.domesticsUnmet', 'week'),
} as const;
export type Figure = keyof typeof figures;

const gridIndex = Object.fromEntries(
  Object.entries(figures).map(([name, [measure, dayType]]) => [
    name,
    gridFor().findIndex(
      (cell) =>
        cell.measure === measure && cell.dayType === dayType && cell.people === 'all' && cell.where === 'all',
    ),
  ]),
) as Readonly<Record<Figure, number>>;

export interface StudyResult {
  /** Value of each figure; null where there was nobody, or nothing, to count. Empty for invariants. */
  readonly figures: Readonly<Partial<Record<Figure, number | null>>>;
  readonly faults: readonly string[];
  readonly records: number;
  readonly personDays: number;
  readonly traceHash: string;
  /** What stopped the run before its end; null where nothing did. */
  readonly stopped: string | null;
}

const days = 7;

export function stoppedBy(error: unknown): StudyResult {
  const stopped = error instanceof Error ? error.message : String(error);
  return { figures: {}, faults: [], records: 0, personDays: 0, traceHash: '', stopped };
}

/** Keeps what weeks have in common: plans of scenarios that recur, and the points of each hypercube. */
export class Study {
  private readonly plans = new Map<string, Plan>();
  private readonly points = new Map<string, readonly Point[]>();

  constructor(private readonly presets: readonly Preset[]) {}

  run(task: StudyTask): StudyResult {
    const scenario = this.scenarioOf(task);
    const plan = task.point === undefined ? this.planOf(task, scenario) : compile(scenario);
    const { condition, replication } = task;
    const { seed } = this.presetOf(task).experiment;
    const world = populate(plan, { condition, seed, replication, days });
    const personDays = world.people.count * (days + 1);
    if (task.kind === 'invariants') {
      const checker = new InvariantChecker();
      const { records, traceHash } = simulate(world, checker);
      return { figures: {}, faults: checker.faults, records, personDays, traceHash, stopped: null };
    }
    const reading = readingOf(scenario.assumptions);
    const reader = new FactsReader(reading);
    const { records, traceHash } = simulate(world, reader);
    const { total, base } = summarise(reader.facts, reading);
    const values = Object.fromEntries(
      Object.entries(gridIndex).map(([name, cell]) => [
        name,
        base[cell] > 0 ? total[cell] / base[cell] : null,
      ]),
    );
    return { figures: values, faults: [], records, personDays, traceHash, stopped: null };
  }

  private presetOf({ prison }: StudyTask): Preset {
    const preset = this.presets.find(({ id }) => id === prison);
    if (preset === undefined) throw new Error(`no shipped prison is called ${prison}`);
    return preset;
  }

  private scenarioOf(task: StudyTask): Scenario {
    const preset = this.presetOf(task);
    const shipped = presetScenario(preset, task.regime);
    const changed = task.change === undefined ? shipped : changes[task.change](shipped);
    if (task.point === undefined) return changed;
    return withBehaviour(changed, this.pointsOf(preset, task.point.of)[task.point.row]);
  }

  private planOf({ prison, regime, change }: StudyTask, scenario: Scenario): Plan {
    const key = [prison, regime, change].join(' ');
    const plan = this.plans.get(key) ?? compile(scenario);
    this.plans.set(key, plan);
    if (this.plans.size > 12) this.plans.delete([...this.plans.keys()][0]);
    return plan;
  }

  private pointsOf({ id, experiment }: Preset, of: number): readonly Point[] {
    const key = `${id} ${of}`;
    const points =
      this.points.get(key) ?? latinHypercube(experiment.assumptions.behaviour, of, experiment.seed);
    this.points.set(key, points);
    return points;
  }
}
