import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { documentKinds } from '#scenario/schema/documents.ts';
import { jsonSchemas } from '#scenario/schema/json-schema.ts';

const folder = new URL('../../scenarios/schemas/', import.meta.url);

test.each(documentKinds)('scenarios/schemas/%s.schema.json is what the reader checks', async (kind) => {
  const file = new URL(`${kind}.schema.json`, folder).pathname;
  const text = await format(JSON.stringify(jsonSchemas()[kind]), {
    ...(await resolveConfig(file)),
    parser: 'json',
  });
  await expect(
    text,
    'stale: write it anew with npx vitest run tests/scenario/json-schema.test.ts -u',
  ).toMatchFileSnapshot(file);
});
