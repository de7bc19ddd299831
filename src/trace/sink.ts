/** Where a trace goes: readers, a hash, a store, or nowhere. */
import type { TraceHeader } from './header.ts';
import type { TraceChunk } from './records.ts';

export interface TraceSink {
  open(header: TraceHeader): void;
  take(chunk: TraceChunk): void;
  close(): void;
}
