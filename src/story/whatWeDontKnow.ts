/** What we don't know, in words: over which assumptions it was drawn, and how often a direction holds. */
import type { AssumptionDraws, Estimate, RefusedDraw } from '#experiment/comparison.ts';
import { conditionNames } from './view.ts';

/** `same direction in 194 of 200`; counted, so that one draw against is never rounded away. Empty without a range. */
export function holdsText({ range, note }: Estimate, same = 'same direction'): string {
  if (range === null) return '';
  const { signHolds, draws } = range;
  return `${note === 'identical' ? 'identical' : same} in ${Math.round(signHolds * draws)} of ${draws}`;
}

/** Whether it reaches the other side of nought. False without a range. */
export function couldTurn(difference: Estimate | undefined): boolean {
  const range = difference?.range;
  return range ? range.p5 <= 0 && range.p95 >= 0 : false;
}

/** What was drawn, and how often, to follow "over". */
export function drawnText({ over, assumptions, draws }: AssumptionDraws): string {
  return over === 'all'
    ? `${draws} joint draws of all ${assumptions} assumptions in use that have a range`
    : `${draws} joint draws of the weights of places, the most others one person mixes with, guardianship and pairs kept apart`;
}

const refusalsTold = 5;

/** How many, and why of the first few; the document has them all. Null where every draw was run to its end. */
export function refusalsText({ refused, draws }: AssumptionDraws): string | null {
  if (refused.length === 0) return null;
  const told = refused.slice(0, refusalsTold).map(refusedText);
  const more = refused.length > refusalsTold ? [`and ${refused.length - refusalsTold} more`] : [];
  return `${refused.length} of ${draws} draws could not be run to their end and count in no range: ${[...told, ...more].join('; ')}.`;
}

/** `draw 17 (frd-smaller-cohorts, as delivered): nobody passes a locked door` */
function refusedText({ draw, regime, condition, reason }: RefusedDraw): string {
  return `draw ${draw} (${regime}, ${conditionNames[condition]}): ${reason.replace(/\.$/, '')}`;
}
