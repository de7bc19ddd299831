import type { Token } from './marks.ts';

/** Colours of the six places, in the order of the profiles. */
export const placeTokens: readonly Token[] = [
  'in-cell',
  'on-wing',
  'workshop',
  'education',
  'moving',
  'visit-or-other',
];
