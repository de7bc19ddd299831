/** The experiment file; its type, with what each field means, is in ../scenario.ts. */
import * as z from 'zod/mini';
import { assumptionsSchema } from './assumptions.ts';
import { establishmentSchema } from './establishment.ts';
import { fields, fileIdentifier, formatVersion, list, schemaLink, text, words } from './fields.ts';
import { regimeSchema } from './regime.ts';

export const mostRegimes = 12;

/** Relative, with forward slashes, so that a scenario folder can be moved and read on any system. */
export const partPath = words(
  /^(?![/\\])(?!.*[:\\])[^\n\r]{1,494}\.json$/,
  'the relative path of a .json file, such as ../regimes/workshop-based.json',
);

export const experimentSchema = fields({
  $schema: schemaLink,
  formatVersion,
  kind: z.literal('experiment'),
  id: fileIdentifier,
  name: text(200),
  establishment: z.union([partPath, establishmentSchema]),
  regimes: list(z.union([partPath, regimeSchema]), 1, mostRegimes),
  assumptions: z.union([partPath, assumptionsSchema]),
  days: z.int().check(z.minimum(7), z.maximum(364), z.multipleOf(7)),
  replications: z.int().check(z.minimum(1), z.maximum(100_000)),
  seed: z.int().check(z.minimum(0), z.maximum(4_294_967_295)),
});
