/** The model as the rest of the house sees it. */

/** Raised whenever the same inputs give another trace. A committed golden hash fails if one changes without the other. */
export const modelVersion = 1;

export { compile, type Plan } from './plan.ts';
export { populate, type PopulateTask } from './populate.ts';
export { simulate, type SimulationEnd } from './simulate.ts';
