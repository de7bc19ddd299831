/** An invented comparison for tests of the page. No figure in it comes from the model. */
import type {
  Comparison,
  ComparisonProfile,
  ComparisonRow,
  Estimate,
  MeasureDefinition,
} from '#experiment/comparison.ts';
import { profileDays, profilePeople } from '#experiment/comparison.ts';

const regimes = [
  { id: 'workshop-based', name: 'Workshop-based', label: 'Workshop-based', readingOf: null, factor: 1 },
  {
    id: 'frd-structured-evening-kept',
    name: 'FRD-style, structured, evening kept',
    label: 'FRD-style, evening kept',
    readingOf: 'the 2021 White Paper’s Future Regime Design project',
    factor: 0.93,
  },
  {
    id: 'frd-smaller-cohorts',
    name: 'FRD-style, smaller cohorts',
    label: 'FRD-style, smaller cohorts',
    readingOf: 'the 2021 White Paper’s Future Regime Design project',
    factor: 0.84,
  },
] as const;

const groupSizes: Readonly<Record<string, number>> = {
  all: 800,
  'work:fullTime': 304,
  'work:partTime': 176,
  'work:notInWork': 160,
  'work:wingWorker': 130,
  'work:kitchen': 30,
};
const groupHours: Readonly<Record<string, number>> = {
  all: 7.3,
  'work:fullTime': 9.3,
  'work:partTime': 6.5,
  'work:notInWork': 3.6,
  'work:wingWorker': 9.7,
  'work:kitchen': 10.4,
};
const dayFactor = {
  monToThu: 1,
  friday: 0.66,
  saturday: 0.45,
  sunday: 0.44,
  week: 0.79,
  weekday: 0.93,
  weekend: 0.45,
} as const;
const broadDays = ['week', 'weekday', 'weekend'] as const;
const conditionFactor = { asDesigned: 1, asDelivered: 0.88 } as const;

interface Invented {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly family: MeasureDefinition['family'];
  readonly level: (hours: number, share: number) => number;
  readonly where?: readonly string[];
  readonly days?: readonly (keyof typeof dayFactor)[];
}

