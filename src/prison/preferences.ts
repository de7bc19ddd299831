/** What each person would like to do: theirs, and so the same under every regime. Each is drawn once, when it is first asked. */
import { occasionOf, type Draws } from '#kernel/draws.ts';
import { categoryCodes } from '#scenario/regime.ts';
import type { Applicants } from './allocate.ts';
import { Purpose } from './purposes.ts';

const categories = categoryCodes.length;
const modes = 3;
const undrawn = -1;

/** Numbers strictly between 0 and 1, the lower the keener. */
export class Preferences {
  private readonly likings: Float64Array;
  private readonly extras: Float64Array;
  private readonly seeking: Float64Array;

  constructor(
    private readonly people: Applicants,
    private readonly draws: Draws,
  ) {
    this.likings = new Float64Array(people.count * categories).fill(undrawn);
    this.extras = new Float64Array(people.count * categories * modes).fill(undrawn);
    this.seeking = new Float64Array(people.count).fill(undrawn);
  }

  /** `category` is an index into categoryCodes. */
  liking(person: number, category: number): number {
    const at = person * categories + category;
    if (this.likings[at] === undrawn)
      this.likings[at] = this.draw(person, Purpose.activityPreference, category);
    return this.likings[at];
  }

  /** For something beside the one place: in cell, on the wing or off it. */
  extra(person: number, category: number, mode: number): number {
    const at = (person * categories + category) * modes + mode;
    if (this.extras[at] === undrawn)
      this.extras[at] = this.draw(person, Purpose.extraPreference, category * modes + mode);
    return this.extras[at];
  }

  seeksWork(person: number): number {
    if (this.seeking[person] === undrawn) this.seeking[person] = this.draw(person, Purpose.seeksWork, 0);
    return this.seeking[person];
  }

  partTime(person: number): number {
    return this.draw(person, Purpose.partTimePreference, 0);
  }

  private draw(person: number, purpose: number, ordinal: number): number {
    const { keyLow, keyHigh } = this.people;
    return this.draws.uniform(purpose, keyLow[person], keyHigh[person], occasionOf(0, 0, ordinal));
  }
}
