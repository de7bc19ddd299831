import { describe, expect, test } from 'vitest';
import { comparisonTable } from '#cli/comparison-table.ts';
import type { Comparison } from '#experiment/comparison.ts';
import { collectRuns } from '#experiment/collect-runs.ts';
import { compareRuns } from '#experiment/compare-runs.ts';
import { definitions, grid, MadeUpRunner, smallExperiment } from '#tests/experiment/small-experiment.ts';

async function compared(replications: number, regimes?: readonly string[]): Promise<Comparison> {
  const experiment = smallExperiment(replications, regimes);
  return compareRuns(experiment, await collectRuns(experiment, new MadeUpRunner()), { grid, definitions });
}

describe('the table for people', () => {
  test('fits a terminal of 100 columns', async () => {
    for (const line of comparisonTable(await compared(20)).split('\n'))
      expect(line.length).toBeLessThanOrEqual(100);
  });

  test('keeps the conditions apart and sets each regime beside the baseline', async () => {
    const text = comparisonTable(await compared(20));
    const designed = text.indexOf('As designed.');
    const delivered = text.indexOf('As delivered.');
    expect(designed).toBeGreaterThan(0);
    expect(delivered).toBeGreaterThan(designed);
    for (const part of [text.slice(designed, delivered), text.slice(delivered)]) {
      expect(part).toContain('cohorts, beside workshop');
      expect(part).toContain('evening, beside workshop');
    }
  });

  test('says when there are too few runs, and leaves the intervals out', async () => {
    const text = comparisonTable(await compared(5));
    expect(text).toContain('Fewer than 20 runs');
    expect(text).toContain('too few runs');
    expect(comparisonTable(await compared(20))).not.toContain('ewer than 20 runs');
  });

  test('of one regime shows its levels and no difference', async () => {
    const text = comparisonTable(await compared(20, ['workshop']));
    expect(text).not.toContain('beside');
    expect(text).not.toContain('identical');
    expect(text).toContain('time.unlocked.mean');
  });
});
