import { chmodSync } from 'node:fs';
import { root, statusOf } from './setup.mjs';

const vite = 'node_modules/vite/bin/vite.js';

/** Builds the command line and its worker into dist/node, to be run by its name; returns the exit status. */
export function buildForNode() {
  const status = statusOf(process.execPath, [
    vite,
    'build',
    '--config',
    'vite.node.config.ts',
    '--logLevel',
    'warn',
  ]);
  if (status === 0) chmodSync(`${root}/dist/node/core-day.js`, 0o755);
  return status;
}

/** Builds the app into dist/app; returns the exit status. */
export function buildApp() {
  return statusOf(process.execPath, [vite, 'build', '--logLevel', 'warn']);
}

if (process.argv[1]?.endsWith('build.mjs')) process.exit(buildForNode() || buildApp());
