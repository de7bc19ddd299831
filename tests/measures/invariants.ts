/**
 * The checks of model.md §8 that any trace must pass: I1 (one zone each), I2 (24 hours, by cause), I3 (limits and locked
 * doors), I4 (staff), I5 (attendance), I11 (everyone home). A sink: put it beside the readers and look at `faults` after the run.
 * Within one second order does not matter: what is checked is what lasts.
 */
import { FactsReader } from '#measures/facts/factsReader.ts';
import type { Facts } from '#measures/facts/facts.ts';
import { readingIds, type Reading } from '#scenario/assumptions.ts';
import type { TraceHeader } from '#trace/header.ts';
import { Kind, type TraceChunk } from '#trace/records.ts';
import type { TraceSink } from '#trace/sink.ts';
import { recordAt, recordText, timeText } from '#trace/words.ts';

const daySeconds = 86400;
const mostFaults = 100;
const neutral = Object.fromEntries(readingIds.map((id) => [id, 1])) as Reading;

export class InvariantChecker implements TraceSink {
  readonly faults: string[] = [];
  private checks: Checks | null = null;
  private readonly reader = new FactsReader(neutral);

  open(header: TraceHeader): void {
    this.checks = new Checks(header, (fault) => {
      if (this.faults.length < mostFaults) this.faults.push(fault);
    });
    this.reader.open(header);
  }
  take(chunk: TraceChunk): void {
    this.checks!.take(chunk);
    this.reader.take(chunk);
  }
  close(): void {
    this.checks!.close();
    this.reader.close();
    this.faults.push(...factFaults(this.reader.facts).slice(0, mostFaults));
  }
}

/** I2 as the facts see it: each person-day is 24 hours, and the causes of being locked sum to the time locked. */
function factFaults(facts: Facts): string[] {
  const { personDays, header, people } = facts;
  const causes = header.names.causes.length;
  const faults: string[] = [];
  for (let row = 0; row < personDays.locked.length; row++) {
    const whose = `${header.tables.people.ref[row % people]}, day ${Math.floor(row / people) + 1}`;
    const sum = personDays.locked[row] + personDays.unlocked[row] + personDays.outside[row];
    if (sum !== daySeconds) faults.push(`I2 ${whose}: ${sum} seconds in the day`);
    let byCause = 0;
    for (let cause = 0; cause < causes; cause++) byCause += personDays.lockedByCause[row * causes + cause];
    if (byCause !== personDays.locked[row])
      faults.push(`I2 ${whose}: causes sum to ${byCause} of ${personDays.locked[row]} s locked`);
    if (personDays.lockedByCause[row * causes] > 0) faults.push(`I2 ${whose}: locked without a cause`);
    if (personDays.outOfCell[row] > personDays.unlocked[row])
      faults.push(`I2 ${whose}: out of cell for longer than unlocked`);
    if (personDays.aloneInCell[row] > personDays.inOwnCell[row])
      faults.push(`I2 ${whose}: alone for longer than in cell`);
  }
  return faults;
}

class Checks {
  private readonly zone: Int32Array;
  private readonly stateClass: Int8Array;
  private readonly people: Set<number>[];
  private readonly doorOpen: Uint8Array;
  private readonly lastOpen: Int32Array;
  private readonly called = new Set<number>();
  private readonly attended: Uint8Array;
  private readonly allocationOf = new Map<number, number>();
  private readonly started: Uint8Array;
  private readonly staffNow: Map<number, number> = new Map();
  private readonly staffBySkill: Int32Array;
  private readonly postFilled: Int32Array;
  private readonly deployable: Int32Array;
  private readonly onDuty: Int32Array;

  private now = 0;
  private nextMidnight = daySeconds;
  private readonly touchedZones = new Set<number>();
  private readonly passed: { person: number; cell: number }[] = [];
  /** Back from outside and not yet locked in: late from court they are counted in reception. */
  private readonly cameIn = new Set<number>();
  private staffTouched = false;
  private rollChecked = false;
  /** Who was not home at the last roll check so far today. */
  private notHome: string[] = [];

