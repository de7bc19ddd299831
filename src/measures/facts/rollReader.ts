/** What miscounts cost: how much later than its first counts each roll is given. */
import type { TraceHeader } from '#trace/header.ts';
import type { RollFacts } from './facts.ts';

const daySeconds = 86400;

export class RollReader {
  private readonly days: number;
  /** The check each place was last counted in, as day * 64 + number. */
  private readonly countedIn: Int32Array;
  private check = -1;
  private lastFirstCount = 0;
  private lastCount = 0;
  private readonly facts: RollFacts;

  constructor(header: TraceHeader) {
    this.days = header.task.days;
    this.countedIn = new Int32Array(header.tables.places.id.length).fill(-1);
    this.facts = { recountSeconds: new Int32Array(this.days) };
  }

  count(time: number, place: number, number: number): void {
    const check = Math.floor(time / daySeconds) * 64 + number;
    if (check !== this.check) this.settle();
    this.check = check;
    if (this.countedIn[place] !== check) this.lastFirstCount = time;
    this.countedIn[place] = check;
    this.lastCount = time;
  }

  finish(): RollFacts {
    this.settle();
    return this.facts;
  }

  private settle(): void {
    const day = this.check >> 6;
    if (day >= 1 && day <= this.days)
      this.facts.recountSeconds[day - 1] += this.lastCount - this.lastFirstCount;
  }
}
