import { describe, expect, test } from 'vitest';
import type { StoredTrace } from '#experiment/runner.ts';
import { traceDictionary } from '#files/trace-dictionary.ts';
import { readingIds, type Reading } from '#scenario/assumptions.ts';
import { traceHeaderJson, traceRecordsCsv } from '#files/trace-files.ts';
import { Kind, recordKinds } from '#trace/records.ts';
import { TraceStore } from '#trace/sinks.ts';

const header = {
  formatVersion: 1,
  task: { establishment: 'ZZI', replication: 3 },
  tables: { people: { ref: ['A1001AA', '=A1'], cell: Int32Array.of(0, 1) } },
  timetable: { bestPossibleSeconds: Int32Array.of(-1, 2) },
  names: { states: ['locked, resting', 'onFloor'] },
  stateClass: Uint8Array.of(0, 1),
} as unknown as StoredTrace['header'];

const store = new TraceStore();
store.open(header);
const chunk = {
  rows: 2,
  time: Int32Array.of(0, 30, 99),
  kind: Uint8Array.of(Kind.enter, Kind.duty, 0),
  subject: Int32Array.of(1, 0, 0),
  object: Int32Array.of(7, -1, 0),
  state: Uint8Array.of(1, 0, 0),
  cause: Uint8Array.of(2, 0, 0),
  value: Int32Array.of(0, -5, 0),
};
store.take(chunk);
store.take({ ...chunk, rows: 1 });
const stored: StoredTrace = { header, chunks: store.chunks, traceHash: 'cafe' };

const reading = Object.fromEntries(readingIds.map((id) => [id, 2])) as Reading;

describe('an exported trace', () => {
  test('has every record of every chunk, and none of what lies behind its last row', () => {
    expect([...traceRecordsCsv(stored)].join('')).toBe(
      'time,kind,subject,object,state,cause,value\r\n0,enter,1,7,1,2,0\r\n30,duty,0,-1,0,0,-5\r\n0,enter,1,7,1,2,0\r\n',
    );
  });

  test('has its header as JSON with plain columns, and its hash', () => {
    const read = JSON.parse(traceHeaderJson(stored, reading)) as Record<string, unknown>;
    expect(read).toMatchObject({
      traceHash: 'cafe',
      reading: { 'contact.cap': 2 },
      task: { replication: 3 },
      tables: { people: { ref: ['A1001AA', '=A1'], cell: [0, 1] } },
      timetable: { bestPossibleSeconds: [-1, 2] },
      stateClass: [0, 1],
    });
  });

  test('comes with a dictionary of every kind of record', () => {
    const dictionary = traceDictionary();
    for (const kind of recordKinds) expect(dictionary).toContain(`| ${kind} | `);
  });
});
