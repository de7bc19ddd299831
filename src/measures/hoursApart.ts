/** Planned, delivered and attended hours in person, apart by what the activity is, when it is held and what it is for. */
import { categoryCodes, tierCodes, timeSlots } from '#scenario/regime.ts';
import { outcomeAreas } from '#scenario/outcomeAreas.ts';
import type { TraceHeader } from '#trace/header.ts';
import type { Loss } from './losses.ts';
import { Tally, type Groups, type MeasureTable } from './slices.ts';

/** Visits and key work are counted in their area, beside activities; in no category, tier or slot. */
export const apartWheres: readonly string[] = [
  ...categoryCodes.map((code) => `category:${code}`),
  ...tierCodes.map((code) => `tier:${code}`),
  ...timeSlots.map((slot) => `slot:${slot}`),
  ...outcomeAreas.map((area) => `area:${area}`),
  'area:none',
];
const stages = ['planned', 'delivered', 'attended'] as const;
const inCell = 0;
const hour = 3600;

export class HoursApart {
  private readonly tallies: readonly Tally[];
  private readonly activity: Int32Array;
  private readonly slot: Uint8Array;
  private readonly firstSlot = apartWheres.indexOf(`slot:${timeSlots[0]}`);
  /** Rows of apartWheres each activity belongs to whatever the slot; null for what is not counted here. */
  private readonly wheresOf: readonly (readonly number[] | null)[];
  private readonly isActivity: readonly boolean[];

  constructor(header: TraceHeader, groups: Groups) {
    const { activities, sessions } = header.tables;
    this.tallies = apartWheres.map(() => new Tally(groups, stages.length));
    this.activity = sessions.activity;
    this.slot = sessions.slot;
    const activityEvent = header.names.eventTypes.indexOf('ACTIVITY');
    this.isActivity = Array.from(activities.eventType, (type) => type === activityEvent);
    this.wheresOf = activities.id.map((_, row) => {
      if (activities.mode[row] === inCell) return null;
      const area = `area:${header.names.outcomeAreas[activities.outcomeArea[row]] ?? 'none'}`;
      const wheres = this.isActivity[row]
        ? [`category:${activities.categoryCode[row]}`, `tier:${activities.tierCode[row]}`, area]
        : area === 'area:none'
          ? []
          : [area];
      return wheres.map((where) => apartWheres.indexOf(where)).filter((where) => where >= 0);
    });
  }

  add(person: number, weekday: number, session: number, loss: Readonly<Loss>): void {
    const activity = this.activity[session];
    const wheres = this.wheresOf[activity];
    if (wheres === null) return;
    for (const where of wheres) this.put(where, person, weekday, loss);
    if (this.isActivity[activity]) this.put(this.firstSlot + this.slot[session], person, weekday, loss);
  }

  tables(personWeeks: Float64Array): MeasureTable[] {
    return apartWheres.flatMap((where, index) =>
      stages.map((stage, column) => ({
        measure: `access.hours.${stage}`,
        where,
        total: this.tallies[index].column(column, 1 / hour),
        base: personWeeks,
      })),
    );
  }

  private put(where: number, person: number, weekday: number, loss: Readonly<Loss>): void {
    const tally = this.tallies[where];
    tally.row[0] = loss.plannedSeconds;
    tally.row[1] = loss.deliveredSeconds;
    tally.row[2] = loss.attendedSeconds;
    tally.add(person, weekday);
  }
}