const invented: readonly Invented[] = [
  { id: 'time.unlocked.mean', name: 'Time unlocked', unit: 'h/day', family: 'time', level: (hours) => hours },
  {
    id: 'time.unlocked.mean',
    name: 'Time unlocked',
    unit: 'h/day',
    family: 'time',
    where: ['part:morning', 'part:afternoon', 'part:evening'],
    level: (hours, share) => hours * share,
  },
  {
    id: 'time.outOfCell.mean',
    name: 'Out of the cell',
    unit: 'h/day',
    family: 'time',
    level: (hours) => hours * 0.92,
  },
  {
    id: 'time.openAir.mean',
    name: 'In the open air',
    unit: 'h/day',
    family: 'time',
    level: (hours) => hours * 0.08,
  },
  {
    id: 'time.bestPossible.mean',
    name: 'Best possible',
    unit: 'h/day',
    family: 'time',
    level: (hours) => hours * 1.06,
  },
  {
    id: 'time.longestLocked.mean',
    name: 'Longest unbroken time locked',
    unit: 'h',
    family: 'time',
    level: (hours) => 15 - hours / 4,
  },
  {
    id: 'time.share.under2h',
    name: 'Under 2 hours',
    unit: 'share of person-days',
    family: 'time',
    level: (hours) => Math.max(0, (5 - hours) / 25),
  },
  {
    id: 'time.share.from2to6h',
    name: '2 to 6 hours',
    unit: 'share of person-days',
    family: 'time',
    level: (hours) => Math.max(0, 0.55 - hours / 25),
  },
  {
    id: 'time.share.atLeast10h',
    name: '10 hours and over',
    unit: 'share of person-days',
    family: 'time',
    level: (hours) => Math.min(0.4, Math.max(0, (hours - 4) / 20)),
  },
  {
    id: 'time.share.from6to10h',
    name: '6 to 10 hours',
    unit: 'share of person-days',
    family: 'time',
    level: (hours) =>
      1 -
      Math.max(0, (5 - hours) / 25) -
      Math.max(0, 0.55 - hours / 25) -
      Math.min(0.4, Math.max(0, (hours - 4) / 20)),
  },
  {
    id: 'time.locked',
    name: 'Time locked in cell',
    unit: 'h/day',
    family: 'time',
    where: [
      'cause:night',
      'cause:mealBreak',
      'cause:notMyTurn',
      'cause:notCalled',
      'cause:cancelled',
      'cause:rollCheck',
      'cause:lateBack',
    ],
    level: (hours, share) => (24 - hours) * share,
  },
  {
    id: 'movement.journeys',
    name: 'Journeys',
    unit: 'per person-day',
    family: 'movement',
    level: (hours) => hours / 3.2,
  },
  {
    id: 'movement.leavingWing',
    name: 'People leaving the wing',
    unit: 'people per day',
    family: 'movement',
    level: (hours) => hours * 79,
  },
  {
    id: 'movement.peakOnRoutes',
    name: 'Most people on the routes',
    unit: 'people',
    family: 'movement',
    level: (hours) => hours * 24,
  },
  {
    id: 'movement.missed',
    name: 'Missed movements',
    unit: 'per person-week',
    family: 'movement',
    level: (hours) => 0.4 / hours,
  },
  {
    id: 'movement.heldMinutes',
    name: 'Minutes held',
    unit: 'per person-week',
    family: 'movement',
    level: (hours) => hours * 1.3,
  },
  {
    id: 'violence.contactHours',
    name: 'Contact-hours, capped at 10',
    unit: 'h per 100 a day',
    family: 'violence',
    level: (hours) => hours * 210,
  },
  {
    id: 'violence.contactHoursAllPairs',
    name: 'Contact-hours, all pairs',
    unit: 'h per 100 a day',
    family: 'violence',
    level: (hours) => hours * 730,
  },
  {
    id: 'violence.lightlySupervised',
    name: 'Lightly supervised contact-hours',
    unit: 'h per 100 a day',
    family: 'violence',
    level: (hours) => hours * 60,
  },
  {
    id: 'violence.crossWing',
    name: 'Cross-wing contact-hours',
    unit: 'h per 100 a day',
    family: 'violence',
    level: (hours) => hours * 30,
  },
  {
    id: 'violence.nonAssociationMeetings',
    name: 'Non-association meetings',
    unit: 'per 100 a day',
    family: 'violence',
    level: (hours) => hours * 0.3,
  },
  {
    id: 'violence.exposureIndex',
    name: 'Opportunities for conflict (exposure index)',
    unit: 'per 100 a day',
    family: 'violence',
    level: (hours) => 14 * hours,
  },
  {
    id: 'violence.exposureIndex',
    name: 'Opportunities for conflict (exposure index)',
    unit: 'per 100 a day',
    family: 'violence',
    where: [
      'place:wingAssociation',
      'place:serveryQueue',
      'place:routeFreeFlow',
      'place:workshop',
      'place:yard',
      'place:education',
      'place:showers',
    ],
    level: (hours, share) => 14 * hours * share,
  },
  {
    id: 'violence.exposurePerUnlockedHour',
    name: 'Exposure per unlocked hour',
    unit: 'per 1,000 unlocked hours',
    family: 'violence',
    level: (hours) => 150 + 60 / hours,
  },
  {
    id: 'access.hours.planned',
    name: 'Planned',
    unit: 'h per person-week',
    family: 'access',
    level: (hours) => hours * 2.4,
  },
  {
    id: 'access.hours.delivered',
    name: 'Delivered',
    unit: 'h per person-week',
    family: 'access',
    level: (hours) => hours * 2.2,
  },
  {
    id: 'access.hours.attended',
    name: 'Attended in person',
    unit: 'h per person-week',
    family: 'access',
    level: (hours) => hours * 1.95,
  },
  {
    id: 'access.hours.onWing',
    name: 'On the wing',
    unit: 'h per person-week',
    family: 'access',
    level: (hours) => hours * 0.45,
  },
  {
    id: 'access.hours.offWing',
    name: 'Off the wing',
    unit: 'h per person-week',
    family: 'access',
    level: (hours) => hours * 1.5,
  },
  {
    id: 'access.hours.inCellOffered',
    name: 'In cell, offered',
    unit: 'h per person-week',
    family: 'access',
    level: (hours) => Math.max(0, 8 - hours),
  },
  {
    id: 'access.hours.inCellEngaged',
    name: 'In cell, used',
    unit: 'h per person-week',
    family: 'access',
    level: (hours) => Math.max(0, 8 - hours) * 0.4,
  },
  ...['planned', 'delivered', 'attended', 'inCellOffered'].map((stage, index): Invented => ({
    id: `access.hours.${stage}`,
    name: stage,
    unit: 'h per person-week',
    family: 'access',
    days: broadDays,
    level: (hours) => (stage === 'inCellOffered' ? Math.max(0, 8 - hours) : hours * (2.4 - index / 5)),
  })),
  ...['planned', 'delivered', 'attended'].map((stage, index): Invented => ({
    id: `access.hours.${stage}`,
    name: stage,
    unit: 'h per person-week',
    family: 'access',
    days: broadDays,
    where: [
      'area:educationAndSkills',
      'area:safetyAndSecurity',
      'area:resettlementAndFamilyTies',
      'category:SAA_EDUCATION',
      'tier:TIER_1',
      'slot:AM',
    ],
    level: (hours, share) => hours * share * (2.4 - index / 5),
  })),
  {
    id: 'access.experienced.median',
    name: 'Attended hours, the person in the middle',
    unit: 'h per week',
    family: 'access',
    days: ['week', 'weekday'],
    level: (hours) => hours * 1.8,
  },
  {
    id: 'time.lockedInWorkingDay',
    name: 'Locked in the working day',
    unit: 'share',
    family: 'time',
    level: (hours) => Math.max(0, 1 - hours / 12),
  },
  {
    id: 'time.daysOutside',
    name: 'Days outside the prison',
    unit: 'share of person-days',
    family: 'time',
    days: broadDays,
    level: (hours) => Math.min(1, hours / 50),
  },
  {
    id: 'time.unlocksOnTime',
    name: 'Doors opened within 10 minutes of the published time',
    unit: 'share',
    family: 'time',
    days: broadDays,
    level: (hours) => Math.min(1, 0.6 + hours / 30),
  },
  {
    id: 'violence.peopleMet',
    name: 'Different people met in a week',
    unit: 'people per week',
    family: 'violence',
    days: ['week'],
    level: (hours) => hours * 15,
  },
  {
    id: 'violence.exposureIndex',
    name: 'Opportunities for conflict (exposure index)',
    unit: 'per 100 a day',
    family: 'violence',
    where: ['hour:09', 'hour:14', 'hour:18', 'structured:yes', 'structured:no'],
    level: (hours, share) => 14 * hours * share,
  },
  {
    id: 'violence.exposureIndex',
    name: 'Opportunities for conflict (exposure index)',
    unit: 'per 100 a day',
    family: 'violence',
    days: broadDays,
    level: (hours) => 14 * hours,
  },
  ...(['officer', 'instructor', 'room'] as const).map((kind, index): Invented => ({
    id: `staff.${kind}Hours`,
    name: `${kind} hours used`,
    unit: 'h per day',
    family: 'staff',
    days: broadDays,
    level: (hours) => 400 - index * 100 + hours,
  })),
  {
    id: 'staff.curtailments',
    name: 'Things given up for lack of staff',
    unit: 'per day',
    family: 'staff',
    days: ['week'],
    level: (hours) => 40 / hours,
  },
  {
    id: 'staff.curtailments',
    name: 'Things given up for lack of staff',
    unit: 'per day',
    family: 'staff',
    days: ['week'],
    where: ['item:gym', 'item:library', 'item:wingLockdown'],
    level: (hours, share) => (40 / hours) * share,
  },
  {
    id: 'staff.daysInState',
    name: 'Days with something given up for lack of staff',
    unit: 'share of days',
    family: 'staff',
    days: broadDays,
    level: (hours) => Math.min(1, 5 / hours),
  },
  {
    id: 'staff.daysInState',
    name: 'Days with something given up for lack of staff',
    unit: 'share of days',
    family: 'staff',
    days: broadDays,
    where: ['state:green', 'state:greenAmber', 'state:amberRed', 'state:red'],
    level: (_, share) => share,
  },
];

