/** The tables of docs/model.md, from the code and the files they describe. */
import { readdirSync, readFileSync } from 'node:fs';
import type { EventKind } from '#kernel/calendar.ts';
import { eventKindsOf, phases } from '#prison/eventKinds.ts';
import type { Plan } from '#prison/model.ts';
import { processBook } from '#prison/processBook.ts';
import { purposeBook } from '#prison/purposeBook.ts';
import { Purpose } from '#prison/purposes.ts';
import type { Assumption, Assumptions } from '#scenario/assumptions.ts';
import { causeName } from '#story/vocabulary.ts';
import {
  attendanceReasons,
  causes,
  locationClasses,
  needs,
  sessionReasons,
  simReasons,
  tasks,
} from '#trace/records.ts';
import type { ChartGraph } from './chart-graph.ts';
import { tableOf } from './printed.ts';

export function drawingsOf(graphs: readonly ChartGraph[]): string {
  return graphs.map(({ name, title }) => `![${title}](images/chart-${name}.svg)`).join('\n\n');
}

export function processTable(): string {
  const link = (file: string): string => `[${file.replace(/^.*\/|\.ts$/g, '')}](../src/${file})`;
  return tableOf(
    ['Process', 'In short', 'Files'],
    processBook.map(({ title, does, files }) => [title, does, files.map(link).join(', ')]),
  );
}

export function tieTable(plan: Plan): string {
  const kinds = eventKindsOf(plan, 1, 1);
  return tableOf(
    ['Phase', 'Kinds, in their order'],
    phases.map((name, phase) => [
      `${phase + 1} ${name}`,
      kindsIn(kinds.filter((kind) => kind.phase === phase)),
    ]),
  );
}

/** Kinds that have their entities in common come entity by entity, all others kind by kind. */
function kindsIn(kinds: readonly EventKind[]): string {
  const sharers = new Map<number, string[]>();
  for (const { firstEntity, name } of kinds)
    sharers.set(firstEntity, [...(sharers.get(firstEntity) ?? []), name]);
  return Array.from(sharers.values(), (names) =>
    names.length === 1 ? names[0] : `person by person ${names.join(' then ')}`,
  ).join(', ');
}

export function drawTable(): string {
  const rows = Object.entries(Purpose).map(([name, number]) => {
    const entry = purposeBook[name as keyof typeof Purpose];
    const id = [String(number), `\`${name}\``];
    if (entry === 'retired') return [...id, 'drawn no more; the number stays taken', '', '', ''];
    const { decides, distribution, keyedBy, weaklyPaired } = entry;
    return [...id, decides, distribution, keyedBy, weaklyPaired === true ? 'weakly' : 'yes'];
  });
  return tableOf(['No.', 'Purpose', 'Decides', 'Distribution', 'Keyed by', 'Paired'], rows);
}

/** A column for each file of assumptions; range and source once where the files agree. Readings say what another value takes. */
export function assumptionTable(files: readonly Assumptions[], part: 'behaviour' | 'reading'): string {
  const rows = Object.keys(files[0][part]).map((id) => {
    const each = files.map((file) => (file[part] as Readonly<Record<string, Assumption>>)[id]);
    const shared = (show: (assumption: Assumption) => string): string => {
      const said = each.map(show);
      const all = said.every((words) => words === said[0]);
      return all ? said[0] : said.map((words, file) => `${files[file].id}: ${words}`).join('<br>');
    };
    return [
      `\`${id}\`<br>${shared(({ meaning }) => meaning)}`,
      shared(({ unit }) => unit),
      ...each.map(({ value }) => String(value)),
      shared(({ low, high }) => (low === high ? 'fixed' : `${low} to ${high}`)),
      shared(sourceOf),
      ...(part === 'reading' ? [anotherValue(id)] : []),
    ];
  });
  const head = ['Number', 'Unit', ...files.map(({ id }) => id), 'Range', 'Source, confidence'];
  return tableOf(part === 'reading' ? [...head, 'Another value'] : head, rows);
}

/** What exposure is made of can be had from the sums that a run leaves behind; nothing else can. */
function anotherValue(id: string): string {
  const exposure = readFileSync('src/measures/exposure.ts', 'utf8');
  const fromSums = id.startsWith('weight.') || exposure.includes(`'${id}'`);
  return fromSums ? 'from results' : 'trace read again';
}

function sourceOf({ source, confidence }: Assumption): string {
  return source === 'placeholder' ? 'placeholder' : `${source.join(', ')} (${confidence})`;
}

/** How many numbers have a source, for the sentence above their tables. */
export function sourcedOf(files: readonly Assumptions[]): string {
  const lines = files.map(({ id, name, behaviour, reading }) => {
    const all: readonly Assumption[] = [...Object.values(behaviour), ...Object.values(reading)];
    const sourced = all.filter(({ source }) => source !== 'placeholder').length;
    return `- \`${id}\`: ${name}. ${sourced} of ${all.length} numbers have a source, ${all.length - sourced} are placeholders.`;
  });
  return lines.join('\n');
}

export function nameLists(): string {
  const list = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
  const said = causes.filter((cause) => cause !== 'none');
  return [
    `**Causes of being locked.** ${said.map((cause) => `\`${cause}\` (${causeName(cause).toLowerCase()})`).join(', ')}.`,
    `**Attendance, DPS reasons.** ${list(attendanceReasons)}; \`OTHER\` with ${list(simReasons.slice(1))}.`,
    `**Cancelled sessions, DPS reasons.** ${list(sessionReasons.slice(1))}.`,
    `**Needs**, in the order in which they are seen to. ${list(needs)}.`,
    `**Tasks of staff.** ${list(tasks)}.`,
    `**Where contacts are weighed.** ${list(locationClasses)}.`,
  ].join('\n\n');
}

/** Spans written in the code of the model, with the comment above them. */
export function fixedTable(): string {
  const files = ['src/prison', 'src/rules'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .sort()
      .map((file) => `${folder}/${file}`),
  );
  const rows = files.flatMap((file) => {
    const found = readFileSync(file, 'utf8').matchAll(
      /(?:\/\*\* (.*) \*\/\n)?(?:const \w+ = [\d_* ]+;\n)*?(?:export )?const (\w+(?:Seconds|Minutes|PerWing)) = ([\d_]+)(?: \* ([\d_]+))?;/g,
    );
    return Array.from(found, ([, comment = '', name, value, times = '1']) => [
      `\`${name}\``,
      String(Number(value.replaceAll('_', '')) * Number(times.replaceAll('_', ''))),
      comment,
      `[${file.replace(/^.*\/|\.ts$/g, '')}](../${file})`,
    ]);
  });
  return tableOf(['Name', 'Value', 'What', 'File'], rows);
}
