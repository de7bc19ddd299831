/** What is wrong with a scenario file, where, and what to do about it. */
import { maskPrisonNumbers } from './prison-number.ts';

export type Path = readonly (string | number)[];

/** A fault before it is known in which file and line its part stands. */
export interface Finding {
  readonly path: Path;
  readonly found: string;
  readonly expected: string;
  readonly advice: string;
  /** The right name closest to the one found. */
  readonly nearest?: string | undefined;
}

/** Faults told of one file; what is beyond is not listed. */
export const mostFaults = 1000;

export interface Fault {
  /** text: not JSON. shape: a field is missing, unknown or of the wrong type. meaning: the fields contradict each other. */
  readonly stage: 'text' | 'shape' | 'meaning';
  readonly file: string;
  /** As in $.sim.coreDay[2].periods[4].to */
  readonly path: string;
  /** From 1; null where the file could not be opened. */
  readonly line: number | null;
  readonly column: number | null;
  readonly found: string;
  readonly expected: string;
  readonly advice: string;
  readonly nearest: string | null;
}

/** Several lines for a terminal or a page: place, found, expected, advice. Never holds a control character. */
export function describeFault(fault: Fault): string {
  const position = fault.line === null ? '' : `:${fault.line}:${fault.column}`;
  const question = fault.nearest === null ? '' : ` Did you mean ${show(fault.nearest)}?`;
  return [
    `${printable(fault.file)}${position} ${fault.path}`,
    `  found     ${fault.found}`,
    `  expected  ${fault.expected}`,
    `  to do     ${fault.advice}${question}`,
  ].join('\n');
}

export function pathText(path: Path): string {
  const steps = path.map((step) =>
    typeof step === 'number'
      ? `[${step}]`
      : /^[A-Za-z_$][\w$]*$/.test(step)
        ? `.${clip(step)}`
        : `[${show(step)}]`,
  );
  return printable(maskPrisonNumbers(`$${steps.join('')}`));
}

/** A value as a message shows it: short, on one line, without prison numbers or control characters. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return printable(JSON.stringify(maskPrisonNumbers(clip(value))));
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  return 'an object';
}

/** Names in a message: all of a few, the first of many. */
export function showList(names: Iterable<string | number | boolean>): string {
  const all = [...names].map((name) => show(name));
  return all.length <= 16 ? all.join(', ') : `${all.slice(0, 15).join(', ')} and ${all.length - 15} more`;
}

function clip(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}

/** Escapes control characters, and those that reorder or hide text on a terminal. */
function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
