import { describe, expect, test } from 'vitest';
import { lintPlanted, sourceFilesBelow } from './planted.ts';

const roomsOfExactArithmetic = ['kernel', 'rules', 'prison', 'measures', 'experiment'];

/** One breach on each line but the last. */
const breaches = [
  'export const chance = Math.random();',
  'export const now = Date.now();',
  'export const then = new Date(0);',
  'export const clock = performance.now();',
  'export const words = crypto.getRandomValues(new Uint32Array(1));',
  'export const power = (x: number) => x ** 2;',
  'export function grow(x: number) { x **= 2; return x; }',
  'const maths = Math;',
  'const { floor } = Math;',
  'export const hidden = globalThis.Math.log(2);',
  "export const quoted = globalThis['Math'].log(2);",
  "export const computed = Math['log'](2);",
  'export const passed = [Math].map((m) => m.log(2));',
  ...[
    'log',
    'log2',
    'log10',
    'log1p',
    'exp',
    'expm1',
    'pow',
    'sin',
    'cos',
    'tan',
    'asin',
    'acos',
    'atan',
    'atan2',
  ].map((name) => `export const ${name}Of = Math.${name};`),
  ...['sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh', 'cbrt', 'hypot'].map(
    (name) => `export const ${name}Of = Math.${name};`,
  ),
  'export { maths, floor };',
];

const exact = `
export const exact = (x: number) =>
  Math.sqrt(Math.abs(Math.floor(x) + Math.ceil(x) + Math.round(x) + Math.trunc(x) + Math.sign(x))) +
  Math.min(x, Math.max(1, Math.imul(3, x)), Math.clz32(x), Math.fround(x), Math.PI, Math.LN2);
export const columns = { Date: 1 };
export const read = columns.Date;
`;

describe('the arithmetic rule', () => {
  test('finds every inexact operation in every room of exact arithmetic, each on its line', () => {
    const paths = roomsOfExactArithmetic.map((room) => `src/${room}/planted/breaches.ts`);
    const faults = faultsIn(Object.fromEntries(paths.map((path) => [path, breaches.join('\n')])));
    const everyLineButTheLast = breaches.slice(0, -1).map((_, index) => index + 1);
    for (const path of paths) {
      const lines = faults.filter(({ file }) => file === path).map(({ line }) => line);
      expect(
        [...new Set(lines)].toSorted((a, b) => a - b),
        path,
      ).toEqual(everyLineButTheLast);
    }
  });

  test('leaves the operations alone that give the same bits everywhere', () => {
    const paths = roomsOfExactArithmetic.map((room) => `src/${room}/exact.ts`);
    expect(faultsIn(Object.fromEntries(paths.map((path) => [path, exact])))).toEqual([]);
  });

  test('leaves the rooms alone whose numbers are not hashed', () => {
    expect(
      faultsIn({ 'src/app/now.ts': breaches.join('\n'), 'tests/kernel/x.test.ts': breaches.join('\n') }),
    ).toEqual([]);
  });

  test('sees every file of those rooms: a breach planted in the place of each is found', () => {
    const paths = roomsOfExactArithmetic.flatMap((room) => sourceFilesBelow(`src/${room}`)).toSorted();
    expect(paths.length).toBeGreaterThan(20);
    const breach = 'export const power = (x: number) => x ** 2;\n';
    const faults = faultsIn(Object.fromEntries(paths.map((path) => [path, breach])));
    expect(faults.map(({ file }) => file).toSorted()).toEqual(paths);
  });
});

function faultsIn(files: Readonly<Record<string, string>>) {
  return lintPlanted(files).filter(({ rule }) => rule === 'core-day(arithmetic)');
}
