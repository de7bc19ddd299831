/** A person's day in seconds: by state, by cause of being locked, in the open air, in the own cell and alone there. */
import { bytes } from '#trace/columns.ts';
import type { TraceHeader } from '#trace/header.ts';
import { statesNamed } from './states.ts';
import { dayStatuses, type PersonDayFacts } from './facts.ts';

const firstInstant = 37800;
const secondInstant = 52200;
/** 12:30 and 17:00. */
const morningEnd = 45000;
const eveningStart = 61200;
const unknown = 255;

const nothingArranged = dayStatuses.indexOf('nothingArranged');

const outdoorPlace = 1;
const outdoorRoute = 2;

/** Columns of a person's row now: a record touches the one row, not a line of the cache for each column. */
const [zoneNow, stateNow, causeNow, classNow, since, lockedSince, ownCell] = [0, 1, 2, 3, 4, 5, 6];
const nowWidth = 8;
/** And of the row of a person's day, which ends in columns of these names. */
const dayColumns = [
  'inOwnCell',
  'outOfCell',
  'openAir',
  'openAirOnRoutes',
  'aloneInCell',
  'longestLocked',
  'firstUnlock',
  'morningUnlocked',
  'eveningUnlocked',
  'eveningAssociation',
] as const;
const [
  inOwnCell,
  outOfCell,
  openAir,
  openAirOnRoutes,
  aloneInCell,
  longestLocked,
  firstUnlock,
  morningUnlocked,
  eveningUnlocked,
  eveningAssociation,
  firstStatus,
  secondStatus,
] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const dayWidth = 16;

export class PersonDayReader {
  private readonly people: number;
  private readonly days: number;
  private readonly states: number;
  private readonly causes: number;
  private readonly needKinds: number;
  private readonly needStates: number;
  private readonly stateClass: Uint8Array;
  private readonly statusOfState: Uint8Array;
  private readonly zoneOutdoors: Uint8Array;
  private readonly cellZone: Uint8Array;

  private readonly now: Int32Array;
  private readonly today: Int32Array;
  private readonly occupants: Int32Array;
  /** Exclusive or of the people in a cell: with one occupant, that person. */
  private readonly occupantsMixed: Int32Array;
  private readonly aloneSince: Int32Array;

  private day = 0;
  private dayStart = 0;
  private firstRow = 0;
  private readonly columns: PersonDayFacts;

  constructor(header: TraceHeader) {
    const { people, cells, zones } = header.tables;
    this.people = people.ref.length;
    this.days = header.task.days;
    this.states = header.names.states.length;
    this.causes = header.names.causes.length;
    this.needKinds = header.names.needs.length;
    this.needStates = header.names.needStates.length;
    this.stateClass = header.stateClass;
    this.statusOfState = statuses(header);
    this.zoneOutdoors = bytes(zones.outdoors, (outdoors, zone) =>
      outdoors === 0 ? 0 : zones.route[zone] === 1 ? outdoorRoute : outdoorPlace,
    );
    this.cellZone = bytes(zones.cell, (cell) => (cell < 0 ? 0 : 1));

    this.now = new Int32Array(this.people * nowWidth);
    for (let person = 0, at = 0; person < this.people; person++, at += nowWidth) {
      this.now[at + zoneNow] = -1;
      this.now[at + classNow] = unknown;
      this.now[at + ownCell] = cells.zone[people.cell[person]];
    }
    this.today = new Int32Array(this.people * dayWidth);
    this.occupants = new Int32Array(zones.id.length);
    this.occupantsMixed = new Int32Array(zones.id.length);
    this.aloneSince = new Int32Array(zones.id.length);

    const rows = this.people * this.days;
    this.columns = {
      secondsByState: new Int32Array(rows * this.states),
      locked: new Int32Array(rows),
      unlocked: new Int32Array(rows),
      outside: new Int32Array(rows),
      lockedByCause: new Int32Array(rows * this.causes),
      outOfCell: new Int32Array(rows),
      openAir: new Int32Array(rows),
      openAirOnRoutes: new Int32Array(rows),
      inOwnCell: new Int32Array(rows),
      aloneInCell: new Int32Array(rows),
      longestLocked: new Int32Array(rows),
      firstUnlock: new Int32Array(rows),
      eveningUnlocked: new Int32Array(rows),
      eveningAssociation: new Int32Array(rows),
      morningUnlocked: new Int32Array(rows),
      statusAt: new Uint8Array(rows * 2),
      needs: new Uint8Array(rows * this.needKinds * this.needStates),
    };
  }

  /** -1 outside the prison, and before the first record. */
  zoneOf(person: number): number {
    return this.now[person * nowWidth + zoneNow];
  }

  /** 0 locked, 1 unlocked, 2 outside, 255 not yet entered. */
  stateClassOf(person: number): number {
    return this.now[person * nowWidth + classNow];
  }

  enter(time: number, person: number, zone: number, state: number, cause: number): void {
    this.settle(person, time);
    const { now } = this;
    const at = person * nowWidth;
    const before = now[at + classNow];
    const after = this.stateClass[state];
    if (before !== after) {
      now[at + classNow] = after;
      if (after === 0) now[at + lockedSince] = time;
      if (this.day > 0) {
        if (before === 0) this.stretchEnds(time, person);
        const first = person * dayWidth + firstUnlock;
        if (after === 1 && this.today[first] < 0) this.today[first] = time - this.dayStart;
      }
    }
    now[at + stateNow] = state;
    now[at + causeNow] = cause;
    const from = now[at + zoneNow];
    if (from !== zone) {
      now[at + zoneNow] = zone;
      if (from >= 0 && this.cellZone[from] === 1) this.cellOccupants(time, person, from, -1);
      if (zone >= 0 && this.cellZone[zone] === 1) this.cellOccupants(time, person, zone, 1);
    }
  }

