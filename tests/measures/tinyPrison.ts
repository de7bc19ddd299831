/** A prison small enough to reckon by hand: two wings of two cells, a yard, a room and a workshop, one link. */
import { eventTypes, type EventType } from '#scenario/appointments.ts';
import { outcomeAreaOf, outcomeAreas } from '#scenario/outcomeAreas.ts';
import { curtailmentItems } from '#scenario/regime.ts';
import { skills } from '#scenario/establishment.ts';
import type { TraceHeader, TraceTables } from '#trace/header.ts';
import {
  attendanceReasons,
  callStates,
  causes,
  curtailCauses,
  locationClasses,
  needs,
  needStates,
  placeColours,
  sessionReasons,
  sessionStates,
  simReasons,
  tasks,
  workStatuses,
  type LocationClass,
  type PlaceColour,
  type WorkStatus,
  lostItems,
} from '#trace/records.ts';

export const states = [
  'locked.resting',
  'locked.inCellSession',
  'locked.mealAtDoor',
  'locked.medicationAtDoor',
  'locked.welfareCheckAtDoor',
  'onWing.inOwnCell',
  'onWing.onFloor',
  'onWing.queueing',
  'onWing.beingServed',
  'onWing.inYard',
  'onWing.onWingSession',
  'onWing.keyWork',
  'onWing.working',
  'away.moving',
  'away.heldAtGate',
  'away.waiting',
  'away.offWingSession',
  'away.appointment',
  'away.returning',
  'outside.out',
] as const;
export type State = (typeof states)[number];

interface ZoneRow {
  readonly id: string;
  readonly place: number;
  readonly watchArea: number;
  readonly locationClass: LocationClass;
  readonly colour: PlaceColour;
  readonly outdoors?: boolean;
  readonly route?: boolean;
  readonly wing: number;
  readonly cell?: number;
  readonly limit?: number;
}

/** Watch areas: 0 wing A, 1 its yard, 2 its room, 3 wing B, 4 workshop, 5 link. Places: 0 A, 1 B, 2 workshop, 3 room. */
const zones: readonly ZoneRow[] = [
  { id: 'A-1', place: 0, watchArea: 0, locationClass: 'cell', colour: 'inCell', wing: 0, cell: 0 },
  { id: 'A-2', place: 0, watchArea: 0, locationClass: 'cell', colour: 'inCell', wing: 0, cell: 1 },
  { id: 'B-1', place: 1, watchArea: 3, locationClass: 'cell', colour: 'inCell', wing: 1, cell: 2 },
  { id: 'B-2', place: 1, watchArea: 3, locationClass: 'cell', colour: 'inCell', wing: 1, cell: 3 },
  { id: 'A-floor', place: 0, watchArea: 0, locationClass: 'wingAssociation', colour: 'onWing', wing: 0 },
  { id: 'A-servery', place: 0, watchArea: 0, locationClass: 'serveryQueue', colour: 'onWing', wing: 0 },
  {
    id: 'A-yard',
    place: 0,
    watchArea: 1,
    locationClass: 'yard',
    colour: 'onWing',
    outdoors: true,
    wing: 0,
    limit: 3,
  },
  { id: 'A-room', place: 3, watchArea: 2, locationClass: 'wingRoom', colour: 'onWing', wing: 0, limit: 12 },
  { id: 'B-floor', place: 1, watchArea: 3, locationClass: 'wingAssociation', colour: 'onWing', wing: 1 },
  {
    id: 'workshop',
    place: 2,
    watchArea: 4,
    locationClass: 'workshop',
    colour: 'workshop',
    wing: -1,
    limit: 25,
  },
  {
    id: 'link',
    place: -1,
    watchArea: 5,
    locationClass: 'routeFreeFlow',
    colour: 'moving',
    outdoors: true,
    route: true,
    wing: -1,
  },
];
export type ZoneId =
  | 'A-1'
  | 'A-2'
  | 'B-1'
  | 'B-2'
  | 'A-floor'
  | 'A-servery'
  | 'A-yard'
  | 'A-room'
  | 'B-floor'
  | 'workshop'
  | 'link';
export const zoneIndex = (id: ZoneId): number => zones.findIndex((zone) => zone.id === id);

const activityRows = [
  { id: 'packs', mode: 0, structured: 1, wingWork: 0, place: -1, category: 'SAA_EDUCATION', tier: 'TIER_1' },
  {
    id: 'group',
    mode: 1,
    structured: 1,
    wingWork: 0,
    place: 3,
    category: 'SAA_INTERVENTIONS',
    tier: 'TIER_1',
  },
  {
    id: 'textiles',
    mode: 2,
    structured: 1,
    wingWork: 0,
    place: 2,
    category: 'SAA_INDUSTRIES',
    tier: 'TIER_1',
  },
  {
    id: 'cleaning',
    mode: 1,
    structured: 0,
    wingWork: 1,
    place: 0,
    category: 'SAA_PRISON_JOBS',
    tier: 'TIER_2',
  },
  {
    id: 'gym',
    mode: 2,
    structured: 1,
    wingWork: 0,
    place: 2,
    category: 'SAA_GYM_SPORTS_FITNESS',
    tier: 'TIER_2',
  },
  { id: 'visit', mode: 2, structured: 0, wingWork: 0, place: 2, category: '', tier: '', event: 'VISIT' },
] as const satisfies readonly ActivityRow[];