  constructor(
    private readonly header: TraceHeader,
    private readonly fault: (text: string) => void,
  ) {
    const { people, zones, cells, sessions, allocations, posts } = header.tables;
    this.zone = new Int32Array(people.ref.length).fill(-1);
    this.stateClass = new Int8Array(people.ref.length).fill(-1);
    this.people = zones.id.map(() => new Set<number>());
    this.doorOpen = new Uint8Array(cells.key.length);
    this.lastOpen = new Int32Array(cells.key.length).fill(-1);
    this.started = new Uint8Array(sessions.activity.length);
    this.attended = new Uint8Array(allocations.person.length);
    for (let row = 0; row < allocations.person.length; row++) {
      const key = this.key(allocations.person[row], allocations.session[row]);
      if (this.allocationOf.has(key))
        fault(`I5 ${people.ref[allocations.person[row]]} is allocated twice to one session`);
      this.allocationOf.set(key, row);
      const session = allocations.session[row];
      const [from, until] = [allocations.start[row], allocations.end[row]];
      if (from < sessions.start[session] || until > sessions.end[session] || from >= until)
        fault(
          `I5 ${people.ref[allocations.person[row]]} is expected outside the times of session ${session}`,
        );
    }
    this.staffBySkill = new Int32Array(header.names.skills.length);
    this.deployable = new Int32Array(header.names.skills.length).fill(-1);
    this.onDuty = new Int32Array(header.names.skills.length);
    this.postFilled = new Int32Array(posts.id.length);
  }

  take(chunk: TraceChunk): void {
    for (let row = 0; row < chunk.rows; row++) {
      const time = chunk.time[row];
      const say = (rule: string) =>
        this.fault(`${rule} ${timeText(time)}: ${recordText(this.header, recordAt(chunk, row))}`);
      if (time < this.now) say('order: earlier than the record before');
      if (time > this.now) this.secondOver(time);
      const [subject, object, state, cause, value] = [
        chunk.subject[row],
        chunk.object[row],
        chunk.state[row],
        chunk.cause[row],
        chunk.value[row],
      ];
      switch (chunk.kind[row]) {
        case Kind.enter:
          this.enter(time, subject, object, state, cause, say);
          break;
        case Kind.door:
          if (this.doorOpen[subject] === state) say('I3 the door already stands so');
          if (state === 0) this.lastOpen[subject] = time;
          this.doorOpen[subject] = state;
          this.touchedZones.add(this.header.tables.cells.zone[subject]);
          break;
        case Kind.call:
          if (!this.allocationOf.has(this.key(subject, object))) say('I5 not allocated');
          if (this.header.names.callStates[state] === 'called') this.called.add(this.key(subject, object));
          break;
        case Kind.session:
          if (this.header.names.sessionStates[state] === 'running') this.started[subject] = 1;
          break;
        case Kind.attendance:
          this.attendance(subject, object, state, value, say);
          break;
        case Kind.post:
          this.postFilled[subject] = value;
          this.staffTouched = true;
          break;
        case Kind.staff: {
          const place =
            (subject * this.header.names.skills.length + object) * this.header.names.tasks.length + state;
          const there = (this.staffNow.get(place) ?? 0) + value;
          this.staffNow.set(place, there);
          this.staffBySkill[object] += value;
          if (there < 0) say('I4 fewer than none there');
          this.staffTouched = true;
          break;
        }
        case Kind.roll:
          this.rollChecked = true;
          break;
        case Kind.duty:
          this.deployable[subject] = object;
          this.onDuty[subject] = value;
          this.staffTouched = true;
          break;
      }
    }
  }

  close(): void {
    this.secondOver((this.header.task.days + 1) * daySeconds);
    const { people, allocations } = this.header.tables;
    for (let row = 0; row < this.attended.length; row++) {
      if (this.attended[row] === 1) continue;
      this.fault(
        `I5 ${people.ref[allocations.person[row]]} has no attendance at session ${allocations.session[row]}`,
      );
    }
  }

  private enter(
    time: number,
    person: number,
    zone: number,
    state: number,
    cause: number,
    say: (rule: string) => void,
  ): void {
    const { zones } = this.header.tables;
    const stateClass = this.header.stateClass[state];
    if (this.stateClass[person] < 0 && time !== 0) say('I1 the first record of a person is not at time 0');
    if (stateClass !== 2 && (zone < 0 || zone >= zones.id.length)) return say('I1 no such zone');
    if (stateClass === 0 && this.header.names.causes[cause] === 'none') say('I2 locked without a cause');
    const from = this.zone[person];
    if (this.stateClass[person] === 2) this.cameIn.add(person);
    const { cells, people } = this.header.tables;
    if (zone === cells.zone[people.cell[person]]) this.cameIn.delete(person);
    this.stateClass[person] = stateClass;
    if (from !== zone) {
      for (const side of [from, zone]) {
        if (side >= 0 && zones.cell[side] >= 0 && time > 0)
          this.passed.push({ person, cell: zones.cell[side] });
      }
      if (from >= 0) this.people[from].delete(person);
      if (zone >= 0) this.people[zone].add(person);
      this.zone[person] = zone;
    }
    if (from >= 0) this.touchedZones.add(from);
    if (zone >= 0) this.touchedZones.add(zone);
  }

