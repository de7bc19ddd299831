/**
 * Step functions of time, in columns, and their integrals. With whole levels and whole seconds the integrals are whole
 * numbers and exact up to 2^53.
 */
export class StepIntegrals {
  private readonly levels: Int32Array;
  /** Sum of change × second over all changes: what level × now has too much. */
  private readonly moments: Float64Array;

  /** All levels are 0 at first. */
  constructor(size: number) {
    this.levels = new Int32Array(size);
    this.moments = new Float64Array(size);
  }

  /** Raises or lowers a level from second `now` on. `now` is not before the last change. */
  add(index: number, change: number, now: number): void {
    this.levels[index] += change;
    this.moments[index] += change * now;
  }

  level(index: number): number {
    return this.levels[index];
  }

  /** Level × seconds up to `now`, which is not before the last change. */
  area(index: number, now: number): number {
    // At second 0 a negative level times 0 is -0; adding 0 makes it 0.
    return this.levels[index] * now - this.moments[index] + 0;
  }
}
