// A worker thread that answers like the real one, except when a seed tells it how to misbehave.
import { parentPort, threadId } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';

/** @type {{ deaths: SharedArrayBuffer } | null} */
let scenario = null;

expose(
  {
    /** @param {string} _key @param {{ deaths: SharedArrayBuffer }} given */
    prepare(_key, given) {
      scenario = given;
    },
    /** @param {{ seed: number, replication: number }} task */
    replicate({ seed, replication }) {
      if (scenario === null) throw new Error('not prepared');
      if (seed === 1) process.exit(3);
      if (seed === 2) {
        setTimeout(() => {
          throw new Error('nobody caught this');
        });
        return new Promise(() => {});
      }
      if (seed === 3) for (;;);
      // The first thread dies; its successor sees that in the shared count.
      if (seed === 4 && Atomics.add(new Int32Array(scenario.deaths), 0, 1) === 0) process.exit(1);
      return { traceHash: `${replication} by ${threadId}` };
    },
  },
  nodeEndpoint(/** @type {import('node:worker_threads').MessagePort} */ (parentPort)),
);
