/** A trace as files: the header as JSON, the records as CSV. Every published number follows from the two. */
import type { Reading, StoredTrace } from '#experiment/runner.ts';
import { recordKinds, type TraceChunk } from '#trace/records.ts';
import { csvLine } from './csv.ts';

const recordColumns = ['time', 'kind', 'subject', 'object', 'state', 'cause', 'value'] as const;

/** With the reading assumptions that turn the trace into measures. An object's members stand on lines of their own, a column on one. Ends in a line feed. */
export function traceHeaderJson({ header, traceHash }: StoredTrace, reading: Reading): string {
  return `${indented({ traceHash, ...header, reading }, '')}\n`;
}

/** The column line, then the records of each chunk: pieces to be written one after another. */
export function* traceRecordsCsv({ chunks }: Pick<StoredTrace, 'chunks'>): Generator<string> {
  yield csvLine(recordColumns);
  for (const chunk of chunks) yield chunkLines(chunk);
}

function chunkLines({ rows, time, kind, subject, object, state, cause, value }: TraceChunk): string {
  let text = '';
  for (let row = 0; row < rows; row++) {
    text += `${time[row]},${recordKinds[kind[row]]},${subject[row]},${object[row]},${state[row]},${cause[row]},${value[row]}\r\n`;
  }
  return text;
}

function indented(value: unknown, margin: string): string {
  if (ArrayBuffer.isView(value)) return `[${(value as Int32Array).join(',')}]`;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([name, member]) => `${margin} ${JSON.stringify(name)}: ${indented(member, `${margin} `)}`,
  );
  return `{\n${members.join(',\n')}\n${margin}}`;
}
