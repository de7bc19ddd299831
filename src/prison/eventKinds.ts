/** Kinds of event, each with its phase: ends, staff, doors, arrivals, admissions, starts (model.md §4, ties). */
import type { EventKind } from '#kernel/calendar.ts';
import type { Plan } from './plan.ts';

export const Event = {
  serviceEnd: 0,
  sessionEnd: 1,
  yardEnd: 2,
  midnight: 3,
  detail: 4,
  staffArrive: 5,
  alarm: 6,
  responseOver: 7,
  bedWatch: 8,
  constantWatch: 9,
  exposure: 10,
  facilitiesShut: 11,
  landingReopens: 12,
  boundary: 13,
  rollStart: 14,
  movementResumes: 15,
  rollCount: 16,
  secondCount: 17,
  recountOver: 18,
  medicationRound: 19,
  turnBegins: 20,
  door: 21,
  windowShut: 22,
  windowOpen: 23,
  callWing: 24,
  finalLockUp: 25,
  groupDue: 26,
  officerWalks: 27,
  step: 28,
  admission: 29,
  trip: 30,
  decide: 31,
  admit: 32,
  callSession: 33,
  callBooked: 34,
  startSession: 35,
  graceCheck: 36,
  routesEmpty: 37,
} as const;

/** Phases of a second, in their order: what an event of each kind stands for. */
export const phases = ['ends', 'staff', 'doors', 'arrivals', 'admissions', 'starts'] as const;

/** Teams of officers at the doors of one wing, at most. */
export const teamsPerWing = 4;

/** Kinds about people, before the last of them: all share the people's numbers. */
const sharesPeople: ReadonlySet<string> = new Set(['step', 'admission', 'trip']);

export function eventKindsOf(plan: Plan, people: number, sessions: number): readonly EventKind[] {
  const wings = plan.geography.wings.length;
  const windows = plan.regime.sim.movement.windows.length;
  const queues = queueCount(plan);
  const rows: readonly (readonly [keyof typeof Event, number, number])[] = [
    ['serviceEnd', 0, people],
    ['sessionEnd', 0, sessions],
    ['yardEnd', 0, plan.timetable.groups.length],
    ['midnight', 0, 1],
    ['detail', 1, 2],
    ['staffArrive', 1, plan.staff.length],
    ['alarm', 1, people],
    ['responseOver', 1, people],
    ['bedWatch', 1, people],
    ['constantWatch', 1, people],
    ['exposure', 1, 1],
    ['facilitiesShut', 1, wings],
    ['landingReopens', 1, plan.landings.length],
    ['boundary', 2, plan.timetable.groups.length],
    ['rollStart', 2, 1],
    ['movementResumes', 2, people],
    ['rollCount', 2, plan.geography.places.length],
    ['secondCount', 2, windows],
    ['recountOver', 2, 1],
    ['medicationRound', 2, wings],
    ['turnBegins', 2, wings],
    ['door', 2, wings * teamsPerWing],
    ['windowShut', 3, windows],
    ['windowOpen', 3, windows],
    ['callWing', 3, windows * wings],
    ['finalLockUp', 3, 1],
    ['groupDue', 3, groupCount(plan, people)],
    ['officerWalks', 3, plan.escortOfficers.length],
    ['step', 3, people],
    ['admission', 3, people],
    ['trip', 3, people],
    ['decide', 3, people],
    ['admit', 4, queues],
    ['callSession', 5, sessions],
    ['callBooked', 5, sessions],
    ['startSession', 5, sessions],
    ['graceCheck', 5, sessions],
    ['routesEmpty', 5, 1],
  ];
  let firstEntity = 0;
  return rows.map(([name, phase, entities]) => {
    const kind = { name, phase, entities, firstEntity };
    if (!sharesPeople.has(name)) firstEntity += entities;
    return kind;
  });
}

/** Queues of a wing, in this order, and after those of all wings the gates. */
export const WingQueue = { servery: 0, medicationHatch: 1, showers: 2, telephones: 3, kit: 4 } as const;
export const wingQueues = 5;

/** Groups that wait for an escort: from each wing to each area, and back; then each person alone. */
export const firstHomewardGroup = (plan: Plan): number =>
  plan.wingCodes.length * plan.firstPlaceOfArea.length;
export const firstSingleGroup = (plan: Plan): number => 2 * firstHomewardGroup(plan);
export const groupCount = (plan: Plan, people: number): number => firstSingleGroup(plan) + people;

/** The line at a gate, and the line of those searched on leaving a place: lines of wings, gates, then off-wing places. */
export const gateLine = (plan: Plan, gate: number): number => plan.wingCodes.length * wingQueues + gate;
export const searchLine = (plan: Plan, place: number): number =>
  gateLine(plan, plan.gateSeconds.length) + place - plan.wingCodes.length;
export const queueCount = (plan: Plan): number =>
  gateLine(plan, plan.gateSeconds.length) + plan.scenario.establishment.places.length;
