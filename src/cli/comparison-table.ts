/** A comparison for people at a terminal of 100 columns: headline measures, conditions apart, regime beside baseline. */
import type {
  AssumptionDraws,
  Comparison,
  ComparisonRow,
  Estimate,
  Ingredient,
  MeasureDefinition,
} from '#experiment/comparison.ts';
import { broadDayNames, type BroadDay } from '#story/broad-day.ts';
import { breakEvenText } from '#story/breakEven.ts';
import { exposureSplitText, ingredientNames, splitOf } from '#story/exposureSplit.ts';
import { gainersText } from '#story/gainers.ts';
import { inCellBreakEvenText } from '#story/inCellBreakEven.ts';
import { rowOf } from '#story/lookup.ts';
import { resourcesText } from '#story/resources.ts';
import { regimeStates } from '#story/staffing.ts';
import { conditionMeanings, conditionNames, type Condition } from '#story/view.ts';
import { capitalised } from '#story/quantity.ts';
import { drawnText, holdsText, refusalsText } from '#story/whatWeDontKnow.ts';
import { changeText, intervalText, levelText, perWhat, rangeText } from './figures.ts';

interface Outcome {
  readonly title: string;
  readonly days: BroadDay;
  readonly lines: readonly (string | Line)[];
}

interface Line {
  readonly id: string;
  /** Where those are not the outcome's. */
  readonly days?: BroadDay;
  readonly where?: string;
  /** Where the measure's own says too little. */
  readonly name?: string;
}

const exposureTitle = 'Violence opportunities';

/** In-cell work stands by itself and is in no sum. */
const outcomes: readonly Outcome[] = [
  {
    title: 'Time out of cell',
    days: 'weekday',
    lines: [
      'time.unlocked.mean',
      { id: 'time.unlocked.mean', days: 'weekend' },
      'time.share.under2h',
      'time.share.atLeast10h',
      'time.openAir.mean',
      'time.shareOfBestPossible',
      'time.unlocksOnTime',
      { id: 'time.longestLocked.mean', days: 'week' },
    ],
  },
  {
    title: 'Movements',
    days: 'weekday',
    lines: ['movement.journeys', 'movement.leavingWing', 'movement.peakOnRoutes', 'movement.missed'],
  },
  {
    title: exposureTitle,
    days: 'weekday',
    lines: ['violence.exposureIndex', 'violence.exposurePerUnlockedHour', 'violence.contactHours'],
  },
  {
    title: 'Access to activities',
    days: 'weekday',
    lines: [
      'access.hours.planned',
      'access.hours.delivered',
      'access.hours.attended',
      'access.experienced.median',
      'access.share.nothing',
      'access.hours.onWing',
      'access.hours.offWing',
      'access.hours.inCellOffered',
      'access.hours.inCellEngaged',
    ],
  },
  {
    title: 'Staff and rooms',
    days: 'week',
    lines: [
      'staff.officerHours',
      'staff.instructorHours',
      'staff.roomHours',
      'staff.postsUnfilled',
      'staff.rosterShort',
      'staff.curtailments',
      ...regimeStates.map(({ where, name, meaning }) => ({
        id: 'staff.daysInState',
        where,
        name: `Days ${name.toLowerCase()}: ${meaning}`,
      })),
    ],
  },
];

export const width = 100;
const columns = { name: 50, level: 9, change: 11, interval: 21 };

/** How a heading stands out, where a terminal can show it. */
export type Heading = (text: string) => string;

/** Ends in a line feed. Regimes that are not compared with another stand alone, without differences. */
export function comparisonTable(comparison: Comparison, heading: Heading = (text) => text): string {
  const { regimes } = comparison;
  const [baseline] = regimes;
  const compared = regimes.length > 1 ? regimes.slice(1) : regimes;
  const blocks = (['asDesigned', 'asDelivered'] as const).flatMap((condition) => [
    wrapped(`${capitalised(conditionNames[condition])}. ${conditionMeanings[condition]}`),
    '',
    ...compared.flatMap((regime) => [...block(comparison, condition, baseline.id, regime.id, heading), '']),
  ]);
  return `${[...opening(comparison), '', ...blocks, ...closing(comparison)].join('\n')}\n`;
}

function block(
  comparison: Comparison,
  condition: Condition,
  baseline: string,
  regime: string,
  heading: Heading,
): string[] {
  const label = (id: string): string => comparison.regimes.find((other) => other.id === id)?.label ?? id;
  const alone = regime === baseline;
  const title = alone ? label(baseline) : `${label(regime)}, beside ${label(baseline)}`;
  const header = alone
    ? row('', 'level', '', '', '')
    : row('', 'baseline', 'regime', 'difference', '95% run to run');
  const lines = outcomes.flatMap((outcome) => {
    const found = outcome.lines.flatMap((line) => {
      const {
        id,
        days: dayType = outcome.days,
        where = 'all',
        name,
      } = typeof line === 'string' ? { id: line } : line;
      const measured = rowOf(comparison, id, { condition, dayType, people: 'all', where });
      const suffix = dayType === outcome.days ? '' : `, ${broadDayNames[dayType]}`;
      return measured === undefined
        ? []
        : [
            measureLine(comparison, measured, name, suffix, baseline, regime),
            ...rangeLines(comparison, measured, regime),
          ];
    });
    const parts =
      outcome.title === exposureTitle ? partLines(comparison, condition, outcome.days, regime) : [];
    return found.length === 0
      ? []
      : [heading(`${outcome.title}, ${broadDayNames[outcome.days]}`), ...found, ...parts];
  });
  const said = [
    ...gainersText(comparison, regime, condition),
    exposureSplitText(comparison, regime, condition),
    breakEvenText(comparison, regime, condition),
    inCellBreakEvenText(comparison, regime, condition),
    resourcesText(comparison, regime, condition),
  ].filter((text) => text !== null);
  return [heading(title), '─'.repeat(width), header, ...lines, ...said.map(wrapped)];
}

