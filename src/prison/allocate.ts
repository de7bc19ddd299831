/** Who does what in a week: places given out in the fixed order of the line, by each person's own preferences. */
import { bytes, words } from '#trace/columns.ts';
import { Mode } from '#rules/sessions.ts';
import { residentGroups } from '#scenario/establishment.ts';
import type { BehaviourId } from '#scenario/assumptions.ts';
import { categoryCodes, type CategoryCode } from '#scenario/regime.ts';
import type { Behaviour } from './behaviour.ts';
import type { OpenPlaces } from './openPlaces.ts';
import type { RegimePlan } from './plan.ts';
import type { Pairs } from './populateTask.ts';
import type { Preferences } from './preferences.ts';
import { fullTimeSlots } from './workStatus.ts';

/** What allocation needs to know of people; columns by person. */
export interface Applicants {
  readonly count: number;
  readonly ref: readonly string[];
  readonly keyLow: Int32Array;
  readonly keyHigh: Uint16Array;
  readonly wing: Int32Array;
  readonly group: Int32Array;
  readonly residentGroup: Uint8Array;
  /** People in their order in the line for activities: the same under every regime. */
  readonly line: Int32Array;
}

export interface Allotment {
  /** Held activity that is the one place in work or education; -1 for none. */
  readonly main: Int32Array;
  /** Held activities beside it, person by person. */
  readonly extras: readonly (readonly number[])[];
  /** 1 for who seeks a place in work or education and has got none. */
  readonly waiting: Uint8Array;
}

/**
 * The prison's own jobs (wing work, kitchen) are filled first, by whoever is keenest on one: it cannot run without them,
 * and regimes that have the same jobs give them to the same people. Then everyone chooses in the order of the line.
 */
export function allocate(
  regime: RegimePlan,
  people: Applicants,
  pairs: Pairs,
  behaviour: Behaviour,
  preferences: Preferences,
): Allotment {
  const { allocations } = regime.regime.sim;
  if (allocations !== undefined) return importedAllotment(regime, people, allocations);
  const places = new Places(regime, people, pairs, behaviour, preferences);
  const main = new Int32Array(people.count).fill(-1);
  const extras: number[][] = Array.from({ length: people.count }, () => []);
  for (const person of places.keenestOnPrisonJobs()) main[person] = places.takePrisonJob(person);
  for (const person of people.line) {
    if (main[person] < 0) main[person] = places.takeMain(person);
    places.takeExtras(person, main[person], extras[person]);
  }
  const waiting = bytes(main, (held, person) => (held < 0 && places.seeksWork(person) ? 1 : 0));
  return { main, extras, waiting };
}

/** As the planner's own records have it. */
function importedAllotment(
  { held }: RegimePlan,
  people: Applicants,
  allocations: NonNullable<RegimePlan['regime']['sim']['allocations']>,
): Allotment {
  const personOf = new Map(people.ref.map((ref, person) => [ref, person]));
  const main = new Int32Array(people.count).fill(-1);
  const extras: number[][] = Array.from({ length: people.count }, () => []);
  for (const { personRef, activity } of allocations) {
    const person = personOf.get(personRef) ?? -1;
    const index = held.findIndex(
      (row) => row.activity.id === activity && (row.wing < 0 || row.wing === people.wing[person]),
    );
    if (person < 0 || index < 0) throw new Error(`Nobody can be allocated as ${personRef} to ${activity}.`);
    if (held[index].activity.sim.allocation === 'main') main[person] = index;
    else extras[person].push(index);
  }
  return { main, extras, waiting: new Uint8Array(people.count) };
}

/** What people take up beside their one place, where it has a share of its own. */
const takeUpOf: Readonly<Partial<Record<CategoryCode, BehaviourId>>> = {
  SAA_GYM_SPORTS_FITNESS: 'people.gymTakeUpShare',
  SAA_FAITH_SPIRITUALITY: 'people.faithTakeUpShare',
};

const prisonJobs = categoryCodes.indexOf('SAA_PRISON_JOBS');

/** The places of a regime that are still free, and who may have them. */
class Places {
  private readonly free: Int32Array;
  /** Whom each person must be kept apart from, and what everybody has been given. */
  private readonly apart: readonly number[][];
  private readonly given: readonly number[][];
  private readonly category: Int32Array;
  private readonly takeUp: Float64Array;
  /** Wing workers are spread over the wing, and in-cell work brings nobody together. */
  private readonly together: Uint8Array;

