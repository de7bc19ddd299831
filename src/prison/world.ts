/** The state of one replication, as columns: what the processes read and change. */
import type { Calendar } from '#kernel/calendar.ts';
import type { Draws } from '#kernel/draws.ts';
import type { Queues } from '#kernel/queues.ts';
import type { TraceHeader } from '#trace/header.ts';
import type { TraceWriter } from '#trace/writer.ts';
import type { IdleStaff } from './idleStaff.ts';
import type { People } from './people.ts';
import type { Plan } from './plan.ts';
import type { ExposureState } from './exposureState.ts';
import type { EventNumbers, StateNumbers } from './chartNumbers.ts';

/** What the opening of a group waits for: nothing, the roll, or the group whose turn it was before. */
export const Held = { none: 0, roll: 1, turn: 2 } as const;

/** What is known of the sessions before the run. */
export interface SessionRows {
  readonly count: number;
  readonly held: Int32Array;
  /** Row of plan.weekSessions. */
  readonly week: Int32Array;
  readonly day: Int32Array;
  readonly slot: Uint8Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly outward: Int32Array;
  readonly back: Int32Array;
  readonly zone: Int32Array;
  /** Where people wait for an appointment, -1 for where it is held. */
  readonly waitingZone: Int32Array;
  readonly wing: Int32Array;
  readonly limit: Int32Array;
  /** Rows of the allocations: session s has rows firstRow[s] to firstRow[s + 1] - 1. */
  readonly firstRow: Int32Array;
}

export interface Sessions extends SessionRows {
  readonly state: Uint8Array;
  /** People being seen now, at an appointment. */
  readonly beingSeen: Int32Array;
  readonly runningSince: Int32Array;
  /** Known in the morning to lack its own staff. */
  readonly shortOfStaff: Uint8Array;
}

/** Who is expected at which session. */
export interface AllocationRows {
  readonly count: number;
  readonly person: Int32Array;
  readonly session: Int32Array;
  /** When the person is expected: the session's times, or the own time at an appointment. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Row of the appointment that goes before this activity, and of the activity that this appointment takes somebody from; -1 for none. */
  readonly takenBy: Int32Array;
  readonly takesFrom: Int32Array;
  /** When somebody booked for an appointment is called. */
  readonly callAt: Int32Array;
}

export interface Allocations extends AllocationRows {
  readonly called: Uint8Array;
  /** Key work that could not be held: looked at for a check at the door. */
  readonly checked: Uint8Array;
  /** 1 for off-wing work taken up again after the movement to it: with an officer. */
  readonly again: Uint8Array;
  /** DPS reason, index into attendanceReasons; 255 until known. */
  readonly reason: Uint8Array;
  readonly simReason: Uint8Array;
  readonly seconds: Int32Array;
}

export interface Doors {
  readonly cellOpen: Uint8Array;
  readonly cellDirty: Uint8Array;
  /** First person of each cell in `cellPeople`: cell c holds firstOfCell[c] to firstOfCell[c + 1] - 1. */
  readonly firstOfCell: Int32Array;
  readonly cellPeople: Int32Array;
  readonly firstCellOfWing: Int32Array;
  readonly dirtyOnWing: Int32Array;
  readonly openOnWing: Int32Array;
  /** Groups of each wing that wait until those whose turn it was are locked up. */
  readonly turnsHeld: Int32Array;
  /** Cell of each wing whose open door held a group up last. */
  readonly heldUpBy: Int32Array;
  /** Cell from which a wing's door teams look for the next door. */
  readonly cursor: Int32Array;
}

