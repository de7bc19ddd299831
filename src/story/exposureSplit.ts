/** Why opportunities for conflict differ: what comes of time out, of groups, of guardians, of places and of pairs kept apart. */
import type { Comparison, Estimate, ExposureSplit, Ingredient } from '#experiment/comparison.ts';
import { broadDayNames, type BroadDay } from './broad-day.ts';
import { change, rowOf } from './lookup.ts';
import { figure, isNought } from './quantity.ts';
import { verdict } from './verdict.ts';
import type { Condition } from './view.ts';
import { couldTurn } from './whatWeDontKnow.ts';

export const ingredientNames: Readonly<Record<Ingredient, string>> = {
  timeOut: 'time unlocked',
  groupSize: 'size of groups',
  guardianship: 'guardianship',
  place: 'places',
  nonAssociation: 'pairs kept apart',
};

const reasons: Readonly<Record<Ingredient, { readonly more: string; readonly less: string }>> = {
  timeOut: { more: 'more time unlocked', less: 'less time unlocked' },
  groupSize: { more: 'larger groups', less: 'smaller groups' },
  guardianship: { more: 'more people to each guardian', less: 'fewer people to each guardian' },
  place: { more: 'places of more weight', less: 'places of less weight' },
  nonAssociation: {
    more: 'more meetings of pairs kept apart',
    less: 'fewer meetings of pairs kept apart',
  },
};

/** The five parts of a regime's difference; undefined for the baseline, and where the comparison holds none. */
export function splitOf(
  { exposureSplit }: Comparison,
  regime: string,
  condition: Condition,
  dayType: BroadDay,
): ExposureSplit | undefined {
  return exposureSplit.find(
    (other) => other.regime === regime && other.condition === condition && other.dayType === dayType,
  );
}

/** The difference in the exposure index that the parts add up to. */
export function wholeDifference(
  comparison: Comparison,
  regime: string,
  condition: Condition,
  dayType: BroadDay,
): Estimate | undefined {
  const slice = { condition, dayType, people: 'all', where: 'all' } as const;
  return change(rowOf(comparison, 'violence.exposureIndex', slice), regime);
}

/** One sentence; null where exposure is not known to differ. Parts not known to differ from nought are left out. */
export function exposureSplitText(
  comparison: Comparison,
  regime: string,
  condition: Condition,
  dayType: BroadDay = 'weekday',
): string | null {
  const whole = wholeDifference(comparison, regime, condition, dayType);
  const way = verdict(whole);
  const parts = knownParts(splitOf(comparison, regime, condition, dayType)).map(
    ({ size, partWay, reason }) => `${size} ${partWay === 'more' ? 'more' : 'fewer'} from ${reason}`,
  );
  if ((way !== 'more' && way !== 'less') || parts.length === 0) return null;
  const size = figure(Math.abs(whole!.mean!));
  const count = `${size} ${way === 'more' ? 'more' : 'fewer'} opportunities for conflict`;
  return `${count} per 100 people a day on ${broadDayNames[dayType]}: ${parts.join(', ')}.`;
}

/** The title of the picture. */
export function exposureSplitFinding(
  comparison: Comparison,
  regime: string,
  condition: Condition,
  dayType: BroadDay,
): string {
  const whole = wholeDifference(comparison, regime, condition, dayType);
  const way = verdict(whole);
  const parts = knownParts(splitOf(comparison, regime, condition, dayType));
  if (way === 'same' || way === 'identical')
    return 'About as many opportunities under both: what pulls each way';
  const most = parts.find(({ partWay }) => partWay === way);
  if (most === undefined) return 'Why opportunities for conflict differ';
  const turning = couldTurn(whole) ? '; what we don’t know could turn this round' : '';
  return `${way === 'more' ? 'More' : 'Fewer'} opportunities, most of all from ${most.reason}${turning}`;
}

/** Parts known to differ from nought, the largest first. */
function knownParts(
  split: ExposureSplit | undefined,
): readonly { readonly size: string; readonly partWay: 'more' | 'less'; readonly reason: string }[] {
  return Object.entries(split?.parts ?? {})
    .sort(([, a], [, b]) => Math.abs(b.mean ?? 0) - Math.abs(a.mean ?? 0))
    .flatMap(([ingredient, part]) => {
      const partWay = verdict(part);
      const size = figure(Math.abs(part.mean ?? 0));
      if ((partWay !== 'more' && partWay !== 'less') || isNought(size)) return [];
      return [{ size, partWay, reason: reasons[ingredient as Ingredient][partWay] }];
    });
}
