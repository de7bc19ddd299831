/** Whether doors are opened when the core day says so: every published opening of an unlock group, person by person. */
import type { TraceHeader } from '#trace/header.ts';
import type { OpeningFacts } from './facts.ts';

const daySeconds = 86400;
/** Ten minutes, as planners and inspectors would call punctual. */
const graceSeconds = 600;
const [locked, unlocked] = [0, 1];

export class OpeningReader {
  /** Second of the next published opening; every record before it has been read when it is taken. */
  next = 0;
  /** 1 while someone is still waiting for the door of the last opening that found them locked in. */
  readonly waiting: Uint8Array;
  private readonly openedAt: Int32Array;
  private readonly time: Int32Array;
  private readonly group: Int32Array;
  private readonly stateClass: Uint8Array;
  private readonly peopleOfGroup: readonly (readonly number[])[];
  private readonly people: number;
  private readonly facts: OpeningFacts;
  private opening = 0;

  /** `stateOf` knows each person's class of state now: whoever reads their records. */
  constructor(
    header: TraceHeader,
    private readonly stateOf: { stateClassOf(person: number): number },
  ) {
    const { unlockGroup, openings } = header.timetable;
    this.people = unlockGroup.length;
    this.time = openings.time;
    this.group = openings.group;
    this.stateClass = header.stateClass;
    const peopleOfGroup: number[][] = [];
    unlockGroup.forEach((group, person) => (peopleOfGroup[group] ??= []).push(person));
    this.peopleOfGroup = peopleOfGroup;
    this.waiting = new Uint8Array(this.people);
    this.openedAt = new Int32Array(this.people);
    const rows = this.people * header.task.days;
    this.facts = { due: new Uint8Array(rows), onTime: new Uint8Array(rows) };
    this.next = this.time.length > 0 ? this.time[0] : Infinity;
  }

  /** Takes every opening up to `time`, before the records of that second are read. */
  advance(time: number): void {
    while (this.next <= time) {
      const at = this.next;
      const day = Math.floor(at / daySeconds);
      for (const person of this.peopleOfGroup[this.group[this.opening]] ?? []) {
        if (this.stateOf.stateClassOf(person) !== locked || day === 0) continue;
        this.waiting[person] = 1;
        this.openedAt[person] = at;
        this.facts.due[(day - 1) * this.people + person]++;
      }
      this.opening++;
      this.next = this.opening < this.time.length ? this.time[this.opening] : Infinity;
    }
  }

  enter(time: number, person: number, state: number): void {
    if (this.stateClass[state] !== unlocked) return;
    this.waiting[person] = 0;
    const opened = this.openedAt[person];
    if (time - opened > graceSeconds) return;
    this.facts.onTime[(Math.floor(opened / daySeconds) - 1) * this.people + person]++;
  }

  finish(): OpeningFacts {
    return this.facts;
  }
}
