import { expect, test } from 'vitest';
import { workStatuses } from '#trace/records.ts';
import { runScenario, shippedRegimes, shippedScenario, type ShippedRegime } from '#tests/prison/shipped.ts';
import { TimeUnlocked } from '#tests/prison/timeUnlocked.ts';
import { sanityDays, sanityGroups, sanityRanges, type SanityDay, type SanityGroup } from './sanity-ranges.ts';

const daysOf: Readonly<Record<SanityDay, readonly number[]>> = {
  'Monday to Thursday': [1, 2, 3, 4],
  Friday: [5],
  'Saturday and Sunday': [6, 7],
};
const replications = 2;

type Hours = Readonly<Record<SanityDay, Readonly<Partial<Record<SanityGroup, number>>>>>;

/** Mean hours unlocked as designed, by day and group under the regime itself. */
async function hoursUnder(regime: ShippedRegime): Promise<Hours> {
  const scenario = await shippedScenario(regime);
  const sums = new Map<string, { seconds: number; personDays: number }>();
  for (let replication = 0; replication < replications; replication++) {
    const time = new TimeUnlocked();
    const { plan, world } = runScenario(scenario, 'asDesigned', time, replication);
    for (let person = 0; person < world.people.count; person++) {
      const group = groupOf(
        workStatuses[world.people.ownWork[person]],
        plan.held[world.people.main[person]]?.activity.slots[0].timeSlot,
      );
      for (const day of sanityDays) {
        const row = sums.get(`${day} ${group}`) ?? { seconds: 0, personDays: 0 };
        for (const number of daysOf[day]) row.seconds += time.onDay(person, number);
        row.personDays += daysOf[day].length;
        sums.set(`${day} ${group}`, row);
      }
    }
  }
  const hours = (day: SanityDay): Partial<Record<SanityGroup, number>> =>
    Object.fromEntries(
      sanityGroups.flatMap((group) => {
        const row = sums.get(`${day} ${group}`);
        return row === undefined ? [] : [[group, row.seconds / row.personDays / 3600]];
      }),
    );
  return {
    'Monday to Thursday': hours('Monday to Thursday'),
    Friday: hours('Friday'),
    'Saturday and Sunday': hours('Saturday and Sunday'),
  };
}

function groupOf(status: (typeof workStatuses)[number], firstSlot: string | undefined): SanityGroup {
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

test('hours unlocked as designed lie where experienced people expect them, or the table says by how much they do not', async () => {
  const lines = [
    '| Regime | Days | Group | Expected h | Model h | Outside by |',
    '| --- | --- | --- | --- | --- | --- |',
  ];
  let compared = 0;
  for (const regime of shippedRegimes) {
    const hours = await hoursUnder(regime);
    for (const day of sanityDays) {
      for (const group of sanityGroups) {
        const value = hours[day][group];
        const range = sanityRanges[regime]?.[day]?.[group];
        if (value === undefined) continue;
        const rounded = Math.round(value * 100) / 100;
        const outside =
          range === undefined
            ? null
            : rounded < range[0]
              ? rounded - range[0]
              : rounded > range[1]
                ? rounded - range[1]
                : 0;
        if (range !== undefined) compared++;
        lines.push(
          `| ${regime} | ${day} | ${group} | ${range === undefined ? 'no expectation' : `${range[0].toFixed(1)} to ${range[1].toFixed(1)}`} | ${rounded.toFixed(2)} | ${outside === null ? '' : outside === 0 ? 'within' : `${outside > 0 ? '+' : '−'}${Math.abs(outside).toFixed(2)}`} |`,
        );
        // Farther than this is a fault of the model or of the timetable, not a difference of opinion.
        if (outside !== null) expect(Math.abs(outside), `${regime}, ${day}, ${group}`).toBeLessThan(0.75);
      }
    }
  }
  expect(compared).toBe(39);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../../docs/tables/sanity.md');
});
