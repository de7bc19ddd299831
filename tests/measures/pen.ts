/** Writes a trace of the tiny prison by hand. */
import { skills } from '#scenario/establishment.ts';
import { curtailmentItems } from '#scenario/regime.ts';
import type { TraceHeader } from '#trace/header.ts';
import {
  attendanceReasons,
  callStates,
  causes,
  curtailCauses,
  Kind,
  needs,
  needStates,
  sessionStates,
  simReasons,
  tasks,
  type Cause,
} from '#trace/records.ts';
import type { TraceSink } from '#trace/sink.ts';
import { TraceWriter } from '#trace/writer.ts';
import {
  headerFor,
  landingOfCell,
  states,
  zoneIndex,
  type State,
  type TinyPrison,
  type ZoneId,
} from './tinyPrison.ts';

/** Seconds since 00:00 of day 0. */
export function clock(day: number, time: string): number {
  const [hours, minutes, seconds = 0] = time.split(':').map(Number);
  return day * 86400 + hours * 3600 + minutes * 60 + seconds;
}

/** Writes a trace by hand. Everyone begins locked in their own cell for the night. */
export class Pen {
  readonly header: TraceHeader;
  private readonly writer: TraceWriter;

  constructor(prison: TinyPrison, sink: TraceSink, chunkRows?: number) {
    this.header = headerFor(prison);
    this.writer = new TraceWriter(chunkRows);
    this.writer.open(sink, this.header);
    prison.people.forEach(({ cell }, person) => {
      this.writer.write(0, Kind.enter, person, cell, 0, causes.indexOf('night'), 0);
    });
  }

  enter(
    time: number,
    person: number,
    zone: ZoneId | 'outside',
    state: State,
    cause: Cause = 'none',
    escorted = 0,
  ): this {
    const row = zone === 'outside' ? -1 : zoneIndex(zone);
    return this.write(time, 'enter', person, row, states.indexOf(state), causes.indexOf(cause), escorted);
  }
  door(time: number, cell: number, unlocked: boolean): this {
    return this.write(time, 'door', cell, landingOfCell[cell], unlocked ? 1 : 0, 0);
  }
  /** Unlocks the cell and lets its people stand in it with the door open. */
  unlock(time: number, cell: number): this {
    this.door(time, cell, true);
    const { people } = this.header.tables;
    people.cell.forEach((own, person) => {
      if (own === cell) this.write(time, 'enter', person, cell, states.indexOf('onWing.inOwnCell'), 0);
    });
    return this;
  }
  /** Everyone of the cell is in it and is locked in. */
  lock(time: number, cell: number, cause: Cause): this {
    const { people } = this.header.tables;
    people.cell.forEach((own, person) => {
      if (own === cell) this.write(time, 'enter', person, cell, 0, causes.indexOf(cause));
    });
    return this.door(time, cell, false);
  }
  session(time: number, session: number, state: (typeof sessionStates)[number], reason = 0): this {
    return this.write(
      time,
      'session',
      session,
      this.header.tables.sessions.zone[session],
      sessionStates.indexOf(state),
      reason,
    );
  }
  call(time: number, person: number, session: number, state: (typeof callStates)[number] = 'called'): this {
    return this.write(time, 'call', person, session, callStates.indexOf(state), 0);
  }
  attendance(
    time: number,
    person: number,
    session: number,
    reason: (typeof attendanceReasons)[number],
    seconds: number,
    simReason: (typeof simReasons)[number] = 'none',
  ): this {
    return this.write(
      time,
      'attendance',
      person,
      session,
      attendanceReasons.indexOf(reason),
      simReasons.indexOf(simReason),
      seconds,
    );
  }
  engaged(time: number, person: number, session: number, seconds: number): this {
    return this.write(time, 'engaged', person, session, 0, 0, seconds);
  }
  need(time: number, person: number, need: (typeof needs)[number], state: (typeof needStates)[number]): this {
    return this.write(time, 'need', person, needs.indexOf(need), needStates.indexOf(state), 0);
  }
  staff(
    time: number,
    area: number,
    skill: (typeof skills)[number],
    task: (typeof tasks)[number],
    change: number,
  ): this {
    return this.write(time, 'staff', area, skills.indexOf(skill), tasks.indexOf(task), 0, change);
  }
  post(time: number, post: number, required: number, filled: number): this {
    return this.write(time, 'post', post, required, 0, 0, filled);
  }
  duty(
    time: number,
    skill: (typeof skills)[number],
    deployable: number,
    onDuty: number,
    throughMeal = 0,
  ): this {
    return this.write(time, 'duty', skills.indexOf(skill), deployable, throughMeal, 0, onDuty);
  }
  curtail(
    time: number,
    item: (typeof curtailmentItems)[number],
    dropped: boolean,
    cause: (typeof curtailCauses)[number] = 'staff',
  ): this {
    return this.write(
      time,
      'curtail',
      curtailmentItems.indexOf(item),
      0,
      dropped ? 1 : 0,
      curtailCauses.indexOf(cause),
    );
  }
  roll(time: number, place: number, number = 0): this {
    return this.write(time, 'roll', place, number, 0, 0, 0);
  }
  close(): string {
    return this.writer.close();
  }

  private write(
    time: number,
    kind: keyof typeof Kind,
    subject: number,
    object: number,
    state: number,
    cause: number,
    value = 0,
  ): this {
    this.writer.write(time, Kind[kind], subject, object, state, cause, value);
    return this;
  }
}
