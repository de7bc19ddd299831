/** The finding of the page: one sentence that a person would say aloud, what stands behind it, and its doubt. */
import type { Comparison } from '#experiment/comparison.ts';
import { broadDayOf } from './broad-day.ts';
import { duration } from './duration.ts';
import { groupOf } from './groups.ts';
import { change, level, rowOf, viewed } from './lookup.ts';
import { capitalised, counted, inHundred, percent, proportion, whole } from './quantity.ts';
import { partOfDay } from './part-of-day.ts';
import { verdict } from './verdict.ts';
import { couldTurn, holdsText } from './whatWeDontKnow.ts';
import {
  baselineOf,
  conditionNames,
  dayNames,
  dayPhrases,
  regimeOf,
  spokenLabel,
  spokenRegime,
  type View,
} from './view.ts';

/** A sentence in three pieces; the claim is the one that is underlined. */
export interface Headline {
  readonly before: string;
  readonly claim: string;
  readonly after: string;
}

export function headline(comparison: Comparison, view: View): Headline {
  return view.regime === baselineOf(comparison).id
    ? ofBaseline(comparison, view)
    : ofDifference(comparison, view);
}

export function headlineText(line: Headline): string {
  return `${line.before}${line.claim}${line.after}`;
}

export function kicker(view: View): string {
  const who =
    view.people === 'all' ? 'Same building, same people, same staff' : capitalised(groupOf(view.people).many);
  return `${who}. ${dayNames[view.day]}, ${conditionNames[view.condition]}.`;
}

/** Two to five sentences under the headline. The last is always what it does not say. */
export function standfirst(comparison: Comparison, view: View): readonly string[] {
  const caution = 'Nothing here says how many assaults there would be.';
  if (view.regime === baselineOf(comparison).id) {
    return [
      'This is what the other regimes are compared with, in the same building with the same people and staff.',
      caution,
    ];
  }
  const when = partOfDay(comparison, view);
  const said = [
    turningSentence(comparison, view),
    when,
    outsideSentence(comparison, view),
    inCellSentence(comparison, view),
  ];
  return [...said.filter((text) => text !== null), caution];
}

export interface Doubt {
  /** `1h 08m to 1h 12m less` */
  readonly runToRun: string;
  /** What we don't know: null until the range over assumptions is computed. */
  readonly range: string | null;
}

export function doubt(comparison: Comparison, view: View): Doubt {
  if (view.regime === baselineOf(comparison).id) {
    const estimate = viewed(comparison, 'time.unlocked.mean', view)?.byRegime[view.regime];
    const interval = estimate?.ci95;
    return {
      runToRun: interval ? between(interval[0], interval[1]) : 'too few runs for an interval',
      range: null,
    };
  }
  const difference = change(viewed(comparison, 'time.unlocked.mean', view), view.regime);
  const ofRuns =
    verdict(difference) === 'identical' ? 'identical in every run' : 'too few runs for an interval';
  return {
    runToRun: difference?.ci95 ? spread(difference.ci95[0], difference.ci95[1]) : ofRuns,
    range: difference?.range
      ? `${spread(difference.range.p5, difference.range.p95)}, ${holdsText(difference)} draws`
      : null,
  };
}

/** An interval of hours: `7h 31m to 7h 35m`. */
function between(low: number, high: number): string {
  return duration(low) === duration(high)
    ? `${duration(low)}, to the minute`
    : `${duration(low)} to ${duration(high)}`;
}

/** An interval of a difference in hours, in words: `1h 08m to 1h 12m less`, `4m less to 6m more`. */
function spread(low: number, high: number): string {
  const [near, far] = Math.abs(low) <= Math.abs(high) ? [low, high] : [high, low];
  if (duration(far) === '0m') return '0m, to the minute';
  if (low < 0 && high > 0) return `${duration(low)} less to ${duration(high)} more`;
  const word = low < 0 ? 'less' : 'more';
  return duration(near) === duration(far)
    ? `${duration(far)} ${word}, to the minute`
    : `${duration(near)} to ${duration(far)} ${word}`;
}

function ofBaseline(comparison: Comparison, view: View): Headline {
  const regime = baselineOf(comparison);
  const hours = level(viewed(comparison, 'time.unlocked.mean', view), regime.id);
  const leaving = level(viewed(comparison, 'movement.leavingWing', view), regime.id);
  const before = `In ${spokenRegime(regime)}, ${groupOf(view.people).many} are unlocked `;
  if (hours === null)
    return {
      before: `In ${spokenRegime(regime)}, time unlocked is not measured for ${groupOf(view.people).many}`,
      claim: '',
      after: '.',
    };
  const claim = `${duration(hours)} a day`;
  if (leaving !== null)
    return {
      before,
      claim,
      after: ` on average, and leave the wing ${counted(leaving, 'time', 'times')} a day in all.`,
    };
  return { before, claim, after: ' on average.' };
}