  need(person: number, need: number, state: number): void {
    if (this.day === 0) return;
    const row = this.firstRow + person;
    this.columns.needs[(row * this.needKinds + need) * this.needStates + state]++;
  }

  /** Ends the current day at `time`, its midnight. */
  midnight(time: number): void {
    for (let person = 0; person < this.people; person++) this.settle(person, time);
    if (this.day === this.days) this.countStretchesStillOpen(time);
    for (let zone = 0; zone < this.occupants.length; zone++) {
      if (this.occupants[zone] === 1 && this.cellZone[zone] === 1) this.settleAlone(time, zone);
    }
    if (this.day > 0) this.keepToday();
    this.today.fill(0);
    this.day++;
    this.dayStart = time;
    this.firstRow = (this.day - 1) * this.people;
    for (let person = 0; person < this.people; person++)
      this.today[person * dayWidth + firstUnlock] = this.stateClassOf(person) === 1 ? 0 : -1;
  }

  finish(): PersonDayFacts {
    const { secondsByState, locked, unlocked, outside } = this.columns;
    const byClass = [locked, unlocked, outside];
    for (let row = 0, at = 0; row < locked.length; row++) {
      for (let state = 0; state < this.states; state++, at++)
        byClass[this.stateClass[state]][row] += secondsByState[at];
    }
    return this.columns;
  }

  private keepToday(): void {
    const { today, columns } = this;
    dayColumns.forEach((name, column) => {
      const kept = columns[name];
      for (let person = 0; person < this.people; person++)
        kept[this.firstRow + person] = today[person * dayWidth + column];
    });
    for (let person = 0; person < this.people; person++) {
      columns.statusAt[(this.firstRow + person) * 2] = today[person * dayWidth + firstStatus];
      columns.statusAt[(this.firstRow + person) * 2 + 1] = today[person * dayWidth + secondStatus];
    }
  }

  private settle(person: number, time: number): void {
    const { now, today, columns } = this;
    const at = person * nowWidth;
    const from = now[at + since];
    const seconds = time - from;
    now[at + since] = time;
    const stateClass = now[at + classNow];
    if (seconds === 0 || this.day === 0 || stateClass === unknown) return;
    const row = this.firstRow + person;
    const day = person * dayWidth;
    const state = now[at + stateNow];
    columns.secondsByState[row * this.states + state] += seconds;
    if (stateClass === 0) columns.lockedByCause[row * this.causes + now[at + causeNow]] += seconds;
    const zone = now[at + zoneNow];
    if (zone === now[at + ownCell]) today[day + inOwnCell] += seconds;
    else if (zone >= 0 && stateClass === 1) {
      today[day + outOfCell] += seconds;
      const outdoors = this.zoneOutdoors[zone];
      if (outdoors === outdoorPlace) today[day + openAir] += seconds;
      else if (outdoors === outdoorRoute) today[day + openAirOnRoutes] += seconds;
    }
    const second = time - this.dayStart;
    const fromSecond = from - this.dayStart;
    if (stateClass === 1 && fromSecond < morningEnd) {
      today[day + morningUnlocked] += (second < morningEnd ? second : morningEnd) - fromSecond;
    }
    if (second > firstInstant) {
      if (fromSecond <= firstInstant) today[day + firstStatus] = this.statusOfState[state];
      if (fromSecond <= secondInstant && second > secondInstant)
        today[day + secondStatus] = this.statusOfState[state];
      if (stateClass === 1 && second > eveningStart) {
        const inEvening = second - (fromSecond > eveningStart ? fromSecond : eveningStart);
        today[day + eveningUnlocked] += inEvening;
        if (this.statusOfState[state] === nothingArranged) today[day + eveningAssociation] += inEvening;
      }
    }
  }

  /** Whoever is locked in when the run ends has been so for as long as this at least. */
  private countStretchesStillOpen(time: number): void {
    for (let person = 0; person < this.people; person++)
      if (this.stateClassOf(person) === 0) this.stretchEnds(time, person);
  }

  private stretchEnds(time: number, person: number): void {
    const longest = person * dayWidth + longestLocked;
    const seconds = time - this.now[person * nowWidth + lockedSince];
    if (seconds > this.today[longest]) this.today[longest] = seconds;
  }

  private cellOccupants(time: number, person: number, zone: number, change: 1 | -1): void {
    if (this.occupants[zone] === 1) this.settleAlone(time, zone);
    this.occupants[zone] += change;
    this.occupantsMixed[zone] ^= person;
    this.aloneSince[zone] = time;
  }

  private settleAlone(time: number, zone: number): void {
    const person = this.occupantsMixed[zone];
    if (this.day > 0 && this.now[person * nowWidth + ownCell] === zone) {
      this.today[person * dayWidth + aloneInCell] += time - this.aloneSince[zone];
    }
    this.aloneSince[zone] = time;
  }
}

/** Index into dayStatuses for each state. */
function statuses(header: TraceHeader): Uint8Array {
  const workOnWing = statesNamed(header, ['onWing.onWingSession', 'onWing.keyWork', 'onWing.working']);
  return bytes(header.stateClass, (stateClass, state) => {
    if (stateClass === 0) return 0;
    if (stateClass === 2) return 4;
    if (header.names.states[state].startsWith('away.')) return 1;
    return workOnWing.includes(state) ? 2 : 3;
  });
}
