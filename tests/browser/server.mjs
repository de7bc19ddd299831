import { build } from 'vite';
import { listen, serverOf } from '../../.ci/serve.mjs';
import { root } from '../../.ci/setup.mjs';

// The app as built, at the port asked for; at the next one a page with the workers alone, at their own address so
// that nothing of it can reach the app.
const port = Number(process.argv[2]);
await build({
  root: `${root}/tests/browser/pool-page`,
  configFile: false,
  logLevel: 'warn',
  worker: { format: 'es' },
  build: {
    outDir: `${root}/dist/pool-page`,
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
});
await listen(serverOf(`${root}/dist/pool-page`), port + 1, 1);
await listen(serverOf(`${root}/dist/app`), port, 1);