interface ActivityRow {
  readonly id: string;
  readonly mode: number;
  readonly structured: number;
  readonly wingWork: number;
  readonly place: number;
  readonly category: string;
  readonly tier: string;
  readonly event?: EventType;
}
const activityTable: readonly ActivityRow[] = activityRows;
export type ActivityId = (typeof activityRows)[number]['id'];

export interface TinySession {
  readonly activity: ActivityId;
  readonly day: number;
  /** Seconds of the day. */
  readonly start: number;
  readonly end: number;
  readonly capacity?: number;
  readonly people: readonly number[];
  /** Of each of the people, where it is not the session's time: seconds of the day. */
  readonly ownTimes?: readonly (readonly [start: number, end: number])[];
}

export interface TinyPerson {
  readonly cell: number;
  readonly work?: WorkStatus;
  readonly ownWork?: WorkStatus;
  readonly waiting?: boolean;
}

export interface TinyPrison {
  readonly days: number;
  readonly people: readonly TinyPerson[];
  readonly sessions?: readonly TinySession[];
  readonly pairs?: readonly (readonly [number, number])[];
  readonly condition?: 'asDesigned' | 'asDelivered';
  readonly bestPossibleSeconds?: number;
  /** Published openings of the landings (0 A, 1 B): seconds since 00:00 of day 0, in order of time. */
  readonly openings?: readonly (readonly [time: number, landing: number])[];
}

const sessionZone: Readonly<Record<ActivityId, number>> = {
  packs: -1,
  group: 7,
  textiles: 9,
  cleaning: -1,
  gym: 9,
  visit: 9,
};
export const landingOfCell = [0, 0, 1, 1];

function ownTimes({ day, start, end, people, ownTimes: own = [] }: TinySession, side: 0 | 1): number[] {
  return people.map((_, index) => day * 86400 + (own[index] ?? [start, end])[side]);
}

