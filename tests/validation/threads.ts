/** Deals weeks out to threads, and gives the results back in the order of the tasks. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { StudyResult, StudyTask } from './study.ts';

export type RunWeeks = (
  tasks: readonly StudyTask[],
  onProgress?: (done: number, of: number) => void,
) => Promise<readonly StudyResult[]>;

export interface Threads {
  readonly run: RunWeeks;
  readonly close: () => Promise<void>;
}

/** `file`: the built study.worker. Rejects with the signal's reason when it fires, and with what stops a week as shipped. */
export function openThreads(file: string, signal: AbortSignal): Threads {
  const workers = Array.from({ length: availableParallelism() }, () => new Worker(file));
  const close = async (): Promise<void> => {
    await Promise.all(workers.map((worker) => worker.terminate()));
  };
  const run: RunWeeks = async (tasks, onProgress) => {
    const results: StudyResult[] = [];
    let next = 0;
    let done = 0;
    const lane = async (worker: Worker): Promise<void> => {
      for (let index = next++; index < tasks.length; index = next++) {
        const task = tasks[index];
        const result = await week(worker, task, signal);
        if (result.stopped !== null && task.point === undefined)
          throw new Error(`${JSON.stringify(task)}: ${result.stopped}`);
        results[index] = result;
        onProgress?.(++done, tasks.length);
      }
    };
    await Promise.all(workers.map(lane));
    return results;
  };
  return { run, close };
}

function week(worker: Worker, task: StudyTask, signal: AbortSignal): Promise<StudyResult> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const settle = (): void => {
      worker.off('message', taken);
      worker.off('error', failed);
      signal.removeEventListener('abort', stopped);
    };
    const taken = (result: StudyResult): void => {
      settle();
      resolve(result);
    };
    const failed = (error: unknown): void => {
      settle();
      const why = error instanceof Error ? error.message : String(error);
      reject(new Error(`${JSON.stringify(task)}: ${why}`));
    };
    const stopped = (): void => {
      settle();
      reject(signal.reason as Error);
    };
    worker.on('message', taken);
    worker.on('error', failed);
    signal.addEventListener('abort', stopped);
    worker.postMessage(task, []);
  });
}
