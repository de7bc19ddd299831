/** Stands in for the workers where the page is built on the invented comparison: counts up, and can be stopped. */
import type { Comparison } from '#experiment/comparison.ts';
import { inventedComparison } from './fixture.ts';

export async function recompute(
  signal: AbortSignal,
  onProgress: (done: number, of: number) => void,
): Promise<Comparison> {
  for (let done = 1; done <= 120; done++) {
    await new Promise((resolve) => setTimeout(resolve, 40));
    signal.throwIfAborted();
    onProgress(done, 120);
  }
  return inventedComparison();
}
