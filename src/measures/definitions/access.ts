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
    definition: `Timetabled hours of everyone allocated, in person (on and off the wing); in-cell work only where asked for by mode. Not simulated. ${perWeek}`,
  },
  {
    id: 'access.hours.delivered',
    ...hours,
    name: 'Delivered hours',
    direction: 'more',
    definition: `Hours of everyone allocated in sessions that ran, by the time each really ran; one cancelled after it began did not run. ${perWeek}`,
  },
  {
    id: 'access.hours.attended',
    ...hours,
    name: 'Attended hours',
    direction: 'more',
    definition: `Hours present, in person, while sessions ran. ${perWeek}`,
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
    definition: `Hours of in-cell sessions that ran, behind a locked door; never added to hours in person. ${perWeek}`,
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
      'Of planned sessions in person (wing jobs apart), the share cancelled before or after they began.',
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
