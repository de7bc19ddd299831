import { buildForNode } from './build.mjs';
import { root, run, setUp } from './setup.mjs';

setUp();
if (buildForNode() !== 0) process.exit(1);

// What is measured is what ships: the build, not a loader's version of it.
const { build } = await import('vite');
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  build: { ssr: 'tests/benchmarks/run.ts', outDir: 'dist/benchmarks', emptyOutDir: true, target: 'node20' },
});
run(process.execPath, ['--expose-gc', 'dist/benchmarks/run.js', ...process.argv.slice(2)]);
