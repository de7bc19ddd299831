import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addressFor, openingComparison, placeOf, shippedComparisons } from '#app/comparisons.ts';
import { fileOf, shippedExperiment } from '#app/shipped-experiments.ts';

const folder = new URL('../../scenarios/experiments/', import.meta.url);
const files = readdirSync(folder);

describe('the comparisons to choose from', () => {
  it('are all the experiments that ship, the opening one first', () => {
    expect(shippedComparisons.map(({ id }) => `${id}.json`).sort()).toEqual(files.sort());
    expect(shippedComparisons[0].id).toBe(openingComparison);
  });

  it('bear the names of their files, and those of their establishments', async () => {
    for (const { id, name, establishmentName } of shippedComparisons) {
      const written = JSON.parse(readFileSync(new URL(`${id}.json`, folder), 'utf8')) as {
        id: string;
        name: string;
      };
      expect([written.id, written.name]).toEqual([id, name]);
      expect(establishmentName).toBe((await shippedExperiment(id)).establishment.name);
      expect(fileOf(id)).toBe(`scenarios/experiments/${id}.json`);
    }
  });

  it('have an address for each of their pages, and every address leads back', () => {
    for (const comparison of shippedComparisons) {
      for (const page of ['story', 'person', 'method'] as const) {
        const address = addressFor(comparison.id, page);
        expect(placeOf(address.slice(1))).toEqual({ comparison, page });
      }
    }
    expect(addressFor(openingComparison, 'story')).toBe('#/');
  });

  it('are not lost where an address leads nowhere', () => {
    for (const path of ['/nowhere', '/open-prison/nowhere', '']) expect(placeOf(path).page).toBe('story');
    expect(placeOf('/nowhere').comparison.id).toBe(openingComparison);
  });
});
