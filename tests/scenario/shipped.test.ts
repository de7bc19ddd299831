/** The scenario files that ship, and the thread that tests use. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { fromJSONSchema } from 'zod';
import { misfitsOf } from '#rules/rosterFit.ts';
import { misfitTexts } from '#rules/misfitText.ts';
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

const regimeFiles = filesIn('scenarios/regimes/');
const files = [
  ...documentKinds.flatMap((kind) =>
    kind === 'regime' ? regimeFiles : filesIn(`scenarios/${kind === 'assumptions' ? kind : `${kind}s`}/`),
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

const experiments = filesIn('scenarios/experiments/');

test('every shipped regime is in a shipped experiment, or is for the prison of one', () => {
  const parsed = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
  const prisons = experiments.map((path) => {
    const { establishment } = parsed(path) as { establishment: string };
    const { prisonCode } = parsed(fileURLToPath(new URL(establishment, new URL(path, root)))) as {
      prisonCode: string;
    };
    return prisonCode;
  });
  for (const path of regimeFiles) {
    const { prisonRegime } = parsed(path) as { prisonRegime: { prisonCode: string }[] };
    expect(prisons, path).toContain(prisonRegime[0].prisonCode);
  }
});

test.each(experiments)('all regimes for the prison of %s can be compared with each other', async (path) => {
  const own = JSON.parse(readFileSync(new URL(path, root), 'utf8')) as Record<string, string>;
  const at = (link: string): string =>
    fileURLToPath(new URL(link, new URL(path, root))).slice(fileURLToPath(root).length);
  const { prisonCode } = JSON.parse(readFileSync(new URL(at(own.establishment), root), 'utf8')) as {
    prisonCode: string;
  };
  const text = JSON.stringify({
    ...own,
    $schema: undefined,
    establishment: at(own.establishment),
    assumptions: at(own.assumptions),
    regimes: regimeFiles.filter((regime) =>
      readFileSync(new URL(regime, root), 'utf8').includes(`"${prisonCode}"`),
    ),
  });
  const outcome = await read('all.json', (file) => (file === 'all.json' ? text : load(file)));
  expect(outcome.ok ? [] : outcome.faults.map(describeFault)).toEqual([]);
});

test.each(experiments)('%s asks for no post or session that its roster cannot man', async (path) => {
  const outcome = await read(path, load);
  if (!outcome.ok) throw new Error('The shipped experiment does not read.');
  const { establishment, regimes } = outcome.experiment;
  for (const regime of regimes) expect(misfitTexts(misfitsOf(establishment, regime)), regime.id).toEqual([]);
});
