import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { processBook } from '#prison/processBook.ts';
import { purposeBook } from '#prison/purposeBook.ts';
import { Purpose, purposeCount } from '#prison/purposes.ts';
import { behaviourIds } from '#scenario/assumptions.ts';

const src = join(import.meta.dirname, '../../src');

const filesOf = (folder: string): string[] =>
  readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file}`);

test('purposes are numbered from 0 without a gap, and the registry says how many there are', () => {
  const numbers = Object.values(Purpose);
  expect(numbers).toEqual(numbers.map((_, index) => index));
  expect(purposeCount).toBe(numbers.length);
});

const modelText = filesOf('prison')
  .map((file) => readFileSync(join(src, file), 'utf8'))
  .join('\n');

test('each purpose is drawn somewhere in the model unless its entry says that it is retired', () => {
  const drawn = Object.keys(Purpose).filter((name) => new RegExp(`\\bPurpose\\.${name}\\b`).test(modelText));
  const described = Object.entries(purposeBook).filter(([, entry]) => entry !== 'retired');
  expect(described.map(([name]) => name).sort()).toEqual(drawn.sort());
});

test('weakly paired are the purposes drawn by the quarter of an hour, and no others', () => {
  const byQuarter = [...modelText.matchAll(/Purpose\.(\w+),[^;()]*quarterOccasion\(/g)].map(
    ([, name]) => name,
  );
  const called = Object.entries(purposeBook).filter(([, entry]) => entry !== 'retired' && entry.weaklyPaired);
  expect(called.map(([name]) => name).sort()).toEqual([...new Set(byQuarter)].sort());
});

test('what a purpose names in backticks is an assumption that enters the simulation', () => {
  const named = Object.values(purposeBook).flatMap((entry) =>
    entry === 'retired' ? [] : [...entry.distribution.matchAll(/`([^`]+)`/g)].map(([, id]) => id),
  );
  const known: readonly string[] = behaviourIds;
  expect(named.filter((id) => !known.includes(id))).toEqual([]);
});

test('every file of the processes stands in one entry of processBook.ts, and every entry names files that exist', () => {
  const files = processBook.flatMap((entry) => entry.files);
  expect(files.filter((file) => !existsSync(join(src, file)))).toEqual([]);
  expect(files.filter((file) => file.startsWith('prison/processes/')).sort()).toEqual(
    filesOf('prison/processes').sort(),
  );
});
