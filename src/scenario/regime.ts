/** The planner's file: core day, activities, movement, posts, what is given up first. */
import type { Appointment, EventPriority } from './appointments.ts';
import type { OutcomeArea } from './outcomeAreas.ts';
import type { DayOfWeek, IncentiveLevel, Provenance, ResidentGroup, Skill } from './establishment.ts';

/** DPS regime times: session windows, not unlock times. */
export interface PrisonRegimeDay {
  readonly prisonCode: string;
  readonly dayOfWeek: DayOfWeek;
  readonly amStart: string;
  readonly amFinish: string;
  readonly pmStart: string;
  readonly pmFinish: string;
  readonly edStart: string;
  readonly edFinish: string;
}

export const timeSlots = ['AM', 'PM', 'ED'] as const;
export type TimeSlot = (typeof timeSlots)[number];

export const periodKinds = [
  'LOCKED',
  'UNLOCK',
  'MEDICATION',
  'MEAL',
  'DOMESTIC',
  'MOVEMENT',
  'SESSION',
  'ASSOCIATION',
  'EXERCISE',
  'LOCK_UP',
  'ROLL_CHECK',
] as const;
export type PeriodKind = (typeof periodKinds)[number];

export const facilities = [
  'floor',
  'servery',
  'medicationHatch',
  'showers',
  'telephones',
  'yard',
  'cleaning',
  'kit',
] as const;
export type Facility = (typeof facilities)[number];

/**
 * One stretch of a wing's day. Periods set doors; slots set activities.
 * `turns` divides UNLOCK, MEAL, DOMESTIC, ASSOCIATION or EXERCISE among the cohorts of a partition:
 * without `which` they take turns through the envelope, (W - (k-1)c)/k each;
 * with `which` (1 = first in today's order) that cohort has the whole of it and the others stay locked.
 */
export interface Period {
  readonly kind: PeriodKind;
  readonly from: string;
  readonly to: string;
  readonly turns?: {
    readonly partition: string;
    readonly changeoverMinutes?: number;
    readonly which?: number;
  };
  /** What may be used besides what the kind opens by itself (DOMESTIC with the yard open, say). */
  readonly alsoOpen?: readonly Facility[];
  /** Why doors are locked, for LOCKED: through the night, for the staff meal, or because activities run. */
  readonly lockedFor?: 'night' | 'mealBreak' | 'session';
  /** For MEAL and MEDICATION: brought to locked doors. */
  readonly atDoor?: boolean;
  /** Incentive levels that stay locked through it (basic through evening association). */
  readonly closedTo?: readonly IncentiveLevel[];
}

export interface CoreDay {
  readonly id: string;
  readonly daysOfWeek: readonly DayOfWeek[];
  /** Wing codes; default every wing. */
  readonly wings?: readonly string[];
  /** Landings as wing and landing code, such as A-3; one that names a landing goes before one for its wing. */
  readonly landings?: readonly string[];
  /** In order, without gaps or overlaps, from 00:00 to 24:00. */
  readonly periods: readonly Period[];
}

/** Named ways of dividing a wing's unlock groups into cohorts, each cohort a list of unlock group codes. */
export type Partitions = Readonly<Record<string, readonly (readonly string[])[]>>;

export interface MovementWindow {
  readonly id: string;
  readonly direction: 'outward' | 'return';
  readonly daysOfWeek: readonly DayOfWeek[];
  readonly from: string;
  readonly to: string;
  /** Activity ids this window is for; default every off-wing activity. */
  readonly activities?: readonly string[];
  /** Nobody else is on the routes meanwhile: for people who must not meet the others. */
  readonly routeClosed?: boolean;
}

export interface Movement {
  readonly mode: 'freeFlow' | 'escorted';
  /** Escorted: an officer of an escort post takes each group, when it is full or has waited so long. */
  readonly escort?: { readonly groupSize: number; readonly waitMinutes: number };
  readonly windows: readonly MovementWindow[];
  /** Order in which wings are called out; rotates daily when `rotateTurns`. */
  readonly wingOrder: readonly string[];
  readonly secondsBetweenWings: number;
}

export const curtailmentItems = [
  'trainingAndMeetings',
  'cellSearchingAndOffices',
  'keyWork',
  'library',
  'gym',
  'eveningAssociation',
  'wingLockdown',
  'workshopsAndClasses',
  'socialVisits',
] as const;
export type CurtailmentItem = (typeof curtailmentItems)[number];

export const postKinds = ['wingFloor', 'route', 'session', 'other', 'escort'] as const;
export type PostKind = (typeof postKinds)[number];

export interface Post {
  readonly id: string;
  readonly name: string;
  /** wingFloor: counts against the unlock minimum. route: a movement window waits for it. session: activities at `stops` need it. escort: leads groups and single people about the prison. */
  readonly kind: PostKind;
  /** A wing code, `eachWing` (one post per wing; a route post then stands on the wing's own link), a place id, a link id, or `central`. */
  readonly place: string;
  /** Wings that have it, where the place is `eachWing`; default all. */
  readonly wings?: readonly string[];
  readonly daysOfWeek: readonly DayOfWeek[];
  readonly from: string;
  readonly to: string;
  readonly skill: Skill;
  readonly count: number;
  /** 1 is filled first. */
  readonly priority: number;
  /** For a route post: these officers come off the wing floor for the window. */
  readonly lentFromWing?: boolean;
  /** Place ids whose sessions cannot run without this post. */
  readonly stops?: readonly string[];
  readonly curtailAs?: CurtailmentItem;
  /** Wing facility that is open only while this post is filled (a nurse and the medication hatch). */
  readonly opens?: Facility;
}

