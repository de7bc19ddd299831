/**
 * Summaries as they come in, in any order, taken up in replication order: sums of floating numbers then do not depend
 * on which worker was faster. A replication counts when every regime has run it in both conditions.
 */
import { conditions, type Condition } from '#scenario/scenario.ts';
import type { Reading } from '#scenario/assumptions.ts';
import type { Contacts, Profiles, Summary } from '#measures/summary.ts';
import { contentKey } from './content-key.ts';
import type { Series } from './estimate.ts';
import { splitOfReplication } from './exposure-changes.ts';
import { changeMeasures, peopleChange, type ChangeMeasure, type PeopleChange } from './people-changes.ts';

type ProfileName = keyof Profiles;
const profileNames: readonly ProfileName[] = [
  'whereabouts',
  'onRoutes',
  'journeys',
  'peopleCount',
  'staffing',
];

/** What is kept of one regime in one condition: totals and bases of each replication, sums of the pictures and of contacts. */
interface Kept {
  readonly totals: Float64Array[];
  readonly bases: Float64Array[];
  readonly traceHashes: string[];
  /** Beside the baseline, by measure; empty for the baseline itself. */
  readonly peopleChanges: Record<ChangeMeasure, PeopleChange[]>;
  readonly exposureSplits: Float64Array[];
  contactSums: Contacts | null;
  profileSums: Record<ProfileName, Float64Array> | null;
  events: number;
}

export class Runs {
  /** Replications 0 to complete - 1 have been run by every regime in both conditions. */
  complete = 0;
  private readonly kept: readonly Kept[];
  private readonly waiting = new Map<number, (Summary | undefined)[]>();

  /** `reading` is what the summaries are read with. */
  constructor(
    regimes: number,
    private readonly reading: Reading,
  ) {
    this.kept = Array.from({ length: regimes * conditions.length }, () => ({
      totals: [],
      bases: [],
      traceHashes: [],
      peopleChanges: { 'time.unlocked.mean': [], 'access.hours.attended': [] },
      exposureSplits: [],
      contactSums: null,
      profileSums: null,
      events: 0,
    }));
  }

  /** Returns true if this summary completed a replication. */
  add(regime: number, condition: Condition, replication: number, summary: Summary): boolean {
    let block = this.waiting.get(replication);
    if (block === undefined) {
      block = Array.from<Summary | undefined>({ length: this.kept.length });
      this.waiting.set(replication, block);
    }
    block[this.place(regime, condition)] = summary;
    const before = this.complete;
    this.takeUp();
    return this.complete > before;
  }

  /** Totals and bases of one cell of the measure grid, in replication order. */
  series(regime: number, condition: Condition, cell: number): Series {
    const { totals, bases } = this.kept[this.place(regime, condition)];
    return { total: totals.map((values) => values[cell]), base: bases.map((values) => values[cell]) };
  }

  /** Mean over the complete replications. */
  profile(regime: number, condition: Condition, name: ProfileName): number[] {
    const sums = this.kept[this.place(regime, condition)].profileSums;
    return sums === null ? [] : Array.from(sums[name], (sum) => sum / this.complete);
  }

  /** What a regime changes for people beside the first regime, in replication order. */
  peopleChanges(regime: number, condition: Condition, measure: ChangeMeasure): readonly PeopleChange[] {
    return this.kept[this.place(regime, condition)].peopleChanges[measure];
  }

  /** Why exposure differs from the first regime's, in replication order; laid out as splitOfReplication says. */
  exposureSplits(regime: number, condition: Condition): readonly Float64Array[] {
    return this.kept[this.place(regime, condition)].exposureSplits;
  }

  /** Sums over the complete replications; null before the first. */
  contacts(regime: number, condition: Condition): Contacts | null {
    return this.kept[this.place(regime, condition)].contactSums;
  }

  /** One hash over the hashes of every complete replication, in order. */
  traceHash(regime: number, condition: Condition): string {
    return contentKey(this.kept[this.place(regime, condition)].traceHashes);
  }

  get events(): number {
    return this.kept.reduce((events, kept) => events + kept.events, 0);
  }

  private place(regime: number, condition: Condition): number {
    return regime * conditions.length + conditions.indexOf(condition);
  }

  private takeUp(): void {
    for (;;) {
      const block = this.waiting.get(this.complete);
      if (block === undefined || !block.every((summary) => summary !== undefined)) return;
      block.forEach((summary, place) => {
        keep(this.kept[place], summary);
        if (place >= conditions.length)
          compareWith(block[place % conditions.length], this.kept[place], summary, this.reading);
      });
      this.waiting.delete(this.complete);
      this.complete++;
    }
  }
}

function compareWith(baseline: Summary, kept: Kept, summary: Summary, reading: Reading): void {
  kept.exposureSplits.push(splitOfReplication(summary, baseline, reading));
  for (const measure of changeMeasures)
    kept.peopleChanges[measure].push(
      peopleChange(measure, summary.people, baseline.people, summary.task.days),
    );
}

function keep(kept: Kept, summary: Summary): void {
  kept.totals.push(summary.total);
  kept.bases.push(summary.base);
  kept.traceHashes.push(summary.traceHash);
  kept.events += summary.events;
  kept.contactSums = added(kept.contactSums, summary.contacts);
  const { profiles } = summary;
  if (kept.profileSums === null) {
    const { whereabouts, onRoutes, journeys, peopleCount, staffing } = profiles;
    kept.profileSums = {
      whereabouts: whereabouts.slice(),
      onRoutes: onRoutes.slice(),
      journeys: journeys.slice(),
      peopleCount: peopleCount.slice(),
      staffing: staffing.slice(),
    };
    return;
  }
  for (const name of profileNames) {
    addTo(kept.profileSums[name], profiles[name]);
  }
}

/** The summary itself stays as it came: the first sums are a copy. */
function added(sums: Contacts | null, contacts: Contacts): Contacts {
  if (sums === null) {
    const { contactHours, nonAssociationHours, personHours } = contacts;
    return {
      ...contacts,
      contactHours: contactHours.slice(),
      nonAssociationHours: nonAssociationHours.slice(),
      personHours: personHours.slice(),
    };
  }
  addTo(sums.contactHours, contacts.contactHours);
  addTo(sums.nonAssociationHours, contacts.nonAssociationHours);
  addTo(sums.personHours, contacts.personHours);
  return sums;
}

function addTo(sums: Float64Array, values: Float64Array): void {
  for (let index = 0; index < sums.length; index++) sums[index] += values[index];
}
