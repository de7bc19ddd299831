/** How many different people each person meets in a week: whoever is in their company, outside locked cells, long enough at a time. */

const daysInWeek = 7;
const none = -1;

/**
 * Two people have been together long enough exactly when, as the first of them leaves, both have been there that long. So
 * each company keeps who has been there long enough as bits, and whoever leaves after so long takes them over at once;
 * whoever stays learns of it at the end of the week. Those not there long enough wait in order of joining.
 */
export class PeopleMetReader {
  /** At week * people + person. */
  readonly met: Int32Array;
  private readonly words: number;
  private readonly settled: Int32Array;
  private readonly metBits: Int32Array;
  private readonly first: Int32Array;
  private readonly last: Int32Array;
  private readonly next: Int32Array;
  private readonly previous: Int32Array;
  private readonly since: Int32Array;

  constructor(
    private readonly people: number,
    companies: number,
    private readonly days: number,
    private readonly leastSeconds: number,
  ) {
    this.words = (people + 31) >>> 5;
    this.met = new Int32Array(Math.ceil(days / daysInWeek) * people);
    this.settled = new Int32Array(companies * this.words);
    this.metBits = new Int32Array(people * this.words);
    this.first = new Int32Array(companies).fill(none);
    this.last = new Int32Array(companies).fill(none);
    this.next = new Int32Array(people);
    this.previous = new Int32Array(people);
    this.since = new Int32Array(people);
  }

  join(time: number, person: number, company: number): void {
    const last = this.last[company];
    this.since[person] = time;
    this.previous[person] = last;
    this.next[person] = none;
    if (last === none) this.first[company] = person;
    else this.next[last] = person;
    this.last[company] = person;
  }

  leave(time: number, person: number, company: number): void {
    if (time - this.since[person] < this.leastSeconds) {
      this.unlink(person, company);
      return;
    }
    this.settle(time, company);
    const { words, settled, metBits } = this;
    const from = company * words;
    const to = person * words;
    settled[from + (person >>> 5)] &= ~(1 << (person & 31));
    for (let word = 0; word < words; word++) metBits[to + word] |= settled[from + word];
  }

  /** Ends `day`. At the end of a week, or of the run, everyone is counted and begins anew; `area` is negative behind locked doors. */
  midnight(time: number, day: number, companyOf: Int32Array, area: Int32Array): void {
    if (day % daysInWeek !== 0 && day !== this.days) return;
    for (let person = 0; person < this.people; person++) {
      const company = companyOf[person];
      if (company >= 0 && area[company] >= 0) this.leave(time, person, company);
    }
    if (day > 0) this.count(Math.ceil(day / daysInWeek) - 1);
    this.metBits.fill(0);
    for (let person = 0; person < this.people; person++) {
      const company = companyOf[person];
      if (company >= 0 && area[company] >= 0) this.join(time, person, company);
    }
  }

  private count(week: number): void {
    const { people, words, metBits } = this;
    for (let person = 0; person < people; person++) {
      for (let word = 0; word < words; word++) {
        for (let bits = metBits[person * words + word]; bits !== 0; bits &= bits - 1) {
          const other = word * 32 + (31 - Math.clz32(bits & -bits));
          metBits[other * words + (person >>> 5)] |= 1 << (person & 31);
        }
      }
    }
    for (let person = 0; person < people; person++) {
      for (let word = 0; word < words; word++) {
        for (let bits = metBits[person * words + word]; bits !== 0; bits &= bits - 1)
          this.met[week * people + person]++;
      }
    }
  }

  /** Those there long enough by now no longer wait. */
  private settle(time: number, company: number): void {
    let person = this.first[company];
    while (person !== none && time - this.since[person] >= this.leastSeconds) {
      this.settled[company * this.words + (person >>> 5)] |= 1 << (person & 31);
      person = this.next[person];
    }
    this.first[company] = person;
    if (person === none) this.last[company] = none;
    else this.previous[person] = none;
  }

  private unlink(person: number, company: number): void {
    const { next, previous } = this;
    if (previous[person] === none) this.first[company] = next[person];
    else next[previous[person]] = next[person];
    if (next[person] === none) this.last[company] = previous[person];
    else previous[next[person]] = previous[person];
  }
}
