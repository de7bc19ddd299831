/** The scenario files that ship, and the thread that tests use. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { fromJSONSchema } from 'zod';
import { describeFault } from '#scenario/fault.ts';
import { read, readDocument, type Load } from '#scenario/read.ts';
import { documentKinds } from '#scenario/schema/documents.ts';
import { jsonSchemas } from '#scenario/schema/json-schema.ts';

const root = new URL('../../', import.meta.url);
const load: Load = (path) => readFileSync(new URL(path, root), 'utf8');
const filesIn = (folder: string): string[] =>
  readdirSync(new URL(folder, root))
    .filter((file) => file.endsWith('.json'))
    .map((file) => `${folder}${file}`);

const regimes = filesIn('scenarios/regimes/');
const files = [
  ...documentKinds.flatMap((kind) =>
    kind === 'regime' ? regimes : filesIn(`scenarios/${kind === 'assumptions' ? kind : `${kind}s`}/`),
  ),
  ...filesIn('tests/scenario/fixtures/'),
];

test.each(files)('%s reads without a fault', async (file) => {
  const outcome = await readDocument(file, load);
  expect(outcome.ok ? [] : outcome.faults.map(describeFault)).toEqual([]);
});

test.each(files)(
  '%s names the JSON Schema of its kind, which lets it through and not one field more',
  (file) => {
    const text = readFileSync(new URL(file, root), 'utf8');
    const document = JSON.parse(text) as { $schema: string; kind: string };
    const named = fileURLToPath(new URL(document.$schema, new URL(file, root)));
    expect(named).toBe(fileURLToPath(new URL(`scenarios/schemas/${document.kind}.schema.json`, root)));
    if (document.kind === 'experiment') return;
    const schema = fromJSONSchema(jsonSchemas()[document.kind]);
    expect(schema.safeParse(document).error).toBeUndefined();
    expect(schema.safeParse({ ...document, colour: 'red' }).success).toBe(false);
  },
);

test('every shipped regime is for the shipped establishment and can be compared with the others', async () => {
  const text = JSON.stringify({
    formatVersion: 1,
    kind: 'experiment',
    id: 'all',
    name: 'All shipped regimes',
    establishment: 'scenarios/establishments/category-c-800.json',
    regimes,
    assumptions: 'scenarios/assumptions/category-c.json',
    days: 7,
    replications: 1,
    seed: 1,
  });
  const outcome = await read('all.json', (path) => (path === 'all.json' ? text : load(path)));
  expect(outcome.ok ? [] : outcome.faults.map(describeFault)).toEqual([]);
});
