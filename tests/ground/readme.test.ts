import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { comparisonTable } from '#cli/comparison-table.ts';
import type { Comparison } from '#experiment/comparison.ts';
import { built, commandFile } from '#tests/built.ts';
import { project } from './planted.ts';

const readme = readFileSync(join(project, 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, language, text]) => ({
  language,
  text,
}));
const commands = blocks
  .filter(({ language }) => language === 'sh')
  .flatMap(({ text }) => text.split('\n'))
  .map((line) => line.replace(/\s+#.*$/, ''))
  .filter((line) => line !== '');

beforeAll(built);

describe('the README', () => {
  test('quotes what the commands print: `npx vitest run tests/ground/readme -u` brings it up to date', async () => {
    const quoted = readme
      .replace(/(?<=```text\n)FRD-style[\s\S]*?(?=```)/, () => excerptOfComparison())
      .replace(/(?<=```text\n)scenarios\/[\s\S]*?(?=```)/, () => faultsOfMistypedName());
    await expect(quoted).toMatchFileSnapshot('../../README.md');
  });

  test('names only commands, options and files that exist', () => {
    const scripts = (JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { scripts: object })
      .scripts;
    expect(commands).toContain('npm start');
    expect(commands).toContain('npm test');
    for (const command of commands) {
      const [tool, name = '', ...rest] = command.split(/\s+/);
      if (tool === 'npm') expect(['ci', ...Object.keys(scripts)]).toContain(name === 'run' ? rest[0] : name);
      else {
        expect(`${tool} ${name}`).toBe('npx core-day');
        const [verb = '', ...words] = rest;
        const help = printedBy([verb, '--help'], project);
        for (const option of words.filter((word) => word.startsWith('--')))
          expect(help, command).toContain(option);
        for (const file of words.filter((word) => word.startsWith('scenarios/')))
          expect(existsSync(join(project, file)), file).toBe(true);
      }
    }
    for (const [, target = ''] of readme.matchAll(/\]\(([^)#]+)\)/g))
      expect(existsSync(join(project, target)), target).toBe(true);
  });
});

/** What the default experiment comes to, for one regime as designed, without its staff and rooms. */
function excerptOfComparison(): string {
  const committed = readFileSync(join(project, 'scenarios/results/category-c.json'), 'utf8');
  const said = comparisonTable(JSON.parse(committed) as Comparison);
  const start = said.indexOf('FRD-style, smaller cohorts, beside');
  const end = said.indexOf('Staff and rooms', start);
  expect([start, end].every((at) => at >= 0)).toBe(true);
  return said.slice(start, end);
}

function faultsOfMistypedName(): string {
  const folder = mkdtempSync(join(tmpdir(), 'core-day-readme-'));
  try {
    cpSync(join(project, 'scenarios'), join(folder, 'scenarios'), { recursive: true });
    const shipped = readFileSync(join(project, 'scenarios/experiments/category-c.json'), 'utf8');
    writeFileSync(join(folder, 'scenarios/experiments/mine.json'), shipped.replace('"days"', '"day"'));
    return printedBy(['check', 'scenarios/experiments/mine.json'], folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the built command prints, on both streams, whatever its exit status. */
function printedBy(args: readonly string[], cwd: string): string {
  try {
    return execFileSync(process.execPath, [commandFile, ...args], { cwd, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return stdout + stderr;
  }
}
