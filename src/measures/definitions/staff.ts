import type { MeasureDefinition } from '../measure.ts';

const ours = { family: 'staff', direction: 'less', source: 'our definition', estimator: 'mean' } as const;

export const staffDefinitions: readonly MeasureDefinition[] = [
  {
    id: 'staff.postsUnfilled',
    ...ours,
    name: 'Posts unfilled',
    unit: 'post-hours per day',
    definition: 'Hours for which someone required at a post was not there; a post two short counts twice.',
  },
  {
    id: 'staff.curtailments',
    ...ours,
    name: 'Things given up for lack of staff',
    unit: 'per day',
    definition: 'Items of the curtailment order dropped, each place counted once for each drop.',
  },
];
