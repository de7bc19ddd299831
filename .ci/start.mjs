import { buildApp, buildForNode } from './build.mjs';
import { listen, serverOf } from './serve.mjs';
import { root, setUp } from './setup.mjs';

const wanted = Number(process.env.PORT ?? 4173);
if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65535) {
  console.error(`PORT is "${process.env.PORT}"; it must be a whole number from 1 to 65535.`);
  process.exit(2);
}

setUp();
console.log('Building');
const status = buildForNode() || buildApp();
if (status !== 0) process.exit(status);

const port = await listen(serverOf(`${root}/dist/app`), wanted);
if (port !== wanted) console.log(`Port ${wanted} is taken; using ${port}.`);
console.log(`\nCore Day is at http://127.0.0.1:${port}/ (Ctrl+C stops it)\n`);
