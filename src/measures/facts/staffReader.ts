/** Posts filled and not, what staff do all day, and what was given up. */
import type { TraceHeader } from '#trace/header.ts';
import { DutyReader } from './dutyReader.ts';
import type { StaffFacts } from './facts.ts';
import { statesOfCurtailment, statesOfLostSessions } from './regimeState.ts';

export class StaffReader {
  private readonly days: number;
  private readonly tasks: number;
  private readonly items: number;
  private readonly required: Int32Array;
  private readonly filled: Int32Array;
  private readonly postSince: Int32Array;
  /** Staff at each skill * tasks + task now. */
  private readonly busy: Int32Array;
  private readonly busySince: Int32Array;
  private readonly skillOfPost: Uint8Array;
  private readonly duties: DutyReader;
  private readonly stateOf: Uint8Array;
  private readonly causes: number;
  private readonly cancelled: number;
  private readonly staffUnavailable: number;
  private readonly stateOfLost: Uint8Array;
  private readonly doorSeconds: readonly [number, number];
  private readonly facts: StaffFacts;
  private day = 0;

  constructor(header: TraceHeader) {
    const { names, tables, task } = header;
    this.days = task.days;
    this.tasks = names.tasks.length;
    this.items = names.curtailmentItems.length;
    const posts = tables.posts.id.length;
    const busy = names.skills.length * this.tasks;
    this.required = new Int32Array(posts);
    this.filled = new Int32Array(posts);
    this.postSince = new Int32Array(posts);
    this.busy = new Int32Array(busy);
    this.busySince = new Int32Array(busy);
    this.skillOfPost = tables.posts.skill;
    this.duties = new DutyReader(header);
    this.stateOf = statesOfCurtailment(header);
    this.causes = names.curtailCauses.length;
    this.cancelled = names.sessionStates.indexOf('cancelled');
    this.staffUnavailable = names.sessionReasons.indexOf('STAFF_UNAVAILABLE');
    this.stateOfLost = statesOfLostSessions(header);
    this.doorSeconds = [header.doors.lockOfficerSeconds, header.doors.unlockOfficerSeconds];
    this.facts = {
      dutySeconds: this.duties.dutySeconds,
      rosterShort: this.duties.rosterShort,
      states: new Uint8Array(this.days),
      doorSeconds: new Int32Array(this.days),
      postRequired: new Float64Array(this.days * posts),
      postUnfilled: new Float64Array(this.days * posts),
      taskSeconds: new Float64Array(this.days * busy),
      curtailments: new Int32Array(this.days * this.items),
    };
  }

  post(time: number, post: number, required: number, filled: number): void {
    this.settlePost(time, post);
    const short = Math.max(0, this.required[post] - this.filled[post]);
    const moreShort = Math.max(0, required - filled) - short;
    this.duties.posts(time, this.skillOfPost[post], required - this.required[post], moreShort);
    this.required[post] = required;
    this.filled[post] = filled;
  }

  staff(time: number, skill: number, task: number, change: number): void {
    const index = skill * this.tasks + task;
    this.settleTask(time, index);
    this.busy[index] += change;
    this.duties.work(time, skill, change);
  }

  duty(time: number, skill: number, onDuty: number, deployable: number, throughMeal: number): void {
    this.duties.duty(time, skill, onDuty, deployable, throughMeal);
  }

  /** `open` is 1 for a door unlocked, 0 for one locked. */
  door(open: number): void {
    if (this.day > 0) this.facts.doorSeconds[this.day - 1] += this.doorSeconds[open];
  }

  dropped(item: number, cause: number): void {
    if (this.day === 0) return;
    this.facts.curtailments[(this.day - 1) * this.items + item]++;
    this.reach(this.stateOf[item * this.causes + cause]);
  }

  session(session: number, state: number, reason: number): void {
    if (state === this.cancelled && reason === this.staffUnavailable && this.day > 0)
      this.reach(this.stateOfLost[session]);
  }

  hour(time: number): void {
    this.duties.hour(time);
  }

  midnight(time: number): void {
    for (let post = 0; post < this.required.length; post++) this.settlePost(time, post);
    for (let index = 0; index < this.busy.length; index++) this.settleTask(time, index);
    this.day++;
  }

  finish(): { staff: StaffFacts; staffing: Float64Array } {
    return { staff: this.facts, staffing: this.duties.finish() };
  }

  /** The day is as far down the order as anything lost on it. */
  private reach(state: number): void {
    if (state > this.facts.states[this.day - 1]) this.facts.states[this.day - 1] = state;
  }

  private settlePost(time: number, post: number): void {
    const seconds = time - this.postSince[post];
    this.postSince[post] = time;
    if (this.day === 0 || this.required[post] === 0) return;
    const at = (this.day - 1) * this.required.length + post;
    this.facts.postRequired[at] += seconds * this.required[post];
    this.facts.postUnfilled[at] += seconds * Math.max(0, this.required[post] - this.filled[post]);
  }

  private settleTask(time: number, index: number): void {
    const seconds = time - this.busySince[index];
    this.busySince[index] = time;
    if (this.day > 0)
      this.facts.taskSeconds[(this.day - 1) * this.busy.length + index] += seconds * this.busy[index];
  }
}
