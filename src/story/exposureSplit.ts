/** Why opportunities for conflict differ: what comes of time out, of groups, of guardians, of places and of pairs kept apart. */
import type { Comparison, Ingredient } from '#experiment/comparison.ts';
import { rowOf } from './lookup.ts';
import { figure } from './quantity.ts';
import { verdict } from './verdict.ts';
import type { Condition } from './view.ts';

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

/** One sentence on weekdays; null where exposure is not known to differ. Parts not known to differ from nought are left out. */
export function exposureSplitText(
  comparison: Comparison,
  regime: string,
  condition: Condition,
): string | null {
  const dayType = 'weekday';
  const row = rowOf(comparison, 'violence.exposureIndex', {
    condition,
    dayType,
    people: 'all',
    where: 'all',
  });
  const split = comparison.exposureSplit.find(
    (other) => other.regime === regime && other.condition === condition && other.dayType === dayType,
  );
  const whole = row?.difference[regime];
  const way = verdict(whole);
  if (split === undefined || (way !== 'more' && way !== 'less')) return null;
  const parts = Object.entries(split.parts)
    .map(([ingredient, part]) => ({ ingredient: ingredient as Ingredient, part, partWay: verdict(part) }))
    .sort((a, b) => Math.abs(b.part.mean ?? 0) - Math.abs(a.part.mean ?? 0))
    .flatMap(({ ingredient, part, partWay }) => {
      const size = figure(Math.abs(part.mean ?? 0));
      if ((partWay !== 'more' && partWay !== 'less') || !/[1-9]/.test(size)) return [];
      return [`${size} ${partWay === 'more' ? 'more' : 'fewer'} from ${reasons[ingredient][partWay]}`];
    });
  if (parts.length === 0) return null;
  const size = figure(Math.abs(whole!.mean!));
  const count = `${size} ${way === 'more' ? 'more' : 'fewer'} opportunities for conflict`;
  return `${count} per 100 people a day on weekdays: ${parts.join(', ')}.`;
}
