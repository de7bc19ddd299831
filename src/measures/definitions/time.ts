import type { MeasureDefinition } from '../measure.ts';

const perDay = { family: 'time', unit: 'h/day', estimator: 'mean' } as const;
const ofPersonDays = { family: 'time', unit: 'share of person-days', estimator: 'ratio' } as const;
const notOutside = 'Person-days with more than 4 hours outside the prison are left out.';
/** Complete, so that a figure lies under 2 hours exactly when the band under 2 hours holds that share. */
const wholeMinutes = 'over person-days, counting complete minutes unlocked';
const overWeeks = `over people's weeks: the mean of a person's days of one week. Days with more than 4 hours outside the prison are left out.`;
const weekly = {
  family: 'time',
  unit: 'share of people',
  estimator: 'ratio',
  source: 'our definition',
} as const;
const bands = `Bands of inspectors, over person-days. ${notOutside}`;

export const timeDefinitions: readonly MeasureDefinition[] = [
  {
    id: 'time.unlocked.mean',
    ...perDay,
    name: 'Time unlocked',
    direction: 'more',
    definition:
      'Hours a day away from the wing, out of the own cell on the wing, or in it with its door unlocked. Court and hospital are neither locked nor unlocked. In-cell work behind a locked door is not time unlocked. Also by part of the day: to 12:30, to 17:00, after it (part:*).',
    source: 'S10',
  },
  {
    id: 'time.unlocked.median',
    ...perDay,
    name: 'Time unlocked, median',
    direction: 'more',
    definition: `The least figure that at least half of all person-days do not exceed; ${wholeMinutes}. ${notOutside}`,
    source: 'S10',
  },
  {
    id: 'time.unlocked.p10',
    ...perDay,
    name: 'Time unlocked, lowest tenth',
    direction: 'more',
    definition: `The least figure that at least a tenth of all person-days do not exceed; ${wholeMinutes}. ${notOutside}`,
    source: 'S10',
  },
  {
    id: 'time.unlocked.p90',
    ...perDay,
    name: 'Time unlocked, highest tenth',
    direction: 'more',
    definition: `The least figure that at least nine tenths of all person-days do not exceed; ${wholeMinutes}. ${notOutside}`,
    source: 'S10',
  },
  {
    id: 'time.weeklyMean.median',
    ...perDay,
    name: 'Time unlocked, the person in the middle',
    direction: 'more',
    definition: `Median ${overWeeks}`,
    source: 'our definition',
  },
  {
    id: 'time.weeklyMean.p10',
    ...perDay,
    name: 'Time unlocked, the tenth of people with least',
    direction: 'more',
    definition: `The least figure that at least a tenth do not exceed, ${overWeeks}`,
    source: 'our definition',
  },
  {
    id: 'time.weeklyMean.p90',
    ...perDay,
    name: 'Time unlocked, the tenth of people with most',
    direction: 'more',
    definition: `The least figure that at least nine tenths do not exceed, ${overWeeks}`,
    source: 'our definition',
  },
  {
    id: 'time.weeklyMean.under2h',
    ...weekly,
    name: 'People under 2 hours a day over their week',
    direction: 'less',
    definition: `Bands of inspectors, ${overWeeks}`,
  },
  {
    id: 'time.weeklyMean.from2to6h',
    ...weekly,
    name: 'People with 2 to 6 hours a day over their week',
    direction: 'context',
    definition: `From 2 hours to under 6, ${overWeeks}`,
  },
  {
    id: 'time.weeklyMean.from6to10h',
    ...weekly,
    name: 'People with 6 to 10 hours a day over their week',
    direction: 'context',
    definition: `From 6 hours to under 10, ${overWeeks}`,
  },
  {
    id: 'time.weeklyMean.atLeast10h',
    ...weekly,
    name: 'People with 10 hours a day or more over their week',
    direction: 'more',
    definition: `Bands of inspectors, ${overWeeks}`,
  },
  {
    id: 'time.variation',
    family: 'time',
    unit: 'h',
    name: "Difference between the same person's days",
    direction: 'less',
    definition:
      "Standard deviation of a person's hours unlocked over the days shown, mean over people. Days with more than 4 hours outside the prison are left out.",
    source: 'our definition',
    estimator: 'mean',
  },
  {
    id: 'time.unlocksOnTime',
    family: 'time',
    unit: 'share',
    name: 'Doors opened within 10 minutes of the published time',
    direction: 'more',
    definition:
      "Of published openings of a person's unlock group that find the person locked in, the share after which the person is unlocked within 10 minutes.",
    source: 'our definition',
    estimator: 'ratio',
  },
  {
    id: 'time.daysCutShort',
    ...ofPersonDays,
    name: 'Days cut short',
    direction: 'less',
    definition:
      'Person-days with 30 minutes or more locked in for want of staff, for an incident, for a session cancelled, or by late returns and late unlocks.',
    source: 'our definition',
  },
  {
    id: 'time.daysOutside',
    ...ofPersonDays,
    name: 'Days outside the prison',
    direction: 'context',
    definition:
      'Person-days with more than 4 hours outside the prison, which are in no band and no quantile.',
    source: 'our definition',
  },
  {
    id: 'time.outOfCell.mean',
    ...perDay,
    name: 'Time out of the cell',
    direction: 'more',
    definition: 'Hours a day unlocked and bodily outside the own cell.',
    source: 'S9',
  },
  {
    id: 'time.openAir.mean',
    ...perDay,
    name: 'Time in the open air',
    direction: 'more',
    definition:
      'Hours a day in the yard and other outdoor places. Walking outdoor routes is a second figure (place:routes), since some standards count it.',
    source: 'S13',
  },
  {
    id: 'time.bestPossible.mean',
    ...perDay,
    name: 'Best possible time unlocked',
    direction: 'more',
    definition:
      'Hours a day from the published core day and allocations alone: every door at its time, no staff short, nobody late. Not simulated; where locking up takes time, real days can exceed it by minutes.',
    source: 'our definition',
  },
  {
    id: 'time.shareOfBestPossible',
    family: 'time',
    unit: 'share',
    name: 'Unlocked, of the best possible',
    direction: 'more',
    definition:
      'Hours unlocked over the best possible hours of the same days. It can exceed 1 by what locking up takes.',
    source: 'our definition',
    estimator: 'ratio',
  },
  {
    id: 'time.longestLocked.mean',
    family: 'time',
    name: 'Longest unbroken time locked',
    unit: 'h',
    direction: 'less',
    definition:
      'The longest stretch locked in that ended on the day, so a night belongs to the morning after; mean over person-days on which one ended. A stretch still open at the end of the last measured day counts on that day for as long as it has lasted.',
    source: 'our definition',
    estimator: 'ratio',
  },
  {
    id: 'time.share.under2h',
    ...ofPersonDays,
    name: 'Under 2 hours unlocked',
    direction: 'less',
    definition: bands,
    source: 'S12',
  },
  {
    id: 'time.share.from2to6h',
    ...ofPersonDays,
    name: '2 to 6 hours unlocked',
    direction: 'context',
    definition: `From 2 hours to under 6. ${bands}`,
    source: 'our definition',
  },
  {
    id: 'time.share.from6to10h',
    ...ofPersonDays,
    name: '6 to 10 hours unlocked',
    direction: 'context',
    definition: `From 6 hours to under 10. ${bands}`,
    source: 'our definition',
  },
  {
    id: 'time.share.atLeast10h',
    ...ofPersonDays,
    name: '10 hours or more unlocked',
    direction: 'more',
    definition: bands,
    source: 'S1',
  },
  {
    id: 'time.share.inCell22h',
    ...ofPersonDays,
    name: '22 hours or more in the cell',
    direction: 'less',
    definition: `Bodily in the own cell for 22 hours or more, alone or not, door open or not. ${notOutside}`,
    source: 'S22',
  },
  {
    id: 'time.share.alone22h',
    ...ofPersonDays,
    name: '22 hours or more in the cell, alone, with almost no contact',
    direction: 'less',
    definition: `Alone in the own cell for 22 hours or more and at no session, work, key work or appointment that day: inspectors' description of solitary confinement. ${notOutside}`,
    source: 'S3',
  },
  {
    id: 'time.lockedInWorkingDay',
    family: 'time',
    name: 'Locked in the working day',
    unit: 'share',
    direction: 'less',
    definition:
      'Share of people locked in their cells at 10:30 and at 14:30, as inspectors count, and at each of the two apart (at:10:30, at:14:30); also, of both together, the share at off-wing activity, at work on the wing, and unlocked with nothing arranged (status:*). People outside the prison are left out.',
    source: 'our definition',
    estimator: 'ratio',
  },
  {
    id: 'time.eveningUnlocked',
    family: 'time',
    name: 'Unlocked in the evening',
    unit: 'share',
    direction: 'more',
    definition:
      'Share of person-days with any time unlocked after 17:00, which a late tea gives too; and with at least an hour of it (evening:hour); and with at least an hour of it on the wing, at no session or work (evening:association), which inspectors expect.',
    source: 'S1',
    estimator: 'ratio',
  },
  {
    id: 'time.locked',
    ...perDay,
    name: 'Time locked in cell',
    direction: 'less',
    definition: 'Hours a day locked in, and by cause (cause:*); the causes sum to the whole exactly.',
    source: 'S11',
  },
];
