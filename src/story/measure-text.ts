/** A measure's number as it is read: hours as durations, shares of a hundred, the rest as figures. */
import type { ComparisonRow, Estimate, MeasureDefinition } from '#experiment/comparison.ts';
import { broadDayNames } from './broad-day.ts';
import { duration } from './duration.ts';
import { figure, isNought } from './quantity.ts';
import { missing, verdict } from './verdict.ts';

/** Of one person; the hours of a whole prison are figures. */
const hoursOf = 'h per person-';

/** `7h 36m`, `27.1` of 100, `2.27`; without a sign for hours and shares, which are never negative as levels. */
export function valueText({ unit }: MeasureDefinition, value: number): string {
  if (unit === 'h' || unit === 'h/day' || unit.startsWith(hoursOf)) return duration(value);
  if (unit.startsWith('share')) return (value * 100).toFixed(1);
  return figure(value);
}

/** The unit as it stands after a name; nothing where the number says it. Weekly measures count the days shown. */
export function unitText({ unit }: MeasureDefinition, days: string): string {
  if (unit === 'h') return '';
  if (unit === 'h/day') return 'a day';
  if (unit === 'share') return 'of 100';
  if (unit.startsWith('share of ')) return `of 100 ${unit.slice('share of '.length)}`;
  return unit
    .replace(hoursOf, 'per person-')
    .replace('person-week', days === broadDayNames.week ? 'person a week' : `person, ${days}`);
}

export function levelText(measure: MeasureDefinition, row: ComparisonRow, regime: string): string {
  const estimate = row.byRegime[regime];
  return estimate?.mean == null ? missing(estimate) : valueText(measure, estimate.mean);
}

/** The run-to-run interval of a change: `−15.7 to −15.4`, `about the same`. */
export function changeText(measure: MeasureDefinition, difference: Estimate | undefined): string {
  const way = verdict(difference);
  if (way === 'unknown') return missing(difference);
  if (way === 'identical') return 'identical';
  if (way === 'same') return 'about the same';
  const [low, high] = difference!.ci95!.map((end) => signed(measure, end));
  return low === high ? low : `${low} to ${high}`;
}

function signed(measure: MeasureDefinition, value: number): string {
  const size = valueText(measure, Math.abs(value));
  if (isNought(size)) return size;
  return value > 0 ? `+${size}` : `−${size}`;
}
