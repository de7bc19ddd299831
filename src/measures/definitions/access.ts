import type { MeasureDefinition } from '../measure.ts';

const hours = {
  family: 'access',
  unit: 'h per person-week',
  source: 'our definition',
  estimator: 'mean',
} as const;
const perDay = { family: 'access', unit: 'per person-day', direction: 'less', estimator: 'mean' } as const;
const share = { family: 'access', unit: 'share', source: 'our definition', estimator: 'ratio' } as const;
const perWeek = 'Hours on the days shown, per person and week, so that the days of a week add up.';

export const accessDefinitions: readonly MeasureDefinition[] = [
  {
    id: 'access.hours.planned',
    ...hours,
    name: 'Planned hours',
    direction: 'more',
    definition: `Timetabled hours of everyone allocated, in person (on and off the wing); in-cell work only where asked for by mode. Not simulated. Also by category, tier, slot and outcome area (area:*, in which visits and key work stand beside activities, each with the person's own time there). ${perWeek}`,
  },
  {
    id: 'access.hours.delivered',
    ...hours,
    name: 'Delivered hours',
    direction: 'more',
    definition: `Hours of everyone allocated in sessions that ran, by the time each really ran; one cancelled after it began did not run. Of an appointment, what the session ran through of the own time, and at least what was attended, since who waits in line is seen when it is the turn. Apart as planned hours are; in cell it is what is really offered. ${perWeek}`,
  },
  {
    id: 'access.hours.attended',
    ...hours,
    name: 'Attended hours',
    direction: 'more',
    definition: `Hours present, in person, while sessions ran; at an appointment no more than the own time is long. Apart as planned hours are. ${perWeek}`,
  },
  {
    id: 'access.hours.onWing',
    ...hours,
    name: 'Attended hours on the wing',
    direction: 'more',
    definition: `Attended hours at sessions and work on the wing. ${perWeek}`,
  },
  {
    id: 'access.hours.offWing',
    ...hours,
    name: 'Attended hours off the wing',
    direction: 'more',
    definition: `Attended hours in workshops, classes and other places off the wing. ${perWeek}`,
  },
  {
    id: 'access.hours.inCellOffered',
    ...hours,
    name: 'In-cell work offered',
    direction: 'context',
    definition: `Hours people really spend behind a locked door with in-cell work to do: those who are sick, unwilling or out of the cell at the time are offered none, whatever is timetabled (planned hours, mode:inCell). Never added to hours in person. ${perWeek}`,
  },
  {
    id: 'access.hours.inCellEngaged',
    ...hours,
    name: 'In-cell work used',
    direction: 'context',
    definition: `Hours of in-cell sessions really worked; never added to hours in person. ${perWeek}`,
  },
  {
    id: 'access.hours.lost',
    ...hours,
    name: 'Planned hours lost',
    direction: 'less',
    definition: `Planned less attended hours in person, by cause (cause:*); the causes sum to it exactly. Late is arriving late or leaving early; shortened is the session itself being cut. ${perWeek}`,
  },
  {
    id: 'access.share.any',
    ...share,
    name: 'People with any activity',
    direction: 'more',
    definition: 'Share of people who attend any session or work in person in a week.',
  },
  {
    id: 'access.share.nothing',
    ...share,
    name: 'People with no activity',
    direction: 'less',
    definition: 'Share of people who attend no session and no work in person in a week.',
  },
  {
    id: 'access.share.target',
    ...share,
    name: "People with a full week's activity",
    direction: 'more',
    definition:
      'Share of people who attend at least access.targetHours hours in person on the days shown of a week.',
  },
  {
    id: 'access.share.keyWork',
    ...share,
    name: 'People with 45 minutes of key work',
    direction: 'more',
    definition: 'Share of people with 45 minutes of key work or more in a week.',
    source: 'ST12',
  },
  ...(
    [
      ['p10', 'the tenth of people with least', 'a tenth'],
      ['median', 'the person in the middle', 'half'],
      ['p90', 'the tenth of people with most', 'nine tenths'],
    ] as const
  ).map(([id, who, how]): MeasureDefinition => ({
    id: `access.experienced.${id}`,
    family: 'access',
    unit: 'h per week',
    name: `Attended hours, ${who}`,
    direction: 'more',
    definition: `What planned hours come to in somebody's week: the least figure that ${how} of people's weekly totals of attended hours in person do not exceed, in complete minutes, on the days shown.`,
    source: 'our definition',
    estimator: 'mean',
  })),
  {
    id: 'access.waitingList',
    family: 'access',
    unit: 'people',
    name: 'Waiting for work or education',
    direction: 'less',
    definition: 'People who seek a place in work or education and have none under the regime. Not simulated.',
    source: 'our definition',
    estimator: 'mean',
  },
  {
    id: 'access.attendanceRate',
    ...share,
    name: 'Attendance',
    direction: 'more',
    definition:
      'Of people allocated to sessions in person that ran, whether expected on the day or not, the share who attended.',
    source: 'row 19',
  },
  {
    id: 'access.sessionsCancelled',
    ...share,
    name: 'Sessions cancelled',
    direction: 'less',
    definition:
      'Of planned sessions in person (wing jobs apart), the share cancelled before or after they began; also by DPS reason (reason:*).',
    source: 'S7',
  },
  {
    id: 'access.placesEmpty',
    ...share,
    name: 'Empty places',
    direction: 'less',
    definition:
      'Of places at sessions in person that ran (wing jobs apart; the smaller of capacity and room), the share nobody took.',
  },
  {
    id: 'access.gini',
    ...share,
    name: 'Inequality of attended hours (Gini)',
    direction: 'less',
    definition: 'Gini coefficient of attended hours over people: 0 all alike, 1 one person has all.',
    estimator: 'mean',
  },
  {
    id: 'access.clashes',
    family: 'access',
    unit: 'per person-week',
    name: 'Clashes',
    direction: 'less',
    definition:
      'Sessions in person lost to something of higher priority at the same time, per person and week on the days shown.',
    source: 'our definition',
    estimator: 'mean',
  },
  {
    id: 'access.paidSessions',
    family: 'access',
    unit: 'per person-week',
    name: 'Paid sessions attended',
    direction: 'more',
    definition: 'Sessions of paid activities attended, per person and week on the days shown.',
    source: 'our definition',
    estimator: 'mean',
  },
  {
    id: 'access.visits',
    family: 'access',
    unit: 'per person-week',
    name: 'Visits',
    direction: 'more',
    definition: 'Visits a person comes to, per person and week on the days shown.',
    source: 'our definition',
    estimator: 'mean',
  },
  {
    id: 'access.appointmentsKept',
    ...share,
    name: 'Appointments kept',
    direction: 'more',
    definition:
      'Of everything people are booked for besides activities, the share they come to; also by DPS event type (event:*).',
  },
  {
    id: 'access.keyWorkMinutes',
    family: 'access',
    unit: 'per person-week',
    name: 'Minutes of key work',
    direction: 'more',
    definition:
      'Minutes in a key work session, per person and week on the days shown; policy is 45. A check at the door is none.',
    source: 'ST12',
    estimator: 'mean',
  },
  {
    id: 'access.wingWorkMinutes',
    family: 'access',
    unit: 'per working day',
    name: 'Minutes really worked by wing workers',
    direction: 'more',
    definition: 'Minutes at work of each day on which a wing worker is to work, absent or not.',
    source: 'our definition',
    estimator: 'ratio',
  },
  {
    id: 'access.domesticsMet',
    ...share,
    name: 'Domestics met',
    direction: 'more',
    definition:
      'Of showers, telephone calls, cleaning and kit changes wanted, the share had the same day; each also apart (need:*).',
    source: 'S4',
  },
  {
    id: 'access.openAirMet',
    ...share,
    name: 'Open air met',
    direction: 'more',
    definition: 'Of person-days on which someone wants to go into the open air, the share on which they do.',
    source: 'S13',
  },
  {
    id: 'access.domesticsUnmet',
    ...perDay,
    name: 'Domestics not met',
    definition:
      'Showers, telephone calls, cleaning and kit changes wanted that day and still open at final lock-up; each also apart (need:*).',
    source: 'S4',
  },
  {
    id: 'access.forcedChoices',
    ...perDay,
    name: 'Forced choices',
    definition:
      'Times taking one entitlement left another no later window that day; also by what was given up (need:*).',
    source: 'S6',
  },
];
