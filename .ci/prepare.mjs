import { existsSync } from 'node:fs';
import { buildForNode } from './build.mjs';
import { root } from './setup.mjs';

// npm runs this after an install. An install without the development packages, or of the package files alone,
// has nothing to build with, or nothing to build.
const missing = ['node_modules/vite', 'vite.node.config.ts'].find((path) => !existsSync(`${root}/${path}`));
if (missing !== undefined) {
  console.error(`core-day: not built, because there is no ${missing}`);
  process.exit(0);
}
process.exit(buildForNode());
