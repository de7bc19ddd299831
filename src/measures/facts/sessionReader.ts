/** What became of each session, and of each person expected at it. One cancelled after it began did not run. */
import type { TraceHeader } from '#trace/header.ts';
import { noAttendance, type AttendanceFacts, type SessionFacts } from './facts.ts';

const [ran, cancelled] = [1, 2];

export class SessionReader {
  private readonly start: Int32Array;
  private readonly end: Int32Array;
  private readonly running: number;
  private readonly ended: number;
  private readonly cancelledState: number;
  private readonly runStart: Int32Array;
  private readonly runEnd: Int32Array;
  private readonly sessions: SessionFacts;

  /** Allocations of session s are allocationOf[firstOf[s]] to allocationOf[firstOf[s + 1] - 1]; `next` guesses the one asked for next. */
  private readonly firstOf: Int32Array;
  private readonly allocationOf: Int32Array;
  private readonly person: Int32Array;
  private readonly next: Int32Array;
  private readonly attendances: AttendanceFacts;

  constructor(header: TraceHeader) {
    const { sessions, allocations } = header.tables;
    const count = sessions.activity.length;
    this.start = sessions.start;
    this.end = sessions.end;
    this.running = header.names.sessionStates.indexOf('running');
    this.ended = header.names.sessionStates.indexOf('ended');
    this.cancelledState = header.names.sessionStates.indexOf('cancelled');
    this.runStart = new Int32Array(count).fill(-1);
    this.runEnd = new Int32Array(count).fill(-1);
    this.sessions = {
      outcome: new Uint8Array(count),
      reason: new Uint8Array(count),
      ranFrom: new Int32Array(count),
      ranUntil: new Int32Array(count),
      runningSeconds: new Int32Array(count),
    };
    this.firstOf = new Int32Array(count + 1);
    for (const session of allocations.session) this.firstOf[session + 1]++;
    for (let session = 0; session < count; session++) this.firstOf[session + 1] += this.firstOf[session];
    this.next = this.firstOf.slice(0, count);
    this.allocationOf = new Int32Array(allocations.session.length);
    for (let row = 0; row < allocations.session.length; row++)
      this.allocationOf[this.next[allocations.session[row]]++] = row;
    this.next.set(this.firstOf.subarray(0, count));
    this.person = allocations.person;
    this.attendances = {
      reason: new Uint8Array(this.person.length).fill(noAttendance),
      simReason: new Uint8Array(this.person.length),
      presentSeconds: new Int32Array(this.person.length),
      engagedSeconds: new Int32Array(this.person.length),
    };
  }

  session(time: number, session: number, state: number, reason: number): void {
    if (state === this.running) {
      this.sessions.outcome[session] = ran;
      this.runStart[session] = time;
    } else if (state === this.ended) {
      this.runEnd[session] = time;
    } else if (state === this.cancelledState) {
      this.sessions.outcome[session] = cancelled;
      this.sessions.reason[session] = reason;
    }
  }

  attendance(
    person: number,
    session: number,
    reason: number,
    simReason: number,
    presentSeconds: number,
  ): void {
    const row = this.allocation(person, session);
    this.attendances.reason[row] = reason;
    this.attendances.simReason[row] = simReason;
    this.attendances.presentSeconds[row] = presentSeconds;
  }

  engaged(person: number, session: number, seconds: number): void {
    this.attendances.engagedSeconds[this.allocation(person, session)] += seconds;
  }

  finish(): { sessions: SessionFacts; attendances: AttendanceFacts } {
    const { runningSeconds, ranFrom, ranUntil } = this.sessions;
    for (let session = 0; session < runningSeconds.length; session++) {
      if (this.sessions.outcome[session] !== ran) continue;
      const from = Math.max(this.runStart[session], this.start[session]);
      const to =
        this.runEnd[session] < 0 ? this.end[session] : Math.min(this.runEnd[session], this.end[session]);
      ranFrom[session] = from;
      ranUntil[session] = Math.max(from, to);
      runningSeconds[session] = ranUntil[session] - from;
    }
    return { sessions: this.sessions, attendances: this.attendances };
  }

  /** Row of the allocations table; mostly the one after the last asked for, as sessions end in table order. */
  private allocation(person: number, session: number): number {
    const first = this.firstOf[session];
    const end = this.firstOf[session + 1];
    let at = this.next[session];
    for (let tried = first; tried < end; tried++, at++) {
      if (at >= end) at = first;
      if (this.person[this.allocationOf[at]] === person) {
        this.next[session] = at + 1;
        return this.allocationOf[at];
      }
    }
    throw new Error(`Person ${person} is not allocated to session ${session}`);
  }
}
