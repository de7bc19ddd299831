import { parentPort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { workerBody } from './body.ts';

if (parentPort === null) throw new Error('node.worker runs as a worker thread only');
expose(workerBody(), nodeEndpoint(parentPort));
