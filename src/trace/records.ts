/** The records of a trace, as columns of integers. Whoever has header and records can recompute every published number. */

/**
 * Kinds of record and what their columns hold (unused columns are -1 for subject and object, 0 otherwise):
 *
 * | kind | subject | object | state | cause | value |
 * | enter | person | zone | index into names.states | index into names.causes | 1 on a link with an officer |
 * | door | cell | landing | 0 locked, 1 unlocked | cause | 0 |
 * | call | person | session | index into names.callStates | cause | 0 |
 * | attendance | person | session | index into names.attendanceReasons | index into names.simReasons | seconds present |
 * | session | session | zone | index into names.sessionStates | index into names.sessionReasons | people present |
 * | engaged | person | session | 0 | 0 | seconds of effective in-cell work |
 * | need | person | index into names.needs | index into names.needStates | 0 | 0 |
 * | movement | movement window | 0 | 0 shut, 1 open | 0 | people who missed it (shut only) |
 * | post | post | officers required | 0 | 0 | officers present |
 * | staff | watch area, or -1 | index into names.skills | index into names.tasks | 0 | change (+n or -n) of people of that skill doing that task there |
 * | duty | index into names.skills | deployable | at work through the own meal break | 0 | on duty |
 * | curtail | index into names.curtailmentItems | landing, or -1 | 0 restored, 1 dropped | index into names.curtailCauses | place, or -1 |
 * | roll | place (wings come first) | roll check number of the day | 0 correct, 1 recount | 0 | people counted |
 * | incident | zone | -1 | 0 | 0 | 0 |
 */
export const recordKinds = [
  'enter',
  'door',
  'call',
  'attendance',
  'session',
  'engaged',
  'need',
  'movement',
  'post',
  'staff',
  'duty',
  'curtail',
  'roll',
  'incident',
] as const;
export type RecordKind = (typeof recordKinds)[number];

export const Kind = Object.freeze(
  Object.fromEntries(recordKinds.map((name, index) => [name, index])) as Record<RecordKind, number>,
);

/** Time is seconds since 00:00 of day 0, the lead-in Sunday. A chunk is reused after `take` returns: copy to keep. */
export interface TraceChunk {
  rows: number;
  readonly time: Int32Array;
  readonly kind: Uint8Array;
  readonly subject: Int32Array;
  readonly object: Int32Array;
  readonly state: Uint8Array;
  readonly cause: Uint8Array;
  readonly value: Int32Array;
}

export const causes = [
  'none',
  'night',
  'mealBreak',
  'notMyTurn',
  'notCalled',
  'cancelled',
  'shortStaff',
  'refused',
  'sick',
  'rollCheck',
  'incident',
  'lateBack',
  'ownChoice',
] as const;
export type Cause = (typeof causes)[number];

export const callStates = ['called', 'refused', 'sick', 'withdrawn'] as const;

/** DPS attendance reason codes. */
export const attendanceReasons = [
  'ATTENDED',
  'SICK',
  'REFUSED',
  'CLASH',
  'NOT_REQUIRED',
  'SUSPENDED',
  'REST',
  'CANCELLED',
  'OTHER',
] as const;

/** What a wing short of officers loses of an opening; in no order of loss, as a regime would not choose it. */
export const lostItems = ['exercise', 'domestics'] as const;

/** Why something was dropped: to fit the staff there are, below a wing's unlock minimum, or for an alarm. */
export const curtailCauses = ['staff', 'belowMinimum', 'incident'] as const;

/** What DPS has no code for. */
export const simReasons = ['none', 'late', 'missedMovement'] as const;

export const sessionStates = ['called', 'running', 'ended', 'cancelled'] as const;

/** The five DPS cancellation reasons; `none` where not cancelled. */
export const sessionReasons = [
  'none',
  'STAFF_UNAVAILABLE',
  'STAFF_TRAINING',
  'NOT_REQUIRED',
  'LOCATION_UNAVAILABLE',
  'OPERATIONAL_ISSUE',
] as const;

export const needs = ['medication', 'meal', 'openAir', 'shower', 'telephone', 'cleaning', 'kit'] as const;
export type Need = (typeof needs)[number];
export const needStates = ['met', 'unmet', 'forced'] as const;

/** Posts of the regime by their kind, then what takes officers from them: watches of people, alarms, escorts to hospital. */
export const tasks = [
  'wingFloor',
  'route',
  'session',
  'other',
  'escort',
  'watch',
  'response',
  'hospitalEscort',
] as const;
export type Task = (typeof tasks)[number];

/** Where a zone's contacts are weighed; one reading weight each, `wingRoom` two (structured or not). */
export const locationClasses = [
  'wingAssociation',
  'wingRoom',
  'serveryQueue',
  'medicationQueue',
  'showers',
  'yard',
  'routeFreeFlow',
  'routeEscorted',
  'workshop',
  'education',
  'library',
  'gym',
  'chapel',
  'visits',
  'healthcareWaiting',
  'otherPlace',
  'cell',
] as const;
export type LocationClass = (typeof locationClasses)[number];

/** The six places of every picture. */
export const placeColours = ['inCell', 'onWing', 'workshop', 'education', 'moving', 'visitOrOther'] as const;
export type PlaceColour = (typeof placeColours)[number];

/** What someone does in the week under a regime. */
export const workStatuses = [
  'fullTime',
  'partTime',
  'notInWork',
  'wingWorker',
  'kitchen',
  'onWingLearner',
] as const;
export type WorkStatus = (typeof workStatuses)[number];
