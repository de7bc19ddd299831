import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../scenarios/experiments/', import.meta.url);

/** The experiments that ship, the opening one first. */
export const shippedComparisons = readdirSync(folder)
  .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { id: string; name: string })
  .sort((a, b) => Number(b.id === 'category-c') - Number(a.id === 'category-c'));
