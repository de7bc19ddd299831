import type { MeasureDefinition } from '../measure.ts';

const ours = { family: 'staff', direction: 'less', source: 'our definition', estimator: 'mean' } as const;

const used = {
  family: 'staff',
  direction: 'context',
  source: 'our definition',
  estimator: 'mean',
  unit: 'h per day',
} as const;

export const staffDefinitions: readonly MeasureDefinition[] = [
  {
    id: 'staff.hoursUsed',
    ...used,
    name: 'Staff hours used',
    definition: 'Hours of staff at posts and running sessions, by skill (skill:*).',
  },
  {
    id: 'staff.hoursOnDuty',
    ...used,
    name: 'Staff hours on duty',
    definition:
      'Hours of staff on duty, meal breaks included, by skill (skill:*). As designed nobody is absent.',
  },
  {
    id: 'staff.hoursDeployable',
    ...used,
    name: 'Staff hours deployable',
    definition: 'Hours of staff on duty and not at a meal, by skill (skill:*).',
  },
  {
    id: 'staff.officerHours',
    ...used,
    name: 'Officer hours used',
    definition:
      'Hours of officers at posts and running sessions, by task (task:*): posts by their kind, and apart from them watches in hospital and cell, responses to alarms and escorts to hospital.',
  },
  {
    id: 'staff.instructorHours',
    ...used,
    name: 'Instructor hours used',
    definition: 'Hours of instructors, teachers, gym staff and others who are no officers, running sessions.',
  },
  {
    id: 'staff.roomHours',
    ...used,
    name: 'Room hours used',
    definition: 'Hours for which sessions in person run in a room, each room apart.',
  },
  {
    id: 'staff.doorMinutes',
    ...used,
    unit: 'minutes per day',
    name: 'Officer minutes at doors',
    definition: 'Doors unlocked and locked, times the officers of a team and what a door takes them.',
  },
  {
    id: 'staff.mealBreaksLost',
    ...ours,
    unit: 'h per day',
    name: 'Meal breaks worked through',
    definition:
      'Hours of meal breaks not taken when they were due: by those running a session across them, who eat in turns with a colleague, and by whoever waits for the roll to be right.',
  },
  {
    id: 'staff.daysInState',
    family: 'staff',
    direction: 'less',
    source: 'our definition',
    unit: 'share of days',
    name: 'Days with something given up for lack of staff',
    definition:
      'Share of days not green; and of days in each state (state:*): green, nothing given up; greenAmber, only key work, library or gym, or training and searching before them; amberRed, association, exercise, education or work; red, a wing below its unlock minimum. A session cancelled for want of its own staff is given up too: gym, library and key work make a day greenAmber; education, industries, prison jobs, programmes and induction amberRed; worship, visits and clinics leave it as it is. So does a landing shut for an alarm.',
    estimator: 'ratio',
  },
  {
    id: 'staff.postsUnfilled',
    ...ours,
    name: 'Posts unfilled',
    unit: 'post-hours per day',
    definition: 'Hours for which someone required at a post was not there; a post two short counts twice.',
  },
  {
    id: 'staff.rosterShort',
    ...ours,
    name: 'Posts beyond the roster',
    unit: 'post-hours per day',
    definition:
      'Hours of posts required beyond the staff of their skill who are deployable at that second, added up over the skills; staff of sessions apart. As designed every post counts as filled: this is how much of that the roster could not do. As delivered posts that are given up are not required.',
  },
  {
    id: 'staff.curtailments',
    ...ours,
    name: 'Things given up for lack of staff',
    unit: 'per day',
    definition:
      'Items of the curtailment order dropped, each place counted once for each drop; each item also apart (item:*). Landings shut below the unlock minimum and for an alarm are in it, and exercise and domestics that a wing below its minimum does not open.',
  },
];