/** Measured of everyone together. */
const onlyTogether: readonly MeasureDefinition['family'][] = ['movement', 'violence', 'staff'];

const shares = [0.62, 0.1, 0.09, 0.08, 0.05, 0.04, 0.02];

export function inventedComparison(): Comparison {
  return {
    formatVersion: 1,
    manifest: {
      version: '0.1.0',
      modelVersion: 1,
      experiment: 'category-c',
      establishment: 'ZZI',
      regimes: regimes.map(({ id }) => id),
      days: 7,
      replications: 20,
      seed: 42,
      inputHash: '0'.repeat(64),
      traceHash: {},
      events: 12345678,
    },
    establishmentName: 'Invented prison',
    people: 800,
    population: 'generated',
    regimes: regimes.map(({ id, name, label, readingOf }) => ({ id, name, label, readingOf })),
    assumptionDraws: { over: 'reading', assumptions: 23, draws: 200, refused: [] },
    measures: definitions(),
    rows: invented.flatMap(rowsOf),
    confirmatory: [],
    gainers: [],
    exposureSplit: [],
    breakEven: [],
    profiles: regimes.flatMap((regime) =>
      (['asDesigned', 'asDelivered'] as const).map((condition) => profile(regime, condition)),
    ),
    sentences: [],
  };
}

