import type { MeasureDefinition } from '../measure.ts';

const perHundred = {
  family: 'violence',
  unit: 'per 100 prisoners per day',
  direction: 'less',
  estimator: 'mean',
} as const;
const notPredicted = 'Opportunities, not predicted assaults.';

export const violenceDefinitions: readonly MeasureDefinition[] = [
  {
    id: 'violence.contactHours',
    ...perHundred,
    name: 'Contact-hours',
    definition:
      'Hours of contact between prisoners: n people together make n × min(n − 1, cap) / 2 contacts, the cap being 10 unless changed. Cellmates meet each other, door open or not; people in a session on the wing do not meet the floor.',
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
    definition: `Contact-hours, with a pair kept apart counting κ more, weighed by place (a room on the wing by whether a structured session runs there) and by how many people each guardian watches; 1 is an hour of contact on wing association at 20 people per guardian. ${notPredicted} Assaults on staff, verbal abuse and self-harm are not in it.`,
    source: '4.6',
  },
  {
    id: 'violence.exposurePerUnlockedHour',
    family: 'violence',
    name: 'Opportunities for conflict per unlocked hour',
    unit: 'per 1,000 unlocked hours',
    direction: 'less',
    definition: `The exposure index over hours unlocked, since a total alone rewards locking people up. ${notPredicted}`,
    source: 'our definition',
    estimator: 'ratio',
  },
];
