import { expose } from 'comlink';
import { workerBody } from './body.ts';

expose(workerBody());