/**
 * Officers present on a wing -> most people unlocked, and what may open. Rows in falling order of officers; the last has officers 0.
 * Wings that rows name (a small unit) keep to those rows alone, which are a table of their own.
 */
export interface UnlockMinimumRow {
  readonly wings?: readonly string[];
  readonly officers: number;
  readonly mostUnlocked: number;
  readonly closed: readonly Facility[];
}

export const categoryCodes = [
  'SAA_EDUCATION',
  'SAA_INDUSTRIES',
  'SAA_PRISON_JOBS',
  'SAA_GYM_SPORTS_FITNESS',
  'SAA_INDUCTION',
  'SAA_INTERVENTIONS',
  'SAA_FAITH_SPIRITUALITY',
  'SAA_NOT_IN_WORK',
  'SAA_OTHER',
  'SAA_ROTL',
] as const;
export type CategoryCode = (typeof categoryCodes)[number];

export const tierCodes = ['TIER_1', 'TIER_2', 'FOUNDATION'] as const;
export type TierCode = (typeof tierCodes)[number];

export interface Slot {
  readonly weekNumber: 1;
  readonly timeSlot: TimeSlot;
  readonly daysOfWeek: readonly DayOfWeek[];
  readonly customStartTime?: string;
  readonly customEndTime?: string;
}

export interface InCellSlot {
  readonly timeSlot: TimeSlot;
  readonly daysOfWeek: readonly DayOfWeek[];
}

/** DPS fields, and under `sim` what DPS lacks. */
export interface Activity {
  readonly id: string;
  readonly summary: string;
  readonly categoryCode: CategoryCode;
  readonly tierCode: TierCode;
  readonly inCell: boolean;
  readonly onWing: boolean;
  readonly offWing: boolean;
  readonly paid: boolean;
  /** Most people allocated (on an on-wing activity: per wing). May exceed the room, whose limit still holds. */
  readonly capacity: number;
  readonly slots: readonly Slot[];
  readonly sim: {
    /** Off-wing: a place id. On-wing: a room id of the wing, or `floor` for wing workers. In-cell: absent. */
    readonly place?: string;
    /** Wings whose people may be allocated (and, on-wing, that hold it); default every wing. */
    readonly wings?: readonly string[];
    /** Whom it is open to; default mainstream alone. */
    readonly residents?: readonly ResidentGroup[];
    /** Open only to people of this cohort (1 = the first as the partition lists them). */
    readonly cohort?: { readonly partition: string; readonly number: number };
    readonly staff: readonly { readonly anyOf: readonly Skill[]; readonly count: number }[];
    readonly structured: boolean;
    readonly smallestGroup: number;
    /** main: takes up a person's one place in work or education. extra: beside it (gym, library, evening class). */
    readonly allocation: 'main' | 'extra';
    /** Wing workers (cleaners, servery, laundry): unlocked for their job, on the wing floor. */
    readonly wingWork?: boolean;
    /** Outcome area of the White Paper it serves, where the category does not say (a drug recovery programme, say). */
    readonly outcomeArea?: OutcomeArea;
    /**
     * Off-wing only: those of its slots that are worked at in the cell. The people allocated keep their place and the same
     * hours; they need no movement, no room and no staff.
     */
    readonly inCellSlots?: readonly InCellSlot[];
  };
}

export interface Regime {
  readonly $schema?: string;
  readonly formatVersion: 1;
  readonly kind: 'regime';
  readonly id: string;
  readonly name: string;
  /** Short label for switches and legends. */
  readonly label: string;
  readonly description: string;
  /** Said wherever the regime is named, when it interprets somebody's words. */
  readonly readingOf?: string;
  readonly provenance: Provenance;
  readonly prisonRegime: readonly PrisonRegimeDay[];
  readonly activities: readonly Activity[];
  readonly sim: {
    readonly partitions: Partitions;
    /** Today's first cohort or wing is tomorrow's last. */
    readonly rotateTurns: boolean;
    readonly coreDay: readonly CoreDay[];
    readonly movement: Movement;
    readonly posts: readonly Post[];
    readonly unlockMinimum: readonly UnlockMinimumRow[];
    readonly curtailmentOrder: readonly CurtailmentItem[];
    /** What people are booked for besides activities; default nothing. */
    readonly appointments?: readonly Appointment[];
    /** Which of two events that overlap somebody goes to; default the order of DPS. */
    readonly eventPriorities?: readonly EventPriority[];
    /** Who is allocated to what, for an imported population; default they are derived from the line. */
    readonly allocations?: readonly { readonly personRef: string; readonly activity: string }[];
  };
}
