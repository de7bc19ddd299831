/** The pool of web workers. */
import { WorkerPool } from './pool.ts';
import type { WorkerHandle } from './worker-handle.ts';

/** `size`: workers at most; by default one for each processor. */
export function browserPool(size = navigator.hardwareConcurrency): WorkerPool {
  return new WorkerPool(openBrowserWorker, size);
}

function openBrowserWorker(): WorkerHandle {
  const worker = new Worker(new URL('./browser.worker.ts', import.meta.url), { type: 'module' });
  return {
    endpoint: worker,
    onDeath: (listener) => {
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        listener(new Error(event.message || 'the worker could not be started'));
      });
      worker.addEventListener('messageerror', () =>
        listener(new Error('a message of the worker could not be read')),
      );
    },
    terminate: () => worker.terminate(),
  };
}
