/** How many different people each person meets in a week: whoever is in their company, outside locked cells, long enough at a time. */

const daysInWeek = 7;
const none = -1;
/** Of a cell in which nobody lives. */
const noWords = { from: 0, end: 0 };

/**
 * Two people have been together long enough exactly when, as the first of them leaves, both have been there that long. So
 * each company keeps who has been there long enough as bits, and whoever leaves after so long takes them over at once;
 * whoever stays learns of it at the end of the week. Those not there long enough wait in order of joining.
 */
export class PeopleMetReader {
  /** At week * people + person. */
  readonly met: Int32Array;
  private readonly words: number;
  /** Bits of who has been there long enough: word w of a company is at rowOf + w. A cell has words for its occupants alone. */
  private readonly settled: Int32Array;
  private readonly rowOf: Int32Array;
  private readonly metBits: Int32Array;
  private readonly first: Int32Array;
  private readonly last: Int32Array;
  private readonly next: Int32Array;
  private readonly previous: Int32Array;
  private readonly since: Int32Array;
  /** Bit of each person: neighbours have neighbouring bits, so that those of a wing fill few words. */
  private readonly bitOf: Int32Array;
  /** Words of each company in which there has been anybody this week. */
  private readonly firstWord: Int32Array;
  private readonly endWord: Int32Array;

  /** `cellOf` is the cell of each person, `cellOfCompany` that of each company, negative where others may come. */
  constructor(
    private readonly people: number,
    cellOf: Int32Array,
    cellOfCompany: Int32Array,
    private readonly days: number,
    private readonly leastSeconds: number,
  ) {
    const companies = cellOfCompany.length;
    this.words = (people + 31) >>> 5;
    this.met = new Int32Array(Math.ceil(days / daysInWeek) * people);
    this.metBits = new Int32Array(people * this.words);
    this.first = new Int32Array(companies).fill(none);
    this.last = new Int32Array(companies).fill(none);
    this.next = new Int32Array(people);
    this.previous = new Int32Array(people);
    this.since = new Int32Array(people);
    this.bitOf = new Int32Array(people);
    const inOrder = Int32Array.from(cellOf.keys()).sort((a, b) => cellOf[a] - cellOf[b] || a - b);
    const wordsOfCell = new Map<number, { readonly from: number; readonly end: number }>();
    inOrder.forEach((person, bit) => {
      this.bitOf[person] = bit;
      const from = wordsOfCell.get(cellOf[person])?.from ?? bit >>> 5;
      wordsOfCell.set(cellOf[person], { from, end: (bit >>> 5) + 1 });
    });
    let words = 0;
    this.rowOf = cellOfCompany.map((cell) => {
      const { from, end } = cell < 0 ? { from: 0, end: this.words } : (wordsOfCell.get(cell) ?? noWords);
      words += end - from;
      return words - end;
    });
    this.settled = new Int32Array(words);
    this.firstWord = new Int32Array(companies).fill(this.words);
    this.endWord = new Int32Array(companies);
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
    const from = this.rowOf[company];
    const bit = this.bitOf[person];
    const to = bit * words;
    const end = this.endWord[company];
    settled[from + (bit >>> 5)] &= ~(1 << (bit & 31));
    for (let word = this.firstWord[company]; word < end; word++) metBits[to + word] |= settled[from + word];
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
    this.firstWord.fill(this.words);
    this.endWord.fill(0);
    for (let person = 0; person < this.people; person++) {
      const company = companyOf[person];
      if (company >= 0 && area[company] >= 0) this.join(time, person, company);
    }
  }

  private count(week: number): void {
    const { people, words, metBits, bitOf } = this;
    for (let bit = 0; bit < people; bit++) {
      for (let word = 0; word < words; word++) {
        for (let bits = metBits[bit * words + word]; bits !== 0; bits &= bits - 1) {
          const other = word * 32 + (31 - Math.clz32(bits & -bits));
          metBits[other * words + (bit >>> 5)] |= 1 << (bit & 31);
        }
      }
    }
    for (let person = 0; person < people; person++) {
      for (let word = 0; word < words; word++) {
        for (let bits = metBits[bitOf[person] * words + word]; bits !== 0; bits &= bits - 1)
          this.met[week * people + person]++;
      }
    }
  }

  /** Those there long enough by now no longer wait. */
  private settle(time: number, company: number): void {
    let person = this.first[company];
    while (person !== none && time - this.since[person] >= this.leastSeconds) {
      const bit = this.bitOf[person];
      const word = bit >>> 5;
      this.settled[this.rowOf[company] + word] |= 1 << (bit & 31);
      if (word < this.firstWord[company]) this.firstWord[company] = word;
      if (word >= this.endWord[company]) this.endWord[company] = word + 1;
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
