import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Installs the packages of package-lock.json, unless exactly those are installed already. */
export function setUp() {
  requireNode();
  const difference = differenceFromLock();
  if (difference === null) return;
  console.log(`Installing packages (${difference})`);
  run('npm', ['ci', '--no-audit', '--no-fund']);
}

/**
 * Runs a command in the project folder with its output passed through.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string>} [environment] added to this process's own
 */
export function run(command, args, environment = {}) {
  const status = statusOf(command, args, environment);
  if (status !== 0) process.exit(status);
}

/**
 * The exit status of a command run in the project folder with its output passed through.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string>} [environment] added to this process's own
 * @returns {number}
 */
export function statusOf(command, args, environment = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32',
  });
  if (error) console.error(`${command}: ${error.message}`);
  return status ?? 1;
}

/** Says what differs between the lock file and node_modules; null when nothing does. */
function differenceFromLock() {
  const installedPath = `${root}/node_modules/.package-lock.json`;
  if (!existsSync(installedPath)) return 'none are installed';
  const locked = packagesOf(`${root}/package-lock.json`);
  const installed = packagesOf(installedPath);
  for (const [path, entry] of Object.entries(locked)) {
    if (path === '') continue;
    const present = installed[path];
    if (!present && !entry.optional) return `${path} is missing`;
    if (present && present.version !== entry.version)
      return `${path} is ${present.version}, not ${entry.version}`;
  }
  const stray = Object.keys(installed).find((path) => !(path in locked));
  return stray ? `${stray} is not in the lock file` : null;
}

/**
 * @param {string} path of a lock file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Core Day needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}
