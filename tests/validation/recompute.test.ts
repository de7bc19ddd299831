/** Check I13: an independent program recomputes every published figure of one run from its exported trace alone. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Comparison, ComparisonRow } from '#experiment/comparison.ts';
import { built, commandFile } from '../built.ts';

const regime = 'frd-structured-evening-kept';
const condition = 'asDelivered';
const run = ['--seed', '42', '--days', '7'];
const relativeTolerance = 1e-9;
/** Profiles are printed to three decimals. */
const profileTolerance = 0.0005 + 1e-9;

interface Recomputed {
  readonly rows: Readonly<Record<string, number | null>>;
  readonly profiles: Readonly<
    Record<'whereabouts' | 'onRoutes' | 'journeys' | 'peopleCount', readonly number[]>
  >;
  readonly differing: number;
}

const python = spawnSync('python3', ['--version']).status === 0;
if (!python)
  console.warn(
    'SKIPPED: no python3 here, so no published figure has been recomputed from a trace (check I13).',
  );

describe.skipIf(!python)('what a researcher recomputes from an exported trace', () => {
  const folder = mkdtempSync(join(tmpdir(), 'core-day-trace-'));
  let comparison: Comparison;
  let recomputed: Recomputed;
  let rows: readonly ComparisonRow[];

  beforeAll(async () => {
    await built();
    const [printed] = await Promise.all([
      output(process.execPath, [
        commandFile,
        'compare',
        ...run,
        '--replications',
        '1',
        '--regimes',
        `workshop-based,${regime}`,
        '--format',
        'json',
      ]),
      output(process.execPath, [
        commandFile,
        'trace',
        ...run,
        '--regime',
        regime,
        '--condition',
        condition,
        '--out',
        folder,
      ]),
    ]);
    comparison = JSON.parse(printed) as Comparison;
    rows = comparison.rows.filter(({ slice }) => slice.condition === condition);
    const program = ['tests/validation/recompute.py', folder, 'scenarios/assumptions/category-c.json'];
    recomputed = JSON.parse(await output('python3', program)) as Recomputed;
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is every measure of the catalogue, in every slice that is published', () => {
    const measured = new Set(rows.map(({ id }) => id));
    expect(comparison.measures.filter(({ id }) => !measured.has(id))).toEqual([]);
    expect(rows.map(keyOf).filter((key) => recomputed.rows[key] === undefined)).toEqual([]);
  });

  test('agrees with what is published to one part in a thousand million, quantiles to the minute', () => {
    expect(disagreements(rows, recomputed.rows)).toEqual([]);
  });

  test('would not agree if a figure were off by one part in a hundred million', () => {
    const moved = Object.entries(recomputed.rows).map(([key, value]) => [key, value && value * (1 + 1e-8)]);
    const figures = rows.filter((row) => publishedIn(row) !== 0 && publishedIn(row) !== null);
    expect(figures.length).toBeGreaterThan(rows.length / 2);
    expect(disagreements(rows, Object.fromEntries(moved) as Recomputed['rows'])).toHaveLength(figures.length);
  });

  test('puts everyone where the pictures show them, to the third decimal', () => {
    const published = comparison.profiles.find((row) => row.regime === regime && row.condition === condition);
    for (const name of ['whereabouts', 'onRoutes', 'journeys', 'peopleCount'] as const) {
      const values = published?.[name] ?? [];
      expect(recomputed.profiles[name]).toHaveLength(values.length);
      expect(
        values.filter((value, at) => Math.abs(value - recomputed.profiles[name][at]) > profileTolerance),
      ).toEqual([]);
    }
  });

  test('finds each attendance record to hold the seconds its person was there', () => {
    expect(recomputed.differing).toBe(0);
  });
});

async function output(program: string, options: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(program, options, { maxBuffer: 2 ** 27 });
  return stdout;
}

function keyOf({ id, slice: { dayType, people, where } }: ComparisonRow): string {
  return [id, dayType, people, where].join('|');
}

function publishedIn({ byRegime }: ComparisonRow): number | null | undefined {
  return byRegime[regime]?.mean;
}

/** Rows where one has a figure and the other has none, or where the two differ. */
function disagreements(rows: readonly ComparisonRow[], recomputed: Recomputed['rows']): string[] {
  return rows.flatMap((row) => {
    const published = publishedIn(row);
    const own = recomputed[keyOf(row)];
    const agrees =
      typeof published === 'number' && typeof own === 'number'
        ? Math.abs(published - own) <= relativeTolerance * Math.max(Math.abs(published), Math.abs(own))
        : published === own;
    return agrees ? [] : [`${keyOf(row)}: published ${published}, recomputed ${own}`];
  });
}
