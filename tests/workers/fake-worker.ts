/** A worker of which a test decides when it answers, and whether it lives. It speaks through a real message port. */
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import type { ReplicationTask, StoredTrace, Summary } from '#experiment/runner.ts';
import type { WorkerHandle } from '#workers/worker-handle.ts';

export interface FakeWorker {
  readonly prepared: string[];
  readonly started: ReplicationTask[];
  /** Answers its oldest unanswered task. */
  finish(): void;
  fail(message: string): void;
  die(reason: string): void;
  terminated: boolean;
}

export class FakeWorkers {
  readonly opened: FakeWorker[] = [];
  /** Answer at once. */
  obliging = false;
  private readonly ports: MessagePort[] = [];

  readonly open = (): WorkerHandle => {
    const { port1, port2 } = new MessageChannel();
    this.ports.push(port1, port2);
    const deathListeners: ((reason: Error) => void)[] = [];
    const waiting: {
      task: ReplicationTask;
      resolve: (summary: Summary) => void;
      reject: (error: Error) => void;
    }[] = [];
    const worker: FakeWorker = {
      prepared: [],
      started: [],
      finish: () => {
        const next = waiting.shift();
        next?.resolve(summaryOf(next.task));
      },
      fail: (message) => waiting.shift()?.reject(new Error(message)),
      die: (reason) => deathListeners.forEach((listener) => listener(new Error(reason))),
      terminated: false,
    };
    const body = {
      prepare: (key: string) => void worker.prepared.push(key),
      replicate: (task: ReplicationTask) => {
        worker.started.push(task);
        if (this.obliging) return Promise.resolve(summaryOf(task));
        return new Promise<Summary>((resolve, reject) => waiting.push({ task, resolve, reject }));
      },
      trace: (task: ReplicationTask): StoredTrace => ({
        header: { task } as unknown as StoredTrace['header'],
        chunks: [],
        traceHash: hashOf(task),
      }),
    };
    expose(body, nodeEndpoint(port2));
    this.opened.push(worker);
    return {
      endpoint: nodeEndpoint(port1),
      onDeath: (listener) => void deathListeners.push(listener),
      terminate: () => {
        worker.terminated = true;
        port1.close();
      },
    };
  };

  get living(): FakeWorker[] {
    return this.opened.filter(({ terminated }) => !terminated);
  }

  closePorts(): void {
    for (const port of this.ports) port.close();
  }
}

export function hashOf({ scenario, condition, replication }: ReplicationTask): string {
  return `${scenario}/${condition}/${replication}`;
}

function summaryOf(task: ReplicationTask): Summary {
  return { traceHash: hashOf(task) } as unknown as Summary;
}
