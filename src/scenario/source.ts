/** One scenario file: its text, what it holds, and the faults found in it so far. */
import { mostFaults, pathText, show, showList, type Fault, type Finding } from './fault.ts';
import { locate, parseJson, positions } from './json.ts';
import { nearest } from './nearest.ts';
import { documentKinds, newestFormat, type DocumentKind, type DocumentTypes } from './schema/documents.ts';
import { prisonNumberFindings, parseShape } from './shape.ts';

/** Reads the text of a file by its path; throws or rejects if there is none. */
export type Load = (path: string) => string | Promise<string>;

export class Source {
  readonly file: string;
  /** Undefined while the file is not JSON. */
  readonly value: unknown;
  readonly faults: Fault[] = [];
  private readonly text: string;
  private readonly findings: Finding[] = [];
  private beyond = false;

  static async open(file: string, load: Load): Promise<Source> {
    let text: string;
    try {
      text = await load(file);
    } catch (error) {
      return new Source(file, '', error instanceof Error ? error.message : String(error));
    }
    return new Source(file, text, undefined);
  }

  private constructor(file: string, text: string, unopened: string | undefined) {
    this.file = file;
    this.text = text;
    if (unopened !== undefined) {
      const found = `no file that could be opened (${show(unopened)})`;
      this.faults.push(
        this.fault('text', { path: [], found, expected: 'a scenario file', advice: 'Check the name.' }, null),
      );
      return;
    }
    const { value, findings } = parseJson(text);
    const at = positions(
      text,
      findings.map((finding) => finding.offset),
    );
    this.faults.push(...findings.map((finding, index) => this.fault('text', finding, at[index])));
    this.value = value;
    if (value !== undefined) for (const finding of prisonNumberFindings(value)) this.note(finding);
  }

  /** Kind of document this says it is, if it says so rightly. */
  get kind(): DocumentKind | undefined {
    return documentKinds.find((kind) => kind === fieldOf(this.value, 'kind'));
  }

  readonly note = (finding: Finding): void => {
    if (this.findings.length < mostFaults) this.findings.push(finding);
    else this.beyond = true;
  };

  noteUnknownKind(): void {
    if (this.value === undefined) return;
    const found = fieldOf(this.value, 'kind');
    this.note({
      path: ['kind'],
      found: show(found),
      expected: `one of ${showList(documentKinds)}`,
      advice: found === undefined ? 'Add "kind".' : 'Correct the kind.',
      nearest: typeof found === 'string' ? nearest(found, documentKinds) : undefined,
    });
  }

  /** The document of this kind that the file holds; or undefined, and whatever keeps it from being one is noted. */
  parse<Kind extends DocumentKind>(kind: Kind): DocumentTypes[Kind] | undefined {
    if (this.value === undefined) return undefined;
    const format = fieldOf(this.value, 'formatVersion');
    const found = fieldOf(this.value, 'kind');
    if (typeof format === 'number' && format > newestFormat) {
      this.note({
        path: ['formatVersion'],
        found: show(format),
        expected: `${newestFormat}, the newest format that this version of Core Day reads`,
        advice: 'Read the file with the newer version of Core Day that wrote it.',
      });
    } else if (typeof found === 'string' && found !== kind) {
      this.note({
        path: ['kind'],
        found: show(found),
        expected: show(kind),
        advice: 'Name another file, or correct the kind.',
        nearest: nearest(found, [kind]),
      });
    } else {
      const { document, findings } = parseShape(kind, this.value);
      for (const finding of findings) this.note(finding);
      return document;
    }
    return undefined;
  }

  /** Turns what was noted into faults with their lines. */
  settle(stage: 'shape' | 'meaning'): void {
    const at =
      this.findings.length === 0
        ? []
        : locate(
            this.text,
            this.findings.map((finding) => finding.path),
          );
    const faults = this.findings.map((finding, index) => this.fault(stage, finding, at[index]));
    this.faults.push(
      ...faults.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)),
    );
    if (this.beyond) {
      const found = `more faults than these ${mostFaults.toLocaleString('en-GB')}`;
      const advice = 'Correct those above and read the file again.';
      this.faults.push(
        this.fault(stage, { path: [], found, expected: 'none', advice }, { line: 1, column: 1 }),
      );
    }
    this.findings.length = 0;
    this.beyond = false;
  }

  private fault(stage: Fault['stage'], finding: Finding, at: { line: number; column: number } | null): Fault {
    return {
      stage,
      file: this.file,
      path: pathText(finding.path),
      line: at?.line ?? null,
      column: at?.column ?? null,
      found: finding.found,
      expected: finding.expected,
      advice: finding.advice,
      nearest: finding.nearest ?? null,
    };
  }
}

export function fieldOf(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string | number, unknown>>)[key];
}
