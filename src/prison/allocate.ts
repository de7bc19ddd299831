/** Who does what in a week: places given out in the fixed order of the line, by each person's own preferences. */
import { occasionOf, type Draws } from '#kernel/draws.ts';
import { Mode } from '#rules/sessions.ts';
import { residentGroups } from '#scenario/establishment.ts';
import type { BehaviourId } from '#scenario/assumptions.ts';
import { categoryCodes, type CategoryCode } from '#scenario/regime.ts';
import type { Behaviour } from './behaviour.ts';
import type { RegimePlan } from './plan.ts';
import type { Pairs } from './populateTask.ts';
import { Purpose } from './purposes.ts';

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
  draws: Draws,
): Allotment {
  const { allocations } = regime.regime.sim;
  if (allocations !== undefined) return importedAllotment(regime, people, allocations);
  const places = new Places(regime, people, pairs, behaviour, draws);
  const main = new Int32Array(people.count).fill(-1);
  const extras: number[][] = Array.from({ length: people.count }, () => []);
  for (const person of places.keenestOnPrisonJobs()) main[person] = places.takePrisonJob(person);
  for (const person of people.line) {
    if (main[person] < 0) main[person] = places.takeMain(person);
    places.takeExtras(person, main[person], extras[person]);
  }
  const waiting = Uint8Array.from(main, (held, person) => (held < 0 && places.seeksWork(person) ? 1 : 0));
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
  /** Whom each person must be kept apart from, and what these have been given. */
  private readonly apart = new Map<number, number[]>();
  private readonly given = new Map<number, number[]>();
  private readonly category: Int32Array;
  private readonly jobs: readonly number[];
  private readonly mains: readonly number[];
  private readonly beside: readonly number[];

  constructor(
    private readonly regime: RegimePlan,
    private readonly people: Applicants,
    pairs: Pairs,
    private readonly behaviour: Behaviour,
    private readonly draws: Draws,
  ) {
    const { held } = regime;
    pairs.first.forEach((first, row) => {
      this.keepApart(first, pairs.second[row]);
      this.keepApart(pairs.second[row], first);
    });
    this.free = Int32Array.from(held, ({ capacity }) => capacity);
    this.category = Int32Array.from(held, ({ activity }) => categoryCodes.indexOf(activity.categoryCode));
    const all = held.flatMap(({ appointment }, index) => (appointment === null ? [index] : []));
    this.mains = all.filter((index) => held[index].activity.sim.allocation === 'main');
    this.beside = all.filter((index) => held[index].activity.sim.allocation === 'extra');
    this.jobs = this.mains.filter((index) => this.category[index] === prisonJobs);
  }

  keenestOnPrisonJobs(): readonly number[] {
    return Array.from(this.people.line)
      .filter((person) => this.seeksWork(person))
      .map((person) => ({ person, score: this.draw(person, Purpose.activityPreference, prisonJobs) }))
      .sort((a, b) => a.score - b.score)
      .map(({ person }) => person);
  }

  takePrisonJob(person: number): number {
    return this.take(this.jobs.find((index) => this.isFreeTo(index, person)) ?? -1, person);
  }

  /** The free place that somebody likes best, by category and by full or part time; -1 for none. */
  takeMain(person: number): number {
    if (!this.seeksWork(person)) return -1;
    const share = this.behaviour['people.partTimePreferenceShare'];
    const partTime = this.draw(person, Purpose.partTimePreference, 0) < share;
    let best = -1;
    let bestScore = Infinity;
    for (const index of this.mains) {
      if (!this.isFreeTo(index, person)) continue;
      const isPartTime = this.regime.daytimeSlots[index] < 8;
      const liking = this.draw(person, Purpose.activityPreference, this.category[index]);
      const score = liking + (isPartTime === partTime ? 0 : 1);
      if (score >= bestScore) continue;
      best = index;
      bestScore = score;
    }
    return this.take(best, person);
  }

  /** What fits beside it: at most one of a kind, but in-cell work for every part of the day somebody is at home. */
  takeExtras(person: number, main: number, extras: number[]): void {
    const { held, overlaps } = this.regime;
    for (const index of this.beside) {
      if (!this.isFreeTo(index, person)) continue;
      const { mode } = held[index];
      if (this.draw(person, Purpose.extraPreference, this.category[index] * 3 + mode) >= this.takeUp(index))
        continue;
      const clashes = (other: number): boolean =>
        overlaps[index][other] === 1 ||
        (mode !== Mode.inCell && this.category[other] === this.category[index] && held[other].mode === mode);
      if ((main >= 0 && clashes(main)) || extras.some(clashes)) continue;
      extras.push(this.take(index, person));
    }
  }

  private takeUp(index: number): number {
    const { activity, mode } = this.regime.held[index];
    if (mode === Mode.inCell) return 1;
    return this.behaviour[takeUpOf[activity.categoryCode] ?? 'people.otherTakeUpShare'];
  }

  private take(index: number, person: number): number {
    if (index < 0) return index;
    this.free[index]--;
    const given = this.given.get(person);
    if (given === undefined) this.given.set(person, [index]);
    else given.push(index);
    return index;
  }

  private keepApart(person: number, other: number): void {
    const others = this.apart.get(person);
    if (others === undefined) this.apart.set(person, [other]);
    else others.push(other);
  }

  /** Somebody to be kept apart from has a place in the same room. Wing workers are spread over the wing. */
  private meetsThere(index: number, person: number): boolean {
    const { activity, mode } = this.regime.held[index];
    if (mode === Mode.inCell || activity.sim.wingWork === true) return false;
    return (this.apart.get(person) ?? []).some((other) => this.given.get(other)?.includes(index) === true);
  }

  seeksWork(person: number): boolean {
    return this.draw(person, Purpose.seeksWork, 0) >= this.behaviour['people.notSeekingWorkShare'];
  }

  private draw(person: number, purpose: number, ordinal: number): number {
    const { keyLow, keyHigh } = this.people;
    return this.draws.uniform(purpose, keyLow[person], keyHigh[person], occasionOf(0, 0, ordinal));
  }

  private isFreeTo(index: number, person: number): boolean {
    if (this.free[index] === 0 || this.meetsThere(index, person)) return false;
    const { regime, people } = this;
    const { activity, wing } = regime.held[index];
    if (wing >= 0 && wing !== people.wing[person]) return false;
    const { cohort, wings, residents } = activity.sim;
    const group = residentGroups[people.residentGroup[person]];
    if (residents === undefined ? group !== 'mainstream' : !residents.includes(group)) return false;
    if (wing < 0 && wings !== undefined && !wings.includes(regime.wingCodes[people.wing[person]]))
      return false;
    if (cohort === undefined) return true;
    return regime.timetable.cohortOf[cohort.partition][people.group[person]] === cohort.number - 1;
  }
}
