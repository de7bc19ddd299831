/** At which value of an assumption two regimes would have as many opportunities for conflict as each other. */
import type { BreakEven, Comparison } from '#experiment/comparison.ts';
import { broadDayNames, type BroadDay } from './broad-day.ts';
import { figure } from './quantity.ts';
import { baselineOf, regimeOf, shortLabel, type Condition } from './view.ts';

const names: Readonly<Record<BreakEven['assumption'], string>> = {
  'weight.wingStructured': 'the weight of structured groups on the wing',
  'nonAssociation.weight': 'the weight of pairs kept apart',
  'guardianship.exponent': 'the exponent of guardianship',
  'contact.cap': 'the most others one person mixes with',
};

/** One sentence or two; null for the baseline, and where the two are the same throughout. */
export function breakEvenText(
  comparison: Comparison,
  regime: string,
  condition: Condition,
  dayType: BroadDay = 'weekday',
): string | null {
  const found = comparison.breakEven.filter(
    (other) => other.regime === regime && other.condition === condition && other.dayType === dayType,
  );
  if (found.every(({ ties, fewerAtLow }) => ties === null && fewerAtLow === null)) return null;
  const both = `${shortLabel(baselineOf(comparison))} and ${shortLabel(regimeOf(comparison, regime))}`;
  const same = `as many opportunities for conflict under ${both} on ${broadDayNames[dayType]}`;
  const turning = found.flatMap((one) => tieText(comparison, one) ?? []);
  const never = found.filter(({ ties }) => ties === null).map(({ assumption }) => names[assumption]);
  if (turning.length === 0) return `No value in its range of ${orList(never)} would make ${same}.`;
  const others = never.length === 0 ? '' : ` No value in its range of ${orList(never)} would.`;
  return `There would be ${same} with ${turning.join('; or with ')}.${others}`;
}

/** `the weight of structured groups on the wing at 0.62 (0.50 here), below which Smaller cohorts has fewer`. */
function tieText(comparison: Comparison, { assumption, value, ties, fewerAtLow }: BreakEven): string | null {
  if (ties === null) return null;
  const [low, high] = ties;
  const at =
    low === high ? `at ${figure(low)}` : `between ${figure(low)} and ${high === null ? 'any' : figure(high)}`;
  const below =
    fewerAtLow === null ? '' : `, below which ${shortLabel(regimeOf(comparison, fewerAtLow))} has fewer`;
  return `${names[assumption]} ${at} (${figure(value)} here)${below}`;
}

function orList(items: readonly string[]): string {
  return items.length === 1 ? items[0] : `${items.slice(0, -1).join(', ')} or ${items[items.length - 1]}`;
}
