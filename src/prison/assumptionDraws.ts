/** Draws of assumptions over their ranges: after a simulation, to ask how often what it found holds. */
import { Draws, entityKeys, occasionOf } from '#kernel/draws.ts';
import { exp, log } from '#kernel/elementary.ts';
import type { EntityKeys } from '#kernel/entity-keys.ts';
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

  /** Strictly between low and high; low where they are the same. Fault: an id that was not named. */
  uniform(id: string, low: number, high: number, draw: number, attempt: number): number {
    return low + (high - low) * this.share(id, draw, attempt);
  }

  /** Uniform in its logarithm, so that half and twice are as likely. Low and high are above nought. */
  logUniform(id: string, low: number, high: number, draw: number, attempt: number): number {
    return low * exp(log(high / low) * this.share(id, draw, attempt));
  }

  private share(id: string, draw: number, attempt: number): number {
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
