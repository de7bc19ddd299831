/** Runs a small scenario, checks what any trace must pass, and answers questions about what happened, in clock times. */
import { expect } from 'vitest';
import { compile, populate, simulate, type World } from '#prison/model.ts';
import { scenarioFindings } from '#scenario/meaning/scenario.ts';
import type { Condition, Scenario } from '#scenario/scenario.ts';
import type { TraceHeader } from '#trace/header.ts';
import type { Kind } from '#trace/records.ts';
import { TraceStore, tee } from '#trace/sinks.ts';
import { recordAt, recordText, type RecordView } from '#trace/words.ts';
import { InvariantChecker } from '#tests/measures/invariants.ts';

/** What reading the scenario's files would refuse; empty for one that a planner can write. */
export function meaningFaults(scenario: Scenario): string[] {
  return (
    scenarioFindings(scenario)
      // Staff of small prisons are there for as long as a test needs them.
      .filter(({ found }) => !found.endsWith('without a meal break'))
      .map(({ path, found, expected }) => `${path.join('.')}: ${found}, expected ${expected}`)
  );
}

export interface Task {
  readonly seed?: number;
  readonly replication?: number;
  /** Days after the lead-in Sunday. */
  readonly days?: number;
}

/** The run's faults are those of the trace (I1 to I5, I11). */
export function run(
  scenario: Scenario,
  condition: Condition,
  { seed = 42, replication = 0, days = 0 }: Task = {},
) {
  const checker = new InvariantChecker();
  const store = new TraceStore();
  const world = populate(compile(scenario), { condition, seed, replication, days });
  const { traceHash } = simulate(world, tee(checker, store));
  return { faults: checker.faults, store, world, traceHash };
}

export function happened(scenario: Scenario, condition: Condition = 'asDesigned', task: Task = {}): Happened {
  expect(meaningFaults(scenario)).toEqual([]);
  const { faults, store, world } = run(scenario, condition, task);
  expect(faults).toEqual([]);
  return new Happened(store, world);
}

/** `08:30:10`; the day before it from the second day on. */
export function clock(second: number): string {
  const day = Math.floor(second / 86_400);
  const parts = [Math.floor(second / 3600) % 24, Math.floor(second / 60) % 60, second % 60];
  return `${day === 0 ? '' : `day ${day} `}${parts.map((part) => String(part).padStart(2, '0')).join(':')}`;
}

export class Happened {
  readonly header: TraceHeader;
  readonly records: readonly RecordView[];

  constructor(
    store: TraceStore,
    readonly world: World,
  ) {
    this.header = store.header;
    this.records = store.chunks.flatMap((chunk) =>
      Array.from({ length: chunk.rows }, (_, row) => recordAt(chunk, row)),
    );
  }

  /** The person of a bed, such as A-1-001/1. */
  person(bed: string): number {
    const person = this.header.tables.people.ref.indexOf(`ZZI-${bed}`);
    if (person < 0) throw new Error(`Nobody sleeps in ${bed}: ${this.header.tables.people.ref.join(', ')}.`);
    return person;
  }

  /** `08:30:10 onFloor in A-floor`, each time the person's state changes; the state alone in their own cell and outside. */
  life(bed: string, from = '00:00:01'): string[] {
    const { zones } = this.header.tables;
    return this.of('enter', this.person(bed))
      .filter(({ time }) => clock(time) >= from)
      .map(({ time, state, object }) => {
        const [, leaf] = this.header.names.states[state].split('.');
        const isPlain = object < 0 || zones.cell[object] >= 0;
        return `${clock(time)} ${leaf}${isPlain ? '' : ` in ${zones.id[object].replace('ZZI-', '')}`}`;
      });
  }

  /** Unlocked from when until when. */
  unlocked(bed: string): string[] {
    const spans: string[] = [];
    let since = -1;
    for (const { time, state } of this.of('enter', this.person(bed))) {
      const isUnlocked = this.header.stateClass[state] === 1;
      if (isUnlocked && since < 0) since = time;
      if (!isUnlocked && since >= 0) {
        spans.push(`${clock(since)} to ${clock(time)}`);
        since = -1;
      }
    }
    if (since >= 0) spans.push(`${clock(since)} on`);
    return spans;
  }

