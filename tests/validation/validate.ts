/**
 * `npm run validate [-- I10 E2 …] [-- --points N]`: runs the checks of model.md §8, all or those named, and writes
 * docs/validation.json and docs/validation.md. Some checks alone take their place among committed results of the same model
 * and scenarios; among others they are printed and nothing is written. Exit status 130 when interrupted, with nothing written.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { interruptible } from '#cli/interrupt.ts';
import { showProgress } from '#cli/progress.ts';
import { modelVersion } from '#prison/model.ts';
import { historyMatching, fewestPoints } from './checks/historyMatching.ts';
import { monotone } from './checks/monotone.ts';
import { plausibility } from './checks/plausibility.ts';
import { recomputed } from './checks/recomputed.ts';
import { sane } from './checks/sane.ts';
import { tested, testedRows, type TestedId } from './checks/tested.ts';
import { weeks } from './checks/weeks.ts';
import { checkIds, type Check, type CheckId, type Outcome, type Results } from './outcome.ts';
import { unexplained, validationPage } from './page.ts';
import { contentKeys, discoverPresets } from './presets.ts';
import { openThreads } from './threads.ts';

const resultsFile = 'docs/validation.json';
const pageFile = 'docs/validation.md';

const { ids, points } = asked(process.argv.slice(2));
const presets = await discoverPresets();
const keys = contentKeys(presets);
const threadFile = resolve('dist/validation/study.worker.js');
const start = performance.now();

try {
  await interruptible(async (signal) => {
    const threads = openThreads(threadFile, signal);
    const outcomes: Outcome[] = [];
    try {
      for (const check of checksFor(ids)) {
        const since = performance.now();
        process.stderr.write(`${check.ids.join(', ')}\n`);
        const progress = showProgress(process.stderr);
        const found = await check.run({
          presets,
          runWeeks: (tasks, onProgress = () => undefined) => threads.run(tasks, onProgress),
          points,
          signal,
          onProgress: progress.update,
        });
        progress.stop();
        signal.throwIfAborted();
        outcomes.push(...found);
        found.forEach(print);
        console.log(`    ${((performance.now() - since) / 1000).toFixed(1)} s`);
      }
    } finally {
      await threads.close();
    }
    for (const exception of unexplained(outcomes))
      console.log(`No reason in tests/validation/reasons.ts for: ${exception}`);
    write(outcomes);
  });
  console.log(`${((performance.now() - start) / 1000).toFixed(0)} s in all`);
  process.exit(0);
} catch (error) {
  const interrupted = error instanceof Error && error.name === 'AbortError';
  console.error(interrupted ? 'Interrupted; nothing written.' : error);
  process.exit(interrupted ? 130 : 1);
}

function asked(options: readonly string[]): { readonly ids: readonly CheckId[]; readonly points: number } {
  const at = options.indexOf('--points');
  const named = at < 0 ? options : options.toSpliced(at, 2);
  const unknown = named.filter((name) => !(checkIds as readonly string[]).includes(name));
  const count = at < 0 ? fewestPoints : Number(options[at + 1]);
  if (unknown.length > 0 || !Number.isInteger(count) || count < 2) {
    console.error(
      `Expected checks among ${checkIds.join(' ')}, or --points and a whole number; found ${options.join(' ')}.`,
    );
    process.exit(2);
  }
  return { ids: named.length === 0 ? checkIds : (named as CheckId[]), points: count };
}

function print({ check, verdict, found, exceptions, tables }: Outcome): void {
  console.log(`${check.padEnd(3)} ${verdict.padEnd(6)} ${found}`);
  for (const exception of exceptions) console.log(`    missed: ${exception}`);
  for (const { title, columns, rows } of tables)
    console.log([`  ${title}`, ...[columns, ...rows].map((row) => `    ${row.join(' | ')}`)].join('\n'));
}

function checksFor(named: readonly CheckId[]): Check[] {
  const asTests = named.filter((id): id is TestedId => id in testedRows);
  const studies = [weeks, sane, recomputed, monotone, plausibility, historyMatching];
  return [
    ...(asTests.length === 0 ? [] : [tested(asTests)]),
    ...studies.filter((check) => check.ids.some((id) => named.includes(id))),
  ];
}

function write(outcomes: readonly Outcome[]): void {
  const before = existsSync(resultsFile) ? (JSON.parse(readFileSync(resultsFile, 'utf8')) as Results) : null;
  const fresh = new Set(outcomes.map(({ check }) => check));
  const same =
    before?.modelVersion === modelVersion && JSON.stringify(before.contentKeys) === JSON.stringify(keys);
  const others = same ? before.outcomes.filter(({ check }) => !fresh.has(check)) : [];
  if (fresh.size + others.length < checkIds.length) {
    console.log(
      `Nothing written: ${pageFile} is of another model or other scenarios, and these are not all checks.`,
    );
    return;
  }
  const results: Results = {
    formatVersion: 1,
    modelVersion,
    contentKeys: keys,
    outcomes: checkIds.flatMap((id) => [...outcomes, ...others].filter(({ check }) => check === id)),
  };
  writeFileSync(
    resultsFile,
    `${JSON.stringify(results, null, 1)}
`,
  );
  writeFileSync(pageFile, validationPage(results));
  console.log(`Wrote ${pageFile} and ${resultsFile}`);
}
