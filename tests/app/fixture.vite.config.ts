/** The page on the invented comparison, for work on the page alone: `vite build -c tests/app/fixture.vite.config.ts`. Never shipped. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { browserBuild } from '../../vite.config.ts';
import { inventedComparison } from './fixture.ts';

mkdirSync('dist', { recursive: true });
writeFileSync('dist/invented.json', JSON.stringify(inventedComparison()));

const base = browserBuild('dist/invented.json', 'dist/invented');

export default defineConfig({
  ...base,
  root: process.cwd(),
  plugins: [
    {
      name: 'invented-run',
      enforce: 'pre',
      resolveId: (source) => (source === '../recompute.ts' ? resolve('tests/app/invented-run.ts') : null),
    },
    ...(base.plugins ?? []),
  ],
});
