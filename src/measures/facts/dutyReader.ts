/** Staff by skill through the day: needed, at work, on duty and deployable. */
import type { TraceHeader } from '#trace/header.ts';
import { profileDayOf, profileDays, staffingColumns } from '../summary.ts';

const hourSeconds = 3600;
const hoursInDay = 24;
const columns = staffingColumns.length;

export class DutyReader {
  readonly dutySeconds: Float64Array;
  /** Seconds of posts beyond who is deployable of their skill, at day - 1. */
  readonly rosterShort: Float64Array;
  /** Staff-seconds, laid out as Profiles.staffing. */
  private readonly byHour: Float64Array;
  private readonly skills: number;
  private readonly days: number;
  private readonly working: Int32Array;
  private readonly short: Int32Array;
  /** At posts alone, filled or not. */
  private readonly required: Int32Array;
  private readonly onDuty: Int32Array;
  private readonly deployable: Int32Array;
  private readonly throughMeal: Int32Array;
  private readonly since: Int32Array;
  private day = 0;
  private hourOfDay = 0;

  constructor(header: TraceHeader) {
    this.skills = header.names.skills.length;
    this.days = header.task.days;
    this.dutySeconds = new Float64Array(this.days * this.skills * 3);
    this.rosterShort = new Float64Array(this.days);
    this.byHour = new Float64Array(profileDays.length * hoursInDay * this.skills * columns);
    [this.working, this.short, this.required, this.onDuty, this.deployable, this.throughMeal, this.since] =
      Array.from({ length: 7 }, () => new Int32Array(this.skills));
  }

  work(time: number, skill: number, change: number): void {
    this.settle(time, skill);
    this.working[skill] += change;
  }

  /** Posts of a skill come to ask for so many more, and to be so many more short. */
  posts(time: number, skill: number, required: number, short: number): void {
    if (required === 0 && short === 0) return;
    this.settle(time, skill);
    this.required[skill] += required;
    this.short[skill] += short;
  }

  duty(time: number, skill: number, onDuty: number, deployable: number, throughMeal: number): void {
    this.settle(time, skill);
    this.onDuty[skill] = onDuty;
    this.deployable[skill] = deployable;
    this.throughMeal[skill] = throughMeal;
  }

  /** Ends the hour at `time`. */
  hour(time: number): void {
    for (let skill = 0; skill < this.skills; skill++) this.settle(time, skill);
    this.hourOfDay++;
    if (this.hourOfDay < hoursInDay) return;
    this.hourOfDay = 0;
    this.day++;
  }

  /** Mean staff through each hour. */
  finish(): Float64Array {
    const daysOf = new Float64Array(profileDays.length);
    for (let day = 1; day <= this.days; day++) daysOf[profileDayOf(day)]++;
    const width = hoursInDay * this.skills * columns;
    return this.byHour.map(
      (sum, index) => sum / (Math.max(1, daysOf[Math.floor(index / width)]) * hourSeconds),
    );
  }

  private settle(time: number, skill: number): void {
    const seconds = time - this.since[skill];
    this.since[skill] = time;
    if (seconds === 0 || this.day === 0 || this.day > this.days) return;
    const row = ((this.day - 1) * this.skills + skill) * 3;
    this.dutySeconds[row] += seconds * this.onDuty[skill];
    this.dutySeconds[row + 1] += seconds * this.deployable[skill];
    this.dutySeconds[row + 2] += seconds * this.throughMeal[skill];
    if (this.required[skill] > this.deployable[skill])
      this.rosterShort[this.day - 1] += seconds * (this.required[skill] - this.deployable[skill]);
    const at = ((profileDayOf(this.day) * hoursInDay + this.hourOfDay) * this.skills + skill) * columns;
    this.byHour[at] += seconds * (this.working[skill] + this.short[skill]);
    this.byHour[at + 1] += seconds * this.working[skill];
    this.byHour[at + 2] += seconds * this.onDuty[skill];
    this.byHour[at + 3] += seconds * this.deployable[skill];
  }
}
