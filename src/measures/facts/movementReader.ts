/** Journeys from door to door, people leaving the wing, people on the routes, and where everyone is by the quarter hour. */
import { words } from '#trace/columns.ts';
import type { TraceHeader } from '#trace/header.ts';
import {
  fiveMinutes,
  profileDayOf,
  profileDays,
  profilePeople,
  quarterHours,
  type Profiles,
} from '../summary.ts';
import { combinationsOf, type Combinations } from '../combinations.ts';
import type { MovementFacts } from './facts.ts';

const daySeconds = 86400;
const quarter = 900;
const bin = 300;
const noon = 43200;
const evening = 61200;
const onRoute = -1;
const nowhere = -2;
const groups = profilePeople.length;

export class MovementReader {
  private readonly days: number;
  private readonly wings: number;
  private readonly colours: number;
  /** Where a zone is: a wing (by index), a shared place (after the wings), on a route, or nowhere. */
  private readonly anchor: Int32Array;
  private readonly colour: Uint8Array;
  /** By groups of profilePeople. */
  private readonly combinations: Combinations;
  private readonly lastLeft: Int32Array;

  private onRoutesNow = 0;
  private onRoutesSince = 0;
  /** At combination * colours + colour. */
  private readonly now: Float64Array;
  private day = 0;
  private dayStart = 0;
  private quarterEnd = quarter;
  private profileDay = -1;
  /** Where the colours of this quarter hour begin in `whereabouts`, for the first combination. */
  private slotStart = 0;

  /** At ((kind of day * quarter hours + quarter hour) * combinations + combination) * colours + colour. */
  private readonly whereabouts: Float64Array;
  private readonly onRoutes = new Float64Array(profileDays.length * fiveMinutes);
  private readonly journeyProfile = new Float64Array(profileDays.length * fiveMinutes);
  private readonly peopleCount = new Float64Array(groups);
  private readonly facts: MovementFacts;

  constructor(header: TraceHeader) {
    const { zones, places, people, wings } = header.tables;
    this.days = header.task.days;
    this.wings = wings.code.length;
    this.colours = header.names.placeColours.length;
    this.anchor = words(zones.place, (place, zone) => {
      if (zones.route[zone] === 1) return onRoute;
      const wing = place < 0 ? zones.wing[zone] : places.wing[place];
      return wing >= 0 ? wing : place < 0 ? nowhere : this.wings + place;
    });
    this.colour = zones.colour;
    this.lastLeft = new Int32Array(people.ref.length).fill(-1);
    const { workStatuses } = header.names;
    this.combinations = combinationsOf(people.work, profilePeople, (person) => [
      'all',
      `work:${workStatuses[people.work[person]]}`,
      `ownWork:${workStatuses[people.ownWork[person]]}`,
    ]);
    const { combination, ofCombination } = this.combinations;
    this.now = new Float64Array(ofCombination.length * this.colours);
    this.whereabouts = new Float64Array(profileDays.length * quarterHours * this.now.length);
    for (const of of combination) for (const group of ofCombination[of]) this.peopleCount[group]++;
    this.facts = {
      journeys: new Int32Array(this.days),
      escorted: new Int32Array(this.days),
      leavingWing: new Int32Array(this.days * 3),
      peakOnRoutes: new Int32Array(this.days),
    };
  }

  /** A person's zone changes; -1 is outside the prison. `escorted` is 1 with an officer. */
  move(time: number, person: number, from: number, to: number, escorted: number): void {
    const left = from < 0 ? nowhere : this.anchor[from];
    const reached = to < 0 ? nowhere : this.anchor[to];
    if (left !== reached) {
      if (left === onRoute) this.changeOnRoutes(time, -1);
      // From a waiting room to the room beside it is no journey.
      else if (left !== nowhere && reached === onRoute) this.journey(time, person, left, escorted);
      if (reached === onRoute) this.changeOnRoutes(time, 1);
    }
    const before = from < 0 ? -1 : this.colour[from];
    const after = to < 0 ? -1 : this.colour[to];
    if (before === after) return;
    this.count(time, this.combinations.combination[person] * this.colours, before, after);
  }

