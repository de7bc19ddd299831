/** Hours unlocked as designed that experienced people would expect (expert judgement, not truth), by regime, day and group. */
import type { ShippedRegime } from '#tests/prison/shipped.ts';

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
] as const;
export type SanityGroup = (typeof sanityGroups)[number];

type Range = readonly [number, number];
type Expected = Readonly<Partial<Record<SanityGroup, Range>>>;

export const sanityRanges: Readonly<
  Partial<Record<ShippedRegime, Readonly<Partial<Record<SanityDay, Expected>>>>>
> = {
  'workshop-based': {
    'Monday to Thursday': {
      'full-time off the wing': [9.0, 9.6],
      'part-time, morning': [6.0, 7.0],
      'part-time, afternoon': [6.0, 7.0],
      'not in work': [3.3, 4.1],
      'wing workers': [9.3, 10.2],
      kitchen: [9.5, 11.5],
    },
    Friday: {
      'full-time off the wing': [5.2, 5.9],
      'part-time, morning': [5.2, 5.9],
      'part-time, afternoon': [2.2, 3.3],
      'not in work': [2.2, 3.3],
      'wing workers': [6.8, 7.6],
      kitchen: [8, 10],
    },
    'Saturday and Sunday': {
      'full-time off the wing': [3.0, 3.8],
      'part-time, morning': [3.0, 3.8],
      'part-time, afternoon': [3.0, 3.8],
      'not in work': [3.0, 3.8],
      'wing workers': [5.5, 6.8],
      kitchen: [8, 10],
    },
  },
  'workshop-based-no-evening': { 'Monday to Thursday': { 'not in work': [1.6, 2.2] } },
  'frd-smaller-cohorts': {
    'Monday to Thursday': {
      'full-time off the wing': [8.0, 8.9],
      'part-time, morning': [5.4, 6.6],
      'part-time, afternoon': [5.4, 6.6],
      'not in work': [2.8, 3.6],
      'wing workers': [8.6, 9.5],
      kitchen: [9, 11],
      'on-wing learners': [4.0, 4.8],
    },
    Friday: {
      'full-time off the wing': [5.0, 5.6],
      'part-time, morning': [3.6, 5.2],
      'part-time, afternoon': [2.2, 3.0],
      'not in work': [2.2, 3.0],
      'wing workers': [6.5, 7.5],
      'on-wing learners': [3.0, 3.8],
    },
    'Saturday and Sunday': {
      'full-time off the wing': [1.9, 2.6],
      'part-time, morning': [1.9, 2.6],
      'part-time, afternoon': [1.9, 2.6],
      'not in work': [1.9, 2.6],
      'wing workers': [5.0, 6.5],
      kitchen: [8, 10],
      'on-wing learners': [1.9, 2.6],
    },
  },
};
