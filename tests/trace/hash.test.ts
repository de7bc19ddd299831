import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf, TraceHash } from '#trace/hash.ts';
import type { TraceHeader } from '#trace/header.ts';
import { Kind } from '#trace/records.ts';
import { discard, TraceStore, tee } from '#trace/sinks.ts';
import { emptyChunk, TraceWriter } from '#trace/writer.ts';
import { headerFor, type TinyPrison } from '../measures/tinyPrison.ts';

const prison: TinyPrison = { days: 1, people: [{ cell: 0 }, { cell: 1, work: 'fullTime' }] };
const header = headerFor(prison);
type Row = readonly [number, number, number, number, number, number, number];
const row = fc.tuple(
  fc.integer({ min: 0, max: 172800 }),
  fc.integer({ min: 0, max: 13 }),
  fc.integer({ min: -1, max: 2000 }),
  fc.integer({ min: -1, max: 2000 }),
  fc.integer({ min: 0, max: 30 }),
  fc.integer({ min: 0, max: 12 }),
  fc.integer({ min: -10, max: 90000 }),
);

function hash(rows: readonly Row[], chunkRows?: number, of: TraceHeader = header): string {
  const writer = new TraceWriter(chunkRows);
  writer.open(discard, of);
  for (const columns of rows) writer.write(...columns);
  return writer.close();
}

describe('the hash of a trace', () => {
  it('is 16 hexadecimal digits, pinned: the same in every run, on every machine', () => {
    const chunk = emptyChunk(3);
    const rows: readonly Row[] = [
      [0, Kind.enter, 0, 0, 0, 1, 0],
      [28800, Kind.door, 0, 0, 1, 0, 0],
      [28800, Kind.staff, 2, 0, 1, 0, -3],
    ];
    for (const [time, kind, subject, object, state, cause, value] of rows) {
      const at = chunk.rows++;
      [chunk.time[at], chunk.kind[at], chunk.subject[at], chunk.object[at]] = [time, kind, subject, object];
      [chunk.state[at], chunk.cause[at], chunk.value[at]] = [state, cause, value];
    }
    const hashed = new TraceHash();
    hashed.chunk(chunk);
    expect(hashed.digest()).toBe('6ada353ffbe64b02');
  });

  it('does not depend on how records are cut into chunks', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (rows, chunkRows) => {
        expect(hash(rows, chunkRows)).toBe(hash(rows));
      }),
    );
  });

  it('shows any one column of any one record being changed', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 30 }),
        fc.nat(),
        fc.integer({ min: 0, max: 6 }),
        (rows, which, column) => {
          const changed = rows.map((columns, index) =>
            index === which % rows.length
              ? (columns.map((value, at) => (at === column ? value + 1 : value)) as unknown as Row)
              : columns,
          );
          expect(hash(changed)).not.toBe(hash(rows));
        },
      ),
    );
  });

  it('shows two different records changing places, and a record missing', () => {
    const first: Row = [5, Kind.need, 0, 1, 0, 0, 0];
    const second: Row = [5, Kind.need, 1, 1, 0, 0, 0];
    expect(hash([first, second])).not.toBe(hash([second, first]));
    expect(hash([first, second])).not.toBe(hash([first]));
    expect(hash([])).not.toBe(hash([[0, 0, 0, 0, 0, 0, 0]]));
  });

  it('finds no two alike among 4,000 traces that differ in small numbers', () => {
    const seen = new Set<string>();
    for (let subject = 0; subject < 20; subject++)
      for (let object = 0; object < 20; object++)
        for (let value = 0; value < 10; value++)
          seen.add(hash([[100, Kind.enter, subject, object, 1, 1, value]], 1));
    expect(seen.size).toBe(4000);
  });

  it('covers the header: tables, timetable and task', () => {
    const other = headerFor({ ...prison, days: 2 });
    const moved: TraceHeader = {
      ...header,
      tables: { ...header.tables, people: { ...header.tables.people, cell: Int32Array.of(0, 0) } },
    };
    expect(hash([], undefined, other)).not.toBe(hash([]));
    expect(hash([], undefined, moved)).not.toBe(hash([]));
  });

  it('leaves out the baseline status, which only slices, and the order in which the header was put together', () => {
    const people = { ...header.tables.people, work: Uint8Array.of(3, 3) };
    expect(hash([], undefined, { ...header, tables: { ...header.tables, people } })).toBe(hash([]));
    const backwards = Object.fromEntries(Object.entries(header).reverse()) as unknown as TraceHeader;
    expect(hash([], undefined, backwards)).toBe(hash([]));
  });

  it('is found again from the kept trace', () => {
    const store = new TraceStore();
    const writer = new TraceWriter(3);
    writer.open(tee(store, discard), header);
    for (let time = 0; time < 10; time++) writer.write(time, Kind.need, 0, 1, 0, 0, 0);
    expect(writer.close()).toBe(hashOf(store));
    expect(writer.records).toBe(10);
    expect(store.chunks.map(({ rows, time }) => [rows, time.length])).toEqual([
      [3, 3],
      [3, 3],
      [3, 3],
      [1, 1],
    ]);
    expect(Array.from(store.chunks[2].time)).toEqual([6, 7, 8]);
  });

  it('refuses a header with a number that is not whole', () => {
    const broken = { ...header, task: { ...header.task, seed: 0.5 } };
    expect(() => hash([], undefined, broken)).toThrow('.task.seed is 0.5, not an integer');
  });
});
