/** I13: the figures of one replication as published, and as an independent program makes them from the exported trace. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Comparison, ComparisonRow } from '#experiment/comparison.ts';
import type { Assumptions } from '#scenario/assumptions.ts';
import type { Condition } from '#scenario/scenario.ts';

const relativeTolerance = 1e-9;

export interface Recomputed {
  readonly rows: Readonly<Record<string, number | null>>;
  readonly profiles: Readonly<
    Record<'whereabouts' | 'onRoutes' | 'journeys' | 'peopleCount' | 'staffing', readonly number[]>
  >;
  readonly differing: number;
}

export interface Recomputation {
  readonly comparison: Comparison;
  /** Published rows of the condition. */
  readonly rows: readonly ComparisonRow[];
  readonly recomputed: Recomputed;
}

/** `commandFile`: the built command line. One week, replication 0. `regimes`: the baseline first. */
export async function recompute(
  commandFile: string,
  experimentFile: string,
  assumptions: Assumptions,
  regimes: readonly string[],
  regime: string,
  condition: Condition,
  signal?: AbortSignal,
): Promise<Recomputation> {
  const folder = mkdtempSync(join(tmpdir(), 'core-day-trace-'));
  const output = async (program: string, options: readonly string[]): Promise<string> => {
    const { stdout } = await promisify(execFile)(program, options, { maxBuffer: 2 ** 28, signal });
    return stdout;
  };
  const week = ['--seed', '42', '--days', '7'];
  try {
    const [printed] = await Promise.all([
      output(process.execPath, [
        commandFile,
        'compare',
        experimentFile,
        ...week,
        '--replications',
        '1',
        '--regimes',
        regimes.join(','),
        '--format',
        'json',
      ]),
      output(process.execPath, [
        commandFile,
        'trace',
        experimentFile,
        ...week,
        '--regime',
        regime,
        '--condition',
        condition,
        '--out',
        folder,
      ]),
    ]);
    const comparison = JSON.parse(printed) as Comparison;
    const assumptionsFile = join(folder, 'assumptions.json');
    writeFileSync(assumptionsFile, JSON.stringify(assumptions));
    const program = ['tests/validation/recompute.py', folder, assumptionsFile];
    const recomputed = JSON.parse(await output('python3', program)) as Recomputed;
    return {
      comparison,
      rows: comparison.rows.filter(({ slice }) => slice.condition === condition),
      recomputed,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function keyOf({ id, slice: { dayType, people, where } }: ComparisonRow): string {
  return [id, dayType, people, where].join('|');
}

export function publishedIn({ byRegime }: ComparisonRow, regime: string): number | null | undefined {
  return byRegime[regime]?.mean;
}

/** Rows where one has a figure and the other has none, or where the two differ. */
export function disagreements(
  rows: readonly ComparisonRow[],
  recomputed: Recomputed['rows'],
  regime: string,
): string[] {
  return rows.flatMap((row) => {
    const published = publishedIn(row, regime);
    const own = recomputed[keyOf(row)];
    const agrees =
      typeof published === 'number' && typeof own === 'number'
        ? Math.abs(published - own) <= relativeTolerance * Math.max(Math.abs(published), Math.abs(own))
        : published === own;
    return agrees ? [] : [`${keyOf(row)}: published ${published}, recomputed ${own}`];
  });
}