  /** Why locked, each time it changes: `00:00:00 night`. */
  behindTheDoor(bed: string): string[] {
    let last = '';
    return this.of('enter', this.person(bed)).flatMap(({ time, state, cause }) => {
      const why = this.header.stateClass[state] === 1 ? 'out' : this.header.names.causes[cause];
      if (why === last) return [];
      last = why;
      return [`${clock(time)} ${why}`];
    });
  }

  /** `08:00:20 unlocked`, each time the door of a cell turns. */
  door(cell: string): string[] {
    const index = this.header.tables.cells.key.indexOf(`ZZI-${cell}`);
    return this.of('door', index).map(
      ({ time, state }) => `${clock(time)} ${state === 1 ? 'unlocked' : 'locked'}`,
    );
  }

  /** `ATTENDED 3600`, `OTHER (missedMovement) 0`: how each session allocated to the person ended. */
  attendance(bed: string): string[] {
    return this.of('attendance', this.person(bed)).map(({ state, cause, value }) => {
      const beyond = cause === 0 ? '' : ` (${this.header.names.simReasons[cause]})`;
      return `${this.header.names.attendanceReasons[state]}${beyond} ${value}`;
    });
  }

  /** `08:30:00 running`, `08:40:00 cancelled STAFF_UNAVAILABLE`. */
  session(activity: string): string[] {
    const { sessions, activities } = this.header.tables;
    return this.records
      .filter(
        ({ kind, subject }) => kind === 'session' && activities.id[sessions.activity[subject]] === activity,
      )
      .map(({ time, state, cause }) => {
        const reason = cause === 0 ? '' : ` ${this.header.names.sessionReasons[cause]}`;
        return `${clock(time)} ${this.header.names.sessionStates[state]}${reason}`;
      });
  }

  /** `shower met`, in the order in which they end. */
  needs(bed: string): string[] {
    return this.of('need', this.person(bed)).map(
      ({ object, state }) => `${this.header.names.needs[object]} ${this.header.names.needStates[state]}`,
    );
  }

  /** `07:30:00 2 of 4` each time a post changes. */
  post(id: string): string[] {
    return this.of('post', this.header.tables.posts.id.indexOf(id)).map(
      ({ time, value, object }) => `${clock(time)} ${value} of ${object}`,
    );
  }

  /** `09:00:00 gym`, and the landing where one is shut: `09:00:00 wingLockdown A-1`. */
  curtailed(): string[] {
    return this.curtailments(1);
  }

  /** The same, each time it is given back. */
  restored(): string[] {
    return this.curtailments(0);
  }

  private curtailments(state: number): string[] {
    const records = this.all('curtail').filter((record) => record.state === state);
    return records.map(({ time, subject, object }) => {
      const landing = object < 0 ? '' : ` ${this.header.tables.landings.key[object].replace('ZZI-', '')}`;
      return `${clock(time)} ${this.header.names.curtailmentItems[subject]}${landing}`;
    });
  }

  /** `12:31:02 A: 2 correct`. */
  rolls(): string[] {
    return this.all('roll').map(
      ({ time, subject, state, value }) =>
        `${clock(time)} ${this.header.tables.places.id[subject]}: ${value} ${state === 0 ? 'correct' : 'recount'}`,
    );
  }

  /** `08:10:00 open`, `08:30:00 shut, 1 missed`. */
  window(id: string): string[] {
    return this.of('movement', this.header.tables.movementWindows.id.indexOf(id)).map(
      ({ time, state, value }) => `${clock(time)} ${state === 1 ? 'open' : `shut, ${value} missed`}`,
    );
  }

  /** Everything in words, for reading by eye. */
  story(): string[] {
    return this.records.map((record) => `${clock(record.time)} ${recordText(this.header, record)}`);
  }

  all(kind: keyof typeof Kind): readonly RecordView[] {
    return this.records.filter((record) => record.kind === kind);
  }

  of(kind: keyof typeof Kind, subject: number): readonly RecordView[] {
    return this.all(kind).filter((record) => record.subject === subject);
  }
}
