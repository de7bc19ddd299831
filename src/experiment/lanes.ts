/** Many tasks, a few at a time. */
import type { Runner } from './runner.ts';

/**
 * Works through the tasks in order. Two lanes a worker keep every worker busy and hold no more than that many summaries at
 * once. The first error, or the caller's signal, stops all others by the signal handed to `work`, and is what this rejects with.
 */
export async function inLanes<Task>(
  { size }: Runner,
  signal: AbortSignal | undefined,
  tasks: Generator<Task>,
  work: (task: Task, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const stop = new AbortController();
  const passOn = (): void => stop.abort(signal?.reason);
  if (signal?.aborted) passOn();
  signal?.addEventListener('abort', passOn, { once: true });
  const lane = async (): Promise<void> => {
    for (const task of tasks) await work(task, stop.signal);
  };
  try {
    await Promise.all(Array.from({ length: size * 2 }, lane));
  } catch (error) {
    stop.abort(error);
    throw error;
  } finally {
    signal?.removeEventListener('abort', passOn);
  }
}
