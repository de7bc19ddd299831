/** The pool of worker threads in Node. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { WorkerPool } from './pool.ts';
import type { WorkerHandle } from './worker-handle.ts';

/** `file`: the built worker, dist/node/node.worker.js. `size`: threads at most; by default one for each processor. */
export function nodePool(file: string, size = availableParallelism()): WorkerPool {
  return new WorkerPool(() => openThread(file), size);
}

function openThread(file: string): WorkerHandle {
  const worker = new Worker(file);
  return {
    endpoint: nodeEndpoint(worker),
    onDeath: (listener) => {
      worker.on('error', (error) => listener(error instanceof Error ? error : new Error(String(error))));
      worker.on('messageerror', listener);
      worker.on('exit', (code) => listener(new Error(`the worker ended with exit code ${code}`)));
    },
    terminate: () => void worker.terminate(),
  };
}
