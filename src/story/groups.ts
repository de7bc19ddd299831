/** The groups people are read in, and how each is spoken of. Status is that under the baseline regime. */

export interface Group {
  /** A `people` slice. */
  readonly id: string;
  readonly name: string;
  /** `Someone not in work`. */
  readonly one: string;
  /** `people not in work`. */
  readonly many: string;
}

const everyone: Group = { id: 'all', name: 'Everyone', one: 'The average person', many: 'people' };

/** Those whose status is compared between regimes. */
export const groups: readonly Group[] = [
  everyone,
  {
    id: 'work:fullTime',
    name: 'Full-time off the wing',
    one: 'Someone in full-time work or education',
    many: 'full-time workers and learners',
  },
  {
    id: 'work:partTime',
    name: 'Part-time',
    one: 'Someone in part-time work or education',
    many: 'part-time workers and learners',
  },
  { id: 'work:notInWork', name: 'Not in work', one: 'Someone not in work', many: 'people not in work' },
  { id: 'work:wingWorker', name: 'Wing workers', one: 'A wing worker', many: 'wing workers' },
  { id: 'work:kitchen', name: 'Kitchen', one: 'A kitchen worker', many: 'kitchen workers' },
  {
    id: 'work:onWingLearner',
    name: 'On-wing learners',
    one: 'An on-wing learner',
    many: 'on-wing learners',
  },
];

/** Status under the regime itself: shown, never subtracted. */
export const onWingLearner: Group = {
  id: 'ownWork:onWingLearner',
  name: 'On-wing learners of each regime',
  one: 'An on-wing learner',
  many: 'on-wing learners',
};

export function groupOf(people: string): Group {
  return groups.find((group) => group.id === people) ?? { ...everyone, id: people, name: people };
}
