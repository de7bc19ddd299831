/** How far what we don't know could move the difference in opportunities for conflict, and whether its direction holds. */
import type { AssumptionDraws, Estimate } from '#experiment/comparison.ts';
import { figure } from './quantity.ts';
import { drawnText, holdsText } from './whatWeDontKnow.ts';

/** One sentence; null until the range is computed. */
export function exposureRangeText(
  difference: Estimate | undefined,
  drawn: AssumptionDraws | null,
): string | null {
  if (!difference?.range || drawn === null) return null;
  const { p5, p95 } = difference.range;
  const side = (value: number): string => `${figure(Math.abs(value))} ${value < 0 ? 'fewer' : 'more'}`;
  const [near, far] = Math.abs(p5) <= Math.abs(p95) ? [p5, p95] : [p95, p5];
  const span =
    p5 < 0 && p95 > 0 ? `${side(p5)} to ${side(p95)}` : `${figure(Math.abs(near))} to ${side(far)}`;
  return `What we don’t know: ${span}, over ${drawnText(drawn)}; ${holdsText(difference)}.`;
}
