/** Writes the golden hashes of the shipped regimes (`npm run golden`): only together with a new modelVersion. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { modelVersion } from '#prison/model.ts';
import { conditions } from '#scenario/scenario.ts';
import { runScenario, shippedRegimes, shippedScenario } from './shipped.ts';

const file = new URL('./golden-hashes.json', import.meta.url);

test('write the golden hashes', async () => {
  const hashes: Record<string, Record<string, string>> = {};
  for (const regime of shippedRegimes) {
    hashes[regime] = {};
    for (const condition of conditions) {
      hashes[regime][condition] = runScenario(await shippedScenario(regime), condition).traceHash;
    }
  }
  expect(Object.keys(hashes)).toEqual([...shippedRegimes]);
  const written = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { modelVersion: number; hashes: unknown })
    : null;
  if (written?.modelVersion === modelVersion)
    expect(hashes, 'the trace has changed: raise modelVersion first').toEqual(written.hashes);
  writeFileSync(file, `${JSON.stringify({ modelVersion, hashes }, null, 2)}\n`);
});
