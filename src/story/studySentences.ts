/** What a study finds, in sentences: for its table, and carried in its document. */
import type { Estimate } from '#experiment/comparison.ts';
import { baseId, type Study, type StudyRow, type Variant } from '#experiment/studies/study.ts';
import { duration } from './duration.ts';
import { capitalised, figure, isNought } from './quantity.ts';
import { resources } from './resources.ts';
import { verdict } from './verdict.ts';
import { conditionNames, type Condition } from './view.ts';

/** In each condition: the findings, and what is used of staff and rooms. */
export function studySentences(study: Study): readonly string[] {
  return (['asDesigned', 'asDelivered'] as const).flatMap((condition) =>
    studyFindings(study, condition).map((text) => `${capitalised(conditionNames[condition])}: ${text}`),
  );
}

export function studyFindings(study: Study, condition: Condition): readonly string[] {
  const done = study.variants.filter(({ impossible }) => impossible === null);
  if (done.length === 0) return [];
  return study.kind === 'marginal'
    ? marginalFindings(study, condition, done)
    : [...shareFindings(study, condition, done), ...besides(study, condition, done)];
}

/** How a change is said of people, on weekdays; `gain` where more of it is what one more of something is wanted for. */
interface Said {
  readonly id: string;
  readonly say: (change: number) => string;
  readonly gain?: string;
}

const moreOrLess = (change: number): string => (change > 0 ? 'more' : 'less');
const moreOrFewer = (change: number): string => (change > 0 ? 'more' : 'fewer');
const sized = (change: number): string => figure(Math.abs(change));

const ofPeople: readonly Said[] = [
  {
    id: 'time.unlocked.mean',
    say: (change) => `are unlocked ${duration(change)} ${moreOrLess(change)} a day`,
    gain: 'time unlocked',
  },
  {
    id: 'access.hours.attended',
    say: (change) => `attend ${duration(change)} ${moreOrLess(change)} a week in person`,
    gain: 'attended hours in person',
  },
  {
    id: 'access.hours.inCellOffered',
    say: (change) => `are offered ${duration(change)} ${moreOrLess(change)} in-cell work a week`,
  },
  {
    id: 'movement.journeys',
    say: (change) => `make ${sized(change)} ${moreOrFewer(change)} journeys a day`,
  },
  {
    id: 'violence.exposureIndex',
    say: (change) =>
      `meet ${sized(change)} ${moreOrFewer(change)} opportunities for conflict per 100 people a day`,
  },
];

/** The second of the variants, 10% short or half in the cell, and the last. */
function shareFindings(study: Study, condition: Condition, done: readonly Variant[]): string[] {
  const told = [...new Set([done[Math.min(1, done.length - 1)], done[done.length - 1]])];
  const isUntouched = done.every((variant) =>
    ofPeople.every(({ id }) => {
      const change = changeOf(study, condition, id, 'weekday', variant);
      return change === undefined || change.note === 'identical';
    }),
  );
  if (isUntouched)
    return [
      `Time unlocked, attendance, journeys and opportunities for conflict are the same at every share${study.kind === 'resilience' && condition === 'asDesigned' ? ', since every post is filled whatever the roster' : ''}.`,
    ];
  return told.map((variant) => {
    const clauses = ofPeople.flatMap(({ id, say }) => {
      const change = changeOf(study, condition, id, 'weekday', variant);
      return isClear(change) && !isNought(say(change.mean)) ? [say(change.mean)] : [];
    });
    const lead = `With ${variant.label} (${variant.amount} ${variant.unit})`;
    const what =
      clauses.length === 0
        ? 'nothing of time unlocked, attendance, journeys and opportunities for conflict differs beyond luck'
        : `people ${listed(clauses)}`;
    return [`${lead}, on weekdays ${what}.`, usedText(study, condition, variant)]
      .filter((text) => text !== '')
      .join(' ');
  });
}

/** Which change gives most of what one more is wanted for. */
function marginalFindings(study: Study, condition: Condition, done: readonly Variant[]): string[] {
  return ofPeople.flatMap(({ id, say, gain }) => {
    if (gain === undefined) return [];
    const rows = done
      .map((variant) => ({ variant, change: changeOf(study, condition, id, 'weekday', variant) }))
      .filter(({ change }) => isClear(change) && change.mean > 0 && !isNought(say(change.mean)))
      .sort((a, b) => (b.change?.mean ?? 0) - (a.change?.mean ?? 0));
    const [best] = rows;
    if (best === undefined) return [`Nothing here gives more ${gain} on weekdays, beyond luck.`];
    return [
      `“${best.variant.label}” gives most ${gain}: on weekdays people ${say(best.change?.mean ?? 0)}. ${usedText(study, condition, best.variant)}`.trimEnd(),
    ];
  });
}

function besides(study: Study, condition: Condition, done: readonly Variant[]): string[] {
  if (study.kind === 'mix')
    return [
      'Planned person-hours are the same at every share, to the second. In-cell work is never time out of cell and in no sum with hours in person.',
    ];
  const red = rowOf(study, condition, 'staff.daysInState', 'week', 'state:red');
  const [before, after] = [baseId, done[done.length - 1].id].map((id) => red?.level[id]?.mean ?? null);
  if (before === null || after === null || before === after) return [];
  const share = (value: number): string => (value * 100).toFixed(1);
  return [
    `Days red, a wing below its minimum, go from ${share(before)} of 100 to ${share(after)} with ${done[done.length - 1].label}.`,
  ];
}

/** Of officers, instructors and rooms: three minutes a day are not worth a word. */
const leastHoursTold = 0.05;

/** What is used of officers, instructors and rooms; empty where nothing to speak of is known to differ. */
function usedText(study: Study, condition: Condition, variant: Variant): string {
  const items = resources.flatMap(({ id, name }) => {
    const change = changeOf(study, condition, id, 'week', variant);
    return isClear(change) && Math.abs(change.mean) >= leastHoursTold
      ? [`${sized(change.mean)} ${moreOrFewer(change.mean)} ${name}`]
      : [];
  });
  return items.length === 0 ? '' : `It uses ${listed(items)} a day: resources are not equal.`;
}

/** A difference that may be told: outside luck, or with too few runs to judge. */
function isClear(change: Estimate | undefined): change is Estimate & { readonly mean: number } {
  if (change?.mean == null) return false;
  const way = verdict(change);
  return way === 'more' || way === 'less' || (way === 'unknown' && change.mean !== 0);
}

function changeOf(
  study: Study,
  condition: Condition,
  id: string,
  dayType: 'week' | 'weekday',
  variant: Variant,
): Estimate | undefined {
  return rowOf(study, condition, id, dayType, 'all')?.difference[variant.id];
}

function rowOf(
  { rows }: Study,
  condition: Condition,
  id: string,
  dayType: StudyRow['slice']['dayType'],
  where: string,
): StudyRow | undefined {
  return rows.find(
    (row) =>
      row.id === id &&
      row.slice.condition === condition &&
      row.slice.dayType === dayType &&
      row.slice.where === where,
  );
}

function listed(items: readonly string[]): string {
  return items.length === 1 ? items[0] : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}
