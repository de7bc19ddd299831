/** What the top of the story needs of a comparison: small enough to make the page usable before the rest is here. */
import type { Comparison, ComparisonRow, Estimate } from '#experiment/comparison.ts';
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

/** The four outcomes: the only ones whose ranges the top of the story tells. */
const rangedMeasures: readonly string[] = [
  'time.unlocked.mean',
  'movement.journeys',
  'violence.exposureIndex',
  'access.hours.attended',
];

/** The same comparison with the rows and profiles of the top of the story, for every view of it. */
export function openingPart(comparison: Comparison): Comparison {
  return {
    ...comparison,
    measures: comparison.measures.filter(({ id }) => openingMeasures.includes(id)),
    rows: comparison.rows
      .filter(
        ({ id, slice }) =>
          id === daysOutside ||
          (openingMeasures.includes(id) &&
            (slice.where === 'all' || slice.where.startsWith('part:')) &&
            (slice.people === 'all' || /^(work|ownWork):/.test(slice.people)) &&
            (profileDays as readonly string[]).includes(slice.dayType)),
      )
      .map(lightened),
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

/** Seven digits are finer than anything the page says. */
function lightened({ id, slice, byRegime, difference }: ComparisonRow): ComparisonRow {
  const hasRange = slice.where === 'all' && rangedMeasures.includes(id);
  const each = (estimates: ComparisonRow['byRegime']): ComparisonRow['byRegime'] =>
    Object.fromEntries(Object.entries(estimates).map(([regime, of]) => [regime, rounded(of, hasRange)]));
  return { id, slice, byRegime: each(byRegime), difference: each(difference) };
}

function rounded({ mean, ci95, runs, range, note }: Estimate, hasRange: boolean): Estimate {
  const short = (value: number): number => Number(value.toPrecision(7));
  return {
    mean: mean === null ? null : short(mean),
    ci95: ci95 === null ? null : [short(ci95[0]), short(ci95[1])],
    runs,
    range: range === null || !hasRange ? null : { ...range, p5: short(range.p5), p95: short(range.p95) },
    note,
  };
}