export function headerFor(prison: TinyPrison): TraceHeader {
  const { days, people, sessions = [], pairs = [], openings = [] } = prison;
  const count = people.length;
  const status = (of: 'work' | 'ownWork') =>
    Uint8Array.from(people, (person) => workStatuses.indexOf(person[of] ?? 'notInWork'));
  const words = <Row>(rows: readonly Row[], of: (row: Row) => number) => Int32Array.from(rows, of);
  const bytes = <Row>(rows: readonly Row[], of: (row: Row) => number) => Uint8Array.from(rows, of);
  const activity = (session: TinySession) => activityTable.findIndex(({ id }) => id === session.activity);
  const tables: TraceTables = {
    wings: { code: ['A', 'B'] },
    landings: { key: ['A-1', 'B-1'], wing: Int32Array.of(0, 1) },
    cells: {
      key: ['ZZI-A-1-001', 'ZZI-A-1-002', 'ZZI-B-1-001', 'ZZI-B-1-002'],
      landing: Int32Array.from(landingOfCell),
      capacity: Int32Array.of(2, 2, 2, 2),
      zone: Int32Array.of(0, 1, 2, 3),
    },
    people: {
      ref: people.map((_, person) => `P${person}`),
      cell: words(people, ({ cell }) => cell),
      landing: words(people, ({ cell }) => landingOfCell[cell]),
      wing: words(people, ({ cell }) => landingOfCell[cell]),
      ownWork: status('ownWork'),
      work: status('work'),
      incentiveLevel: new Uint8Array(count),
      residentGroup: new Uint8Array(count),
      waiting: bytes(people, ({ waiting = false }) => (waiting ? 1 : 0)),
      convicted: new Uint8Array(count).fill(1),
    },
    places: {
      id: ['A', 'B', 'workshop', 'A-room'],
      localName: ['A wing', 'B wing', 'Textiles', 'Group room'],
      incidentLocation: ['Wing', 'Wing', 'Workshop', 'Wing'],
      wing: Int32Array.of(0, 1, -1, 0),
      limit: Int32Array.of(-1, -1, 25, 12),
    },
    zones: {
      id: zones.map(({ id }) => id),
      place: words(zones, ({ place }) => place),
      watchArea: words(zones, ({ watchArea }) => watchArea),
      locationClass: bytes(zones, (zone) => locationClasses.indexOf(zone.locationClass)),
      colour: bytes(zones, ({ colour }) => placeColours.indexOf(colour)),
      outdoors: bytes(zones, ({ outdoors }) => (outdoors === true ? 1 : 0)),
      route: bytes(zones, ({ route }) => (route === true ? 1 : 0)),
      wing: words(zones, ({ wing }) => wing),
      cell: words(zones, ({ cell }) => cell ?? -1),
      limit: words(zones, ({ limit }) => limit ?? -1),
    },
    watchAreas: { id: ['A', 'A-yard', 'A-room', 'B', 'workshop', 'link'] },
    activities: {
      id: activityRows.map(({ id }) => id),
      summary: activityRows.map(({ id }) => id),
      eventType: bytes(activityTable, ({ event = 'ACTIVITY' }) => eventTypes.indexOf(event)),
      categoryCode: activityRows.map(({ category }) => category),
      tierCode: activityRows.map(({ tier }) => tier),
      outcomeArea: bytes(activityTable, ({ event = 'ACTIVITY', category }) => {
        const area = outcomeAreaOf(event, category, undefined);
        return area === null ? outcomeAreas.length : outcomeAreas.indexOf(area);
      }),
      mode: bytes(activityRows, ({ mode }) => mode),
      structured: bytes(activityRows, ({ structured }) => structured),
      wingWork: bytes(activityRows, ({ wingWork }) => wingWork),
      paid: bytes(activityRows, ({ id }) => (id === 'textiles' || id === 'cleaning' ? 1 : 0)),
      place: words(activityRows, ({ place }) => place),
    },
    sessions: {
      activity: words(sessions, activity),
      day: words(sessions, ({ day }) => day),
      slot: bytes(sessions, ({ start }) => (start < 43200 ? 0 : start < 61200 ? 1 : 2)),
      start: words(sessions, ({ day, start }) => day * 86400 + start),
      end: words(sessions, ({ day, end }) => day * 86400 + end),
      zone: words(sessions, (session) => sessionZone[session.activity]),
      wing: words(sessions, (session) => (session.activity === 'textiles' ? -1 : 0)),
      capacity: words(sessions, ({ capacity = 10 }) => capacity),
      limit: words(sessions, (session) =>
        session.activity === 'textiles' ? 25 : session.activity === 'group' ? 12 : -1,
      ),
    },
    allocations: {
      person: Int32Array.from(sessions.flatMap((session) => session.people)),
      session: Int32Array.from(sessions.flatMap((session, index) => session.people.map(() => index))),
      start: Int32Array.from(sessions.flatMap((session) => ownTimes(session, 0))),
      end: Int32Array.from(sessions.flatMap((session) => ownTimes(session, 1))),
    },
    posts: {
      id: ['route', 'floor'],
      place: Int32Array.of(0, 0),
      skill: Uint8Array.of(0, 0),
      task: Uint8Array.of(1, 0),
    },
    movementWindows: { id: ['out', 'back'], outward: Uint8Array.of(1, 0) },
    pairs: {
      first: Int32Array.from(pairs, ([first]) => first),
      second: Int32Array.from(pairs, ([, second]) => second),
    },
    demand: {
      demand: new Int32Array(0),
      day: new Int32Array(0),
      asked: new Int32Array(0),
      booked: new Int32Array(0),
      waiting: new Int32Array(0),
    },
  };
  return {
    formatVersion: 1,
    openConditions: 0,
    modelVersion: 1,
    task: {
      establishment: 'ZZI',
      regime: 'tiny',
      condition: prison.condition ?? 'asDesigned',
      seed: 1,
      replication: 0,
      days,
    },
    tables,
    doors: { unlockOfficerSeconds: 20, lockOfficerSeconds: 12 },
    timetable: {
      firstUnlock: new Int32Array(days + 1).fill(28800),
      finalLockUp: new Int32Array(days + 1).fill(64800),
      bestPossibleSeconds: new Int32Array(count * (days + 1)).fill(prison.bestPossibleSeconds ?? 36000),
      unlockGroup: words(people, ({ cell }) => landingOfCell[cell]),
      openings: { time: words(openings, ([time]) => time), group: words(openings, ([, group]) => group) },
    },
    names: {
      states,
      causes,
      callStates,
      attendanceReasons,
      simReasons,
      sessionStates,
      sessionReasons,
      needs,
      needStates,
      skills,
      tasks,
      curtailmentItems: [...curtailmentItems, ...lostItems],
      locationClasses,
      placeColours,
      workStatuses,
      incentiveLevels: ['BAS', 'STD', 'ENH'],
      residentGroups: ['mainstream'],
      demands: [],
      eventTypes,
      outcomeAreas,
      curtailCauses,
    },
    stateClass: bytes(states, (state) =>
      state.startsWith('locked') ? 0 : state.startsWith('outside') ? 2 : 1,
    ),
  };
}
