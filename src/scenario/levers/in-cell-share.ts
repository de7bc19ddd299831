/**
 * The delivery mix: a share of the session slots off the wing that could be worked at in the cell instead is. The people
 * allocated keep their places, their slots and their hours, so that planned person-hours are the same at every share.
 */
import { dayNames, type DayOfWeek } from '../establishment.ts';
import { isInCell } from '../meaning/slot-times.ts';
import { timeSlots, type Activity, type InCellSlot, type TimeSlot } from '../regime.ts';
import type { Scenario } from '../scenario.ts';
import { renamed } from './renamed.ts';

/** One session a week. */
export interface MovableSlot {
  readonly activity: string;
  readonly day: DayOfWeek;
  readonly timeSlot: TimeSlot;
}

const movableCategories: readonly Activity['categoryCode'][] = [
  'SAA_EDUCATION',
  'SAA_INDUSTRIES',
  'SAA_INTERVENTIONS',
];

/** `share`: 0 to 1 of the slots that can move, to the nearest slot; a smaller share moves some of what a larger one does. Throws a RangeError beyond. */
export function inCellShare(scenario: Scenario, share: number): Scenario {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`A share in cell of ${share} is not from 0 to 1.`);
  const movable = movableSlots(scenario);
  const moved = movable.slice(0, Math.round(share * movable.length));
  if (moved.length === 0) return scenario;
  const { regime } = scenario;
  const activities = regime.activities.map((activity) => {
    const own = moved.filter((slot) => slot.activity === activity.id);
    if (own.length === 0) return activity;
    const inCellSlots = [...(activity.sim.inCellSlots ?? []), ...own.map(asInCellSlot)];
    return { ...activity, sim: { ...activity.sim, inCellSlots } };
  });
  return { ...scenario, regime: { ...renamed(regime, `in-cell-${moved.length}`), activities } };
}

/**
 * Slots off the wing that could be worked at in the cell, in the order in which they move: those of classes, programmes
 * and workshops that are somebody's main place, indoors and within the wall. An activity gives its slots evenly, each
 * beginning on another one, so that at every share each keeps about as many and each day too. None under open conditions.
 */
export function movableSlots({ establishment, regime }: Scenario): readonly MovableSlot[] {
  if (establishment.openConditions === true) return [];
  const indoors = new Set(
    establishment.places.filter(({ outdoors, outside }) => !outdoors && outside !== true).map(({ id }) => id),
  );
  return regime.activities
    .filter(
      ({ offWing, categoryCode, sim }) =>
        offWing &&
        sim.structured &&
        sim.allocation === 'main' &&
        movableCategories.includes(categoryCode) &&
        indoors.has(sim.place ?? ''),
    )
    .flatMap((activity, order) => {
      const slots = weekOf(activity);
      return slots.map((_, turn) => ({
        slot: slots[(turn + order) % slots.length],
        /** Middle of its share of the activity's slots, in whole numbers to compare: turn / count. */
        turn: 2 * turn + 1,
        count: slots.length,
        order,
      }));
    })
    .sort((a, b) => a.turn * b.count - b.turn * a.count || a.order - b.order)
    .map(({ slot }) => slot);
}

/** In order of day and time of day; without those in the cell already. */
function weekOf(activity: Activity): readonly MovableSlot[] {
  return dayNames.flatMap((day) =>
    timeSlots.flatMap((timeSlot) => {
      const isHeld = activity.slots.some(
        (slot) => slot.timeSlot === timeSlot && slot.daysOfWeek.includes(day),
      );
      return isHeld && !isInCell(activity, timeSlot, day) ? [{ activity: activity.id, day, timeSlot }] : [];
    }),
  );
}

const asInCellSlot = ({ timeSlot, day }: MovableSlot): InCellSlot => ({ timeSlot, daysOfWeek: [day] });
