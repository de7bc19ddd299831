/** The four kinds of scenario file, each with its schema. */
import type * as z from 'zod/mini';
import type { Assumptions } from '../assumptions.ts';
import type { Establishment } from '../establishment.ts';
import type { Regime } from '../regime.ts';
import type { ExperimentFile } from '../scenario.ts';
import { assumptionsSchema } from './assumptions.ts';
import { establishmentSchema } from './establishment.ts';
import { experimentSchema } from './experiment.ts';
import { regimeSchema } from './regime.ts';

/** What a file of each kind holds. */
export interface DocumentTypes {
  establishment: Establishment;
  regime: Regime;
  assumptions: Assumptions;
  experiment: ExperimentFile;
}
export type DocumentKind = keyof DocumentTypes;

export const schemas: { readonly [Kind in DocumentKind]: z.ZodMiniType<DocumentTypes[Kind]> } = {
  establishment: establishmentSchema,
  regime: regimeSchema,
  assumptions: assumptionsSchema,
  experiment: experimentSchema,
};

export const documentKinds = Object.keys(schemas) as readonly DocumentKind[];

export const newestFormat = 1;
