/** Where the ranking of a regime and the baseline in exposure turns: one assumption moved, the others as they stand. */
import { readingOf, type Reading } from '#scenario/assumptions.ts';
import { conditions, type Experiment } from '#scenario/scenario.ts';
import { exposureFromContacts, gridWithin } from '#measures/exposure.ts';
import { profileDays, type Contacts } from '#measures/summary.ts';
import type { BreakEven } from './comparison.ts';
import { toSignificantDigits } from './digits.ts';
import { exposureDayTypes, kindsOfDay, type ExposureDayType } from './exposure-changes.ts';
import type { Runs } from './runs.ts';

/** Exposure is linear in these. */
const linearIds = ['weight.wingStructured', 'nonAssociation.weight'] as const;
const gridIds = ['guardianship.exponent', 'contact.cap'] as const;

/** Regime minus baseline, in weighed contact-hours, by kind of day, at a reading. */
export type DifferenceAt = (reading: Reading) => Float64Array;

/** For each regime after the first in each condition: over the whole week, weekdays and weekends, four assumptions. */
export function breakEvensOf({ regimes, assumptions }: Experiment, runs: Runs): BreakEven[] {
  const reading = readingOf(assumptions);
  return conditions.flatMap((condition) =>
    regimes.slice(1).flatMap(({ id }, index): BreakEven[] => {
      const [contacts, baseline] = [runs.contacts(index + 1, condition), runs.contacts(0, condition)];
      if (contacts === null || baseline === null) return [];
      const differenceAt = differenceOf(contacts, baseline);
      return [...linearIds, ...gridIds].flatMap((assumption) => {
        const { value, low, high } = assumptions.reading[assumption];
        const isLinear = assumption === 'weight.wingStructured' || assumption === 'nonAssociation.weight';
        const values = isLinear ? [low, high] : gridWithin(assumption, low, high);
        const byValue = values.map((moved) => differenceAt({ ...reading, [assumption]: moved }));
        return exposureDayTypes.map((dayType) => {
          const differences = byValue.map((difference) => overDays(difference, dayType));
          const ties = isLinear ? tieOnLine(low, high, differences) : tieOnGrid(values, differences);
          const fewerAtLow = differences[0] === 0 ? null : differences[0] < 0 ? id : regimes[0].id;
          return { regime: id, condition, dayType, assumption, value, low, high, ties, fewerAtLow };
        });
      });
    }),
  );
}

export function differenceOf(contacts: Contacts, baseline: Contacts): DifferenceAt {
  return (reading) => {
    const from = exposureFromContacts(baseline, reading).byDay;
    return exposureFromContacts(contacts, reading).byDay.map((value, day) => value - from[day]);
  };
}

function overDays(byDay: Float64Array, dayType: ExposureDayType): number {
  return kindsOfDay[dayType].reduce((sum, kind) => sum + byDay[profileDays.indexOf(kind)], 0);
}

/** Two regimes that are the same at both ends tie nowhere in particular. */
function tieOnLine(low: number, high: number, [atLow, atHigh]: readonly number[]): BreakEven['ties'] {
  if (atLow === atHigh || atLow * atHigh > 0) return null;
  const tie = toSignificantDigits(low + ((high - low) * atLow) / (atLow - atHigh));
  return [tie, tie];
}

/** The first change of sign from the low end. */
function tieOnGrid(values: readonly number[], differences: readonly number[]): BreakEven['ties'] {
  let last = 0;
  for (let index = 1; index < values.length; index++) {
    if (differences[index] === 0) continue;
    if (differences[last] * differences[index] < 0) {
      const to = values[index];
      return [values[last], Number.isFinite(to) ? to : null];
    }
    last = index;
  }
  return null;
}
