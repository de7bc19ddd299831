import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { modelVersion } from '#prison/model.ts';
import { fewestPoints } from './checks/historyMatching.ts';
import { checkIds, type Results } from './outcome.ts';
import { validationPage } from './page.ts';
import { contentKeys, discoverPresets } from './presets.ts';
import { Study } from './study.ts';

const file = 'docs/validation.json';
const stale =
  'docs/validation.md is of another model or other scenarios: run `npm run validate`, and look at what changed';
const results = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : null;

describe('docs/validation.md', () => {
  test('is of this model and these scenarios', async () => {
    expect(results, stale).not.toBeNull();
    expect({ modelVersion: results?.modelVersion, keys: results?.contentKeys }, stale).toEqual({
      modelVersion,
      keys: contentKeys(await discoverPresets()),
    });
  });

  test('has a row for every check, with as many points of history matching as asked for', () => {
    const outcomes = results?.outcomes ?? [];
    expect(outcomes.map(({ check }) => check)).toEqual(checkIds);
    const points = outcomes.flatMap(({ sample }) => sample.flatMap(({ task }) => task.point?.of ?? []));
    expect(points.length).toBeGreaterThan(0);
    expect(Math.min(...points)).toBeGreaterThanOrEqual(fewestPoints);
  });

  test('is written from its data and the reasons, and from nothing else', async () => {
    if (results === null) throw new Error(stale);
    expect(readFileSync('docs/validation.md', 'utf8')).toBe(validationPage(results));
  });

  test('comes out the same when a few of its weeks are run again', async () => {
    const study = new Study(await discoverPresets());
    const samples = results?.outcomes.flatMap(({ sample }) => sample) ?? [];
    expect(samples.length).toBeGreaterThanOrEqual(4);
    for (const { task, figures } of samples)
      expect(study.run(task).figures, `${stale} (${JSON.stringify(task)})`).toEqual(figures);
  });
});
