/** A worker as the pool sees it, whether of the browser or of Node. */
import type { Endpoint } from 'comlink';

export interface WorkerHandle {
  readonly endpoint: Endpoint;
  /** Calls back when the worker has died by itself, with why: an error nobody caught, or an end nobody asked for. May call more than once. */
  onDeath(listener: (reason: Error) => void): void;
  /** Ends the worker now, whatever it is doing. */
  terminate(): void;
}

export type OpenWorker = () => WorkerHandle;
