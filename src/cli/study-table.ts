/** A study for people at a terminal of 100 columns: what was changed, then each measure with a line for every change. */
import type { Estimate, MeasureDefinition } from '#experiment/comparison.ts';
import { baseId, type Study, type StudyKind, type StudyRow } from '#experiment/studies/study.ts';
import { broadDayNames, type BroadDay } from '#story/broad-day.ts';
import { capitalised } from '#story/quantity.ts';
import { regimeStates } from '#story/staffing.ts';
import { studyFindings } from '#story/studySentences.ts';
import { conditionMeanings, conditionNames, type Condition } from '#story/view.ts';
import { counted, width, wrapped, type Heading } from './comparison-table.ts';
import { changeText, intervalText, levelText, perWhat } from './figures.ts';

const titles: Readonly<Record<StudyKind, string>> = {
  resilience: 'How it holds with staff short',
  marginal: 'What one more of each is worth',
  mix: 'More of the same hours in the cell',
};

const columns = { name: 50, level: 11, change: 14, interval: 25 };

/** Ends in a line feed. */
export function studyTable(study: Study, heading: Heading = (text) => text): string {
  const { establishmentName, manifest, people, population, regime, kind } = study;
  const drawn =
    population === 'generated' ? 'drawn anew for each run, the same for every change' : 'as imported';
  return `${[
    heading(`${titles[kind]}: ${regime.label}`),
    '═'.repeat(width),
    `${establishmentName} (${manifest.establishment})`,
    `${people} people, ${drawn}`,
    `${counted(manifest.replications, 'run')} of ${manifest.days} days for each change and condition, seed ${manifest.seed}`,
    ...(regime.readingOf === null ? [] : [wrapped(`Our reading of ${regime.readingOf}`)]),
    '',
    heading('What was changed'),
    ...study.variants.flatMap(({ label, changed, impossible }) => [
      `  ${label}`,
      ...indented(impossible === null ? changed : `Not possible. ${impossible}`),
    ]),
    '',
    ...(['asDesigned', 'asDelivered'] as const).flatMap((condition) => block(study, condition, heading)),
    ...closing(study),
  ].join('\n')}\n`;
}

function block(study: Study, condition: Condition, heading: Heading): string[] {
  const rows = study.rows.filter((row) => row.slice.condition === condition);
  if (rows.length === 0 || study.variants.every(({ impossible }) => impossible !== null)) return [];
  return [
    wrapped(`${capitalised(conditionNames[condition])}. ${conditionMeanings[condition]}`),
    '─'.repeat(width),
    line('', 'level', 'difference', '95% run to run'),
    ...rows.flatMap((row) => measured(study, row, heading)),
    '',
    ...studyFindings(study, condition).map((text) => wrapped(text)),
    '',
  ];
}

/** The regime as it stands, a line for each change that makes a difference, and one for all that make none. */
function measured(
  { measures, variants }: Study,
  { id, slice, level, difference }: StudyRow,
  heading: Heading,
): string[] {
  const { unit, name } = measures.find((measure) => measure.id === id) as MeasureDefinition;
  const text = (estimate: Estimate | undefined): string => levelText(unit, estimate);
  const done = variants.filter(({ impossible }) => impossible === null);
  const differing = done.filter((variant) => difference[variant.id]?.note !== 'identical');
  const others = done.length - differing.length;
  return [
    heading(
      `${whereNames[slice.where] ?? name}${perWhat(unit)}, ${broadDayNames[slice.dayType as BroadDay]}`,
    ),
    line('  as it stands', text(level[baseId]), '', ''),
    ...differing.map((variant) =>
      line(
        `  ${variant.label}`,
        text(level[variant.id]),
        changeText(unit, difference[variant.id]),
        intervalText(unit, difference[variant.id]),
      ),
    ),
    ...(others === 0
      ? []
      : [
          line(
            `  ${differing.length === 0 ? 'every change' : counted(others, 'other change')}`,
            '',
            'identical',
            '',
          ),
        ]),
  ];
}

/** Measures shown in a part, by the part. */
const whereNames: Readonly<Record<string, string>> = {
  'mode:inCell': 'Planned hours in the cell, in no other line',
  ...Object.fromEntries(
    regimeStates.map(({ where, name, meaning }) => [where, `Days ${name.toLowerCase()}: ${meaning}`]),
  ),
};

function line(name: string, level: string, change: string, interval: string): string {
  const start =
    name.length <= columns.name ? name.padEnd(columns.name) : `${name}\n${' '.repeat(columns.name)}`;
  return `${start}${level.padStart(columns.level)}${change.padStart(columns.change)}${interval.padStart(columns.interval)}`.trimEnd();
}

function indented(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    if (last === undefined || last.length + 1 + word.length > width) lines.push(`    ${word}`);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function closing({ manifest }: Study): string[] {
  return [
    ...(manifest.replications < 20
      ? [
          wrapped(
            'Fewer than 20 runs: differences are shown without intervals, and some of what is told may be luck. Ask for --replications 20 or more.',
          ),
        ]
      : []),
    wrapped(
      'Levels are not forecasts: the difference to the regime as it stands, with the same people and the same luck, is the result. Intervals are run to run; they do not hold what we do not know about the assumptions. All lines are descriptive. The exposure index counts opportunities for conflict, not assaults. In-cell work is never time out of cell.',
    ),
  ];
}
