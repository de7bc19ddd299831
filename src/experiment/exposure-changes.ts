/** Why exposure differs from the baseline's, in one replication: worked out as it comes in, so that its contacts need not be kept. */
import type { Reading } from '#scenario/assumptions.ts';
import { exposureParts } from '#measures/exposureSplit.ts';
import { ingredients } from '#measures/split.ts';
import { profileDayOf, profileDays, type ProfileDay, type Summary } from '#measures/summary.ts';

export const exposureDayTypes = ['week', 'weekday', 'weekend'] as const;
export type ExposureDayType = (typeof exposureDayTypes)[number];

/** Kinds of day that a day type is made of. */
export const kindsOfDay: Readonly<Record<ExposureDayType, readonly ProfileDay[]>> = {
  week: ['monToThu', 'friday', 'saturday', 'sunday'],
  weekday: ['monToThu', 'friday'],
  weekend: ['saturday', 'sunday'],
};

/** Per 100 prisoners a day, at day type (exposureDayTypes) * ingredients + ingredient. */
export function splitOfReplication(summary: Summary, baseline: Summary, reading: Reading): Float64Array {
  const parts = exposureParts(summary.contacts, baseline.contacts, reading);
  const days = new Float64Array(profileDays.length);
  for (let day = 1; day <= summary.task.days; day++) days[profileDayOf(day)]++;
  const people = summary.people.work.length;
  return Float64Array.from({ length: exposureDayTypes.length * ingredients.length }, (_, at) => {
    const kinds = kindsOfDay[exposureDayTypes[Math.floor(at / ingredients.length)]];
    let [total, prisonerDays] = [0, 0];
    for (const kind of kinds) {
      const day = profileDays.indexOf(kind);
      total += parts[day * ingredients.length + (at % ingredients.length)];
      prisonerDays += people * days[day];
    }
    return prisonerDays > 0 ? (100 * total) / prisonerDays : 0;
  });
}
