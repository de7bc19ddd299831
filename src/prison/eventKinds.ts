/** Kinds of event, each with its phase: ends, staff, doors, arrivals, admissions, starts (model.md §4, ties). */
import type { EventKind } from '#kernel/calendar.ts';
import type { Plan } from './plan.ts';

export const Event = {
  midnight: 0,
  serviceEnd: 1,
  sessionEnd: 2,
  yardEnd: 3,
  detail: 4,
  staffArrive: 5,
  boundary: 6,
  rollStart: 7,
  rollCount: 8,
  door: 9,
  windowShut: 10,
  windowOpen: 11,
  callWing: 12,
  step: 13,
  decide: 14,
  admit: 15,
  callSession: 16,
  startSession: 17,
  graceCheck: 18,
} as const;

/** Teams of officers at the doors of one wing, at most. */
export const teamsPerWing = 4;

export function eventKindsOf(plan: Plan, people: number, sessions: number): readonly EventKind[] {
  const wings = plan.geography.wings.length;
  const windows = plan.regime.sim.movement.windows.length;
  const queues = wings * wingQueues + plan.scenario.establishment.routes.gates.length;
  const rows: readonly (readonly [keyof typeof Event, number, number])[] = [
    ['midnight', 0, 1],
    ['serviceEnd', 0, people],
    ['sessionEnd', 0, sessions],
    ['yardEnd', 0, plan.timetable.groups.length],
    ['detail', 1, 2],
    ['staffArrive', 1, plan.staff.length],
    ['boundary', 2, plan.timetable.groups.length],
    ['rollStart', 2, 1],
    ['rollCount', 2, plan.geography.places.length],
    ['door', 2, wings * teamsPerWing],
    ['windowShut', 3, windows],
    ['windowOpen', 3, windows],
    ['callWing', 3, windows * wings],
    ['step', 3, people],
    ['decide', 3, people],
    ['admit', 4, queues],
    ['callSession', 5, sessions],
    ['startSession', 5, sessions],
    ['graceCheck', 5, sessions],
  ];
  let firstEntity = 0;
  return rows.map(([name, phase, entities]) => {
    const kind = { name, phase, entities, firstEntity };
    if (name !== 'step') firstEntity += entities;
    return kind;
  });
}

/** Queues of a wing, in this order, and after those of all wings the gates. */
export const WingQueue = { servery: 0, medicationHatch: 1, showers: 2, telephones: 3 } as const;
export const wingQueues = 4;
