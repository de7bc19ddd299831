import { mkdirSync, rmSync } from 'node:fs';
import { buildApp, buildForNode } from './build.mjs';
import { findOrInstallChromium } from './chromium.mjs';
import { root, setUp, statusOf } from './setup.mjs';
import { tally } from './tally.mjs';

/** @type {{ name: string, seconds: number, outcome: 'passed' | 'failed' | 'skipped' }[]} */
const stages = [];

/**
 * Runs one stage and notes how long it took.
 *
 * @param {string} name
 * @param {() => number | null} work its exit status; null when it was skipped
 */
function stage(name, work) {
  console.log(`\n— ${name}`);
  const start = performance.now();
  const status = work();
  const outcome = status === null ? 'skipped' : status === 0 ? 'passed' : 'failed';
  stages.push({ name, seconds: (performance.now() - start) / 1000, outcome });
}

/**
 * @param {string} path of a tool's script under node_modules
 * @param {readonly string[]} args
 * @param {Record<string, string>} [environment]
 */
const tool = (path, args, environment) =>
  statusOf(process.execPath, [`node_modules/${path}`, ...args], environment);

rmSync(`${root}/test-results`, { recursive: true, force: true });
mkdirSync(`${root}/test-results`, { recursive: true });

stage('set-up', () => {
  setUp();
  return 0;
});
stage('format', () => tool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']));
stage('lint and import rules', () => tool('oxlint/bin/oxlint', []));
stage('types', () => tool('typescript/bin/tsc', ['-p', '.']));
stage('unused code', () => tool('knip/bin/knip.js', []));
stage('build', () => buildForNode() || buildApp());
stage('unit, property and validation', () =>
  tool('vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    '--outputFile.json=test-results/unit.json',
  ]),
);
stage('browser and accessibility', browser);

function browser() {
  const chromium = findOrInstallChromium();
  if (chromium !== null) return tool('@playwright/test/cli.js', ['test'], { CORE_DAY_CHROMIUM: chromium });
  const missing = 'no Chromium found; set CORE_DAY_CHROMIUM to the path of one';
  console.error(process.env.CI ? missing : `\n*** BROWSER TESTS SKIPPED: ${missing} ***\n`);
  return process.env.CI ? 1 : null;
}

console.log('\nSeconds per stage');
for (const { name, seconds, outcome } of stages)
  console.log(
    `  ${seconds.toFixed(1).padStart(6)}  ${name}${outcome === 'passed' ? '' : `: ${outcome.toUpperCase()}`}`,
  );

const failedStages = stages.filter(({ outcome }) => outcome === 'failed').length;
if (failedStages > 0) console.log(`${failedStages} of ${stages.length} stages failed`);
const { passed, failed, skipped } = tally();
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failedStages > 0 || failed > 0 || passed === 0 ? 1 : 0);
