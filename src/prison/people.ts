/** The people of one run, as columns, and the codes that stand in them. */
import type { Plan } from './plan.ts';
import type { Residents } from './residents.ts';

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

/** Who lives there, and how each of them is at this second. */
export interface People extends Residents {
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
  /** Open needs of the day, a bit each; and what is being seen to now (-1: nothing). */
  readonly needs: Uint8Array;
  readonly seeingTo: Int8Array;
  /** Queueing rank of the day. */
  readonly rank: Float64Array;
  readonly sickToday: Uint8Array;
  /** In a spell of a bed watch or of a constant watch today. */
  readonly bedWatch: Uint8Array;
  readonly constantWatch: Uint8Array;
  /** On the nurse's round of the doors. */
  readonly onRound: Uint8Array;
  readonly patience: Int32Array;
}

/** Everybody at 00:00, behind the door or, under open conditions, in the own room. */
export function peopleOf(residents: Residents, plan: Plan): People {
  const { count } = residents;
  const { firstCellZone } = plan.geography;
  return {
    // Named one by one: an object made by spreading is read markedly more slowly in the loop.
    count,
    ref: residents.ref,
    keyLow: residents.keyLow,
    keyHigh: residents.keyHigh,
    cell: residents.cell,
    group: residents.group,
    landing: residents.landing,
    wing: residents.wing,
    incentiveLevel: residents.incentiveLevel,
    convicted: residents.convicted,
    waiting: residents.waiting,
    floorZone: residents.floorZone,
    yardZone: residents.yardZone,
    alone: residents.alone,
    residentGroup: residents.residentGroup,
    main: residents.main,
    ownWork: residents.ownWork,
    work: residents.work,
    line: residents.line,
    refusal: residents.refusal,
    pace: residents.pace,
    medication: residents.medication,
    eveningMedication: residents.eveningMedication,
    state: new Uint8Array(count).fill(firstStateOf(plan)),
    zone: residents.cell.map((cell) => firstCellZone + cell),
    cause: new Uint8Array(count),
    call: new Int32Array(count).fill(-1),
    trip: new Int32Array(count).fill(-1),
    callPhase: new Uint8Array(count),
    step: new Uint8Array(count),
    waySteps: new Int32Array(count),
    presentSince: new Int32Array(count).fill(-1),
    inCellRow: new Int32Array(count).fill(-1),
    takenBack: new Uint8Array(count),
    keptInUntil: new Int32Array(count),
    atDoor: new Uint8Array(count),
    outOnCall: new Uint8Array(count),
    personalCause: new Uint8Array(count),
    personalCauseUntil: new Int32Array(count),
    needs: new Uint8Array(count),
    seeingTo: new Int8Array(count).fill(-1),
    rank: new Float64Array(count),
    sickToday: new Uint8Array(count),
    bedWatch: new Uint8Array(count),
    constantWatch: new Uint8Array(count),
    onRound: new Uint8Array(count),
    patience: new Int32Array(count),
  };
}

function firstStateOf({ person, openConditions }: Plan): number {
  return openConditions ? person.states.indexOf('onWing.inOwnCell') : person.initial;
}
