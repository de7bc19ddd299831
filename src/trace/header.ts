/** What a trace is about: the tables its records point into. Indices are row numbers. */

export interface TraceTask {
  readonly establishment: string;
  readonly regime: string;
  readonly condition: 'asDesigned' | 'asDelivered';
  readonly seed: number;
  readonly replication: number;
  /** Measured days; day 0, the lead-in Sunday, comes before them, so records run over days + 1 days. */
  readonly days: number;
}

export interface PeopleTable {
  readonly ref: readonly string[];
  readonly cell: Int32Array;
  readonly landing: Int32Array;
  readonly wing: Int32Array;
  /** Index into names.workStatuses, under this regime. */
  readonly ownWork: Uint8Array;
  /** The same under the baseline regime; not part of the hash, since it only slices. */
  readonly work: Uint8Array;
  /** Index into names.incentiveLevels. */
  readonly incentiveLevel: Uint8Array;
  /** Index into names.residentGroups. */
  readonly residentGroup: Uint8Array;
  /** 1 convicted, 0 on remand. */
  readonly convicted: Uint8Array;
  /** 1 for who seeks a place in work or education and has none under this regime. */
  readonly waiting: Uint8Array;
}

export interface TraceTables {
  readonly wings: { readonly code: readonly string[] };
  readonly landings: { readonly key: readonly string[]; readonly wing: Int32Array };
  readonly cells: {
    readonly key: readonly string[];
    readonly landing: Int32Array;
    readonly capacity: Int32Array;
    readonly zone: Int32Array;
  };
  readonly people: PeopleTable;
  /** Wings first (place i is wing i), then off-wing places, then wing rooms. `wing` is -1 for central places. */
  readonly places: {
    readonly id: readonly string[];
    readonly localName: readonly string[];
    readonly incidentLocation: readonly string[];
    readonly wing: Int32Array;
    readonly limit: Int32Array;
  };
  readonly zones: {
    readonly id: readonly string[];
    /** -1 for links. */
    readonly place: Int32Array;
    readonly watchArea: Int32Array;
    /** Index into names.locationClasses. */
    readonly locationClass: Uint8Array;
    /** Index into names.placeColours. */
    readonly colour: Uint8Array;
    readonly outdoors: Uint8Array;
    /** 1 for links between areas ("on the routes"). */
    readonly route: Uint8Array;
    /** -1 for shared places. */
    readonly wing: Int32Array;
    /** Cell index for cell zones, else -1. */
    readonly cell: Int32Array;
    /** Physical limit, or -1 for none. */
    readonly limit: Int32Array;
  };
  readonly watchAreas: { readonly id: readonly string[] };
  readonly activities: {
    readonly id: readonly string[];
    readonly summary: readonly string[];
    /** Index into names.eventTypes: ACTIVITY, or a kind of appointment, which measures of activities leave out. */
    readonly eventType: Uint8Array;
    /** Activity or appointment category of DPS; empty where an appointment has none. */
    readonly categoryCode: readonly string[];
    readonly tierCode: readonly string[];
    /** Index into names.outcomeAreas, or their number where it serves none. */
    readonly outcomeArea: Uint8Array;
    /** 0 in cell, 1 on wing, 2 off wing. */
    readonly mode: Uint8Array;
    readonly structured: Uint8Array;
    /** 1 for wing workers' jobs, whose "sessions" are work on the wing. */
    readonly wingWork: Uint8Array;
    readonly paid: Uint8Array;
    readonly place: Int32Array;
  };
  /** One row for each session of each day simulated. Times are seconds since 00:00 of day 0. */
  readonly sessions: {
    readonly activity: Int32Array;
    readonly day: Int32Array;
    /** 0 AM, 1 PM, 2 ED. */
    readonly slot: Uint8Array;
    readonly start: Int32Array;
    readonly end: Int32Array;
    /** Zone it is held in; -1 in cell or spread over the wing. */
    readonly zone: Int32Array;
    /** Wing, or -1 where people of every wing come. */
    readonly wing: Int32Array;
    readonly capacity: Int32Array;
    readonly limit: Int32Array;
  };
  /** Who is expected at which session: one row for each person allocated to each session. */
  readonly allocations: {
    readonly person: Int32Array;
    readonly session: Int32Array;
    /** When the person is expected there: the session's times, or the own time at an appointment. Seconds since 00:00 of day 0. */
    readonly start: Int32Array;
    readonly end: Int32Array;
  };
  readonly posts: {
    readonly id: readonly string[];
    readonly place: Int32Array;
    readonly skill: Uint8Array;
    readonly task: Uint8Array;
  };
  readonly movementWindows: { readonly id: readonly string[]; readonly outward: Uint8Array };
  readonly pairs: { readonly first: Int32Array; readonly second: Int32Array };
  /** One row for each kind of appointment and day: how many asked, were booked for that day, and still wait for a place. */
  readonly demand: {
    /** Index into names.demands. */
    readonly demand: Int32Array;
    readonly day: Int32Array;
    readonly asked: Int32Array;
    readonly booked: Int32Array;
    readonly waiting: Int32Array;
  };
}

/** Clock seconds of entitlement by day and cohort line, for best possible hours and predictability: no simulation in it. */
export interface Timetable {
  /** For each simulated day: first published unlock and final lock-up, seconds since that day's 00:00. */
  readonly firstUnlock: Int32Array;
  readonly finalLockUp: Int32Array;
  /** Best possible unlocked seconds for person p on day d at p * (days + 1) + d: from entitlement alone. */
  readonly bestPossibleSeconds: Int32Array;
  /** Unlock group of each person: whose doors the core day opens together. */
  readonly unlockGroup: Int32Array;
  /** When the core day opens the doors of a group that were shut, in order of time (seconds since 00:00 of day 0), then of group. */
  readonly openings: { readonly time: Int32Array; readonly group: Int32Array };
}

export interface TraceHeader {
  readonly formatVersion: 1;
  readonly modelVersion: number;
  readonly task: TraceTask;
  /** 1 where doors are never locked: to be home is to be in the own room. */
  readonly openConditions: 0 | 1;
  readonly tables: TraceTables;
  readonly timetable: Timetable;
  /** Officer-seconds that a team spends on unlocking and on locking a door. */
  readonly doors: { readonly unlockOfficerSeconds: number; readonly lockOfficerSeconds: number };
  readonly names: {
    readonly states: readonly string[];
    readonly causes: readonly string[];
    readonly callStates: readonly string[];
    readonly attendanceReasons: readonly string[];
    readonly simReasons: readonly string[];
    readonly sessionStates: readonly string[];
    readonly sessionReasons: readonly string[];
    readonly needs: readonly string[];
    readonly needStates: readonly string[];
    readonly skills: readonly string[];
    readonly tasks: readonly string[];
    readonly curtailmentItems: readonly string[];
    readonly locationClasses: readonly string[];
    readonly placeColours: readonly string[];
    readonly workStatuses: readonly string[];
    readonly incentiveLevels: readonly string[];
    readonly residentGroups: readonly string[];
    readonly eventTypes: readonly string[];
    readonly outcomeAreas: readonly string[];
    readonly demands: readonly string[];
    readonly curtailCauses: readonly string[];
  };
  /** For each of names.states: 0 locked, 1 unlocked, 2 outside. State alone decides. */
  readonly stateClass: Uint8Array;
}
