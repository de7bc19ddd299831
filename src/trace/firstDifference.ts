/** Where two kept traces first part: the question asked whenever two runs that should agree do not. */
import { TraceHash } from './hash.ts';
import type { TraceHeader } from './header.ts';
import type { TraceChunk } from './records.ts';
import { personOf, placeOf, recordAt, recordText, timeText, type RecordView } from './words.ts';

export interface KeptTrace {
  readonly header: TraceHeader;
  readonly chunks: readonly TraceChunk[];
}

export interface TraceDifference {
  /** Number of records both have in common before it; null where only the headers differ. */
  readonly record: number | null;
  /** `Tuesday 10:41:07`, the earlier of the two; `before the first record` where only the headers differ. */
  readonly when: string;
  readonly person: string | null;
  readonly place: string | null;
  /** What happens in each, in words; `the trace ends` where one is over. */
  readonly first: string;
  readonly second: string;
}

/**
 * Null if the traces are the same. Under equal tables records are compared as integers; where tables differ (a session
 * was added, say) they are compared in words, so that a mere renumbering is not a difference. Headers are compared last.
 */
export function firstDifference(first: KeptTrace, second: KeptTrace): TraceDifference | null {
  const sameTables = tablesHash(first.header) === tablesHash(second.header);
  const a = new Cursor(first.chunks);
  const b = new Cursor(second.chunks);
  for (let record = 0; ; record++) {
    const inA = a.next();
    const inB = b.next();
    if (!inA && !inB) break;
    if (
      inA &&
      inB &&
      (sameTables
        ? a.sameIntegers(b)
        : textAt(first.header, a.record()) === textAt(second.header, b.record()))
    )
      continue;
    return describe(record, first.header, inA ? a.record() : null, second.header, inB ? b.record() : null);
  }
  const path = headerDifference(first.header, second.header, 'header');
  return path === null
    ? null
    : { record: null, when: 'before the first record', person: null, place: null, ...path };
}

class Cursor {
  private index = 0;
  private row = -1;
  constructor(private readonly chunks: readonly TraceChunk[]) {}

  next(): boolean {
    this.row++;
    while (this.index < this.chunks.length && this.row >= this.chunks[this.index].rows) {
      this.index++;
      this.row = 0;
    }
    return this.index < this.chunks.length;
  }

  record(): RecordView {
    return recordAt(this.chunks[this.index], this.row);
  }

  sameIntegers(other: Cursor): boolean {
    const [a, i, b, j] = [this.chunks[this.index], this.row, other.chunks[other.index], other.row];
    return (
      a.time[i] === b.time[j] &&
      a.kind[i] === b.kind[j] &&
      a.subject[i] === b.subject[j] &&
      a.object[i] === b.object[j] &&
      a.state[i] === b.state[j] &&
      a.cause[i] === b.cause[j] &&
      a.value[i] === b.value[j]
    );
  }
}

function textAt(header: TraceHeader, record: RecordView): string {
  return `${record.time} ${recordText(header, record)}`;
}

function tablesHash(header: TraceHeader): string {
  const hash = new TraceHash();
  const task = {
    establishment: '',
    regime: '',
    condition: 'asDesigned',
    seed: 0,
    replication: 0,
    days: 0,
  } as const;
  hash.header({ ...header, modelVersion: 0, task });
  return hash.digest();
}

function describe(
  record: number,
  firstHeader: TraceHeader,
  first: RecordView | null,
  secondHeader: TraceHeader,
  second: RecordView | null,
): TraceDifference {
  const secondLeads = first === null || (second !== null && second.time < first.time);
  const [header, leading] = secondLeads ? [secondHeader, second] : [firstHeader, first];
  const words = (of: TraceHeader, view: RecordView | null) =>
    view === null ? 'the trace ends' : `${timeText(view.time)}: ${recordText(of, view)}`;
  return {
    record,
    when: leading === null ? 'at the end' : timeText(leading.time),
    person: leading && personOf(header, leading),
    place: leading && placeOf(header, leading),
    first: words(firstHeader, first),
    second: words(secondHeader, second),
  };
}

function headerDifference(a: unknown, b: unknown, path: string): { first: string; second: string } | null {
  if (path === 'header.tables.people.work' || Object.is(a, b)) return null;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return { first: `${path} is ${String(a)}`, second: `${path} is ${String(b)}` };
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const key of keys) {
    const below = headerDifference(
      (a as Record<string, unknown>)[key],
      (b as Record<string, unknown>)[key],
      `${path}.${key}`,
    );
    if (below !== null) return below;
  }
  return null;
}
