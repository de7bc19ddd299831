import { buildApp, buildForNode } from './build.mjs';
import { findOrInstallChromium } from './chromium.mjs';
import { root, run, setUp } from './setup.mjs';

setUp();
if ((buildForNode() || buildApp()) !== 0) process.exit(1);

// Thousands of weeks: the build runs them, not a loader's version of it.
const { build } = await import('vite');
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    outDir: 'dist/validation',
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: {
      input: { validate: 'tests/validation/validate.ts', 'study.worker': 'tests/validation/study.worker.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: 'shared/[name]-[hash].js' },
    },
  },
});
run(process.execPath, ['dist/validation/validate.js', ...process.argv.slice(2)], {
  CORE_DAY_CHROMIUM: findOrInstallChromium() ?? '',
});
