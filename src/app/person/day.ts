/** One person's day, read from a trace. */
import type { StoredTrace } from '#experiment/runner.ts';
import type { TraceHeader } from '#trace/header.ts';
import { Kind } from '#trace/records.ts';

const secondsInDay = 86_400;

export type DoorClass = 'locked' | 'unlocked' | 'outside';

/** A stretch of the day in one place for one reason. Seconds since 00:00 of that day. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly door: DoorClass;
  /** Index into the six places of every picture. */
  readonly place: number;
  /** The zone's name for people: `In cell`, or the place's own name. */
  readonly where: string;
  /** A leaf of the chart of a person: `resting`, `offWingSession`. */
  readonly state: string;
  /** Why they are there; `none` where the state says it all. */
  readonly cause: string;
  /** What is going on there, where it is a session they are allocated to. */
  readonly activity: string | null;
}

const doorClasses: readonly DoorClass[] = ['locked', 'unlocked', 'outside'];

/**
 * The whole of day `day` (1 is the first measured Monday) for row `person` of the people table: stretches in order,
 * without gaps, from 0 to 86,400. Throws a RangeError if the trace says nothing of the person before the day ends.
 */
export function personDay(trace: StoredTrace, person: number, day: number): readonly Stretch[] {
  const { header } = trace;
  const start = day * secondsInDay;
  const sessions = sessionsOf(header, person, day);
  const stretches: Stretch[] = [];
  let entry: Entry | null = null;
  for (const record of enters(trace, person, start + secondsInDay)) {
    if (entry !== null && record.time > start)
      push(stretches, stretchOf(header, entry, Math.max(entry.time, start), record.time, start, sessions));
    entry = record;
  }
  if (entry === null)
    throw new RangeError(`the trace has no record of person ${person} before the end of day ${day}`);
  push(
    stretches,
    stretchOf(header, entry, Math.max(entry.time, start), start + secondsInDay, start, sessions),
  );
  return stretches;
}

/** Seconds in each door class: adds up to a day. */
export function totals(stretches: readonly Stretch[]): Readonly<Record<DoorClass, number>> {
  const sums = { locked: 0, unlocked: 0, outside: 0 };
  for (const { from, to, door } of stretches) sums[door] += to - from;
  return sums;
}

/** Unlocked seconds of everyone on a day, by row of the people table. */
export function unlockedSeconds({ header, chunks }: StoredTrace, day: number): Int32Array {
  const start = day * secondsInDay;
  const end = start + secondsInDay;
  const since = new Int32Array(header.tables.people.ref.length).fill(-1);
  const sums = new Int32Array(since.length);
  const settle = (person: number, until: number): void => {
    if (since[person] >= 0) sums[person] = sums[person] + Math.max(0, until - Math.max(since[person], start));
  };
  for (const chunk of chunks) {
    for (let row = 0; row < chunk.rows; row++) {
      if (chunk.kind[row] !== Kind.enter || chunk.time[row] >= end) continue;
      const person = chunk.subject[row];
      settle(person, chunk.time[row]);
      since[person] = header.stateClass[chunk.state[row]] === 1 ? chunk.time[row] : -1;
    }
  }
  for (let person = 0; person < since.length; person++) settle(person, end);
  return sums;
}

interface Entry {
  readonly time: number;
  readonly zone: number;
  readonly state: number;
  readonly cause: number;
}

/** The person's enter records before a time, in order. */
function* enters({ chunks }: StoredTrace, person: number, before: number): Generator<Entry> {
  for (const chunk of chunks) {
    for (let row = 0; row < chunk.rows; row++) {
      if (chunk.kind[row] !== Kind.enter || chunk.subject[row] !== person) continue;
      if (chunk.time[row] >= before) return;
      yield {
        time: chunk.time[row],
        zone: chunk.object[row],
        state: chunk.state[row],
        cause: chunk.cause[row],
      };
    }
  }
}

interface DaySession {
  readonly start: number;
  readonly end: number;
  readonly zone: number;
  readonly inCell: boolean;
  readonly summary: string;
}

function sessionsOf({ tables }: TraceHeader, person: number, day: number): readonly DaySession[] {
  const { allocations, sessions, activities } = tables;
  const found: DaySession[] = [];
  for (let row = 0; row < allocations.person.length; row++) {
    const session = allocations.session[row];
    if (allocations.person[row] !== person || sessions.day[session] !== day) continue;
    const activity = sessions.activity[session];
    found.push({
      start: sessions.start[session],
      end: sessions.end[session],
      zone: sessions.zone[session],
      inCell: activities.mode[activity] === 0,
      summary: activities.summary[activity],
    });
  }
  return found;
}

function stretchOf(
  header: TraceHeader,
  entry: Entry,
  from: number,
  to: number,
  start: number,
  sessions: readonly DaySession[],
): Stretch {
  const { zones, places } = header.tables;
  const { zone } = entry;
  const state = leaf(header.names.states[entry.state]);
  const inSession = /session|working/i.test(state);
  const session = sessions.find((each) => {
    const here = each.inCell
      ? state === 'inCellSession'
      : each.zone === zone || (each.zone === -1 && state === 'working');
    return inSession && here && each.start < to && each.end > from;
  });
  const place = zones.place[zone];
  return {
    from: from - start,
    to: to - start,
    door: doorClasses[header.stateClass[entry.state]],
    place: zones.colour[zone],
    where:
      zones.cell[zone] >= 0
        ? 'In cell'
        : zones.route[zone] === 1 || place < 0
          ? 'On the way'
          : zoneName(header, zone, places.localName[place]),
    state,
    cause: header.names.causes[entry.cause],
    activity: session?.summary ?? null,
  };
}

/** `onWing.queueing` is `queueing`. */
function leaf(state: string): string {
  return state.slice(state.lastIndexOf('.') + 1);
}

/** A shared wing is one place with many zones: the floor, the queues, the showers, the yard. */
function zoneName({ tables, names }: TraceHeader, zone: number, localName: string): string {
  if (tables.zones.wing[zone] < 0) return localName;
  return wingZoneNames[names.locationClasses[tables.zones.locationClass[zone]]] ?? localName;
}

const wingZoneNames: Readonly<Record<string, string>> = {
  wingAssociation: 'Wing floor',
  serveryQueue: 'Servery',
  medicationQueue: 'Medication hatch',
  showers: 'Showers',
  yard: 'Exercise yard',
};

/** Joins what a reader would not tell apart, and leaves out stretches of no length. */
function push(stretches: Stretch[], next: Stretch): void {
  if (next.to <= next.from) return;
  const last = stretches[stretches.length - 1];
  const alike =
    last !== undefined &&
    last.door === next.door &&
    last.where === next.where &&
    last.state === next.state &&
    last.cause === next.cause &&
    last.activity === next.activity;
  if (alike) stretches[stretches.length - 1] = { ...last, to: next.to };
  else stretches.push(next);
}
