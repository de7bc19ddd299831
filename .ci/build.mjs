import { statusOf } from './setup.mjs';

const vite = 'node_modules/vite/bin/vite.js';

/** Builds the command line and its worker into dist/node; returns the exit status. */
export function buildForNode() {
  return statusOf(process.execPath, [vite, 'build', '--config', 'vite.node.config.ts', '--logLevel', 'warn']);
}

/** Builds the app into dist/app; returns the exit status. */
export function buildApp() {
  return statusOf(process.execPath, [vite, 'build', '--logLevel', 'warn']);
}

if (process.argv[1]?.endsWith('build.mjs')) process.exit(buildForNode() || buildApp());
