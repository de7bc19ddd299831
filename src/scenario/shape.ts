/** Shape faults: what a schema says of a value, in a planner's words. */
import type * as z from 'zod/mini';
import { mostFaults, show, showList, type Finding, type Path } from './fault.ts';
import { nearest } from './nearest.ts';
import { holdsPrisonNumber } from './prison-number.ts';
import { schemas, type DocumentKind, type DocumentTypes } from './schema/documents.ts';

export function parseShape<Kind extends DocumentKind>(
  kind: Kind,
  value: unknown,
): { readonly document: DocumentTypes[Kind] | undefined; readonly findings: readonly Finding[] } {
  const result = schemas[kind].safeParse(value);
  if (result.success) return { document: result.data, findings: [] };
  return {
    document: undefined,
    findings: result.error.issues.flatMap((issue) => findingsOf(issue, value, [])),
  };
}

/** Every text and key of a file in which a prison number stands. */
export function prisonNumberFindings(value: unknown): readonly Finding[] {
  const findings: Finding[] = [];
  const look = (part: unknown, path: Path): void => {
    if (typeof part === 'string') {
      if (!holdsPrisonNumber(part)) return;
      findings.push({
        path,
        found: 'what looks like a prison number (a letter, four digits and two letters)',
        expected: 'nothing that names a real person',
        advice: 'Write a random reference instead.',
      });
    } else if (Array.isArray(part)) {
      part.forEach((item, index) => look(item, [...path, index]));
    } else if (typeof part === 'object' && part !== null) {
      for (const [key, item] of Object.entries(part)) {
        look(key, [...path, key]);
        look(item, [...path, key]);
      }
    }
  };
  look(value, []);
  return findings;
}

function findingsOf(issue: z.core.$ZodIssue, document: unknown, above: Path): Finding[] {
  const path = [...above, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
  const value = valueAt(document, path);
  const wrong = (expected: string, advice: string, names: Iterable<string> = []): Finding[] => [
    {
      path,
      found: show(value),
      expected,
      advice: value === undefined ? `Add ${show(path.at(-1))}.` : advice,
      nearest: typeof value === 'string' ? nearest(value, names) : undefined,
    },
  ];
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = issue.message.split(' ');
      return issue.keys.slice(0, mostFaults + 1).map((key) => ({
        path: [...path, key],
        found: `the unknown field ${show(key)}`,
        expected: `one of ${showList(known)}`,
        advice: 'Correct its spelling, or remove it.',
        nearest: nearest(key, known),
      }));
    }
    case 'invalid_type':
      return wrong(typeNames[issue.expected] ?? issue.expected, 'Write that instead.');
    case 'invalid_value': {
      const names = issue.values.map(String);
      const expected = names.length === 1 ? show(issue.values[0]) : `one of ${showList(names)}`;
      return wrong(expected, 'Use one of the words as they are spelled here.', names);
    }
    case 'too_small':
      return wrong(atLeast(issue), 'Correct it.');
    case 'too_big':
      return wrong(atMost(issue), 'Correct it.');
    case 'not_multiple_of':
      return wrong(`a multiple of ${issue.divisor}`, 'Correct it.');
    case 'invalid_format':
      return wrong(issue.message, 'Correct it.');
    case 'invalid_key':
      return issue.issues.map(({ message }) => ({
        path,
        found: `the name ${show(path.at(-1))}`,
        expected: message,
        advice: 'Rename it.',
      }));
    case 'invalid_union':
      return unionFindings(issue, document, path);
    default:
      return wrong(issue.message, 'Correct it.');
  }
}

/** The faults of the alternative that was meant: the one whose type the value has. */
function unionFindings(issue: z.core.$ZodIssueInvalidUnion, document: unknown, path: Path): Finding[] {
  const value = valueAt(document, path);
  if (issue.discriminator !== undefined) {
    const names = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
    return [
      {
        path,
        found: show(value),
        expected: `one of ${showList(names)}`,
        advice:
          value === undefined
            ? `Add ${show(issue.discriminator)}.`
            : 'Use one of the words as they are spelled here.',
        nearest: typeof value === 'string' ? nearest(value, names) : undefined,
      },
    ];
  }
  const meant = issue.errors.find(
    (issues) => !issues.some((inner) => inner.path.length === 0 && mismatches(inner)),
  );
  if (meant !== undefined) return meant.flatMap((inner) => findingsOf(inner, document, path));
  const alternatives = issue.errors.flatMap((issues) =>
    issues.flatMap((inner) => findingsOf(inner, document, path)),
  );
  const names = issue.errors
    .flat()
    .flatMap((inner) => (inner.code === 'invalid_value' ? inner.values.map(String) : []));
  return [
    {
      path,
      found: show(value),
      expected: alternatives.map(({ expected }) => expected).join(', or '),
      advice: value === undefined ? `Add ${show(path.at(-1))}.` : 'Write one of these instead.',
      nearest: typeof value === 'string' ? nearest(value, names) : undefined,
    },
  ];
}

function mismatches(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'invalid_type' || issue.code === 'invalid_value';
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text in double quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list [...]',
  object: 'an object {...}',
  record: 'an object {...}',
};

function atLeast({ origin, minimum }: z.core.$ZodIssueTooSmall): string {
  if (origin === 'array') return minimum === 1 ? 'at least one entry' : `at least ${minimum} entries`;
  if (origin === 'string') return 'a text that is not empty';
  return `${minimum} or more`;
}

function atMost({ origin, maximum }: z.core.$ZodIssueTooBig): string {
  if (origin === 'array') return `at most ${maximum} entries`;
  if (origin === 'string') return `at most ${maximum} characters`;
  return `${maximum} or less`;
}

function valueAt(document: unknown, path: Path): unknown {
  let value = document;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}
