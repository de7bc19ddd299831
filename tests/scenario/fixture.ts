/** The thread: one landing, two people, one session. Read from disk, or from texts that a test changes. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describeFault } from '#scenario/fault.ts';
import { read, type Load } from '#scenario/read.ts';
import type { DocumentTypes } from '#scenario/schema/documents.ts';

export const threadFile = fileURLToPath(new URL('./fixtures/thread.experiment.json', import.meta.url));

export const loadFromDisk: Load = (path) => readFileSync(path, 'utf8');

export const names = ['experiment', 'establishment', 'regime', 'assumptions'] as const;
export type Name = (typeof names)[number];
export type Texts = Record<Name, string>;

export function threadTexts(): Texts {
  const text = (name: Name): string =>
    readFileSync(new URL(`./fixtures/thread.${name}.json`, import.meta.url), 'utf8');
  return {
    experiment: text('experiment'),
    establishment: text('establishment'),
    regime: text('regime'),
    assumptions: text('assumptions'),
  };
}

/** Loads `thread.<name>.json` from texts; any other file is missing. */
export function loadFrom(texts: Texts): Load {
  return (path) => {
    const name = names.find((candidate) => path === `thread.${candidate}.json`);
    if (name === undefined) throw new Error(`no such file: ${path}`);
    return texts[name];
  };
}

/** What reading the thread says after one of its files was changed; empty when it reads well. */
export async function toldAfter<Kind extends Name>(
  name: Kind,
  change: (document: Changeable<DocumentTypes[Kind]>) => void,
): Promise<string> {
  const texts = threadTexts();
  const document = JSON.parse(texts[name]) as Changeable<DocumentTypes[Kind]>;
  change(document);
  texts[name] = JSON.stringify(document, null, 2);
  return told(texts);
}

export async function told(texts: Texts): Promise<string> {
  const outcome = await read('thread.experiment.json', loadFrom(texts));
  return outcome.ok ? '' : outcome.faults.map(describeFault).join('\n');
}

/** A document of which a test may set any field, to a wrong value too where it casts. */
type Changeable<T> = T extends object ? { -readonly [Key in keyof T]: Changeable<T[Key]> } : T;
