/** Who does what in a week: places given out in the fixed order of the line, by each person's own preferences. */
import { occasionOf, type Draws } from '#kernel/draws.ts';
import type { HeldActivity } from '#rules/sessions.ts';
import { categoryCodes } from '#scenario/regime.ts';
import type { Behaviour } from './behaviour.ts';
import type { RegimePlan } from './plan.ts';
import { Purpose } from './purposes.ts';

/** What allocation needs to know of people; columns by person. */
export interface Applicants {
  readonly count: number;
  readonly keyLow: Int32Array;
  readonly keyHigh: Uint16Array;
  readonly wing: Int32Array;
  readonly group: Int32Array;
  /** People in their order in the line for activities: the same under every regime. */
  readonly line: Int32Array;
}

export interface Allotment {
  /** Held activity that is the one place in work or education; -1 for none. */
  readonly main: Int32Array;
  /** Held activities beside it, person by person. */
  readonly extras: readonly (readonly number[])[];
}

export function allocate(
  regime: RegimePlan,
  people: Applicants,
  behaviour: Behaviour,
  draws: Draws,
): Allotment {
  const { held } = regime;
  const free = Int32Array.from(held, ({ capacity }) => capacity);
  const main = new Int32Array(people.count).fill(-1);
  const extras: number[][] = Array.from({ length: people.count }, () => []);
  const mains = indicesOf(held, 'main');
  const beside = indicesOf(held, 'extra');
  for (const person of people.line) {
    const draw = (purpose: number, ordinal: number): number =>
      draws.uniform(purpose, people.keyLow[person], people.keyHigh[person], occasionOf(0, 0, ordinal));
    if (draw(Purpose.seeksWork, 0) >= behaviour['people.notSeekingWorkShare']) {
      const partTime = draw(Purpose.partTimePreference, 0) < behaviour['people.partTimePreferenceShare'];
      let best = -1;
      let bestScore = Infinity;
      for (const index of mains) {
        if (free[index] === 0 || !isOpenTo(regime, index, people, person)) continue;
        const category = categoryCodes.indexOf(held[index].activity.categoryCode);
        const isPartTime = regime.daytimeSlots[index] < 8;
        const score = draw(Purpose.activityPreference, category) + (isPartTime === partTime ? 0 : 1);
        if (score < bestScore) {
          best = index;
          bestScore = score;
        }
      }
      if (best >= 0) {
        main[person] = best;
        free[best]--;
      }
    }
    for (const index of beside) {
      const { activity, mode } = held[index];
      const category = categoryCodes.indexOf(activity.categoryCode);
      const share =
        mode === 0
          ? 1
          : activity.categoryCode === 'SAA_GYM_SPORTS_FITNESS'
            ? behaviour['people.gymTakeUpShare']
            : behaviour['people.otherTakeUpShare'];
      if (free[index] === 0 || !isOpenTo(regime, index, people, person)) continue;
      if (draw(Purpose.extraPreference, category * 3 + mode) >= share) continue;
      const mine = main[person] < 0 ? extras[person] : [main[person], ...extras[person]];
      const taken = mine.some(
        (other) =>
          regime.overlaps[index][other] === 1 ||
          (mode !== 0 &&
            held[other].activity.categoryCode === activity.categoryCode &&
            held[other].mode === mode),
      );
      if (taken) continue;
      extras[person].push(index);
      free[index]--;
    }
  }
  return { main, extras };
}

function indicesOf(held: readonly HeldActivity[], kind: 'main' | 'extra'): readonly number[] {
  return held.flatMap(({ activity }, index) => (activity.sim.allocation === kind ? [index] : []));
}

function isOpenTo(regime: RegimePlan, index: number, people: Applicants, person: number): boolean {
  const { activity, wing } = regime.held[index];
  if (wing >= 0 && wing !== people.wing[person]) return false;
  const { cohort, wings } = activity.sim;
  if (wing < 0 && wings !== undefined && !wings.includes(regime.wingCodes[people.wing[person]])) return false;
  if (cohort === undefined) return true;
  return regime.timetable.cohortOf[cohort.partition][people.group[person]] === cohort.number - 1;
}
