/** Who is together with whom, zone by zone, and how weakly they are watched: the sums behind every measure of violence opportunities. */
import type { Reading } from '#scenario/assumptions.ts';
import type { TraceHeader } from '#trace/header.ts';
import { contactCaps, guardianshipExponents, nearestCap } from '#rules/contactRule.ts';
import { ContactSums, caps } from './contactSums.ts';
import { CrossWingReader } from './crossWingReader.ts';
import type { ContactFacts } from './facts.ts';
import { GuardianshipReader, lightSlot, slots } from './guardianshipReader.ts';
import { PairReader } from './pairReader.ts';

const nobody = -1;
const hourSeconds = 3600;
const exponents = guardianshipExponents.length;

/**
 * People meet who have the same `company`: zone * 2 + 1 while unlocked, zone * 2 while locked in. So those behind a door
 * meet only each other, where g = 1, and those whose door is open meet their cellmates in the wing's watch area.
 */
export class ContactReader {
  private readonly days: number;
  private readonly classes: number;
  private readonly lockedCell: number;
  /** Watch area of each company; -1 behind a locked door. */
  private readonly area: Int32Array;
  private readonly locationClass: Uint8Array;
  /** Row of the sums for each company: location class * 2 + structured, or the class `cell` with 0 locked, 1 open. */
  private readonly cellOf: Int32Array;
  private readonly people: Int32Array;
  private readonly pairsIn: Int32Array;
  private readonly companyOf: Int32Array;
  private readonly structuredActivity: Uint8Array;
  private readonly running: number;
  private readonly structuredIn: Int32Array;
  private readonly zoneOfSession: Int32Array;

  private readonly guardianship: GuardianshipReader;
  private readonly sums: ContactSums;
  private readonly pairs: PairReader;
  private readonly crossWing: CrossWingReader;
  /** What the integrals of g are behind a locked door: the time itself, never lightly supervised. */
  private readonly sinceHour = new Float64Array(slots);
  private hourStart = 0;

  private readonly facts: ContactFacts;

  constructor(header: TraceHeader, reading: Reading) {
    const { zones, people, sessions, activities } = header.tables;
    const cap = contactCaps[nearestCap(reading['contact.cap'])];
    const classes = header.names.locationClasses.length;
    const cellClass = header.names.locationClasses.indexOf('cell');
    const cells = classes * 2;
    this.days = header.task.days;
    this.classes = classes;
    this.lockedCell = cellClass * 2;
    this.locationClass = zones.locationClass;
    this.cellOf = new Int32Array(zones.id.length * 2);
    this.area = new Int32Array(zones.id.length * 2).fill(-1);
    for (let zone = 0; zone < zones.id.length; zone++) {
      if (zones.watchArea[zone] < 0) throw new Error(`Zone ${zones.id[zone]} lies in no watch area`);
      this.area[zone * 2 + 1] = zones.watchArea[zone];
      this.cellOf[zone * 2] = this.lockedCell;
      this.cellOf[zone * 2 + 1] =
        zones.locationClass[zone] * 2 + (zones.locationClass[zone] === cellClass ? 1 : 0);
    }
    this.people = new Int32Array(zones.id.length * 2);
    this.pairsIn = new Int32Array(zones.id.length * 2);
    this.companyOf = new Int32Array(people.ref.length).fill(nobody);
    this.structuredActivity = Uint8Array.from(
      sessions.activity,
      (activity) => activities.structured[activity],
    );
    this.running = header.names.sessionStates.indexOf('running');
    this.structuredIn = new Int32Array(zones.id.length);
    this.zoneOfSession = new Int32Array(sessions.activity.length).fill(nobody);
    this.guardianship = new GuardianshipReader(header, reading);
    this.sums = new ContactSums(cells);
    this.pairs = new PairReader(header, this.days, classes);
    this.crossWing = new CrossWingReader(header, this.days, classes, cap);
    this.facts = {
      byDay: new Float64Array(this.days * cells * caps * slots),
      pairsByDay: new Float64Array(this.days * cells * slots),
      byHour: new Float64Array(cells * 24 * caps * exponents),
      pairsByHour: new Float64Array(cells * 24 * exponents),
      crossWing: this.crossWing.seconds,
      meetings: this.pairs.meetings,
      peoplePerGuardian: reading['guardianship.peoplePerGuardian'],
      cap,
    };
  }

  move(time: number, person: number, zone: number, stateClass: number): void {
    const before = this.companyOf[person];
    const after = stateClass === 2 || zone < 0 ? nobody : zone * 2 + stateClass;
    if (before === after) return;
    const areaBefore = before < 0 ? -1 : this.area[before];
    const areaAfter = after < 0 ? -1 : this.area[after];
    if (areaBefore >= 0) this.guardianship.touch(time, areaBefore);
    if (areaAfter !== areaBefore) {
      if (areaBefore >= 0) this.guardianship.changePeople(areaBefore, -1);
      if (areaAfter >= 0) {
        this.guardianship.touch(time, areaAfter);
        this.guardianship.changePeople(areaAfter, 1);
      }
    }
    if (areaBefore < 0 || areaAfter < 0) this.clock(time);
    if (before >= 0) this.leave(time, person, before);
    if (after >= 0) this.join(time, person, after);
    const locationClass = after < 0 ? 0 : this.cellOf[after] >> 1;
    if (this.pairs.move(time, person, before, after, this.companyOf, locationClass))
      this.changePairs(before, after);
    this.companyOf[person] = after;
  }

