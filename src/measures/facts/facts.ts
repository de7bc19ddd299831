/**
 * What a trace says, as columns: the only thing measures read. Rows of person-days are
 * `(day - 1) * people + person` over the measured days 1 to `days`; the lead-in day is carried, never counted.
 */
import type { TraceHeader } from '#trace/header.ts';
import type { Profiles } from '../summary.ts';

export interface PersonDayFacts {
  /** Seconds in each of header.names.states, at row * states + state. With `locked`, `unlocked` and `outside` they make 86,400. */
  readonly secondsByState: Int32Array;
  readonly locked: Int32Array;
  readonly unlocked: Int32Array;
  readonly outside: Int32Array;
  /** Seconds locked by cause, at row * causes + cause. */
  readonly lockedByCause: Int32Array;
  /** Unlocked and not in the own cell. */
  readonly outOfCell: Int32Array;
  /** In outdoor zones that are not routes, and on outdoor routes. */
  readonly openAir: Int32Array;
  readonly openAirOnRoutes: Int32Array;
  /** Bodily in the own cell, door open or not, and of that with nobody else in it. */
  readonly inOwnCell: Int32Array;
  readonly aloneInCell: Int32Array;
  /** Longest unbroken time locked that ended on this day, on the last one also by the end of the run; 0 where none did. */
  readonly longestLocked: Int32Array;
  /** Second of the day first unlocked, or -1. */
  readonly firstUnlock: Int32Array;
  /** Seconds unlocked after 17:00. */
  readonly eveningUnlocked: Int32Array;
  /** Of these, on the wing with nothing arranged. */
  readonly eveningAssociation: Int32Array;
  /** Seconds unlocked before 12:30. */
  readonly morningUnlocked: Int32Array;
  /** Status at 10:30 and 14:30 (index into dayStatuses), at row * 2 + instant. */
  readonly statusAt: Uint8Array;
  /** Needs met, unmet and forced, at row * (needs * needStates) + need * needStates + state. */
  readonly needs: Uint8Array;
}

/** Published openings of their unlock group that found someone locked in, by row; and those after which they were let out in time. */
export interface OpeningFacts {
  readonly due: Uint8Array;
  readonly onTime: Uint8Array;
}

/** What inspectors count at 10:30 and 14:30. */
export const inspectedAt = ['10:30', '14:30'] as const;
export const dayStatuses = ['locked', 'offWingActivity', 'onWingWork', 'nothingArranged', 'outside'] as const;

/** One row for each row of header.tables.allocations. */
export interface AttendanceFacts {
  /** Index into names.attendanceReasons; `noAttendance` where the trace gives none. */
  readonly reason: Uint8Array;
  readonly simReason: Uint8Array;
  readonly presentSeconds: Int32Array;
  /** Effective seconds of in-cell work. */
  readonly engagedSeconds: Int32Array;
}
export const noAttendance = 255;

/** One row for each row of header.tables.sessions. */
export interface SessionFacts {
  /** 0 never decided, 1 ran, 2 cancelled (running or not). */
  readonly outcome: Uint8Array;
  readonly reason: Uint8Array;
  /** From when until when it ran within its timetabled start and end, and the seconds between; 0 where it did not run. */
  readonly ranFrom: Int32Array;
  readonly ranUntil: Int32Array;
  readonly runningSeconds: Int32Array;
}

export interface MovementFacts {
  /** Journeys begun and people who left the wing (AM, PM, ED), by measured day: day - 1, (day - 1) * 3 + slot. */
  readonly journeys: Int32Array;
  /** Of the journeys, those under escort, by day - 1. */
  readonly escorted: Int32Array;
  readonly leavingWing: Int32Array;
  readonly peakOnRoutes: Int32Array;
}

export interface RollFacts {
  /** Seconds by which recounts put off the rolls of each day, by day - 1. */
  readonly recountSeconds: Int32Array;
}

export interface StaffFacts {
  /** Seconds of posts required and short of it, at (day - 1) * posts + post. */
  readonly postRequired: Float64Array;
  readonly postUnfilled: Float64Array;
  /** Staff seconds, at ((day - 1) * skills + skill) * tasks + task. */
  readonly taskSeconds: Float64Array;
  /** Things dropped, at (day - 1) * curtailmentItems + item. */
  readonly curtailments: Int32Array;
  /** Staff seconds on duty, deployable, and at work through the own meal break, at ((day - 1) * skills + skill) * 3. */
  readonly dutySeconds: Float64Array;
  /** Seconds of posts required beyond who is deployable of their skill, by day - 1. */
  readonly rosterShort: Float64Array;
  /** Index into regimeStates of each day. */
  readonly states: Uint8Array;
  /** Officer-seconds at doors, by day - 1. */
  readonly doorSeconds: Int32Array;
}

/** How far down the curtailment order a day came (model.md §4.3). */
export const regimeStates = ['green', 'greenAmber', 'amberRed', 'red'] as const;

/**
 * Contact, in hours, by measured day and cell = location class * 2 + structured (for class `cell`: locked 0, open 1).
 * `slots`: guardianship to each exponent of the grid, then 1 where lightly supervised and 0 elsewhere.
 */
export interface ContactFacts {
  /** Σ g·K dt at (((day - 1) * cells + cell) * caps + cap) * slots + slot. */
  readonly byDay: Float64Array;
  /** Σ g·m dt at ((day - 1) * cells + cell) * slots + slot. */
  readonly pairsByDay: Float64Array;
  /** The same by kind of day and hour, exponents only, and hours spent there, laid out as in summary.ts. */
  readonly byHour: Float64Array;
  readonly pairsByHour: Float64Array;
  readonly personHours: Float64Array;
  /** Contact-hours between people of different wings, and meetings of non-association pairs, at (day - 1) * classes + class. */
  readonly crossWing: Float64Array;
  readonly meetings: Int32Array;
  /** Different people met, at week * people + person. */
  readonly peopleMet: Int32Array;
  /** Seconds people spend out of cells among their own landing, and seconds of staff among the people they watch, by measured day. */
  readonly ownLanding: Float64Array;
  readonly staffAmongPeople: Float64Array;
  /** What g was read with; it scales exactly, see exposure.ts. */
  readonly peoplePerGuardian: number;
  readonly cap: number | null;
}

export interface Facts {
  readonly header: TraceHeader;
  readonly days: number;
  readonly people: number;
  readonly personDays: PersonDayFacts;
  readonly openings: OpeningFacts;
  readonly attendances: AttendanceFacts;
  readonly sessions: SessionFacts;
  readonly movement: MovementFacts;
  readonly rolls: RollFacts;
  readonly staff: StaffFacts;
  readonly contacts: ContactFacts;
  readonly profiles: Profiles;
}
