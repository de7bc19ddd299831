/**
 * JSON as RFC 8259 has it, read strictly and with positions. JSON.parse keeps the last of two equal keys without a
 * word, gives no position in some engines, and turns 1e999 into Infinity; here each of these is a finding.
 * A byte order mark at the start is passed over.
 */
import type { Path } from './fault.ts';
import { Scanner, Unreadable, type TextFinding, type Wanted } from './json-scanner.ts';

export const mostCharacters = 20_000_000;

/** `findings` is empty exactly if the text is good; `value` is undefined if it could not be read to its end. */
export function parseJson(text: string): {
  readonly value: unknown;
  readonly findings: readonly TextFinding[];
} {
  if (text.length > mostCharacters) {
    const found = `${text.length.toLocaleString('en-GB')} characters`;
    const expected = `at most ${mostCharacters.toLocaleString('en-GB')}`;
    return {
      value: undefined,
      findings: [{ offset: 0, path: [], found, expected, advice: 'Check that this is the right file.' }],
    };
  }
  const scanner = new Scanner(text, undefined);
  try {
    return { value: scanner.document(), findings: scanner.findings };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { value: undefined, findings: [...scanner.findings, error.finding] };
  }
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where each path's value starts in a text that parses; for a path that is not there, where its nearest ancestor does. */
export function locate(text: string, paths: readonly Path[]): Position[] {
  const root: Wanted = { offset: 0, members: new Map() };
  for (const path of paths) {
    let wanted = root;
    for (const step of path) {
      let next = wanted.members.get(step);
      if (next === undefined) wanted.members.set(step, (next = { offset: -1, members: new Map() }));
      wanted = next;
    }
  }
  new Scanner(text, root).document();
  const offsets = paths.map((path) => {
    let wanted: Wanted | undefined = root;
    let offset = root.offset;
    for (const step of path) {
      wanted = wanted.members.get(step);
      if (wanted === undefined || wanted.offset < 0) break;
      offset = wanted.offset;
    }
    return offset;
  });
  return positions(text, offsets);
}

/** Lines and columns, from 1, of places in a text. */
export function positions(text: string, offsets: readonly number[]): Position[] {
  const result: Position[] = new Array<Position>(offsets.length);
  const order = offsets.map((_, index) => index).sort((a, b) => offsets[a] - offsets[b]);
  let line = 1;
  let lineStart = text.startsWith('\ufeff') ? 1 : 0;
  for (const index of order) {
    for (
      let end = text.indexOf('\n', lineStart);
      end >= 0 && end < offsets[index];
      end = text.indexOf('\n', lineStart)
    ) {
      line++;
      lineStart = end + 1;
    }
    result[index] = { line, column: Math.max(1, offsets[index] - lineStart + 1) };
  }
  return result;
}
