/** Who is together with whom, zone by zone, and how weakly they are watched: the sums behind every measure of violence opportunities. */
import { bytes, words } from '#trace/columns.ts';
import type { Reading } from '#scenario/assumptions.ts';
import type { TraceHeader } from '#trace/header.ts';
import { contactCaps, guardianshipExponents, nearestCap } from '#rules/contactRule.ts';
import { ContactSums, caps } from './contactSums.ts';
import { profileDayOf, profileDays } from '../summary.ts';
import { CrossWingReader } from './crossWingReader.ts';
import type { ContactFacts } from './facts.ts';
import { GuardianshipReader, lightSlot, slots } from './guardianshipReader.ts';
import { OwnLandingReader } from './ownLandingReader.ts';
import { PairReader } from './pairReader.ts';
import { PeopleMetReader } from './peopleMetReader.ts';
import { statesNamed } from './states.ts';

const nobody = -1;
const hourSeconds = 3600;
const exponents = guardianshipExponents.length;
/** Kinds of company in a zone: behind a locked door, unlocked, and at a session on the wing. */
const kinds = 3;
const [lockedIn, unlocked, inSession, outside] = [0, 1, 2, 3];

/**
 * People meet who have the same `company`: zone * 3 + kind. So those behind a door meet only each other, where g = 1; those
 * whose door is open meet their cellmates in the wing's watch area; and those at a session on the wing do not meet the floor.
 */
