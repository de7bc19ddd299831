/** The people of one replication, as columns, and the codes that stand in them. */

/** Where someone stands with the session they are called to. */
export const CallPhase = { none: 0, due: 1, travelling: 2, present: 3, returning: 4 } as const;

/** Where a state of the person's chart is. */
export const Where = { locked: 0, onWing: 1, away: 2, outside: 3 } as const;

/** What a person's pending step leads to. */
export const Step = {
  none: 0,
  home: 1,
  leaveWing: 2,
  link: 3,
  room: 4,
  headBack: 5,
  leaveReception: 6,
  reachWing: 7,
  keptIn: 8,
  startBack: 9,
  escorted: 10,
  reachReception: 11,
  goOut: 12,
  comeBack: 13,
} as const;

export interface People {
  readonly count: number;
  readonly ref: readonly string[];
  readonly keyLow: Int32Array;
  readonly keyHigh: Uint16Array;
  readonly cell: Int32Array;
  readonly group: Int32Array;
  readonly landing: Int32Array;
  readonly wing: Int32Array;
  readonly incentiveLevel: Uint8Array;
  readonly convicted: Uint8Array;
  /** 1 on the waiting list for a place in work or education. */
  readonly waiting: Uint8Array;
  /** The zone of the floor the own landing opens onto, and of the yard: the person's alone where people are unlocked singly. */
  readonly floorZone: Int32Array;
  readonly yardZone: Int32Array;
  readonly alone: Uint8Array;
  /** Index into residentGroups: that of the landing. */
  readonly residentGroup: Uint8Array;
  /** Held activity that is the person's one place in work or education, -1 for none. */
  readonly main: Int32Array;
  readonly ownWork: Uint8Array;
  readonly work: Uint8Array;

  readonly state: Uint8Array;
  readonly zone: Int32Array;
  readonly cause: Uint8Array;
  /** Row of the allocations table the person is called for now, or -1. */
  readonly call: Int32Array;
  /** Row of the allocations table for which the person goes outside today, or -1. */
  readonly trip: Int32Array;
  readonly callPhase: Uint8Array;
  readonly step: Uint8Array;
  /** Position on the way between wing and place. */
  readonly waySteps: Int32Array;
  /** Second since which the person is present in the session. */
  readonly presentSince: Int32Array;
  /** Row of the in-cell session the person is offered now, or -1. */
  readonly inCellRow: Int32Array;
  /** 1 for somebody whose session was cut short and who comes back with an officer, in a group. */
  readonly takenBack: Uint8Array;
  /** Locked in on coming back, until this second at the latest: the officers on the wing allow no more people out. */
  readonly keptInUntil: Int32Array;
  /** Standing at the own locked door, waiting to be let in. */
  readonly atDoor: Uint8Array;
  /** Out on a call in this part of the day: stays out for the meal on coming back. */
  readonly outOnCall: Uint8Array;
  /** Why not at a session just now, and until when, for the reason behind the door. */
  readonly personalCause: Uint8Array;
  readonly personalCauseUntil: Int32Array;
  /** In the order of the line for activities. */
  readonly line: Int32Array;
  /** Open needs of the day, a bit each; and what is being seen to now (-1: nothing). */
  readonly needs: Uint8Array;
  readonly seeingTo: Int8Array;
  /** Queueing rank of the day. */
  readonly rank: Float64Array;
  /** Walking time as a multiple of the link's. */
  readonly pace: Float64Array;
  readonly sickToday: Uint8Array;
  /** In a spell of a bed watch or of a constant watch today. */
  readonly bedWatch: Uint8Array;
  readonly constantWatch: Uint8Array;
  /** Chance that the person refuses a session: their own. */
  readonly refusal: Float64Array;
  /** Prescribed medication, in the morning and in the evening. */
  readonly medication: Uint8Array;
  readonly eveningMedication: Uint8Array;
  /** On the nurse's round of the doors. */
  readonly onRound: Uint8Array;
  readonly patience: Int32Array;
}
