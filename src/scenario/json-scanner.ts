/** Reads JSON from the left to the right, noting faults that can be read past and stopping at one that cannot. */
import { mostFaults, show, type Finding } from './fault.ts';

export const deepest = 64;
/** Some three times the largest experiment with everything inline; keeps a hostile file from filling the memory with faults. */
export const mostValues = 300_000;

export interface TextFinding extends Finding {
  readonly offset: number;
}

/** A place to be noted while scanning, and those below it. */
export interface Wanted {
  offset: number;
  readonly members: Map<string | number, Wanted>;
}

export class Unreadable extends Error {
  readonly finding: TextFinding;
  constructor(finding: TextFinding) {
    super(finding.expected);
    this.finding = finding;
  }
}

export class Scanner {
  readonly findings: TextFinding[] = [];
  private at: number;
  private values = 0;
  private readonly path: (string | number)[] = [];
  private readonly text: string;
  private readonly wanted: Wanted | undefined;

  constructor(text: string, wanted: Wanted | undefined) {
    this.text = text;
    this.wanted = wanted;
    this.at = text.startsWith('\ufeff') ? 1 : 0;
  }

  document(): unknown {
    this.space();
    if (this.at === this.text.length) {
      this.stop('an empty file', 'a JSON object', 'Check that the file was saved.');
    }
    const first = this.text.charCodeAt(0);
    if (first === 0 || first === 0xfffd || this.text.charCodeAt(1) === 0) {
      this.stop(
        'bytes that are not UTF-8',
        'JSON saved as UTF-8',
        'Save the file again with the encoding UTF-8.',
      );
    }
    const value = this.value(this.wanted);
    this.space();
    if (this.at < this.text.length) this.refuse('the end of the file');
    return value;
  }