  private attendance(
    person: number,
    session: number,
    reason: number,
    seconds: number,
    say: (rule: string) => void,
  ): void {
    const { sessions, activities } = this.header.tables;
    const row = this.allocationOf.get(this.key(person, session));
    if (row === undefined) return say('I5 not allocated');
    if (this.attended[row] === 1) say('I5 a second reason');
    this.attended[row] = 1;
    if (seconds < 0 || seconds > sessions.end[session] - sessions.start[session])
      say('I5 present for longer than planned');
    if (this.header.names.attendanceReasons[reason] !== 'ATTENDED') return;
    if (this.started[session] === 0) say('I5 attended what never ran');
    const inCell = activities.mode[sessions.activity[session]] === 0;
    if (!inCell && !this.called.has(this.key(person, session))) say('I5 attended without being called');
  }

  /** Everything of the second before `time` has been said: check what lasts. */
  private secondOver(time: number): void {
    this.checkZones();
    this.checkDoorsPassed();
    if (this.staffTouched) this.checkStaff();
    if (this.rollChecked) {
      this.rollChecked = false;
      this.notHome = this.notLockedAtHome((person) => this.cameIn.has(person));
    }
    while (this.nextMidnight <= time) {
      this.checkHome();
      this.nextMidnight += daySeconds;
    }
    this.now = time;
  }

  private checkZones(): void {
    const { zones, cells, people } = this.header.tables;
    for (const zone of this.touchedZones) {
      const inside = this.people[zone];
      const cell = zones.cell[zone];
      const limit = cell >= 0 ? cells.capacity[cell] : zones.limit[zone];
      if (limit >= 0 && inside.size > limit)
        this.fault(`I3 ${timeText(this.now)}: ${inside.size} in ${zones.id[zone]}, limit ${limit}`);
      for (const person of inside) {
        const locked = this.stateClass[person] === 0;
        if (cell < 0 && locked)
          this.fault(
            `I3 ${timeText(this.now)}: ${people.ref[person]} is locked in ${zones.id[zone]}, no cell`,
          );
        if (cell >= 0 && locked === (this.doorOpen[cell] === 1)) {
          this.fault(
            `I3 ${timeText(this.now)}: ${people.ref[person]} is ${locked ? '' : 'not '}locked and the door of ${cells.key[cell]} is ${locked ? 'open' : 'locked'}`,
          );
        }
      }
    }
    this.touchedZones.clear();
  }

  private checkDoorsPassed(): void {
    const { people, cells } = this.header.tables;
    for (const { person, cell } of this.passed) {
      if (this.doorOpen[cell] === 1 || this.lastOpen[cell] === this.now) continue;
      this.fault(
        `I3 ${timeText(this.now)}: ${people.ref[person]} passes the locked door of ${cells.key[cell]}`,
      );
    }
    this.passed.length = 0;
  }

  /** As designed every post is filled by fiat, so only as delivered must posts be covered by who is deployable. */
  private checkStaff(): void {
    const { names, tables, task } = this.header;
    this.staffTouched = false;
    names.skills.forEach((skill, index) => {
      if (this.deployable[index] < 0) return;
      const said = `${skill}: ${this.deployable[index]} deployable`;
      if (this.deployable[index] > this.onDuty[index])
        this.fault(`I4 ${timeText(this.now)}: ${said}, ${this.onDuty[index]} on duty`);
      if (task.condition === 'asDesigned') return;
      const atPosts = this.postFilled.reduce(
        (sum, filled, post) => sum + (tables.posts.skill[post] === index ? filled : 0),
        0,
      );
      if (atPosts > this.deployable[index])
        this.fault(`I4 ${timeText(this.now)}: ${said}, ${atPosts} at posts`);
      if (this.staffBySkill[index] > this.deployable[index]) {
        this.fault(`I4 ${timeText(this.now)}: ${said}, ${this.staffBySkill[index]} at work`);
      }
    });
  }

  /** I11 at midnight and, looking back, at the last roll check of the day. */
  private checkHome(): void {
    const { people } = this.header.tables;
    const at = timeText(this.nextMidnight - 1);
    this.stateClass.forEach((stateClass, person) => {
      if (stateClass < 0) this.fault(`I1 ${at}: ${people.ref[person]} is nowhere`);
    });
    for (const person of this.notHome)
      this.fault(`I11 ${at}: ${person} was not locked in the own cell at the final roll`);
    for (const person of this.notLockedAtHome(() => false))
      this.fault(`I11 ${at}: ${person} is not locked in the own cell`);
    this.notHome = [];
  }

  private notLockedAtHome(isExcused: (person: number) => boolean): string[] {
    const { openConditions } = this.header;
    const { people, cells } = this.header.tables;
    return people.ref.filter(
      (_, person) =>
        !isExcused(person) &&
        ((this.stateClass[person] === 1 && openConditions === 0) ||
          (this.stateClass[person] < 2 && this.zone[person] !== cells.zone[people.cell[person]])),
    );
  }

  private key(person: number, session: number): number {
    return person * this.header.tables.sessions.activity.length + session;
  }
}