function measureLine(
  comparison: Comparison,
  { id, slice, byRegime, difference }: ComparisonRow,
  ownName: string | undefined,
  suffix: string,
  baseline: string,
  regime: string,
): string {
  const definition = comparison.measures.find((measure) => measure.id === id) as MeasureDefinition;
  const asked = comparison.confirmatory.some(
    (test) =>
      test.id === id &&
      test.regime === regime &&
      test.slice.condition === slice.condition &&
      test.slice.dayType === slice.dayType &&
      test.adjusted < 0.05,
  );
  const name = `  ${ownName ?? definition.name}${suffix}${perWhat(definition.unit)}${asked ? ' *' : ''}`;
  const level = (estimate: Estimate | undefined): string => levelText(definition.unit, estimate);
  if (regime === baseline) return row(name, level(byRegime[baseline]), '', '', '');
  const change = difference[regime];
  return row(
    name,
    level(byRegime[baseline]),
    level(byRegime[regime]),
    changeText(definition.unit, change),
    intervalText(definition.unit, change),
  );
}

/** What we don't know of a difference, where it is computed. */
function rangeLines(comparison: Comparison, { id, difference }: ComparisonRow, regime: string): string[] {
  const change = difference[regime];
  if (!change?.range) return [];
  const unit = comparison.measures.find((measure) => measure.id === id)?.unit ?? '';
  const name = `    what we don’t know (${holdsText(change, 'same sign')})`;
  return [row(name, '', '', '', rangeText(unit, change.range))];
}

/** What the difference in the exposure index is made of. */
function partLines(
  comparison: Comparison,
  condition: Condition,
  dayType: BroadDay,
  regime: string,
): string[] {
  const split = splitOf(comparison, regime, condition, dayType);
  if (split === undefined) return [];
  return Object.entries(split.parts).map(([ingredient, part]) =>
    row(
      `    of exposure, from ${ingredientNames[ingredient as Ingredient]}`,
      '',
      '',
      changeText('', part),
      intervalText('', part),
    ),
  );
}

function row(name: string, baseline: string, regime: string, change: string, interval: string): string {
  const start =
    name.length <= columns.name ? name.padEnd(columns.name) : `${name}\n${' '.repeat(columns.name)}`;
  return [
    start,
    baseline.padStart(columns.level),
    regime.padStart(columns.level),
    change.padStart(columns.change),
    interval.padStart(columns.interval),
  ]
    .join('')
    .trimEnd();
}

function opening({ establishmentName, manifest, people, population, regimes }: Comparison): string[] {
  const drawn =
    population === 'generated'
      ? 'drawn anew for each run, the same under every regime'
      : 'as imported, the same in every run';
  return [
    `${establishmentName} (${manifest.establishment})`,
    `${people} people, ${drawn}`,
    `${counted(manifest.replications, 'run')} of ${manifest.days} days for each regime and condition, seed ${manifest.seed}`,
    ...regimes.flatMap(({ label, readingOf }) =>
      readingOf === null ? [] : [`${label}: our reading of ${readingOf}`],
    ),
  ];
}

function closing({ manifest, confirmatory, rows, assumptionDraws }: Comparison): string[] {
  const hasRange = rows.some(({ difference }) =>
    Object.values(difference).some(({ range }) => range !== null),
  );
  return [
    ...(manifest.replications < 20
      ? [
          wrapped(
            'Fewer than 20 runs: differences are shown without intervals. Ask for --replications 20 or more.',
          ),
        ]
      : []),
    ...(confirmatory.length > 0
      ? [
          wrapped(
            "* One of the four questions asked in advance, and a difference at 5% after Holm's adjustment. All other lines are descriptive.",
          ),
        ]
      : []),
    ...(hasRange && assumptionDraws !== null ? drawnLines(assumptionDraws) : []),
    wrapped(
      'Intervals are run to run; they do not hold what we do not know about the assumptions. No level is a forecast: the difference between regimes with the same people, building and roster is the result, and each says what it uses of it. The exposure index counts opportunities for conflict, not assaults. In-cell work is never time out of cell and is in no other line.',
    ),
  ];
}

/** What the lines of what we don't know are, and which draws are not in them. */
function drawnLines(drawn: AssumptionDraws): string[] {
  const meaning =
    drawn.over === 'all'
      ? `5 to 95% of the difference over ${drawnText(drawn)}, in the order that evidence gives the weights of places. Each draw is run by every regime on the luck of one replication, and counted as how far it moves the difference of that replication, so that its luck is in both and drops out. Whether alarms follow exposure is drawn only where it has been switched on. A difference lies at the end of its range where shipped values lie at the end of theirs, and a range can reach further than the level, since the assumptions move the baseline too. Where there is such a line, it is the one to quote.`
      : 'of the exposure index alone, 5 to 95% of the difference over joint draws of the reading assumptions (weights of places, contact cap, guardianship, pairs kept apart) in the order that evidence gives them; the weight of instructors as guardians is not drawn. Ask for --draws 200 to draw all assumptions, for every line.';
  const refusals = refusalsText(drawn);
  return [`What we don’t know: ${meaning}`, ...(refusals === null ? [] : [refusals])].map(wrapped);
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

export function wrapped(text: string): string {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join('\n');
}
