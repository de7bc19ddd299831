/** JSON Schemas by which an editor completes and checks scenario files; kept in scenarios/schemas. */
import * as z from 'zod/mini';
import { documentKinds, schemas } from './documents.ts';

/** Draft-07, by kind, of files as written; that of an experiment refers to the others beside it. */
export function jsonSchemas(): Readonly<Record<string, z.core.JSONSchema.BaseSchema>> {
  const registry = z.registry<{ id: string }>();
  for (const kind of documentKinds) registry.add(schemas[kind], { id: kind });
  return z.toJSONSchema(registry, { io: 'input', target: 'draft-7', uri: (id) => `${id}.schema.json` })
    .schemas;
}
