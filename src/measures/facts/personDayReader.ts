/** A person's day in seconds: by state, by cause of being locked, in the open air, in the own cell and alone there. */
import { bytes, words } from '#trace/columns.ts';
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

export class PersonDayReader {
  readonly zone: Int32Array;
  /** 0 locked, 1 unlocked, 2 outside, 255 not yet entered. */
  readonly stateClassOf: Uint8Array;

  private readonly days: number;
  private readonly states: number;
  private readonly causes: number;
  private readonly needKinds: number;
  private readonly needStates: number;
  private readonly stateClass: Uint8Array;
  private readonly statusOfState: Uint8Array;
  private readonly ownCell: Int32Array;
  private readonly zoneOutdoors: Uint8Array;
  private readonly cellZone: Uint8Array;

  private readonly state: Uint8Array;
  private readonly cause: Uint8Array;
  private readonly since: Int32Array;
  private readonly lockedSince: Int32Array;
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
    const count = people.ref.length;
    this.days = header.task.days;
    this.states = header.names.states.length;
    this.causes = header.names.causes.length;
    this.needKinds = header.names.needs.length;
    this.needStates = header.names.needStates.length;
    this.stateClass = header.stateClass;
    this.statusOfState = statuses(header);
    this.ownCell = words(people.cell, (cell) => cells.zone[cell]);
    this.zoneOutdoors = bytes(zones.outdoors, (outdoors, zone) =>
      outdoors === 0 ? 0 : zones.route[zone] === 1 ? outdoorRoute : outdoorPlace,
    );
    this.cellZone = bytes(zones.cell, (cell) => (cell < 0 ? 0 : 1));

    this.zone = new Int32Array(count).fill(-1);
    this.stateClassOf = new Uint8Array(count).fill(unknown);
    this.state = new Uint8Array(count);
    this.cause = new Uint8Array(count);
    this.since = new Int32Array(count);
    this.lockedSince = new Int32Array(count);
    this.occupants = new Int32Array(zones.id.length);
    this.occupantsMixed = new Int32Array(zones.id.length);
    this.aloneSince = new Int32Array(zones.id.length);

    const rows = count * this.days;
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
      firstUnlock: new Int32Array(rows).fill(-1),
      eveningUnlocked: new Int32Array(rows),
      eveningAssociation: new Int32Array(rows),
      morningUnlocked: new Int32Array(rows),
      statusAt: new Uint8Array(rows * 2),
      needs: new Uint8Array(rows * this.needKinds * this.needStates),
    };
  }

  enter(time: number, person: number, zone: number, state: number, cause: number): void {
    this.settle(person, time);
    const before = this.stateClassOf[person];
    const after = this.stateClass[state];
    if (before !== after) {
      this.stateClassOf[person] = after;
      if (after === 0) this.lockedSince[person] = time;
      if (this.day > 0) {
        const row = this.firstRow + person;
        if (before === 0) this.stretchEnds(time, person);
        if (after === 1 && this.columns.firstUnlock[row] < 0)
          this.columns.firstUnlock[row] = time - this.dayStart;
      }
    }
    this.state[person] = state;
    this.cause[person] = cause;
    const from = this.zone[person];
    if (from !== zone) {
      this.zone[person] = zone;
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
    for (let person = 0; person < this.zone.length; person++) this.settle(person, time);
    if (this.day === this.days) this.countStretchesStillOpen(time);
    for (let zone = 0; zone < this.occupants.length; zone++) {
      if (this.occupants[zone] === 1 && this.cellZone[zone] === 1) this.settleAlone(time, zone);
    }
    this.day++;
    this.dayStart = time;
    this.firstRow = (this.day - 1) * this.zone.length;
    if (this.day > this.days) return;
    for (let person = 0; person < this.zone.length; person++) {
      if (this.stateClassOf[person] === 1) this.columns.firstUnlock[this.firstRow + person] = 0;
    }
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

  private settle(person: number, time: number): void {
    const from = this.since[person];
    const seconds = time - from;
    this.since[person] = time;
    const stateClass = this.stateClassOf[person];
    if (seconds === 0 || this.day === 0 || stateClass === unknown) return;
    const columns = this.columns;
    const row = this.firstRow + person;
    const state = this.state[person];
    columns.secondsByState[row * this.states + state] += seconds;
    if (stateClass === 0) columns.lockedByCause[row * this.causes + this.cause[person]] += seconds;
    const zone = this.zone[person];
    if (zone === this.ownCell[person]) columns.inOwnCell[row] += seconds;
    else if (zone >= 0 && stateClass === 1) {
      columns.outOfCell[row] += seconds;
      const outdoors = this.zoneOutdoors[zone];
      if (outdoors === outdoorPlace) columns.openAir[row] += seconds;
      else if (outdoors === outdoorRoute) columns.openAirOnRoutes[row] += seconds;
    }
    const second = time - this.dayStart;
    const fromSecond = from - this.dayStart;
    if (stateClass === 1 && fromSecond < morningEnd) {
      columns.morningUnlocked[row] += (second < morningEnd ? second : morningEnd) - fromSecond;
    }
    if (second > firstInstant) {
      if (fromSecond <= firstInstant) columns.statusAt[row * 2] = this.statusOfState[state];
      if (fromSecond <= secondInstant && second > secondInstant)
        columns.statusAt[row * 2 + 1] = this.statusOfState[state];
      if (stateClass === 1 && second > eveningStart) {
        const inEvening = second - (fromSecond > eveningStart ? fromSecond : eveningStart);
        columns.eveningUnlocked[row] += inEvening;
        if (this.statusOfState[state] === nothingArranged) columns.eveningAssociation[row] += inEvening;
      }
    }
  }

  /** Whoever is locked in when the run ends has been so for as long as this at least. */
  private countStretchesStillOpen(time: number): void {
    for (let person = 0; person < this.zone.length; person++)
      if (this.stateClassOf[person] === 0) this.stretchEnds(time, person);
  }

  private stretchEnds(time: number, person: number): void {
    const row = this.firstRow + person;
    const seconds = time - this.lockedSince[person];
    if (seconds > this.columns.longestLocked[row]) this.columns.longestLocked[row] = seconds;
  }

  private cellOccupants(time: number, person: number, zone: number, change: 1 | -1): void {
    if (this.occupants[zone] === 1) this.settleAlone(time, zone);
    this.occupants[zone] += change;
    this.occupantsMixed[zone] ^= person;
    this.aloneSince[zone] = time;
  }

  private settleAlone(time: number, zone: number): void {
    const person = this.occupantsMixed[zone];
    if (this.day > 0 && this.ownCell[person] === zone) {
      this.columns.aloneInCell[this.firstRow + person] += time - this.aloneSince[zone];
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
