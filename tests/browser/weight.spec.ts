import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const app = new URL('../../dist/app/', import.meta.url);
const gzipped = (file: string): number => gzipSync(readFileSync(new URL(file, app)), { level: 9 }).length;

test('less than 200 kB are asked for until the comparison can be read and switched', () => {
  const html = readFileSync(new URL('index.html', app), 'utf8');
  const files = [
    ...html.matchAll(/<(?:script|link|meta name="result-opening")[^>]*(?:src|href|content)="(\.\/[^"]+)"/g),
  ].map(([, file = '']) => file);
  expect(files.filter((file) => file.endsWith('.css'))).not.toEqual([]);
  expect(files.filter((file) => file.endsWith('.json'))).not.toEqual([]);
  const weights = Object.fromEntries(['index.html', ...files].map((file) => [file, gzipped(file)]));
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  expect(total, JSON.stringify(weights, null, 2)).toBeLessThan(200_000);
});
