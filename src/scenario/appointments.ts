/** What people are booked for besides activities: visits, clinics, court, adjudications, key work. Owned by the planner. */
import type { DemandId } from './assumptions.ts';
import type { DayOfWeek, ResidentGroup, Skill } from './establishment.ts';

/** DPS event types, in their default order of priority (hmpps-activities-management-api, EventType). */
export const eventTypes = [
  'COURT_HEARING',
  'EXTERNAL_TRANSFER',
  'VISIT',
  'ADJUDICATION_HEARING',
  'APPOINTMENT',
  'ACTIVITY',
] as const;
export type EventType = (typeof eventTypes)[number];

/** Overrides by type, and by appointment or activity category within it. 1 goes first. */
export interface EventPriority {
  readonly eventType: EventType;
  readonly categoryCode?: string;
  readonly priority: number;
}

/** One stretch in which people are seen. */
export interface Sitting {
  readonly daysOfWeek: readonly DayOfWeek[];
  readonly from: string;
  readonly to: string;
}

export interface Appointment {
  readonly id: string;
  readonly summary: string;
  readonly eventType: Exclude<EventType, 'ACTIVITY'>;
  /** DPS appointment category, such as MEDO, VLB, OMU, KWA. */
  readonly categoryCode?: string;
  /** Off the wing: a place id. On it: a room id of the wing. */
  readonly place: string;
  /**
   * main: out and back with the movement windows, waiting before and after. escorted: fetched for the own time and taken back.
   * onWing: seen on the own wing.
   */
  readonly movement: 'main' | 'escorted' | 'onWing';
  /** Number of these asked for, per 1,000 of those it is for and day of the week. */
  readonly demand: DemandId;
  /** Whom it is for; default everybody. */
  readonly residents?: readonly ResidentGroup[];
  /** Codes of the wings whose people it is for; default all. */
  readonly wings?: readonly string[];
  readonly convictedStatus?: 'Convicted' | 'Remand';
  readonly sittings: readonly Sitting[];
  /** People seen at once (on the wing: on each wing). */
  readonly atOnce: number;
  /** Minutes for each; with `together` everybody stays the whole sitting. */
  readonly minutes: number;
  readonly together?: boolean;
  readonly staff: readonly { readonly anyOf: readonly Skill[]; readonly count: number }[];
  /** Post that must be filled for it to be held. */
  readonly post?: string;
}
