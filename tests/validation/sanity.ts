/** S1: hours unlocked as designed by regime, day and group, beside what experienced people would expect. */
import { residentGroups } from '#scenario/establishment.ts';
import { workStatuses } from '#trace/records.ts';
import { runScenario } from '#tests/prison/shipped.ts';
import { TimeUnlocked } from '#tests/prison/timeUnlocked.ts';
import { presetScenario, type Preset } from './presets.ts';
import {
  expectationsOf,
  sanityDays,
  sanityGroups,
  type SanityDay,
  type SanityGroup,
} from './sanity-ranges.ts';

const daysOf: Readonly<Record<SanityDay, readonly number[]>> = {
  'Monday to Thursday': [1, 2, 3, 4],
  Friday: [5],
  'Saturday and Sunday': [6, 7],
};
const replications = 2;

export interface SanityCell {
  readonly prison: string;
  readonly regime: string;
  readonly day: SanityDay;
  readonly group: SanityGroup;
  /** To two decimals; null where there is nobody. */
  readonly hours: number | null;
  readonly expected: readonly [low: number, high: number] | null;
  /** Hours above the range, or below it (negative); null where nothing is expected, or there is nobody. */
  readonly outside: number | null;
}

export function* sanityCells(presets: readonly Preset[]): Generator<SanityCell> {
  for (const preset of presets) {
    for (const { id: regime } of preset.regimes) {
      const hours = hoursUnder(preset, regime);
      const expectations = expectationsOf(preset.id, regime);
      for (const day of sanityDays) {
        for (const group of sanityGroups) {
          const value = hours.get(`${day} ${group}`) ?? null;
          const expected = expectations[day]?.[group] ?? null;
          if (value === null && expected === null) continue;
          yield {
            prison: preset.id,
            regime,
            day,
            group,
            hours: value,
            expected,
            outside: outsideOf(value, expected),
          };
        }
      }
    }
  }
}

/** Mean hours unlocked as designed, by day and group under the regime itself. */
function hoursUnder(preset: Preset, regime: string): ReadonlyMap<string, number> {
  const scenario = presetScenario(preset, regime);
  const sums = new Map<string, { seconds: number; personDays: number }>();
  for (let replication = 0; replication < replications; replication++) {
    const time = new TimeUnlocked();
    const { plan, world } = runScenario(scenario, 'asDesigned', time, replication);
    const { ownWork, main, residentGroup, incentiveLevel, count } = world.people;
    for (let person = 0; person < count; person++) {
      const group = groupOf(
        residentGroups[residentGroup[person]],
        workStatuses[ownWork[person]],
        plan.held[main[person]]?.activity.slots[0].timeSlot,
        incentiveLevel[person] === 0,
      );
      for (const day of sanityDays) {
        const row = sums.get(`${day} ${group}`) ?? { seconds: 0, personDays: 0 };
        for (const number of daysOf[day]) row.seconds += time.onDay(person, number);
        row.personDays += daysOf[day].length;
        sums.set(`${day} ${group}`, row);
      }
    }
  }
  return new Map(
    [...sums].map(([key, { seconds, personDays }]) => [key, Math.round(seconds / personDays / 36) / 100]),
  );
}

function groupOf(
  residents: (typeof residentGroups)[number],
  status: (typeof workStatuses)[number],
  firstSlot: string | undefined,
  basic: boolean,
): SanityGroup {
  if (residents === 'induction' || residents === 'segregated' || residents === 'healthcare') return residents;
  if (basic) {
    const isMain = residents === 'mainstream' && status === 'fullTime';
    return isMain ? 'basic level, full-time' : 'basic level, others';
  }
  if (residents === 'vulnerable') {
    if (status === 'fullTime') return 'vulnerable, full-time';
    if (status === 'partTime') return 'vulnerable, part-time';
    if (status === 'notInWork') return 'vulnerable, not in work';
  }
  if (status === 'partTime') return firstSlot === 'AM' ? 'part-time, morning' : 'part-time, afternoon';
  const names = {
    fullTime: 'full-time off the wing',
    notInWork: 'not in work',
    wingWorker: 'wing workers',
    kitchen: 'kitchen',
    onWingLearner: 'on-wing learners',
  } as const;
  return names[status];
}

function outsideOf(hours: number | null, expected: SanityCell['expected']): number | null {
  if (hours === null || expected === null) return null;
  const [low, high] = expected;
  return hours < low ? hours - low : hours > high ? hours - high : 0;
}
