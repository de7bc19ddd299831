import type { MeasureDefinition } from '../measure.ts';

const perHundred = {
  family: 'violence',
  unit: 'per 100 prisoners per day',
  direction: 'less',
  estimator: 'mean',
} as const;
const perPersonDay = {
  family: 'violence',
  unit: 'minutes per person-day',
  direction: 'context',
  source: 'our definition',
  estimator: 'mean',
} as const;
const notPredicted = 'Opportunities, not predicted assaults.';
const leftOut =
  'Left out: assaults on staff (about 30% of all assaults), verbal abuse, self-harm, and conflict displaced into cells.';
const split =
  'Also by place (place:*), by hour of the day (hour:*) and by whether it is in a structured session (structured:*).';

export const violenceDefinitions: readonly MeasureDefinition[] = [
  {
    id: 'violence.contactHours',
    ...perHundred,
    name: 'Contact-hours',
    definition:
      'Hours of contact between prisoners: n people together make n × min(n − 1, cap) / 2 contacts, the cap being 10 unless changed. Cellmates meet each other, door open or not; people in a session on the wing do not meet the floor. Also by hour of the day (hour:*) and by whether a structured session runs there (structured:*).',
    source: '4.6',
  },
  {
    id: 'violence.contactHoursAllPairs',
    ...perHundred,
    name: 'Contact-hours, every pair',
    definition:
      'The same without a cap: n people together make n (n − 1) / 2 contacts. Always read with the capped figure.',
    source: '4.6',
  },
  {
    id: 'violence.lightlySupervised',
    ...perHundred,
    name: 'Lightly supervised contact-hours',
    definition:
      'Capped contact-hours where there are more people to each guardian than the threshold, or no guardian; a locked cell does not count as lightly supervised.',
    source: 'our definition',
  },
  {
    id: 'violence.crossWing',
    ...perHundred,
    name: 'Cross-wing contact-hours',
    definition:
      'The part of capped contact-hours that falls on pairs from different wings, in places that wings share.',
    source: 'our definition',
  },
  {
    id: 'violence.nonAssociationMeetings',
    ...perHundred,
    name: 'Meetings of people kept apart',
    definition:
      'Times a pair on the non-association list is in one place together; gaps under a minute do not divide a meeting. Counted where and on the day it begins.',
    source: 'our definition',
  },
  {
    id: 'violence.exposureIndex',
    ...perHundred,
    name: 'Opportunities for conflict (exposure index)',
    definition: `Contact-hours, with a pair kept apart counting κ more, weighed by place (a room on the wing by whether a structured session runs there) and by how many people each guardian watches; 1 is an hour of contact on wing association at 20 people per guardian. Guardians are officers at posts there and staff running a session, at that second and not on a break; behind a locked door the people of a cell meet only each other and are not weighed by guardians. ${split} ${notPredicted} ${leftOut}`,
    source: '4.6',
  },
  {
    id: 'violence.exposurePerUnlockedHour',
    family: 'violence',
    name: 'Opportunities for conflict per unlocked hour',
    unit: 'per 1,000 unlocked hours',
    direction: 'less',
    definition: `The exposure index over hours unlocked, since a total alone rewards locking people up. ${notPredicted} ${leftOut}`,
    source: 'our definition',
    estimator: 'ratio',
  },
  {
    id: 'violence.peopleMet',
    family: 'violence',
    name: 'Different people met in a week',
    unit: 'people per week',
    direction: 'context',
    definition:
      'Different prisoners somebody has been together with, outside locked cells, for at least the time that counts as meeting (5 minutes unless changed) at one go, from Monday to Sunday.',
    source: 'our definition',
    estimator: 'mean',
  },
  {
    id: 'violence.ownLandingMinutes',
    ...perPersonDay,
    name: 'Minutes with the same group',
    definition:
      'Minutes a day out of cells in company, times the share of the others there who live on the same landing.',
  },
  {
    id: 'violence.staffContactMinutes',
    ...perPersonDay,
    name: 'Staff contact minutes',
    definition:
      'Minutes a day that officers at posts and staff running sessions spend where people are unlocked, shared out among those they watch: two officers with forty people for an hour are 3 minutes each.',
  },
];
