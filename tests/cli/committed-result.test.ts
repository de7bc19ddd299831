/** The committed results are what the commands print today: a change of the model or of a measure shows here until they are made again. */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { Comparison } from '#experiment/comparison.ts';
import { built } from '#tests/built.ts';
import { coreDay } from './command.ts';

const minutes = 60_000;

beforeAll(built);

test.each(readdirSync('scenarios/results'))(
  '%s is byte for byte what `core-day compare --draws 200` prints of its experiment with --format json',
  async (name) => {
    const { status, stdout } = await coreDay([
      'compare',
      `scenarios/experiments/${name}`,
      '--draws',
      '200',
      '--format',
      'json',
    ]);
    expect(status).toBe(0);
    const committed = readFileSync(`scenarios/results/${name}`, 'utf8');
    expect(firstDifference(committed, stdout)).toBeNull();
    expect((JSON.parse(committed) as Comparison).assumptionDraws?.refused).toEqual([]);
  },
  30 * minutes,
);

/** Millions of bytes are no message: the first line that differs is. */
function firstDifference(committed: string, printed: string): object | null {
  if (committed === printed) return null;
  const [before, now] = [committed.split('\n'), printed.split('\n')];
  const line = now.findIndex((text, index) => text !== before[index]);
  const at = line < 0 ? now.length : line;
  return { line: at + 1, committed: before[at]?.slice(0, 300), printed: now[at]?.slice(0, 300) };
}
