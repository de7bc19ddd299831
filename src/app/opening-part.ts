/** What the top of the story needs of a comparison: small enough to make the page usable before the rest is here. */
import type { Comparison } from '#experiment/comparison.ts';
import { profileDays } from '#experiment/comparison.ts';

/** Measures of the headline, the strips and the four outcomes. */
const openingMeasures: readonly string[] = [
  'time.unlocked.mean',
  'time.outOfCell.mean',
  'movement.journeys',
  'movement.leavingWing',
  'violence.exposureIndex',
  'violence.exposurePerUnlockedHour',
  'access.hours.attended',
  'access.hours.inCellOffered',
];

/** And one that is not taken of each day apart. */
const daysOutside = 'time.daysOutside';

/** The same comparison with the rows and profiles of the top of the story, for every view of it. */
export function openingPart(comparison: Comparison): Comparison {
  return {
    ...comparison,
    measures: comparison.measures.filter(({ id }) => openingMeasures.includes(id)),
    rows: comparison.rows.filter(
      ({ id, slice }) =>
        id === daysOutside ||
        (openingMeasures.includes(id) &&
          (slice.where === 'all' || slice.where.startsWith('part:')) &&
          (slice.people === 'all' || /^(work|ownWork):/.test(slice.people)) &&
          (profileDays as readonly string[]).includes(slice.dayType)),
    ),
    confirmatory: [],
    exposureSplit: [],
    breakEven: [],
    gainers: [],
    profiles: comparison.profiles.map((profile) => ({
      ...profile,
      // A tenth of a person is finer than any picture.
      whereabouts: profile.whereabouts.map((people) => Math.round(people * 10) / 10),
      onRoutes: [],
      journeys: [],
      staffing: [],
    })),
    sentences: [],
  };
}
