/** Hours in person apart by what an activity is for, what it is, and when it is held. */
import type { Comparison } from '#experiment/comparison.ts';
import type { BroadDay } from './broad-day.ts';
import { duration } from './duration.ts';
import { change, level, rowOf } from './lookup.ts';
import { verdict } from './verdict.ts';
import { baselineOf, type Condition } from './view.ts';

export const stages = ['access.hours.planned', 'access.hours.delivered', 'access.hours.attended'] as const;

export interface ApartBy {
  /** Prefix of its `where` slices. */
  readonly id: string;
  /** `White Paper outcome area` */
  readonly name: string;
  readonly names: Readonly<Record<string, string>>;
}

/** The areas are those of the 2021 White Paper; which activity serves which is our reading. */
export const apartBy: readonly ApartBy[] = [
  {
    id: 'area',
    name: 'White Paper outcome area',
    names: {
      safetyAndSecurity: 'Safety and security',
      recoveryFromDrugs: 'Recovery from drugs',
      educationAndSkills: 'Education and skills',
      resettlementAndFamilyTies: 'Resettlement and family ties',
      none: 'Serves no one area',
    },
  },
  {
    id: 'category',
    name: 'Category of activity',
    names: {
      SAA_EDUCATION: 'Education',
      SAA_INDUSTRIES: 'Industries',
      SAA_PRISON_JOBS: 'Prison jobs',
      SAA_GYM_SPORTS_FITNESS: 'Gym, sport and fitness',
      SAA_INDUCTION: 'Induction',
      SAA_INTERVENTIONS: 'Intervention programmes',
      SAA_FAITH_SPIRITUALITY: 'Faith and spirituality',
      SAA_NOT_IN_WORK: 'Not in work',
      SAA_OTHER: 'Other',
      SAA_ROTL: 'Release on temporary licence',
    },
  },
  {
    id: 'tier',
    name: 'Tier',
    names: { TIER_1: 'Tier 1', TIER_2: 'Tier 2', FOUNDATION: 'Foundation' },
  },
  { id: 'slot', name: 'Time of day', names: { AM: 'Morning', PM: 'Afternoon', ED: 'Evening' } },
];

/** The parts of which there is anything planned, with their `where` slices. */
export function partsOf(
  comparison: Comparison,
  { id, names }: ApartBy,
  condition: Condition,
  dayType: BroadDay,
): readonly { readonly where: string; readonly name: string }[] {
  return Object.entries(names)
    .map(([part, name]) => ({ where: `${id}:${part}`, name }))
    .filter(({ where }) => {
      const row = rowOf(comparison, stages[0], { condition, dayType, people: 'all', where });
      return comparison.regimes.some((regime) => (level(row, regime.id) ?? 0) >= 0.005);
    });
}

/** The title of the picture: what changes most. */
export function hoursApartFinding(
  comparison: Comparison,
  by: ApartBy,
  regime: string,
  condition: Condition,
  dayType: BroadDay,
): string {
  const parts = partsOf(comparison, by, condition, dayType).map(({ where, name }) => ({
    name,
    row: rowOf(comparison, stages[2], { condition, dayType, people: 'all', where }),
  }));
  const baseline = baselineOf(comparison).id;
  if (regime === baseline) {
    const most = [...parts].sort((a, b) => (level(b.row, baseline) ?? 0) - (level(a.row, baseline) ?? 0))[0];
    return most === undefined
      ? `Hours by ${spokenBy(by)}`
      : `${most.name}: most of what is attended, ${duration(level(most.row, baseline) ?? 0)} a person`;
  }
  const changed = parts.flatMap(({ name, row }) => {
    const [before, after] = [level(row, baseline), level(row, regime)];
    const difference = change(row, regime);
    const way = verdict(difference);
    if (before === null || after === null || (way !== 'more' && way !== 'less')) return [];
    const size = Math.abs(difference?.mean ?? 0);
    return duration(before) === duration(after) ? [] : [{ name, before, after, size }];
  });
  const most = changed.sort((a, b) => b.size - a.size)[0];
  if (most === undefined) return `About the same is attended, whatever the ${spokenBy(by)}`;
  const { name, before, after } = most;
  return `${name} changes most: attended ${after < before ? 'falls' : 'rises'} from ${duration(before)} to ${duration(after)}`;
}

/** `time of day`, `White Paper outcome area`: within a sentence. */
export function spokenBy({ name }: ApartBy): string {
  return name.startsWith('White Paper') ? name : name.toLowerCase();
}