export class ContactReader {
  private readonly days: number;
  private readonly classes: number;
  private readonly lockedCell: number;
  /** Watch area of each company; -1 behind a locked door. */
  private readonly area: Int32Array;
  private readonly locationClass: Uint8Array;
  private readonly zoneOf: Int32Array;
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
  private readonly met: PeopleMetReader;
  private readonly ownLanding: OwnLandingReader;
  private readonly kindOfState: Uint8Array;
  /** Company of those a session held in the zone is for. */
  private readonly sessionKind: Uint8Array;
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
    const companies = zones.id.length * kinds;
    const session = statesNamed(header, ['onWing.onWingSession']);
    this.kindOfState = bytes(header.stateClass, (stateClass, state) =>
      stateClass === 0
        ? lockedIn
        : stateClass === 2
          ? outside
          : session.includes(state)
            ? inSession
            : unlocked,
    );
    this.sessionKind = bytes(zones.wing, (wing) => (wing < 0 ? unlocked : inSession));
    this.zoneOf = words({ length: companies }, (_, company) => Math.floor(company / kinds));
    this.cellOf = new Int32Array(companies);
    this.area = new Int32Array(companies).fill(-1);
    for (let zone = 0; zone < zones.id.length; zone++) {
      if (zones.watchArea[zone] < 0) throw new Error(`Zone ${zones.id[zone]} lies in no watch area`);
      this.cellOf[zone * kinds] = this.lockedCell;
      for (const kind of [unlocked, inSession]) {
        this.area[zone * kinds + kind] = zones.watchArea[zone];
        this.cellOf[zone * kinds + kind] =
          zones.locationClass[zone] * 2 + (zones.locationClass[zone] === cellClass ? 1 : 0);
      }
    }
    this.people = new Int32Array(companies);
    this.pairsIn = new Int32Array(companies);
    this.companyOf = new Int32Array(people.ref.length).fill(nobody);
    this.structuredActivity = bytes(sessions.activity, (activity) => activities.structured[activity]);
    this.running = header.names.sessionStates.indexOf('running');
    this.structuredIn = new Int32Array(zones.id.length);
    this.zoneOfSession = new Int32Array(sessions.activity.length).fill(nobody);
    this.guardianship = new GuardianshipReader(header, reading);
    this.sums = new ContactSums(cells);
    this.pairs = new PairReader(header, this.days, classes);
    this.crossWing = new CrossWingReader(header, this.days, classes, cap);
    this.met = new PeopleMetReader(
      people.ref.length,
      people.cell,
      this.zoneOf.map((zone) => zones.cell[zone]),
      this.days,
      reading['contact.metMinutes'] * 60,
    );
    this.ownLanding = new OwnLandingReader(header, this.zoneOf);
    const rows = profileDays.length * cells * 24;
    this.facts = {
      byDay: new Float64Array(this.days * cells * caps * slots),
      pairsByDay: new Float64Array(this.days * cells * slots),
      byHour: new Float64Array(rows * caps * exponents),
      pairsByHour: new Float64Array(rows * exponents),
      personHours: new Float64Array(rows),
      crossWing: this.crossWing.seconds,
      meetings: this.pairs.meetings,
      peopleMet: this.met.met,
      ownLanding: this.ownLanding.seconds,
      staffAmongPeople: new Float64Array(this.days),
      peoplePerGuardian: reading['guardianship.peoplePerGuardian'],
      cap,
    };
  }

  move(time: number, person: number, zone: number, state: number): void {
    const before = this.companyOf[person];
    const kind = this.kindOfState[state];
    const after = kind === outside || zone < 0 ? nobody : zone * kinds + kind;
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

  /** Contact is structured while a session of a structured activity runs in the zone, on the wing for those at a session. */
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
      if (this.people[company] === 0) continue;
      this.changeWhole(1, this.cellOf[company], company);
    }
    this.drain(day, hour);
    this.guardianship.startHour();
    this.hourStart = time;
    if (hour !== 23) return;
    this.crossWing.midnight(time);
    this.ownLanding.midnight(time);
    this.met.midnight(time, day, this.companyOf, this.area);
    if (day > 0) this.facts.staffAmongPeople[day - 1] = this.guardianship.staffSeconds;
    this.guardianship.staffSeconds = 0;
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
      this.sums.change(1, this.lockedCell, others, this.sinceHour, 0);
      return;
    }
    this.sums.change(1, this.cellOf[company], others, this.guardianship.integral, area * slots);
    this.crossWing.change(time, person, this.zoneOf[company], -1);
    this.ownLanding.change(time, person, company, -1);
    this.met.leave(time, person, company);
  }

  private join(time: number, person: number, company: number): void {
    const others = this.people[company]++;
    const area = this.area[company];
    if (area < 0) {
      this.sums.change(-1, this.lockedCell, others, this.sinceHour, 0);
      return;
    }
    this.sums.change(-1, this.cellOf[company], others, this.guardianship.integral, area * slots);
    this.crossWing.change(time, person, this.zoneOf[company], 1);
    this.ownLanding.change(time, person, company, 1);
    this.met.join(time, person, company);
  }

  private changePairs(before: number, after: number): void {
    const { parted, met } = this.pairs;
    if (parted > 0) {
      this.pairsIn[before] -= parted;
      this.changePairsOf(1, before, parted);
    }
    if (met > 0) {
      this.pairsIn[after] += met;
      this.changePairsOf(-1, after, met);
    }
  }

  private restructure(time: number, zone: number, structured: 0 | 1): void {
    const company = zone * kinds + this.sessionKind[zone];
    const before = this.cellOf[company];
    const after = this.locationClass[zone] * 2 + structured;
    this.cellOf[company] = after;
    if (this.people[company] === 0) return;
    this.guardianship.touch(time, this.area[company]);
    this.changeWhole(1, before, company);
    this.changeWhole(-1, after, company);
  }

  private clock(time: number): void {
    for (let slot = 0; slot < lightSlot; slot++) this.sinceHour[slot] = time - this.hourStart;
  }

  private changeWhole(sign: 1 | -1, cell: number, company: number): void {
    const area = this.area[company];
    const integral = area < 0 ? this.sinceHour : this.guardianship.integral;
    const at = area < 0 ? 0 : area * slots;
    this.sums.changeWhole(sign, cell, this.people[company], this.pairsIn[company], integral, at);
  }

  private changePairsOf(sign: 1 | -1, company: number, pairs: number): void {
    const area = this.area[company];
    const integral = area < 0 ? this.sinceHour : this.guardianship.integral;
    this.sums.changePairs(sign, this.cellOf[company], pairs, integral, area < 0 ? 0 : area * slots);
  }

  private drain(day: number, hour: number): void {
    const { byDay, pairsByDay, byHour, pairsByHour, personHours } = this.facts;
    const cells = this.classes * 2;
    const measured = day >= 1 && day <= this.days;
    const kindOfDay = profileDayOf(day);
    const rowOf = (cell: number): number => (kindOfDay * cells + cell) * 24 + hour;
    this.sums.drain(
      (cell, cap, slot, seconds) => {
        if (!measured) return;
        byDay[(((day - 1) * cells + cell) * caps + cap) * slots + slot] += seconds / hourSeconds;
        if (slot < exponents) byHour[(rowOf(cell) * caps + cap) * exponents + slot] += seconds / hourSeconds;
      },
      (cell, slot, seconds) => {
        if (!measured) return;
        pairsByDay[((day - 1) * cells + cell) * slots + slot] += seconds / hourSeconds;
        if (slot < exponents) pairsByHour[rowOf(cell) * exponents + slot] += seconds / hourSeconds;
      },
      (cell, seconds) => {
        if (measured) personHours[rowOf(cell)] += seconds / hourSeconds;
      },
    );
  }
}
