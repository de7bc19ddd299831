/** Draws of assumptions over their ranges: to ask how often what was found holds. */
import { Draws, entityKeys, occasionOf } from '#kernel/draws.ts';
import { exp, log } from '#kernel/elementary.ts';
import type { EntityKeys } from '#kernel/entity-keys.ts';
import type { Assumption } from '#scenario/assumptions.ts';
import { Purpose, purposeCount } from './purposes.ts';

/** Times that one joint draw can be tried. */
export const mostTries = 256;

/** Keyed by assumption, draw (0 to 4095) and try (0 to 255): the same whatever else is drawn, in whatever order. */
export class AssumptionDraws {
  private readonly draws: Draws;
  private readonly keys: EntityKeys;

  /** Faults: a seed that Draws refuses, two ids with one hash. */
  constructor(
    seed: number,
    private readonly ids: readonly string[],
  ) {
    this.draws = new Draws(seed, 0, purposeCount);
    this.keys = entityKeys(ids);
  }

  /** Strictly between 0 and 1: how far through its range the assumption is. Fault: an id that was not named. */
  share(id: string, draw: number, attempt = 0): number {
    const index = this.ids.indexOf(id);
    if (index < 0) throw new RangeError(`No draws for the assumption ${id}.`);
    const { low, high } = this.keys;
    return this.draws.uniform(
      Purpose.assumptionRange,
      low[index],
      high[index],
      occasionOf(draw, attempt >> 6, attempt & 63),
    );
  }
}

/**
 * Value of an assumption a share `u` of the way through its range: by ratio where it is a size that could be half or double,
 * so that half and twice are as likely; evenly for shares, for heads and for what may be nought; whole where only whole
 * numbers are.
 */
export function valueAt({ unit, low, high }: Assumption, u: number): number {
  if (unit === 'officers') return Math.min(high, low + Math.floor(u * (high - low + 1)));
  if (unit === 'share' || unit === 'people' || low <= 0) return low + u * (high - low);
  return low * exp(u * log(high / low));
}