export interface Groups {
  readonly open: Uint8Array;
  readonly facilities: Int32Array;
  /** Incentive levels (bits) that the present opening leaves locked. */
  readonly closedTo: Uint8Array;
  /** Index into causes, while closed. */
  readonly cause: Uint8Array;
  /** Index into periodKinds. */
  readonly kind: Uint8Array;
  /** When the present opening is planned to close. */
  readonly closes: Int32Array;
  readonly opened: Int32Array;
  /** When a group last closed. */
  readonly closed: Int32Array;
  readonly segment: Int32Array;
  /** An opening that waits: an index into Held. */
  readonly held: Uint8Array;
  /** The turn a group has or had last (`Segment.turns`), empty once it has been out with everybody. */
  readonly turns: string[];
  /** Members: group g has people[firstPerson[g]] to people[firstPerson[g + 1] - 1]. */
  readonly firstPerson: Int32Array;
  readonly people: Int32Array;
  readonly yardEnds: Int32Array;
}

export interface Landings {
  /** Shut for want of staff, until this second. */
  readonly shutUntil: Int32Array;
  /** 1 while one is shut below the minimum for so short a time that nothing counts as given up yet. */
  readonly untold: Uint8Array;
  /** Seconds given up by each so far, for want of staff; the fraction, drawn once, is the order of those that lost as much. */
  readonly lost: Float64Array;
  /** Some of its people were locked in on coming back, until this second; 0 for none. */
  readonly keptInUntil: Int32Array;
  /** 1 while it is weighed whether to shut it. */
  readonly toBeShut: Uint8Array;
  /** Why, an index into curtailCauses, and as what, one into curtailmentItems. */
  readonly shutFor: Uint8Array;
  readonly shutItem: Uint8Array;
}

export interface Detail {
  readonly postOpen: Uint8Array;
  /** Officers asked for now by each of the drains. */
  readonly drained: Int32Array;
  readonly required: Int32Array;
  readonly present: Int32Array;
  /** Those at each post, and on their way to it. */
  readonly assigned: Int32Array;
  /** What each post asked for when that was last settled, and wings where something has changed since. */
  readonly lastRequired: Int32Array;
  readonly touched: Uint8Array;
  readonly postDroppedUntil: Int32Array;
  readonly postLastDropped: Int32Array;
  /** Post each of the staff is on, or -1. */
  readonly staffPost: Int32Array;
  /** Wing where each of the staff last was sent, -1 for the centre. */
  readonly staffAt: Int32Array;
  /** 1 once someone sent to a post has reached it. */
  readonly staffThere: Uint8Array;
  readonly staffAbsent: Uint8Array;
  /** Of those whose shift began the day before. */
  readonly staffAbsentYesterday: Uint8Array;
  /** Today's hours of each of the staff, nought for none, and when those of yesterday's shift end. */
  readonly dutyFrom: Int32Array;
  readonly dutyTo: Int32Array;
  readonly dutyCarriedTo: Int32Array;
  /** Second at which someone late comes on duty today, else 0. */
  readonly staffLateUntil: Int32Array;
  readonly onDuty: Int32Array;
  /** Of these, at work through the own meal break: running a session, or kept by a roll check. */
  readonly throughMeal: Int32Array;
  readonly deployable: Int32Array;
  /** Officers on the floor of each wing now; and with those on their way. */
  readonly floorOfficers: Int32Array;
  readonly floorAssigned: Int32Array;
  /** Facilities (bits) of each wing that the number of officers on its floor or a missing post keeps shut. */
  readonly closedFacilities: Int32Array;
  /** Of these, those that the posts of the regime would have open. */
  readonly lostFacilities: Int32Array;
  /** People in each wing's yard, and the officers of its floor who stand there. */
  readonly inYard: Int32Array;
  readonly yardOfficers: Int32Array;
  /** Bits of lostItems recorded as given up on each wing. */
  readonly itemsLost: Uint8Array;
}

export interface RollCheckState {
  pending: boolean;
  /** When the roll that is open, or was last, began. */
  since: number;
  /** Roll checks begun today. */
  number: number;
  /** Places still to be counted. */
  readonly outstanding: Uint8Array;
  /** Starts of each day of the week, seconds since 00:00. */
  readonly starts: readonly (readonly number[])[];
}

