/** Reads unlocked seconds per person straight from the records, for tests that ask about single people and hours. */
import type { TraceHeader } from '#trace/header.ts';
import { Kind, type TraceChunk } from '#trace/records.ts';
import type { TraceSink } from '#trace/sink.ts';

export class TimeUnlocked implements TraceSink {
  header: TraceHeader | null = null;
  private since = new Int32Array(0);
  private unlocked = new Uint8Array(0);
  private spans: [number, number][][] = [];

  open(header: TraceHeader): void {
    const people = header.tables.people.ref.length;
    this.header = header;
    this.since = new Int32Array(people);
    this.unlocked = new Uint8Array(people);
    this.spans = Array.from({ length: people }, () => []);
  }

  take(chunk: TraceChunk): void {
    for (let row = 0; row < chunk.rows; row++) {
      if (chunk.kind[row] !== Kind.enter) continue;
      this.pass(chunk.subject[row], chunk.time[row], this.header!.stateClass[chunk.state[row]] === 1 ? 1 : 0);
    }
  }

  close(): void {
    const end = (this.header!.task.days + 1) * 86_400;
    for (let person = 0; person < this.since.length; person++) this.pass(person, end, 0);
  }

  /** Seconds unlocked between two seconds of the run. */
  between(person: number, from: number, to: number): number {
    return this.spans[person].reduce(
      (sum, [start, end]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)),
      0,
    );
  }

  onDay(person: number, day: number): number {
    return this.between(person, day * 86_400, (day + 1) * 86_400);
  }

  private pass(person: number, time: number, unlocked: 0 | 1): void {
    if (this.unlocked[person] === unlocked) return;
    if (unlocked === 0) this.spans[person].push([this.since[person], time]);
    this.since[person] = time;
    this.unlocked[person] = unlocked;
  }
}
