import type { MeasureDefinition } from '../measure.ts';

const ours = { family: 'movement', source: 'our definition', estimator: 'mean' } as const;

export const movementDefinitions: readonly MeasureDefinition[] = [
  {
    id: 'movement.journeys',
    ...ours,
    name: 'Journeys',
    unit: 'per person-day',
    direction: 'context',
    definition:
      'Times someone sets out from the door of a wing or place for another; there and back are two. Also apart by whether an officer walks with them (mode:escorted) or not (mode:freeFlow).',
  },
  {
    id: 'movement.leavingWing',
    ...ours,
    name: 'People leaving the wing',
    unit: 'people per day',
    direction: 'context',
    definition:
      'People who leave their wing in the morning (before 12:00), afternoon (before 17:00) and evening, each counted once in each, added up over the day; also by slot (slot:*).',
    source: 'DPS movement lists',
  },
  {
    id: 'movement.peakOnRoutes',
    ...ours,
    name: 'Most people on the routes at once',
    unit: 'people',
    direction: 'context',
    definition:
      "The day's largest number of people on the routes between buildings at one time; mean over days.",
  },
  {
    id: 'movement.missed',
    ...ours,
    name: 'Movements missed',
    unit: 'per person-week',
    direction: 'less',
    definition:
      'Off-wing activities and appointments missed because movement shut before the person had left the wing, per person and week on the days shown.',
  },
  {
    id: 'movement.transitMinutes',
    ...ours,
    name: 'Minutes on the way',
    unit: 'per person-week',
    direction: 'context',
    definition:
      'Minutes moving between wing and place, waiting apart, per person and week on the days shown.',
  },
  {
    id: 'movement.rollDelayMinutes',
    ...ours,
    name: 'Minutes rolls are put off by recounts',
    unit: 'minutes per day',
    direction: 'less',
    definition:
      'How much later than the last first count each roll is given, added up over the checks of a day.',
  },
  {
    id: 'movement.heldMinutes',
    ...ours,
    name: 'Minutes held',
    unit: 'per person-week',
    direction: 'less',
    definition:
      'Minutes off the wing waiting at a gate, in a holding room, for a search, a missing tool or an escort, per person and week on the days shown; at gates and in waiting also apart (held:*).',
  },
  {
    id: 'movement.sessionMinutesLost',
    ...ours,
    name: 'Session minutes lost to movement',
    unit: 'per person-week',
    direction: 'less',
    definition:
      'Minutes of off-wing activities lost by arriving late or leaving early, and all of those missed with the movement, per person and week on the days shown. Visits, clinics and other appointments, and trips to court and hospital, are not in it: nobody is to spend the whole sitting there.',
  },
  {
    id: 'movement.officerHours',
    ...ours,
    name: 'Officer hours spent on movement',
    unit: 'per day',
    direction: 'less',
    definition:
      'Hours officers spend on route posts and escorting groups. Escorts to hospital, watches and responses to alarms are no movement of the regime.',
  },
];
