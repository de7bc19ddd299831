/** A study for people at a terminal of 100 columns: what was changed, what comes of it, then each measure with a line for every change. */
import type { MeasureDefinition } from '#experiment/comparison.ts';
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
  if (rows.length === 0 || isNothingPossible(study)) return [];
  const [alike, differing] = [rows.filter(isAlike), rows.filter((row) => !isAlike(row))];
  return [
    heading(wrapped(`${capitalised(conditionNames[condition])}. ${conditionMeanings[condition]}`)),
    '─'.repeat(width),
    ...studyFindings(study, condition).map((text) => wrapped(text)),
    '',
    line('', 'level', 'difference', '95% run to run'),
    ...differing.flatMap((row) => measured(study, row, heading)),
    ...(alike.length === 0 ? [] : [heading('Identical whatever was changed')]),
    ...alike.map(
      (row) => `${levelOf(study, row, baseId).padStart(columns.level)}  ${measureName(study, row)}`,
    ),
    '',
  ];
}

function isNothingPossible({ variants }: Study): boolean {
  return variants.every(({ impossible }) => impossible !== null);
}

function isAlike({ difference }: StudyRow): boolean {
  return Object.values(difference).every(({ note }) => note === 'identical');
}

/** The regime as it stands, a line for each change that makes a difference, and one for all that make none. */
function measured(study: Study, row: StudyRow, heading: Heading): string[] {
  const { unit } = definitionOf(study, row);
  const { difference } = row;
  const done = study.variants.filter(({ impossible }) => impossible === null);
  const differing = done.filter((variant) => difference[variant.id]?.note !== 'identical');
  const others = done.length - differing.length;
  return [
    heading(measureName(study, row)),
    line('  as it stands', levelOf(study, row, baseId), '', ''),
    ...differing.map((variant) =>
      line(
        `  ${variant.label}`,
        levelOf(study, row, variant.id),
        changeText(unit, difference[variant.id]),
        intervalText(unit, difference[variant.id]),
      ),
    ),
    ...(others === 0 ? [] : [line(`  ${counted(others, 'other change')}`, '', 'identical', '')]),
  ];
}

function definitionOf({ measures }: Study, { id }: StudyRow): MeasureDefinition {
  return measures.find((measure) => measure.id === id) as MeasureDefinition;
}

function measureName(study: Study, row: StudyRow): string {
  const { unit, name } = definitionOf(study, row);
  const { where, dayType } = row.slice;
  return `${whereNames[where] ?? name}${perWhat(unit)}, ${broadDayNames[dayType as BroadDay]}`;
}

function levelOf(study: Study, row: StudyRow, variant: string): string {
  return levelText(definitionOf(study, row).unit, row.level[variant]);
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

function closing(study: Study): string[] {
  const { manifest } = study;
  if (isNothingPossible(study))
    return [wrapped('Nothing of this can be done, so there is nothing to compare the regime with.')];
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
