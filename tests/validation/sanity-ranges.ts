/** Hours unlocked as designed that experienced people would expect (expert judgement, not truth), by regime, day and group. */

export const sanityDays = ['Monday to Thursday', 'Friday', 'Saturday and Sunday'] as const;
export type SanityDay = (typeof sanityDays)[number];

export const sanityGroups = [
  'full-time off the wing',
  'part-time, morning',
  'part-time, afternoon',
  'not in work',
  'wing workers',
  'kitchen',
  'on-wing learners',
  'vulnerable, full-time',
  'vulnerable, part-time',
  'vulnerable, not in work',
  'induction',
  'segregated',
  'healthcare',
  'basic level, full-time',
  'basic level, others',
] as const;
export type SanityGroup = (typeof sanityGroups)[number];

type Range = readonly [number, number];
type Expected = Readonly<Partial<Record<SanityGroup, Range>>>;
type Expectations = Readonly<Partial<Record<SanityDay, Expected>>>;

/** The same range for whoever shares it. */
const all = (groups: readonly SanityGroup[], range: Range): Expected =>
  Object.fromEntries(groups.map((group) => [group, range]));

const partTime = ['part-time, morning', 'part-time, afternoon'] as const;
const general = ['full-time off the wing', ...partTime, 'not in work'] as const;
const vulnerable = ['vulnerable, full-time', 'vulnerable, part-time', 'vulnerable, not in work'] as const;

const workshopWeekend: Expected = {
  ...all([...general, 'vulnerable, full-time', 'vulnerable, not in work'], [3.0, 3.8]),
  'wing workers': [5.5, 6.8],
  kitchen: [8, 10],
  induction: [2, 3],
  segregated: [0.5, 1],
  'basic level, full-time': [2, 3],
};
const cohortsWeekend: Expected = {
  ...all([...general, 'on-wing learners', 'vulnerable, full-time', 'vulnerable, not in work'], [1.9, 2.6]),
  'wing workers': [5.0, 6.5],
  kitchen: [8, 10],
  induction: [1.7, 2.2],
  segregated: [0.5, 1],
  'basic level, full-time': [1.5, 2.1],
};
const localWeekend: Expected = {
  ...all(['full-time off the wing', ...partTime], [1.2, 2.0]),
  ...all(['not in work', 'vulnerable, part-time', 'vulnerable, not in work'], [1.0, 1.8]),
  'wing workers': [4.5, 5.5],
  kitchen: [8, 10],
  induction: [1.0, 1.5],
  segregated: [0.5, 1],
};
const restrictedDay: Expected = {
  ...all([...general, ...vulnerable], [0.6, 1.1]),
  'wing workers': [4, 6],
  kitchen: [8, 9],
  segregated: [0.5, 1],
};

/** Whose they are: the start of a prison's id, and a regime's id. */
const expectations: readonly {
  readonly prison: string;
  readonly regime: RegExp;
  readonly hours: Expectations;
}[] = [
  {
    prison: 'category-c',
    regime: /^workshop-based$/,
    hours: {
      'Monday to Thursday': {
        'full-time off the wing': [9.0, 9.6],
        ...all(partTime, [6.0, 7.0]),
        'not in work': [3.3, 4.1],
        'wing workers': [9.3, 10.2],
        kitchen: [9.5, 11.5],
        'vulnerable, full-time': [8.8, 9.5],
        'vulnerable, not in work': [3.3, 4.1],
        induction: [3, 4],
        segregated: [0.75, 1.25],
        'basic level, full-time': [7.7, 8.2],
      },
      Friday: {
        ...all(['full-time off the wing', 'part-time, morning', 'vulnerable, full-time'], [5.2, 5.9]),
        ...all(['part-time, afternoon', 'not in work', 'vulnerable, not in work'], [2.2, 3.3]),
        'wing workers': [6.8, 7.6],
        kitchen: [8, 10],
        induction: [2.5, 3.3],
        segregated: [0.75, 1.25],
        'basic level, full-time': [4.5, 5.2],
      },
      'Saturday and Sunday': workshopWeekend,
    },
  },
  {
    prison: 'category-c',
    regime: /^workshop-based-no-evening$/,
    hours: { 'Monday to Thursday': { 'not in work': [1.6, 2.2] } },
  },
  {
    prison: 'category-c',
    regime: /^frd-smaller-cohorts$/,
    hours: {
      'Monday to Thursday': {
        'full-time off the wing': [8.0, 8.9],
        ...all(partTime, [5.4, 6.6]),
        'not in work': [2.8, 3.6],
        'wing workers': [8.6, 9.5],
        kitchen: [9, 11],
        'on-wing learners': [4.0, 4.8],
        'vulnerable, full-time': [8.0, 8.9],
        'vulnerable, not in work': [2.8, 3.6],
        induction: [3, 3.5],
        segregated: [0.75, 1.25],
        'basic level, full-time': [7.6, 8.2],
      },
      Friday: {
        ...all(['full-time off the wing', 'vulnerable, full-time'], [5.0, 5.6]),
        'part-time, morning': [3.6, 5.2],
        ...all(['part-time, afternoon', 'not in work', 'vulnerable, not in work'], [2.2, 3.0]),
        'wing workers': [6.5, 7.5],
        'on-wing learners': [3.0, 3.8],
        induction: [2.3, 3],
        segregated: [0.75, 1.25],
        'basic level, full-time': [4.5, 5],
      },
      'Saturday and Sunday': cohortsWeekend,
    },
  },
  {
    prison: 'category-b-local',
    regime: /^local-split$/,
    hours: {
      'Monday to Thursday': {
        'full-time off the wing': [7.2, 7.8],
        ...all(partTime, [4.8, 5.5]),
        'not in work': [1.4, 2.0],
        'wing workers': [7.3, 8.2],
        kitchen: [9, 11],
        'vulnerable, part-time': [4.0, 5.0],
        'vulnerable, not in work': [1.5, 2.0],
        induction: [2.0, 3.0],
        segregated: [0.75, 1.25],
      },
      Friday: {
        'full-time off the wing': [4.5, 5.2],
        'part-time, morning': [4.5, 5.0],
        'part-time, afternoon': [1.2, 1.6],
        'not in work': [1.1, 1.5],
        'wing workers': [6.0, 7.0],
        kitchen: [8, 10],
        'vulnerable, part-time': [3.5, 4.5],
        'vulnerable, not in work': [1.1, 1.5],
        induction: [1.5, 2.0],
        segregated: [0.75, 1.25],
      },
      'Saturday and Sunday': localWeekend,
    },
  },
  {
    prison: 'category-',
    regime: /restricted/,
    hours: {
      'Monday to Thursday': restrictedDay,
      Friday: restrictedDay,
      'Saturday and Sunday': { ...restrictedDay, ...all([...general, ...vulnerable], [0.5, 0.9]) },
    },
  },
];

/** Empty where nothing is expected of the prison under the regime. */
export function expectationsOf(prison: string, regime: string): Expectations {
  const row = expectations.find((entry) => prison.startsWith(entry.prison) && entry.regime.test(regime));
  return row?.hours ?? {};
}