  private value(wanted: Wanted | undefined): unknown {
    this.values++;
    if (this.values > mostValues) {
      const found = `more than ${mostValues.toLocaleString('en-GB')} values`;
      this.stop(found, 'a scenario file, with far fewer', 'Check that this is the right file.');
    }
    if (wanted !== undefined) wanted.offset = this.at;
    const first = this.text[this.at];
    if (first === '{') return this.object(wanted);
    if (first === '[') return this.list(wanted);
    if (first === '"') return this.string();
    for (const [word, value] of words) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return value;
      }
    }
    return this.number();
  }

  private object(wanted: Wanted | undefined): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    this.open();
    if (this.closes('}')) return result;
    do {
      this.space();
      if (this.text[this.at] !== '"') this.refuse('a key in double quotes');
      const keyOffset = this.at;
      const key = this.string();
      this.path.push(key);
      if (key === '__proto__') {
        this.note(keyOffset, 'the key "__proto__"', 'a field of a scenario file', 'Remove it.');
      } else if (Object.hasOwn(result, key)) {
        this.note(keyOffset, `the key ${show(key)} a second time`, 'each key once', 'Keep one of the two.');
      }
      this.space();
      if (this.text[this.at] !== ':')
        this.stop(this.here(), '":" after the key', 'Put a colon between the key and its value.');
      this.at++;
      this.space();
      const value = this.value(wanted?.members.get(key));
      if (key !== '__proto__') result[key] = value;
      this.path.pop();
    } while (this.continues('}'));
    return result;
  }

  private list(wanted: Wanted | undefined): unknown[] {
    const result: unknown[] = [];
    this.open();
    if (this.closes(']')) return result;
    do {
      this.space();
      this.path.push(result.length);
      result.push(this.value(wanted?.members.get(result.length)));
      this.path.pop();
    } while (this.continues(']'));
    return result;
  }

  private open(): void {
    if (this.path.length >= deepest) {
      this.stop(
        `more than ${deepest} levels of nesting`,
        'a scenario file, nested a few levels deep',
        'Check that this is the right file.',
      );
    }
    this.at++;
  }

  private closes(end: string): boolean {
    this.space();
    if (this.text[this.at] !== end) return false;
    this.at++;
    return true;
  }

  /** Whether another member follows; passes the comma or the end. */
  private continues(end: string): boolean {
    if (this.closes(end)) return false;
    if (this.text[this.at] !== ',') this.refuse(`"," or "${end}"`);
    const comma = this.at++;
    if (this.closes(end)) {
      this.at = comma;
      this.stop(`a comma before "${end}"`, `"${end}" after the last entry`, 'Remove the comma.');
    }
    return true;
  }

  private string(): string {
    const start = this.at;
    let end = this.runEnd(start + 1);
    while (this.text[end] === '\\') end = this.runEnd(end + 2);
    if (this.text[end] !== '"') {
      this.at = end;
      this.stop(
        this.here(),
        'the closing quotation mark of a text',
        'Close the text on the line where it starts.',
      );
    }
    this.at = end + 1;
    const token = this.text.slice(start, this.at);
    if (!token.includes('\\')) return token.slice(1, -1);
    try {
      return JSON.parse(token) as string;
    } catch {
      this.at = start;
      return this.stop(
        show(token),
        'a text whose backslashes are escapes of JSON',
        'Write a backslash as "\\\\".',
      );
    }
  }

  /** Where a run of characters that need no escape ends. */
  private runEnd(start: number): number {
    if (start >= this.text.length) return this.text.length;
    unescaped.lastIndex = start;
    unescaped.test(this.text);
    return unescaped.lastIndex;
  }

  private number(): number {
    numeral.lastIndex = this.at;
    const token = numeral.exec(this.text)?.[0];
    if (token === undefined) return this.refuse('a value');
    const value = Number(token);
    const vanished = value === 0 && /^-?[0.]*[1-9]/.test(token);
    if (!Number.isFinite(value) || vanished) {
      this.note(this.at, show(token), 'a number of ordinary size', 'Write the number out.');
    }
    this.at += token.length;
    return value;
  }

  private space(): void {
    blank.lastIndex = this.at;
    blank.test(this.text);
    this.at = blank.lastIndex;
  }

  private here(): string {
    return this.at >= this.text.length
      ? 'the end of the file'
      : show(/^[\w.+-]{1,30}|^[^]/u.exec(this.text.slice(this.at, this.at + 60))?.[0]);
  }

  private note(offset: number, found: string, expected: string, advice: string): void {
    if (this.findings.length < mostFaults)
      this.findings.push({ offset, path: [...this.path], found, expected, advice });
  }

  private stop(found: string, expected: string, advice: string): never {
    throw new Unreadable({ offset: this.at, path: [...this.path], found, expected, advice });
  }

  /** Stops at a character that cannot stand here, with advice for the usual slips. */
  private refuse(expected: string): never {
    const rest = this.text.slice(this.at, this.at + 9);
    const slip = slips.find(([pattern]) => pattern.test(rest));
    return this.stop(this.here(), expected, slip?.[1] ?? 'Correct the text just before this place.');
  }
}

const words: readonly (readonly [string, unknown])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];
const blank = /[ \t\n\r]*/y;
/** Everything from the space on, but for the quotation mark and the backslash. */
const unescaped = /[ !#-[\]-\uffff]*/y;
const numeral = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

const slips: readonly (readonly [RegExp, string])[] = [
  [/^$/, 'The file breaks off: add what is missing.'],
  [/^\/[/*]/, 'JSON has no comments: remove it.'],
  [/^'/, 'Use double quotation marks.'],
  [/^[“”]/, 'Use straight quotation marks.'],
  [/^[+-]?(NaN|Infinity)/, 'Write a number.'],
  [/^(True|False|None)/, 'Write true, false or null.'],
  [/^[\d.+]/, 'Write the number as digits without leading zeros or plus sign, as in 0.5.'],
  [/^[A-Za-z_$]/, 'Put words in double quotation marks.'],
];
