import { existsSync, readFileSync } from 'node:fs';
import { root } from './setup.mjs';

/**
 * Counts tests over the reports of the two runners, as written by this run; a runner that wrote none ran none.
 *
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
export function tally() {
  const unit = reportOf('unit.json');
  const browser = reportOf('browser.json')?.stats;
  return {
    passed: (unit?.numPassedTests ?? 0) + (browser?.expected ?? 0),
    // A test file that does not load fails without a test of its own.
    failed:
      (unit ? unit.numFailedTests + filesThatDidNotLoad(unit) : 0) +
      (browser ? browser.unexpected + browser.flaky : 0),
    skipped: (unit ? unit.numPendingTests + unit.numTodoTests : 0) + (browser?.skipped ?? 0),
  };
}

/** @param {{ testResults: { status: string, assertionResults: unknown[] }[] }} report */
function filesThatDidNotLoad({ testResults }) {
  return testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
}

/** @param {string} name */
function reportOf(name) {
  const path = `${root}/test-results/${name}`;
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}