function ofDifference(comparison: Comparison, view: View): Headline {
  const regime = regimeOf(comparison, view.regime);
  const row = viewed(comparison, 'time.unlocked.mean', view);
  const difference = change(row, regime.id);
  const time = verdict(difference);
  const subject = `With ${spokenLabel(regime)}, ${groupOf(view.people).many} are unlocked `;
  const movement = movementClause(comparison, view);
  if (time === 'unknown') {
    return {
      before: `With ${spokenLabel(regime)}, the change in time unlocked is not known for ${groupOf(view.people).many}`,
      claim: '',
      after: '.',
    };
  }
  if (time === 'same' || time === 'identical' || duration(difference!.mean!) === '0m') {
    const claim = time === 'identical' ? 'exactly as long' : 'about the same time';
    return {
      before: subject,
      claim,
      after: `${movement === null ? '' : `, ${joined('same', movement.way)} ${movement.text}`}.`,
    };
  }
  const claim = `${duration(difference!.mean!)} ${time} a day`;
  return {
    before: subject,
    claim,
    after: ` on average${movement === null ? '' : `, ${joined(time, movement.way)} ${movement.text}`}.`,
  };
}

interface Clause {
  readonly way: 'more' | 'less' | 'same';
  readonly text: string;
}

function movementClause(comparison: Comparison, view: View): Clause | null {
  if (view.people !== 'all') return attendedClause(comparison, view);
  const row = viewed(comparison, 'movement.leavingWing', view);
  const before = level(row, baselineOf(comparison).id);
  const difference = change(row, view.regime);
  const way = verdict(difference);
  if (before === null || before < 0.5 || way === 'unknown') return null;
  const share = difference!.mean! / before;
  if (way === 'same' || way === 'identical' || Math.abs(share) < 0.005) {
    return { way: 'same', text: 'about as many leave the wing each day' };
  }
  const size = Math.abs(share) > 1 ? percent(share) : proportion(share);
  return { way, text: `${size} ${way === 'less' ? 'fewer' : 'more'} leave the wing each day` };
}

/** Movements are counted of everyone together; of a group the second thing to say is what it attends. */
function attendedClause(comparison: Comparison, view: View): Clause | null {
  const difference = change(viewed(comparison, 'access.hours.attended', view), view.regime);
  const way = verdict(difference);
  if (way === 'unknown') return null;
  if (way === 'same' || way === 'identical' || duration(difference!.mean!) === '0m')
    return { way: 'same', text: 'attend about as much' };
  return { way, text: `attend ${duration(difference!.mean!)} ${way} in person ${dayPhrases[view.day]}` };
}

function joined(first: Clause['way'], second: Clause['way']): string {
  return first === second ? 'and' : 'but';
}

/** Where what we don't know reaches the other side of nought than the headline claims. */
function turningSentence(comparison: Comparison, view: View): string | null {
  const difference = change(viewed(comparison, 'time.unlocked.mean', view), view.regime);
  const way = verdict(difference);
  const range = difference?.range;
  if (!range || (way !== 'more' && way !== 'less') || !couldTurn(difference)) return null;
  return `What we don’t know could turn this round: time unlocked is ${way} in ${Math.round(range.signHolds * range.draws)} of ${range.draws} draws of the assumptions.`;
}

/** Who works outside is not locked up, and not unlocked either: without this a regime that lets people out would look the worse. */
function outsideSentence(comparison: Comparison, { regime, condition, day }: View): string | null {
  const slice = { condition, dayType: broadDayOf(day), people: 'all', where: 'all' } as const;
  const row = rowOf(comparison, 'time.daysOutside', slice);
  const [before, after] = [level(row, baselineOf(comparison).id), level(row, regime)];
  const way = verdict(change(row, regime));
  if (before === null || after === null || (way !== 'more' && way !== 'less')) return null;
  if (whole(before * 100) === whole(after * 100)) return null;
  return `Time outside the prison counts as neither locked nor unlocked; days with more than 4 hours of it ${way === 'less' ? 'fall' : 'rise'} from ${whole(before * 100)} to ${inHundred(after)}.`;
}

/** Under a quarter of an hour is not worth a sentence. */
function inCellSentence(comparison: Comparison, view: View): string | null {
  const difference = change(viewed(comparison, 'access.hours.inCellOffered', view), view.regime);
  const way = verdict(difference);
  if ((way !== 'more' && way !== 'less') || Math.abs(difference!.mean!) < 0.25) return null;
  return `${capitalised(dayPhrases[view.day])} ${duration(difference!.mean!)} ${way} is offered in cell, which is never counted as time out of it.`;
}
