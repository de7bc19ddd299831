/** The model as the rest of the house sees it. */

export { modelVersion } from './modelVersion.ts';
export { compile, type Plan } from './plan.ts';
export { populate } from './populate.ts';
export { populationOf, type Population } from './population.ts';
export { simulate } from './simulate.ts';
export type { World } from './world.ts';