export interface MovementState {
  readonly open: Uint8Array;
  /** Whether each window has called each wing, at window * wings + wing. */
  readonly wingCalled: Uint8Array;
  /** Nobody sets off over a link, or is let through a gate, before this second: there is an alarm nearby. */
  readonly linkStoppedUntil: Int32Array;
  readonly gateStoppedUntil: Int32Array;
  /** People on links; the window the routes are kept for, -1 for none, and when it shuts. */
  onRoutes: number;
  keptFor: number;
  keptUntil: number;
  /** Moves are frozen before this second: the numbers phoned in after a movement did not agree. */
  recountUntil: number;
}

/** Officers who escort, and the groups that wait for them. */
export interface Escorts {
  /** Of each officer: the post, and which of its officers. */
  readonly post: Int32Array;
  readonly number: Int32Array;
  readonly busy: Uint8Array;
  /** The way they are on: wing and off-wing place, and whether the group goes to the wing. */
  readonly wing: Int32Array;
  readonly place: Int32Array;
  readonly homeward: Uint8Array;
  /** Links behind them, there and back again; the link's zone while they guard it, else -1. */
  readonly step: Int32Array;
  readonly link: Int32Array;
  readonly size: Int32Array;
  /** Pace of the slowest of the group. */
  readonly pace: Float64Array;
  /** How many of the group have walked each link, at officer * links + link. */
  readonly passed: Int32Array;
  readonly links: number;
  /** Groups: each wing and area, outward then homeward, then each person alone. People waiting, first and last in line. */
  readonly waiting: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Since when the group only waits for an officer, -1 while it does not. */
  readonly readySince: Int32Array;
  /** Of each person: next in line, group waited in, since when, and the officer they go with; -1 for none. */
  readonly next: Int32Array;
  readonly group: Int32Array;
  readonly joined: Int32Array;
  readonly officer: Int32Array;
  /** Groups that wait for an officer: how many, which in no order, and where each stands among them. */
  ready: number;
  readonly readyGroups: Int32Array;
  readonly readyAt: Int32Array;
  /** Whether an escort post is open. */
  open: boolean;
}

export interface World {
  readonly plan: Plan;
  readonly asDelivered: boolean;
  readonly days: number;
  readonly calendar: Calendar;
  readonly draws: Draws;
  readonly queues: Queues;
  readonly queueZone: Int32Array;
  readonly people: People;
  readonly sessions: Sessions;
  readonly allocations: Allocations;
  readonly doors: Doors;
  readonly groups: Groups;
  readonly landings: Landings;
  readonly detail: Detail;
  readonly roll: RollCheckState;
  readonly movement: MovementState;
  readonly escorts: Escorts;
  readonly exposure: ExposureState;
  readonly occupancy: Int32Array;
  /** Where each state is. */
  readonly where: Uint8Array;
  readonly states: StateNumbers;
  readonly events: EventNumbers;
  readonly header: TraceHeader;
  readonly writer: TraceWriter;
  /** Today, 0 the lead-in Sunday; its day of the week, 0 Monday; its first second. */
  day: number;
  dayOfWeek: number;
  midnight: number;
  /** Today's sessions: from the first to before tomorrow's first. */
  firstSession: number;
  firstSessionOfTomorrow: number;
  /** Who runs which of today's sessions, and the other way round. */
  readonly staffOfSession: Map<number, readonly number[]>;
  readonly sessionStaff: readonly number[][];
  /** Next of today's times in `plan.detailTimes`. */
  detailIndex: number;
  readonly peopleOnLanding: Int32Array;
  /** Room to work in for the detail. */
  readonly scratch: {
    /** Of each post: those at it, or sent to it. */
    readonly filled: Int32Array;
    /** 1 for staff on duty who are neither at a meal nor running a session. */
    readonly free: Uint8Array;
    /** Of each skill, how many those are. */
    readonly available: Int32Array;
    /** Wings on which nothing is left to be given up. */
    readonly wingTried: Uint8Array;
    readonly floorBefore: Int32Array;
    readonly idle: IdleStaff;
  };
}
