/** Staff without a post, by skill and home, handed out nearest first. */
import type { World } from './world.ts';

export class IdleStaff {
  private readonly homes: number;
  /** Members waiting at skill * homes + home + 1, as linked lists in order of the roster. */
  private readonly head: Int32Array;
  private readonly tail: Int32Array;
  private readonly next: Int32Array;

  constructor(skills: number, wings: number, members: number) {
    this.homes = wings + 1;
    this.head = new Int32Array(skills * this.homes);
    this.tail = new Int32Array(skills * this.homes);
    this.next = new Int32Array(members);
  }

  gather({ plan, detail, scratch }: World): void {
    this.head.fill(-1);
    for (let member = 0; member < plan.staff.length; member++) {
      if (detail.staffPost[member] >= 0 || scratch.free[member] === 0) continue;
      const { skill, home } = plan.staff[member];
      const list = skill * this.homes + home + 1;
      this.next[member] = -1;
      if (this.head[list] < 0) this.head[list] = member;
      else this.next[this.tail[list]] = member;
      this.tail[list] = member;
    }
  }

  /** The next of a skill from the wing itself, else from the centre, else from the first other wing that has one; -1: nobody. */
  take(skill: number, wing: number): number {
    const first = skill * this.homes;
    if (this.head[first + wing + 1] >= 0) return this.pop(first + wing + 1);
    for (let home = 0; home < this.homes; home++)
      if (this.head[first + home] >= 0) return this.pop(first + home);
    return -1;
  }

  private pop(list: number): number {
    const member = this.head[list];
    this.head[list] = this.next[member];
    return member;
  }
}
