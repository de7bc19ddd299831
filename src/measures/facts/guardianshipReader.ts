/** For each watch area the running integrals of how weakly it is watched, from which contact is weighed whenever it changes. */
import type { Reading } from '#scenario/assumptions.ts';
import type { TraceHeader } from '#trace/header.ts';
import { guardianship, guardianshipExponents, power } from '#rules/contactRule.ts';

/** Exponents of the grid, then one slot that runs only where supervision is light. */
export const slots = guardianshipExponents.length + 1;
export const lightSlot = slots - 1;

export class GuardianshipReader {
  /** Seconds of g since the hour began, at area * slots + slot. Up to date after `touch`. */
  readonly integral: Float64Array;
  /** g is (people to the exponent) × (what one person makes of it under the guardians there): a table and a factor. */
  private readonly peoplePower: Float64Array;
  private readonly factor: Float64Array;
  private readonly mostWatched: Float64Array;
  private readonly people: Int32Array;
  private readonly guardians: Float64Array;
  private readonly since: Int32Array;
  /** Staff who guard, counted one each, and their seconds where there is anybody to watch, since last set to nought. */
  private readonly present: Int32Array;
  staffSeconds = 0;
  private readonly officer: number;
  private readonly sessionTask: number;

  constructor(
    header: TraceHeader,
    private readonly reading: Reading,
  ) {
    const areas = header.tables.watchAreas.id.length;
    this.integral = new Float64Array(areas * slots);
    this.factor = new Float64Array(areas * slots);
    this.mostWatched = new Float64Array(areas);
    this.people = new Int32Array(areas);
    this.guardians = new Float64Array(areas);
    this.since = new Int32Array(areas);
    this.present = new Int32Array(areas);
    this.officer = header.names.skills.indexOf('officer');
    this.sessionTask = header.names.tasks.indexOf('session');
    this.peoplePower = new Float64Array((header.tables.people.ref.length + 1) * slots);
    for (let people = 0; people <= header.tables.people.ref.length; people++) {
      guardianshipExponents.forEach(
        (exponent, slot) => (this.peoplePower[people * slots + slot] = power(people, exponent)),
      );
    }
    for (let area = 0; area < areas; area++) this.setGuardians(area, 0);
  }

  /** Brings an area's integrals to `time`; call before anything in it changes. */
  touch(time: number, area: number): void {
    const seconds = time - this.since[area];
    if (seconds === 0) return;
    this.since[area] = time;
    const { integral, factor, peoplePower } = this;
    const people = this.people[area];
    if (people > 0) this.staffSeconds += this.present[area] * seconds;
    const at = area * slots;
    const from = people * slots;
    integral[at] += seconds;
    integral[at + 1] += peoplePower[from + 1] * factor[at + 1] * seconds;
    integral[at + 2] += peoplePower[from + 2] * factor[at + 2] * seconds;
    integral[at + 3] += people * factor[at + 3] * seconds;
    integral[at + 4] += peoplePower[from + 4] * factor[at + 4] * seconds;
    if (people > this.mostWatched[area]) integral[at + lightSlot] += seconds;
  }

  /** The area must have been touched at this time. */
  changePeople(area: number, change: 1 | -1): void {
    this.people[area] += change;
  }

  /** Officers guard whatever they do there; others by `instructorWeight`, while they run a session. */
  staff(time: number, area: number, skill: number, task: number, change: number): void {
    if (skill !== this.officer && task !== this.sessionTask) return;
    this.touch(time, area);
    this.present[area] += change;
    const weight = skill === this.officer ? 1 : this.reading['guardianship.instructorWeight'];
    this.setGuardians(area, this.guardians[area] + change * weight);
  }

  hour(time: number): void {
    for (let area = 0; area < this.people.length; area++) this.touch(time, area);
  }

  startHour(): void {
    this.integral.fill(0);
  }

  private setGuardians(area: number, guardians: number): void {
    this.guardians[area] = guardians;
    this.mostWatched[area] = guardians * this.reading['guardianship.lightSupervisionThreshold'];
    guardianshipExponents.forEach((exponent, slot) => {
      this.factor[area * slots + slot] = guardianship(
        1,
        guardians,
        this.reading['guardianship.peoplePerGuardian'],
        exponent,
      );
    });
  }
}
