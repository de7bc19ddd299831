/**
 * Runs replications on a fixed number of workers, opened when first needed.
 *
 * The pool owns each worker; Comlink only wraps its port. A Comlink call to a worker that was ended or has died stays
 * pending for ever, so every call is raced against the death of its worker and the caller's signal. A cancelled worker
 * is ended at once, in the middle of whatever it computes. A worker that died is replaced and its task run again,
 * `attempts` times in all; an error thrown by the model is the task's own and is not tried again.
 */
import { wrap, type Remote } from 'comlink';
import {
  isOfSamePeople,
  type ContentKey,
  type Reading,
  type ReplicationTask,
  type Runner,
  type Scenario,
  type StoredTrace,
  type Summary,
} from '#experiment/runner.ts';
import type { WorkerProtocol } from './protocol.ts';
import type { OpenWorker, WorkerHandle } from './worker-handle.ts';

const attempts = 3;

interface Job {
  readonly task: ReplicationTask;
  readonly signal: AbortSignal;
  readonly call: (worker: Remote<WorkerProtocol>) => Promise<unknown>;
  readonly resolve: (result: unknown) => void;
  readonly reject: (reason: unknown) => void;
  deaths: number;
}

interface Seat {
  readonly handle: WorkerHandle;
  readonly remote: Remote<WorkerProtocol>;
  readonly prepared: Set<ContentKey>;
  job: Job | null;
  /** What it ran before: a worker keeps the people it drew last. */
  last: ReplicationTask | null;
}

export class WorkerPool implements Runner {
  private readonly scenarios = new Map<ContentKey, Scenario>();
  private readonly queue: Job[] = [];
  private readonly seats = new Set<Seat>();
  private readonly watched = new WeakSet<AbortSignal>();
  private closed = false;

  constructor(
    private readonly open: OpenWorker,
    readonly size: number,
  ) {
    if (!Number.isInteger(size) || size < 1) throw new RangeError(`a pool of ${size} workers`);
  }

  /** Each worker is told before its first task of that scenario; what `compile` throws comes with that task. */
  async prepare(key: ContentKey, scenario: Scenario): Promise<void> {
    this.scenarios.set(key, scenario);
  }

  replicate(task: ReplicationTask, reading: Reading, signal: AbortSignal): Promise<Summary> {
    return this.enqueue(task, signal, (worker) => worker.replicate(task, reading));
  }

  trace(task: ReplicationTask, signal: AbortSignal): Promise<StoredTrace> {
    return this.enqueue(task, signal, (worker) => worker.trace(task));
  }

  /** Ends every worker; what was asked and not yet answered is rejected with an AbortError. */
  async close(): Promise<void> {
    this.closed = true;
    this.cancel(() => true, abortError('the workers were closed'));
    for (const seat of this.seats) this.dismiss(seat);
  }

  private enqueue<Result>(
    task: ReplicationTask,
    signal: AbortSignal,
    call: (worker: Remote<WorkerProtocol>) => Promise<Result>,
  ): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      if (this.closed) throw abortError('the workers were closed');
      if (signal.aborted) throw abortError('cancelled');
      if (!this.scenarios.has(task.scenario)) throw new Error(`scenario ${task.scenario} was not prepared`);
      this.watch(signal);
      this.queue.push({ task, signal, call, resolve: resolve as Job['resolve'], reject, deaths: 0 });
      this.deal();
    });
  }

  /** One listener for each signal, however many tasks share it. */
  private watch(signal: AbortSignal): void {
    if (this.watched.has(signal)) return;
    this.watched.add(signal);
    signal.addEventListener(
      'abort',
      () => this.cancel((job) => job.signal === signal, abortError('cancelled')),
      {
        once: true,
      },
    );
  }

  private cancel(concerns: (job: Job) => boolean, reason: Error): void {
    const kept = this.queue.filter((job) => !concerns(job));
    const dropped = this.queue.filter(concerns);
    this.queue.splice(0, this.queue.length, ...kept);
    for (const job of dropped) job.reject(reason);
    for (const seat of this.seats) {
      if (seat.job === null || !concerns(seat.job)) continue;
      const { job } = seat;
      this.dismiss(seat);
      job.reject(reason);
    }
    this.deal();
  }

  private deal(): void {
    while (!this.closed && this.queue.length > 0) {
      try {
        const seat = this.freeSeat();
        if (seat === null) return;
        const [job] = this.queue.splice(this.nextFor(seat), 1);
        seat.job = job;
        void this.work(seat, job);
      } catch (error) {
        this.queue.shift()?.reject(error);
      }
    }
  }

  /** Index into the queue: what is of the people whom the worker drew last, else of people whom no other is drawing, else the first. */
  private nextFor({ last }: Seat): number {
    const ofLast = this.queue.findIndex(({ task }) => last !== null && isOfSamePeople(task, last));
    if (ofLast >= 0) return ofLast;
    const seats = [...this.seats];
    const ofNobody = this.queue.findIndex(
      ({ task }) => !seats.some(({ job }) => job !== null && isOfSamePeople(task, job.task)),
    );
    return Math.max(0, ofNobody);
  }

  private freeSeat(): Seat | null {
    for (const seat of this.seats) if (seat.job === null) return seat;
    return this.seats.size < this.size ? this.openSeat() : null;
  }

  private openSeat(): Seat {
    const handle = this.open();
    const seat: Seat = {
      handle,
      remote: wrap<WorkerProtocol>(handle.endpoint),
      prepared: new Set(),
      job: null,
      last: null,
    };
    this.seats.add(seat);
    handle.onDeath((reason) => this.bury(seat, reason));
    return seat;
  }

  private async work(seat: Seat, job: Job): Promise<void> {
    let settle: () => void;
    try {
      const { scenario } = job.task;
      if (!seat.prepared.has(scenario)) {
        await seat.remote.prepare(scenario, this.scenarios.get(scenario) as Scenario);
        seat.prepared.add(scenario);
      }
      const result = await job.call(seat.remote);
      settle = () => job.resolve(result);
    } catch (error) {
      settle = () => job.reject(error);
    }
    // A worker that was ended or buried meanwhile has handed its job on.
    if (seat.job !== job) return;
    seat.job = null;
    seat.last = job.task;
    settle();
    this.deal();
  }

  private bury(seat: Seat, reason: Error): void {
    if (!this.seats.has(seat)) return;
    const { job } = seat;
    this.dismiss(seat);
    if (job !== null) {
      job.deaths++;
      if (job.deaths < attempts) this.queue.unshift(job);
      else
        job.reject(
          new Error(`a worker died ${attempts} times at the same task: ${reason.message}`, { cause: reason }),
        );
    }
    this.deal();
  }

  private dismiss(seat: Seat): void {
    this.seats.delete(seat);
    seat.job = null;
    seat.handle.terminate();
  }
}

function abortError(message: string): DOMException {
  return new DOMException(message, 'AbortError');
}
