import { existsSync } from 'node:fs';
import { statusOf } from './setup.mjs';

const usualPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The path of a Chromium: the one named by CORE_DAY_CHROMIUM, else one in a usual place; null when there is none.
 *
 * @returns {string | null}
 */
export function findChromium() {
  const named = process.env.CORE_DAY_CHROMIUM;
  if (named) {
    if (existsSync(named)) return named;
    console.error(`CORE_DAY_CHROMIUM names ${named}, which does not exist.`);
    process.exit(1);
  }
  return usualPaths.find((path) => existsSync(path)) ?? null;
}

/** Finds a Chromium, or installs Debian's where this process may do so. */
export function findOrInstallChromium() {
  const found = findChromium();
  if (found !== null || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return found;
  console.log('Installing Chromium');
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  statusOf('apt-get', ['update', '-qq'], quiet);
  statusOf('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
  return findChromium();
}