  constructor(
    private readonly regime: RegimePlan,
    private readonly people: Applicants,
    pairs: Pairs,
    private readonly behaviour: Behaviour,
    private readonly preferences: Preferences,
  ) {
    const { held } = regime;
    this.apart = Array.from({ length: people.count }, () => []);
    this.given = Array.from({ length: people.count }, () => []);
    pairs.first.forEach((first, row) => {
      this.apart[first].push(pairs.second[row]);
      this.apart[pairs.second[row]].push(first);
    });
    this.free = words(held, ({ capacity }) => capacity);
    this.category = words(held, ({ activity }) => categoryCodes.indexOf(activity.categoryCode));
    this.takeUp = Float64Array.from(held, ({ activity, mode }) =>
      mode === Mode.inCell ? 1 : behaviour[takeUpOf[activity.categoryCode] ?? 'people.otherTakeUpShare'],
    );
    this.together = bytes(held, ({ activity, mode }) =>
      mode === Mode.inCell || activity.sim.wingWork === true ? 0 : 1,
    );
  }

  keenestOnPrisonJobs(): readonly number[] {
    return Array.from(this.people.line)
      .filter((person) => this.seeksWork(person))
      .map((person) => ({ person, score: this.preferences.liking(person, prisonJobs) }))
      .sort((a, b) => a.score - b.score)
      .map(({ person }) => person);
  }

  takePrisonJob(person: number): number {
    for (const index of this.openTo(person).jobs)
      if (this.isFreeTo(index, person)) return this.take(index, person);
    return -1;
  }

  /** The free place that somebody likes best, by category and by full or part time; -1 for none. */
  takeMain(person: number): number {
    if (!this.seeksWork(person)) return -1;
    const partTime = this.preferences.partTime(person) < this.behaviour['people.partTimePreferenceShare'];
    let best = -1;
    let bestScore = Infinity;
    for (const index of this.openTo(person).mains) {
      const isPartTime = this.regime.daytimeSlots[index] < fullTimeSlots;
      const liking = this.preferences.liking(person, this.category[index]);
      const score = liking + (isPartTime === partTime ? 0 : 1);
      if (score >= bestScore || !this.isFreeTo(index, person)) continue;
      best = index;
      bestScore = score;
    }
    return best < 0 ? best : this.take(best, person);
  }

  /** What fits beside it: at most one of a kind, but in-cell work for every part of the day somebody is at home. */
  takeExtras(person: number, main: number, extras: number[]): void {
    const { held } = this.regime;
    for (const index of this.openTo(person).beside) {
      if (!this.isFreeTo(index, person)) continue;
      const wish = this.preferences.extra(person, this.category[index], held[index].mode);
      if (wish >= this.takeUp[index]) continue;
      if ((main >= 0 && this.clash(index, main)) || this.clashesWithAny(index, extras)) continue;
      extras.push(this.take(index, person));
    }
  }

  seeksWork(person: number): boolean {
    return this.preferences.seeksWork(person) >= this.behaviour['people.notSeekingWorkShare'];
  }

  private clashesWithAny(index: number, others: readonly number[]): boolean {
    for (const other of others) if (this.clash(index, other)) return true;
    return false;
  }

  private clash(index: number, other: number): boolean {
    const { held, overlaps } = this.regime;
    const { mode } = held[index];
    return (
      overlaps[index][other] === 1 ||
      (mode !== Mode.inCell && this.category[other] === this.category[index] && held[other].mode === mode)
    );
  }

  private take(index: number, person: number): number {
    this.free[index]--;
    this.given[person].push(index);
    return index;
  }

  private isFreeTo(index: number, person: number): boolean {
    if (this.free[index] === 0) return false;
    const { regime, people } = this;
    const { cohort } = regime.held[index].activity.sim;
    if (
      cohort !== undefined &&
      regime.timetable.cohortOf[cohort.partition][people.group[person]] !== cohort.number - 1
    )
      return false;
    return !this.meetsThere(index, person);
  }

  /** Somebody to be kept apart from has a place in the same room. */
  private meetsThere(index: number, person: number): boolean {
    if (this.together[index] === 0) return false;
    for (const other of this.apart[person]) if (this.given[other].includes(index)) return true;
    return false;
  }

  private openTo(person: number): OpenPlaces {
    const { wing, residentGroup } = this.people;
    return this.regime.openPlaces[wing[person] * residentGroups.length + residentGroup[person]];
  }
}
