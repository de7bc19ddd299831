/** Places a trace can go besides its readers: nowhere, into memory, or to several sinks at once. */
import type { TraceHeader } from './header.ts';
import type { TraceChunk } from './records.ts';
import type { TraceSink } from './sink.ts';

/** For runs of which only the hash is wanted. */
export const discard: TraceSink = { open() {}, take() {}, close() {} };

/** Keeps a trace whole, for replay, comparison or export: chunks are copied and cut to their rows. */
export class TraceStore implements TraceSink {
  readonly chunks: TraceChunk[] = [];
  private kept: TraceHeader | null = null;

  get header(): TraceHeader {
    if (this.kept === null) throw new Error('The trace has not been opened');
    return this.kept;
  }

  open(header: TraceHeader): void {
    this.kept = header;
  }

  take(chunk: TraceChunk): void {
    this.chunks.push(copyOf(chunk));
  }

  close(): void {}
}

export function tee(...sinks: readonly TraceSink[]): TraceSink {
  return {
    open: (header) => sinks.forEach((sink) => sink.open(header)),
    take: (chunk) => sinks.forEach((sink) => sink.take(chunk)),
    close: () => sinks.forEach((sink) => sink.close()),
  };
}

/** Sends a kept trace through a sink, as if it were being written. */
export function replay(
  trace: { readonly header: TraceHeader; readonly chunks: readonly TraceChunk[] },
  sink: TraceSink,
): void {
  sink.open(trace.header);
  for (const chunk of trace.chunks) sink.take(chunk);
  sink.close();
}

function copyOf(chunk: TraceChunk): TraceChunk {
  const { rows } = chunk;
  return {
    rows,
    time: chunk.time.slice(0, rows),
    kind: chunk.kind.slice(0, rows),
    subject: chunk.subject.slice(0, rows),
    object: chunk.object.slice(0, rows),
    state: chunk.state.slice(0, rows),
    cause: chunk.cause.slice(0, rows),
    value: chunk.value.slice(0, rows),
  };
}
