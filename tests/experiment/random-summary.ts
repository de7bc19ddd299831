/** The summary of a random trace, whose measures and contacts belong together, as if a regime had run it. */
import { FactsReader } from '#measures/facts/factsReader.ts';
import { summarise } from '#measures/summarise.ts';
import type { Summary } from '#measures/summary.ts';
import { reading } from '#tests/measures/reading.ts';
import { writeRandomTrace } from '#tests/measures/randomTrace.ts';
import { madeUpSummary } from './small-experiment.ts';

export function randomSummary(seed: number, regime: number, condition: string, replication: number): Summary {
  const reader = new FactsReader(reading);
  writeRandomTrace(seed, 7, reader);
  return { ...madeUpSummary(regime, condition, replication), ...summarise(reader.facts, reading) };
}
