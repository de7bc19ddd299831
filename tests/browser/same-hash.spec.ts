import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { experimentFor } from '#cli/experiment-input.ts';
import type { Comparison } from '#experiment/comparison.ts';
import { comparisonJson } from '#files/comparison-json.ts';
import { expect, test } from './story-page.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const workerFile = `${root}dist/node/node.worker.js`;

test('Node and Chromium come to the same traces and the same figures, with one worker and with two', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const experiment = await experimentFor({ root, workerFile }, undefined, { replications: 1, days: 7 });
  const { port, protocol, hostname } = new URL(test.info().project.use.baseURL!);
  await page.goto(`${protocol}//${hostname}:${Number(port) + 1}/`);

  const inNode = JSON.parse(
    execFileSync(
      process.execPath,
      [`${root}dist/node/core-day.js`, 'compare', '--replications', '1', '--days', '7', '--format', 'json'],
      { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024, stdio: ['ignore', 'pipe', 'ignore'] },
    ),
  ) as Comparison;
  expect(Object.keys(inNode.manifest.traceHash)).toEqual(experiment.regimes.map(({ id }) => id));

  for (const workers of [1, 2]) {
    const ran = await page.evaluate(([given, count]) => window.runWith(given, count), [
      experiment,
      workers,
    ] as const);
    const inChromium = JSON.parse(comparisonJson({ ...ran, sentences: inNode.sentences })) as Comparison;
    expect(inChromium.manifest, `${workers} workers`).toEqual(inNode.manifest);
    expect(inChromium.rows, `${workers} workers`).toEqual(inNode.rows);
    expect(inChromium.profiles, `${workers} workers`).toEqual(inNode.profiles);
  }
});