function definitions(): readonly MeasureDefinition[] {
  const seen = new Map(invented.map((measure) => [measure.id, measure]));
  return [...seen.values()].map(({ id, name, unit, family }) => ({
    id,
    family,
    name,
    unit,
    direction: 'context',
    definition: `${name}, invented for tests.`,
    source: 'our definition',
    estimator: 'mean',
  }));
}

function rowsOf(measure: Invented): readonly ComparisonRow[] {
  return (Object.keys(conditionFactor) as (keyof typeof conditionFactor)[]).flatMap((condition) =>
    (measure.days ?? profileDays).flatMap((dayType) =>
      (measure.days !== undefined || onlyTogether.includes(measure.family)
        ? ['all']
        : Object.keys(groupSizes)
      ).flatMap((people) =>
        (measure.where ?? ['all']).map((where, index) => {
          const value = (factor: number): number => {
            const hours = groupHours[people] * dayFactor[dayType] * conditionFactor[condition] * factor;
            const tilt = 1 + (index % 3 === 1 ? (1 - factor) * 3 : 0);
            return measure.level(hours, measure.where ? shares[index] * tilt : 1);
          };
          const base = value(1);
          return {
            id: measure.id,
            slice: { condition, dayType, people, where },
            byRegime: Object.fromEntries(
              regimes.map(({ id, factor }) => [id, estimate(value(factor), 0.01 * Math.abs(value(factor)))]),
            ),
            difference: Object.fromEntries(
              regimes
                .slice(1)
                .map(({ id, factor }) => [
                  id,
                  estimate(value(factor) - base, 0.04 * Math.abs(value(factor) - base)),
                ]),
            ),
          };
        }),
      ),
    ),
  );
}

/** Of 20 runs, with an interval of `half` to both sides. */
export function estimate(mean: number, half: number): Estimate {
  return {
    mean,
    ci95: [mean - half, mean + half],
    runs: 20,
    range: null,
    note: mean === 0 && half === 0 ? 'identical' : null,
  };
}

function profile(
  regime: (typeof regimes)[number],
  condition: ComparisonProfile['condition'],
): ComparisonProfile {
  const peopleCount = profilePeople.map((people) => groupSizes[people] ?? (regime.factor < 0.9 ? 90 : 0));
  const whereabouts = profileDays.flatMap((day) =>
    profilePeople.flatMap((people, group) =>
      Array.from({ length: 96 }, (_, quarter) =>
        places(quarter / 4, people, day === 'monToThu', regime.factor),
      ).flatMap((place) => place.map((share) => Math.round(share * peopleCount[group] * 1000) / 1000)),
    ),
  );
  const onRoutes = profileDays.flatMap((day) =>
    Array.from({ length: 288 }, (_, bin) => (day === 'monToThu' ? flow(bin / 12, regime.factor) : 0)),
  );
  return {
    regime: regime.id,
    condition,
    whereabouts,
    onRoutes,
    journeys: onRoutes.map((value) => value * 0.8),
    peopleCount,
    staffing: [],
  };
}

function flow(hour: number, factor: number): number {
  return [8.4, 11.6, 13.7, 16.6].reduce(
    (sum, peak) => sum + 170 * factor * Math.max(0, 1 - Math.abs(hour - peak) * 4),
    0,
  );
}

/** Shares in the six places at an hour: work in two sessions, meals, and an evening that the cohorts share. */
function places(hour: number, people: string, workday: boolean, factor: number): readonly number[] {
  const worker = people === 'work:notInWork' ? 0 : people === 'all' ? 0.5 : 0.9;
  const session = workday && ((hour >= 8.5 && hour < 11.5) || (hour >= 13.75 && hour < 16.5));
  const moving = workday && [8.25, 11.5, 13.5, 16.5].includes(hour);
  if (session)
    return [
      1 - worker * factor - 0.1,
      0.1,
      worker * factor * 0.5,
      worker * factor * 0.4,
      0,
      worker * factor * 0.1,
    ];
  if (moving) return [1 - worker * 0.6 - 0.2, 0.2, 0, 0, worker * 0.6, 0];
  const open =
    (hour >= 7.75 && hour < 8.25) || (hour >= 11.75 && hour < 12.25) || (hour >= 16.75 && hour < 17.25);
  const evening = hour >= 17.5 && hour < 19.25;
  if (open) return [0.15, 0.85, 0, 0, 0, 0];
  if (evening) return [1 - 0.9 * (factor === 1 ? 1 : 0.35), 0.9 * (factor === 1 ? 1 : 0.35), 0, 0, 0, 0];
  return [1, 0, 0, 0, 0, 0];
}
