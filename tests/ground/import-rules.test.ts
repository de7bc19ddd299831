import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lintPlanted, project, sourceFilesBelow } from './planted.ts';

/**
 * Who may import whom, as docs/architecture.md states it; written out here a second time, so that a slip in
 * .ci/lint/rooms.js shows.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  scenario: [],
  rules: ['scenario'],
  trace: [],
  prison: ['kernel', 'scenario', 'rules', 'trace'],
  measures: ['scenario', 'rules', 'trace'],
  experiment: ['prison', 'measures', 'scenario', 'rules', 'trace'],
  story: ['experiment'],
  files: ['trace', 'experiment'],
  workers: ['experiment'],
  app: ['scenario', 'rules', 'trace', 'experiment', 'story', 'files', 'workers'],
  cli: ['scenario', 'rules', 'trace', 'experiment', 'story', 'files', 'workers'],
};
const rooms = Object.keys(mayImport);
const folderOf = (room: string) => (room === 'workers' ? 'workers' : `src/${room}`);

describe('the import rules', () => {
  test('allow exactly the pairs of rooms that the architecture allows', () => {
    const files: Record<string, string> = {};
    const forbidden: string[] = [];
    for (const room of rooms) {
      for (const target of rooms) {
        const path = `${folderOf(room)}/planted/reaches-${target}.ts`;
        files[path] = `import { thing } from '#${target}/thing.ts';\nexport const here = thing;\n`;
        if (room !== target && !mayImport[room]?.includes(target)) forbidden.push(path);
      }
    }
    expect(faultyFiles(files)).toEqual(forbidden.toSorted());
  });

  test('let the app and the command line see the catalogue of measures and nothing else of measures', () => {
    const files = {
      'src/app/catalogue.ts': measuresImport('catalogue.ts'),
      'src/app/facts.ts': measuresImport('facts.ts'),
      'src/cli/catalogue.ts': measuresImport('catalogue.ts'),
      'src/cli/facts.ts': measuresImport('facts.ts'),
    };
    expect(faultyFiles(files)).toEqual(['src/app/facts.ts', 'src/cli/facts.ts']);
  });

  test('see every way of naming a module', () => {
    const ways = {
      'import.ts': `import { thing } from '#app/thing.ts';\nexport const here = thing;`,
      'type.ts': `import type { Thing } from '#app/thing.ts';\nexport type Here = Thing;`,
      'export.ts': `export { thing } from '#app/thing.ts';`,
      'export-all.ts': `export * from '#app/thing.ts';`,
      'dynamic.ts': `export const here = import('#app/thing.ts');`,
      'import-type.ts': `export type Here = import('#app/thing.ts').Thing;`,
      'address.ts': `export const here = new URL('../app/thing.ts', import.meta.url);`,
      'glob.ts': `export const here = import.meta.glob('../app/*.ts');`,
      'globs.ts': `export const here = import.meta.glob(['./*.ts', '../app/*.ts']);`,
      'relative.ts': `import { thing } from '../app/thing.ts';\nexport const here = thing;`,
      'around.ts': `import { thing } from '../../src/app/thing.ts';\nexport const here = thing;`,
      'tests.ts': `import { thing } from '../../tests/thing.ts';\nexport const here = thing;`,
      'tests-by-name.ts': `import { thing } from '#tests/thing.ts';\nexport const here = thing;`,
      'raw.ts': `import thing from '#app/thing.ts?raw';\nexport const here = thing;`,
      'package.ts': `import { thing } from 'chart.js';\nexport const here = thing;`,
      'node.ts': `import { thing } from 'node:fs';\nexport const here = thing;`,
    };
    const files = Object.fromEntries(
      Object.entries(ways).map(([name, text]) => [`src/kernel/${name}`, text]),
    );
    expect(faultyFiles(files)).toEqual(Object.keys(files).toSorted());
  });

  test('let a room import its own files, from any depth of folder, and tests import anything', () => {
    const files = {
      'src/prison/simulate.ts': `import { thing } from './processes/meals.ts';\nexport const here = thing;`,
      'src/prison/processes/meals.ts': `import { thing } from '../world.ts';\nexport const here = thing;`,
      'src/prison/processes/roll.ts': `import { thing } from '#prison/world.ts';\nexport const here = thing;`,
      'src/app/page.tsx': `import { useState } from 'react';\nexport const here = useState;`,
      'tests/kernel/draws.test.ts': `import { thing } from '#app/thing.ts';\nexport const here = thing;`,
    };
    expect(faultyFiles(files)).toEqual([]);
  });

  test('fault a folder of source code, or a file beside the rooms, that has no rule', () => {
    const files = { 'src/attic/box.ts': 'export const box = 1;', 'src/loose.ts': 'export const loose = 1;' };
    expect(faultyFiles(files)).toEqual(['src/attic/box.ts', 'src/loose.ts']);
  });

  test('cover every room there is', () => {
    const folders = readdirSync(`${project}/src`, { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    const found = [...folders.map(({ name }) => name), 'workers'].toSorted();
    expect(found).toEqual(rooms.toSorted());
  });

  test('see every source file: a breach planted in the place of each is found', () => {
    const paths = [...sourceFilesBelow('src'), ...sourceFilesBelow('workers')].toSorted();
    expect(paths.length).toBeGreaterThan(50);
    const breach = `export { thing } from '#no-such-room/thing.ts';\n`;
    expect(faultyFiles(Object.fromEntries(paths.map((path) => [path, breach])))).toEqual(paths);
  });
});

function measuresImport(file: string): string {
  return `import { thing } from '#measures/${file}';\nexport const here = thing;\n`;
}

/** The files in which the import rule finds a fault, in order. */
function faultyFiles(files: Readonly<Record<string, string>>): readonly string[] {
  const faults = lintPlanted(files).filter(({ rule }) => rule === 'core-day(imports)');
  return [...new Set(faults.map(({ file }) => file))].toSorted();
}