  /** Ends a quarter hour at `time`; those who stay are counted into the next one. */
  quarter(time: number): void {
    this.settlePeak(time);
    this.quarterEnd = time + quarter;
    if (time - this.dayStart === daySeconds) {
      this.day++;
      this.dayStart = time;
      this.profileDay = profileDayOf(this.day);
    }
    if (this.day === 0 || this.day > this.days) return;
    const slot = (time - this.dayStart) / quarter;
    this.slotStart = (this.profileDay * quarterHours + slot) * this.now.length;
    for (let cell = 0; cell < this.now.length; cell++)
      this.whereabouts[this.slotStart + cell] += this.now[cell] * quarter;
    const first = this.profileDay * fiveMinutes + slot * 3;
    for (let index = first; index < first + 3; index++) this.onRoutes[index] += this.onRoutesNow * bin;
  }

  finish(): { movement: MovementFacts; profiles: Omit<Profiles, 'staffing'> } {
    const daysOf = new Float64Array(profileDays.length);
    for (let day = 1; day <= this.days; day++) daysOf[profileDayOf(day)]++;
    const mean = (sums: Float64Array, width: number, seconds: number) =>
      sums.map((sum, index) => sum / (Math.max(1, daysOf[Math.floor(index / width)]) * seconds));
    return {
      movement: this.facts,
      profiles: {
        whereabouts: mean(this.byGroup(), groups * quarterHours * this.colours, quarter),
        onRoutes: mean(this.onRoutes, fiveMinutes, bin),
        journeys: mean(this.journeyProfile, fiveMinutes, 1),
        peopleCount: this.peopleCount,
      },
    };
  }

  private journey(time: number, person: number, left: number, escorted: number): void {
    if (this.day === 0) return;
    const second = time - this.dayStart;
    this.facts.journeys[this.day - 1]++;
    this.facts.escorted[this.day - 1] += escorted;
    this.journeyProfile[this.profileDay * fiveMinutes + Math.floor(second / bin)]++;
    if (left >= this.wings) return;
    const slot = (this.day - 1) * 3 + (second < noon ? 0 : second < evening ? 1 : 2);
    if (this.lastLeft[person] === slot) return;
    this.lastLeft[person] = slot;
    this.facts.leavingWing[slot]++;
  }

  private changeOnRoutes(time: number, change: 1 | -1): void {
    this.settlePeak(time);
    this.onRoutesNow += change;
    if (this.day === 0) return;
    const index = Math.floor((time - this.dayStart) / bin);
    const end = this.dayStart + (index + 1) * bin;
    const at = this.profileDay * fiveMinutes + index;
    this.onRoutes[at] += change * (end - time);
    const laterBins = (this.quarterEnd - end) / bin;
    for (let later = 1; later <= laterBins; later++) this.onRoutes[at + later] += change * bin;
  }

  /** A peak has to last: people crossing within one second are not on the routes together. */
  private settlePeak(time: number): void {
    if (time > this.onRoutesSince && this.day > 0) {
      const peak = this.facts.peakOnRoutes;
      if (this.onRoutesNow > peak[this.day - 1]) peak[this.day - 1] = this.onRoutesNow;
    }
    this.onRoutesSince = time;
  }

  /** `first` is the first cell of the person's combination. */
  private count(time: number, first: number, before: number, after: number): void {
    const remaining = this.quarterEnd - time;
    const { now, whereabouts } = this;
    const at = this.slotStart + first;
    if (before >= 0) {
      now[first + before]--;
      if (this.day > 0) whereabouts[at + before] -= remaining;
    }
    if (after >= 0) {
      now[first + after]++;
      if (this.day > 0) whereabouts[at + after] += remaining;
    }
  }

  /** At ((kind of day * groups + group) * quarter hours + quarter hour) * colours + colour. */
  private byGroup(): Float64Array {
    const sums = new Float64Array(profileDays.length * groups * quarterHours * this.colours);
    let at = 0;
    for (let row = 0; row < profileDays.length * quarterHours; row++) {
      const first = Math.floor(row / quarterHours) * groups * quarterHours + (row % quarterHours);
      for (const of of this.combinations.ofCombination) {
        for (let colour = 0; colour < this.colours; colour++, at++)
          for (const group of of)
            sums[(first + group * quarterHours) * this.colours + colour] += this.whereabouts[at];
      }
    }
    return sums;
  }
}
