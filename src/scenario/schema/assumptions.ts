/** The assumptions file; its types, with what each field means, are in ../assumptions.ts. */
import * as z from 'zod/mini';
import { behaviourIds, readingIds } from '../assumptions.ts';
import {
  fields,
  fileIdentifier,
  formatVersion,
  list,
  provenance,
  schemaLink,
  text,
  words,
} from './fields.ts';

const assumption = fields({
  value: z.number(),
  unit: text(60),
  low: z.number(),
  high: z.number(),
  source: z.union([
    z.literal('placeholder'),
    list(
      words(
        /^((S|F|O|W|ST|A|M|T)\d{1,2}|P-[A-Z]|row \d{1,3}|section \d{1,2}(\.\d{1,2})*)$/,
        'an ID of the evidence, such as S1, W4, ST3, A12, F6, O3, T1, M2, P-A, row 45 or section 4.6',
      ),
      1,
      20,
    ),
  ]),
  confidence: z.enum(['H', 'M', 'L']),
  meaning: text(1000),
});

export const assumptionsSchema = fields({
  $schema: schemaLink,
  formatVersion,
  kind: z.literal('assumptions'),
  id: fileIdentifier,
  name: text(200),
  provenance,
  behaviour: fields(eachOf(behaviourIds)),
  reading: fields(eachOf(readingIds)),
});

function eachOf<Id extends string>(ids: readonly Id[]) {
  return Object.fromEntries(ids.map((id) => [id, assumption])) as Record<Id, typeof assumption>;
}
