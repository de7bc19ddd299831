/** What each joint draw of the assumptions makes of the difference between a regime and the baseline, in every row. */
import { conditions, type Condition } from '#scenario/scenario.ts';
import type { Summary } from '#measures/summary.ts';
import type { RefusedDraw } from './comparison.ts';

/** A run that the model would not do, or stopped. */
interface Refusal {
  readonly place: number;
  readonly reason: string;
}

/** Of one draw: levels by regime and condition until all are there, then differences. */
type Rows = (Float64Array | undefined)[];

/** Runs may come in in any order: nothing is added up over draws. */
export class DrawnDifferences {
  private readonly levels: Rows[];
  private readonly refusals: Refusal[][];

  constructor(
    private readonly regimes: readonly string[],
    readonly draws: number,
  ) {
    const places = regimes.length * conditions.length;
    this.levels = Array.from({ length: draws }, () => Array.from({ length: places }));
    this.refusals = Array.from({ length: draws }, () => []);
  }

  add(draw: number, regime: number, condition: Condition, { total, base }: Summary): void {
    const rows = this.levels[draw];
    const place = placeOf(regime, condition);
    rows[place] = total.map((value, cell) => (base[cell] > 0 ? value / base[cell] : NaN));
    const ofCondition = this.regimes.map((_, other) => placeOf(other, condition));
    if (!ofCondition.every((other) => rows[other] !== undefined)) return;
    const [baseline, ...others] = ofCondition;
    const from = rows[baseline] as Float64Array;
    for (const other of others) rows[other] = rows[other]?.map((value, cell) => value - from[cell]);
    rows[baseline] = undefined;
  }

  refuse(draw: number, regime: number, condition: Condition, reason: string): void {
    this.refusals[draw].push({ place: placeOf(regime, condition), reason });
  }

  /**
   * Regime minus baseline in one row: NaN where either had nobody, or nothing, to count. Null for a draw that was refused
   * under any regime in either condition.
   */
  of(draw: number, regime: number, condition: Condition, cell: number): number | null {
    if (this.refusals[draw].length > 0) return null;
    const row = this.levels[draw][placeOf(regime, condition)];
    if (row === undefined) throw new Error(`draw ${draw} has not been run by every regime`);
    return row[cell];
  }

  /** In the order of draws; of each the first regime and condition that refused it. */
  get refused(): RefusedDraw[] {
    return this.refusals.flatMap((refusals, draw) => {
      if (refusals.length === 0) return [];
      const { place, reason } = refusals.reduce((a, b) => (b.place < a.place ? b : a));
      return {
        draw,
        regime: this.regimes[Math.floor(place / conditions.length)],
        condition: conditions[place % conditions.length],
        reason,
      };
    });
  }
}

function placeOf(regime: number, condition: Condition): number {
  return regime * conditions.length + conditions.indexOf(condition);
}
