/** Rows that stand as tests: they are run by the test runner, and say what they found in their own words. */
import { spawnSync } from 'node:child_process';
import { startVitest, type TestCase } from 'vitest/node';
import type { Check, CheckId, Context, Outcome } from '../outcome.ts';
import { counted } from '../words.ts';

interface Row {
  readonly files: readonly string[];
  /** Tests of those files that are the row's; all of them where it is not given. */
  readonly named?: RegExp;
  readonly on: string;
}

const metamorphic = ['tests/prison/metamorphic.test.ts'];

export const testedRows = {
  I6: {
    files: metamorphic,
    named: /\(I6\)/,
    on: 'the category C prison with one association period of three hours, by turns of a whole wing to quarters',
  },
  I7: {
    files: metamorphic,
    named: /\(I7\)/,
    on: 'the category C prison with one core day for every day',
  },
  I8: {
    files: ['tests/prison/weeks.test.ts', 'tests/workers/built-pool.test.ts'],
    named: /anybody listens|one thread and with two/,
    on: 'a week as delivered in Node, one worker and two',
  },
  I9: {
    files: metamorphic,
    named: /\(I9\)/,
    on: 'an FRD-style week as delivered, every record of a wing',
  },
  I12: {
    files: metamorphic,
    named: /\(I12\)/,
    on: 'the category C prison, a workshop-based week',
  },
  Q1: {
    files: ['tests/validation/queueing.test.ts'],
    on: 'the kernel’s calendar and queues, 30 runs of 30,000 customers',
  },
  P1: {
    files: ['tests/validation/peer.test.ts'],
    on: 'a small prison, every record after canonical sort',
  },
} as const satisfies Readonly<Partial<Record<CheckId, Row>>>;
export type TestedId = keyof typeof testedRows;

interface Case {
  readonly file: string;
  readonly name: string;
  readonly state: string;
  readonly found: readonly string[];
}

/** Only the rows asked for. */
export function tested(ids: readonly TestedId[]): Check {
  return {
    ids,
    run: async (context) => {
      const cases = await runTests([...new Set(ids.flatMap((id) => testedRows[id].files))], context);
      return ids.map((id) => outcomeOf(id, cases, context));
    },
  };
}

function outcomeOf(check: TestedId, cases: readonly Case[], { onProgress }: Context): Outcome {
  const row: Row = testedRows[check];
  const own = cases.filter(
    ({ file, name }) =>
      row.files.some((path) => file.endsWith(path)) && (row.named === undefined || row.named.test(name)),
  );
  const failed = own.filter(({ state }) => state === 'failed').map(({ name }) => name);
  const skipped = own.filter(({ state }) => state === 'skipped').length;
  const found = [...new Set(own.flatMap((entry) => entry.found))];
  const browser = check === 'I8' ? sameHashInBrowser() : null;
  onProgress(cases.length, cases.length);
  if (browser?.passed === false) failed.push(browser.found);
  const passed = own.length - failed.length - skipped;
  return {
    check,
    verdict: failed.length > 0 || own.length === 0 ? 'missed' : skipped > 0 ? 'notRun' : 'met',
    ran: row.files.map((path) => `\`${path}\``).join(', ') + (browser === null ? '' : `, \`${sameHash}\``),
    on: row.on,
    found: [
      `${counted(passed, 'test')} passed${failed.length > 0 ? `, ${failed.length} failed` : ''}${skipped > 0 ? `, ${skipped} skipped` : ''}`,
      ...found,
      ...(browser === null ? [] : [browser.found]),
    ].join('; '),
    exceptions: failed.map((name) => `${check} ${name}`),
    tables: [],
    sample: [],
  };
}

async function runTests(files: readonly string[], { onProgress, signal }: Context): Promise<Case[]> {
  const cases: Case[] = [];
  let expected = 0;
  const take = (test: TestCase): void => {
    cases.push({
      file: test.module.moduleId,
      name: test.fullName,
      state: test.result().state,
      found: test.meta().found ?? [],
    });
    onProgress(cases.length, Math.max(expected, cases.length));
  };
  const runner = await startVitest('test', [...files], {
    watch: false,
    reporters: [
      {
        onTestModuleCollected: (module) => {
          expected += [...module.children.allTests()].length;
        },
        onTestCaseResult: take,
      },
    ],
  });
  const stop = (): void => void runner.cancelCurrentRun('keyboard-input');
  signal.addEventListener('abort', stop);
  await runner.close();
  signal.removeEventListener('abort', stop);
  signal.throwIfAborted();
  // What failed is told by the page, not by the status of the command.
  process.exitCode = 0;
  return cases;
}

const sameHash = 'tests/browser/same-hash.spec.ts';

/** The browser's half of I8, where there is one to be had; the app must have been built. */
function sameHashInBrowser(): { readonly passed: boolean | null; readonly found: string } {
  if (!process.env['CORE_DAY_CHROMIUM'])
    return { passed: null, found: 'no Chromium here, so no browser was compared' };
  const { status, stdout } = spawnSync(
    process.execPath,
    ['node_modules/@playwright/test/cli.js', 'test', 'same-hash', '--reporter=line'],
    { encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  if (status === 0) return { passed: true, found: 'the same in Chromium, with one worker and with two' };
  return { passed: false, found: `Chromium differs: ${stdout.trim().split('\n').at(-1) ?? ''}` };
}
