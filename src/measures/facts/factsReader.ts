/** Reads a trace as it streams past and keeps its facts. Nothing is allocated per record. */
import type { Reading } from '#scenario/assumptions.ts';
import type { TraceHeader } from '#trace/header.ts';
import { Kind, type TraceChunk } from '#trace/records.ts';
import type { TraceSink } from '#trace/sink.ts';
import { ContactReader } from './contactReader.ts';
import type { Facts } from './facts.ts';
import { MovementReader } from './movementReader.ts';
import { OpeningReader } from './openingReader.ts';
import { PersonDayReader } from './personDayReader.ts';
import { RollReader } from './rollReader.ts';
import { SessionReader } from './sessionReader.ts';
import { StaffReader } from './staffReader.ts';

const quarterSeconds = 900;
const hourSeconds = 3600;
const daySeconds = 86400;

const { enter, door, attendance, session, engaged, need, post, staff, duty, curtail, roll } = Kind;

export class FactsReader implements TraceSink {
  private readers: Readers | null = null;
  private result: Facts | null = null;

  /** The reading enters only contact: guardians' weights, the cap of cross-wing contact, the threshold of light supervision. */
  constructor(private readonly reading: Reading) {}

  get facts(): Facts {
    if (this.result === null) throw new Error('The trace has not been closed');
    return this.result;
  }

  open(header: TraceHeader): void {
    this.readers = new Readers(header, this.reading);
  }

  take(chunk: TraceChunk): void {
    this.readers!.take(chunk);
  }

  close(): void {
    this.result = this.readers!.finish();
    this.readers = null;
  }
}

class Readers {
  private readonly end: number;
  private readonly people: PersonDayReader;
  private readonly openings: OpeningReader;
  private readonly contacts: ContactReader;
  private readonly movement: MovementReader;
  private readonly sessions: SessionReader;
  private readonly rolls: RollReader;
  private readonly staff: StaffReader;
  private nextQuarter = quarterSeconds;

  constructor(
    private readonly header: TraceHeader,
    reading: Reading,
  ) {
    this.end = (header.task.days + 1) * daySeconds;
    this.people = new PersonDayReader(header);
    this.openings = new OpeningReader(header, this.people);
    this.contacts = new ContactReader(header, reading);
    this.movement = new MovementReader(header);
    this.sessions = new SessionReader(header);
    this.rolls = new RollReader(header);
    this.staff = new StaffReader(header);
  }

  take(chunk: TraceChunk): void {
    const { rows, time, kind, subject, object, state, cause, value } = chunk;
    for (let row = 0; row < rows; row++) {
      const t = time[row];
      if (t >= this.openings.next) this.openings.advance(t);
      if (t >= this.nextQuarter) this.advance(t);
      if (t >= this.end) return;
      switch (kind[row]) {
        case enter: {
          const person = subject[row];
          const zone = object[row];
          const from = this.people.zoneOf(person);
          if (this.openings.waiting[person] === 1) this.openings.enter(t, person, state[row]);
          this.people.enter(t, person, zone, state[row], cause[row]);
          this.contacts.move(t, person, zone, state[row]);
          if (from !== zone) this.movement.move(t, person, from, zone, value[row]);
          break;
        }
        case door:
          this.staff.door(state[row]);
          break;
        case need:
          this.people.need(subject[row], object[row], state[row]);
          break;
        case attendance:
          this.sessions.attendance(subject[row], object[row], state[row], cause[row], value[row]);
          break;
        case engaged:
          this.sessions.engaged(subject[row], object[row], value[row]);
          break;
        case session:
          this.sessions.session(t, subject[row], state[row], cause[row]);
          this.contacts.session(t, subject[row], object[row], state[row]);
          this.staff.session(subject[row], state[row], cause[row]);
          break;
        case post:
          this.staff.post(t, subject[row], object[row], value[row]);
          break;
        case staff:
          this.staff.staff(t, object[row], state[row], value[row]);
          this.contacts.staff(t, subject[row], object[row], state[row], value[row]);
          break;
        case curtail:
          if (state[row] === 1) this.staff.dropped(subject[row], cause[row]);
          break;
        case duty:
          this.staff.duty(t, subject[row], value[row], object[row], state[row]);
          break;
        case roll:
          this.rolls.count(t, subject[row], object[row]);
          break;
      }
    }
  }

  finish(): Facts {
    this.openings.advance(this.end);
    this.advance(this.end);
    const { movement, profiles } = this.movement.finish();
    const roster = this.staff.finish();
    return {
      header: this.header,
      days: this.header.task.days,
      people: this.header.tables.people.ref.length,
      personDays: this.people.finish(),
      openings: this.openings.finish(),
      ...this.sessions.finish(),
      movement,
      rolls: this.rolls.finish(),
      staff: roster.staff,
      contacts: this.contacts.finish(this.end),
      profiles: { ...profiles, staffing: roster.staffing },
    };
  }

  /** Ends every quarter hour, hour and day up to `time`. */
  private advance(time: number): void {
    while (this.nextQuarter <= time && this.nextQuarter <= this.end) {
      const quarter = this.nextQuarter;
      if (quarter % hourSeconds === 0) {
        const hours = quarter / hourSeconds - 1;
        this.staff.hour(quarter);
        this.contacts.hour(quarter, Math.floor(hours / 24), hours % 24);
      }
      if (quarter % daySeconds === 0) {
        this.people.midnight(quarter);
        this.staff.midnight(quarter);
      }
      this.movement.quarter(quarter);
      this.nextQuarter += quarterSeconds;
    }
  }
}