  /** A zone counts as structured while a session of a structured activity runs in it. */
  session(time: number, session: number, zone: number, state: number): void {
    if (this.structuredActivity[session] === 0) return;
    if (state === this.running) {
      if (zone < 0 || this.zoneOfSession[session] !== nobody) return;
      this.zoneOfSession[session] = zone;
      if (++this.structuredIn[zone] === 1) this.restructure(time, zone, 1);
    } else {
      const held = this.zoneOfSession[session];
      if (held === nobody) return;
      this.zoneOfSession[session] = nobody;
      if (--this.structuredIn[held] === 0) this.restructure(time, held, 0);
    }
  }

  staff(time: number, area: number, skill: number, task: number, change: number): void {
    if (area >= 0) this.guardianship.staff(time, area, skill, task, change);
  }

  /** Ends the hour at `time`: everyone still together is counted up to it. `day` and `hour` are those that end. */
  hour(time: number, day: number, hour: number): void {
    this.guardianship.hour(time);
    this.clock(time);
    for (let company = 0; company < this.people.length; company++) {
      if (this.people[company] < 2) continue;
      const [integral, at] = this.integralOf(company);
      this.sums.changeWhole(
        1,
        this.cellOf[company],
        this.people[company],
        this.pairsIn[company],
        integral,
        at,
      );
    }
    this.drain(day, hour);
    this.guardianship.startHour();
    this.hourStart = time;
    if (hour === 23) this.crossWing.midnight(time);
  }

  finish(time: number): ContactFacts {
    this.pairs.finish(time);
    for (let index = 0; index < this.facts.crossWing.length; index++)
      this.facts.crossWing[index] /= hourSeconds;
    return this.facts;
  }

  private leave(time: number, person: number, company: number): void {
    const others = --this.people[company];
    const area = this.area[company];
    if (area < 0) {
      if (others > 0) this.sums.change(1, this.lockedCell, others, this.sinceHour, 0);
      return;
    }
    if (others > 0)
      this.sums.change(1, this.cellOf[company], others, this.guardianship.integral, area * slots);
    this.crossWing.change(time, person, company >> 1, -1);
  }

  private join(time: number, person: number, company: number): void {
    const others = this.people[company]++;
    const area = this.area[company];
    if (area < 0) {
      if (others > 0) this.sums.change(-1, this.lockedCell, others, this.sinceHour, 0);
      return;
    }
    if (others > 0)
      this.sums.change(-1, this.cellOf[company], others, this.guardianship.integral, area * slots);
    this.crossWing.change(time, person, company >> 1, 1);
  }

  private changePairs(before: number, after: number): void {
    const { parted, met } = this.pairs;
    if (parted > 0) {
      const [integral, at] = this.integralOf(before);
      this.pairsIn[before] -= parted;
      this.sums.changePairs(1, this.cellOf[before], parted, integral, at);
    }
    if (met > 0) {
      const [integral, at] = this.integralOf(after);
      this.pairsIn[after] += met;
      this.sums.changePairs(-1, this.cellOf[after], met, integral, at);
    }
  }

  private restructure(time: number, zone: number, structured: 0 | 1): void {
    const company = zone * 2 + 1;
    const before = this.cellOf[company];
    const after = this.locationClass[zone] * 2 + structured;
    this.cellOf[company] = after;
    if (this.people[company] < 2) return;
    this.guardianship.touch(time, this.area[company]);
    const [integral, at] = this.integralOf(company);
    this.sums.changeWhole(1, before, this.people[company], this.pairsIn[company], integral, at);
    this.sums.changeWhole(-1, after, this.people[company], this.pairsIn[company], integral, at);
  }

  private clock(time: number): void {
    for (let slot = 0; slot < lightSlot; slot++) this.sinceHour[slot] = time - this.hourStart;
  }

  private integralOf(company: number): [Float64Array, number] {
    return (company & 1) === 0
      ? [this.sinceHour, 0]
      : [this.guardianship.integral, this.area[company] * slots];
  }

  private drain(day: number, hour: number): void {
    const { byDay, pairsByDay, byHour, pairsByHour } = this.facts;
    const cells = this.classes * 2;
    const measured = day >= 1 && day <= this.days;
    this.sums.drain(
      (cell, cap, slot, seconds) => {
        if (!measured) return;
        byDay[(((day - 1) * cells + cell) * caps + cap) * slots + slot] += seconds / hourSeconds;
        if (slot < exponents)
          byHour[((cell * 24 + hour) * caps + cap) * exponents + slot] += seconds / hourSeconds;
      },
      (cell, slot, seconds) => {
        if (!measured) return;
        pairsByDay[((day - 1) * cells + cell) * slots + slot] += seconds / hourSeconds;
        if (slot < exponents) pairsByHour[(cell * 24 + hour) * exponents + slot] += seconds / hourSeconds;
      },
    );
  }
}
