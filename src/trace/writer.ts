/** Collects records into chunks of columns and hands them to a sink, hashing each on the way. */
import { TraceHash } from './hash.ts';
import type { TraceHeader } from './header.ts';
import type { TraceChunk } from './records.ts';
import type { TraceSink } from './sink.ts';

const defaultChunkRows = 2048;

export function emptyChunk(rows: number): TraceChunk {
  return {
    rows: 0,
    time: new Int32Array(rows),
    kind: new Uint8Array(rows),
    subject: new Int32Array(rows),
    object: new Int32Array(rows),
    state: new Uint8Array(rows),
    cause: new Uint8Array(rows),
    value: new Int32Array(rows),
  };
}

export class TraceWriter {
  records = 0;
  private readonly chunk: TraceChunk;
  private readonly hash = new TraceHash();
  private sink: TraceSink | null = null;

  constructor(private readonly chunkRows = defaultChunkRows) {
    this.chunk = emptyChunk(chunkRows);
  }

  /** Begins the trace; once, before the first record. */
  open(sink: TraceSink, header: TraceHeader): void {
    this.sink = sink;
    this.hash.header(header);
    sink.open(header);
  }

  write(
    time: number,
    kind: number,
    subject: number,
    object: number,
    state: number,
    cause: number,
    value: number,
  ): void {
    const chunk = this.chunk;
    const row = chunk.rows++;
    chunk.time[row] = time;
    chunk.kind[row] = kind;
    chunk.subject[row] = subject;
    chunk.object[row] = object;
    chunk.state[row] = state;
    chunk.cause[row] = cause;
    chunk.value[row] = value;
    if (chunk.rows === this.chunkRows) this.flush();
  }

  /** Ends the trace and returns its hash, 16 hexadecimal digits. */
  close(): string {
    this.flush();
    this.sink?.close();
    return this.hash.digest();
  }

  private flush(): void {
    if (this.chunk.rows === 0) return;
    this.records += this.chunk.rows;
    this.hash.chunk(this.chunk);
    this.sink?.take(this.chunk);
    this.chunk.rows = 0;
  }
}
