import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What each room may import: other rooms (as `#room/file.ts`), and packages from outside.
 * `measures:catalogue` means only those files of measures whose path starts with `catalogue`.
 * `*` among packages means any package. A folder of source code without a line here is a fault.
 *
 * @type {Record<string, { rooms: readonly string[], packages: readonly string[] }>}
 */
export const rooms = {
  kernel: { rooms: [], packages: [] },
  scenario: { rooms: [], packages: ['zod', 'zod/mini'] },
  rules: { rooms: ['scenario'], packages: [] },
  trace: { rooms: [], packages: [] },
  prison: { rooms: ['kernel', 'scenario', 'rules', 'trace'], packages: [] },
  measures: { rooms: ['scenario', 'rules', 'trace'], packages: [] },
  experiment: { rooms: ['prison', 'measures', 'scenario', 'rules', 'trace'], packages: [] },
  story: { rooms: ['experiment'], packages: [] },
  files: { rooms: ['trace', 'experiment'], packages: [] },
  workers: { rooms: ['experiment'], packages: ['comlink', 'comlink/dist/esm/node-adapter.mjs', 'node:*'] },
  app: {
    rooms: [
      'scenario',
      'rules',
      'trace',
      'measures:catalogue',
      'experiment',
      'story',
      'files',
      'workers',
      'scenarios',
    ],
    packages: ['*'],
  },
  cli: {
    rooms: ['scenario', 'rules', 'trace', 'measures:catalogue', 'experiment', 'story', 'files', 'workers'],
    packages: ['commander', 'cli-progress', 'picocolors', 'node:*'],
  },
};

/** Rooms in which a number must come out the same on every machine. */
export const roomsOfExactArithmetic = ['kernel', 'rules', 'prison', 'measures', 'experiment'];

const project = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The path of a file within the project, with forward slashes.
 *
 * @param {string} filename absolute
 */
export const pathInProject = (filename) => relative(project, filename).split(sep).join('/');

/**
 * The room of a path within the project: `src/kernel/draws.ts` and `workers/pool.ts` lie in rooms,
 * `tests/kernel/draws.test.ts` does not (null: it may import anything).
 *
 * @param {string} path as pathInProject gives it
 * @returns {string | null}
 */
export function roomOf(path) {
  const [top, folder, ...rest] = path.split('/');
  if (top === 'workers' || top === 'scenarios') return top;
  if (top !== 'src') return null;
  return rest.length > 0 ? folder : 'src';
}
