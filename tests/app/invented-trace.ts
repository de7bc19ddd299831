/** A trace of two people, one wing, one route and one workshop, with the records that a test gives. */
import type { StoredTrace } from '#experiment/runner.ts';
import type { TraceHeader } from '#trace/header.ts';
import { causes, Kind, locationClasses, placeColours, workStatuses } from '#trace/records.ts';
import { emptyChunk } from '#trace/writer.ts';

const states = ['locked.resting', 'onWing.inOwnCell', 'onWing.onFloor', 'away.moving', 'away.offWingSession'];
const zones = ['cell 0', 'cell 1', 'wing floor', 'route', 'workshop'];

type InventedRecord = readonly [
  time: number,
  person: number,
  zone: string,
  state: string,
  cause: (typeof causes)[number],
];

/** Records in chunks of four, so that a day runs over their edges. */
export function inventedTrace(records: readonly InventedRecord[]): StoredTrace {
  const chunks = Array.from({ length: Math.ceil(records.length / 4) }, (_, index) => {
    const chunk = emptyChunk(4);
    for (const [time, person, zone, state, cause] of records.slice(index * 4, index * 4 + 4)) {
      const row = chunk.rows++;
      chunk.time[row] = time;
      chunk.kind[row] = Kind.enter;
      chunk.subject[row] = person;
      chunk.object[row] = zones.indexOf(zone);
      chunk.state[row] = states.findIndex((name) => name.endsWith(`.${state}`));
      chunk.cause[row] = causes.indexOf(cause);
    }
    return chunk;
  });
  return { header: header(), chunks, traceHash: '' };
}

function header(): TraceHeader {
  const words = (...values: number[]): Int32Array => Int32Array.from(values);
  const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
  return {
    formatVersion: 1,
    modelVersion: 1,
    task: { establishment: 'ZZI', regime: 'x', condition: 'asDesigned', seed: 1, replication: 0, days: 7 },
    openConditions: 0,
    tables: {
      wings: { code: ['A'] },
      landings: { key: ['A-1'], wing: words(0) },
      cells: { key: ['A-1-001', 'A-1-002'], landing: words(0, 0), capacity: words(1, 1), zone: words(0, 1) },
      people: {
        ref: ['first', 'second'],
        cell: words(0, 1),
        landing: words(0, 0),
        wing: words(0, 0),
        ownWork: bytes(0, 2),
        work: bytes(workStatuses.indexOf('fullTime'), workStatuses.indexOf('notInWork')),
        incentiveLevel: bytes(0, 0),
        residentGroup: bytes(0, 0),
        waiting: bytes(0, 0),
        convicted: bytes(1, 1),
      },
      places: {
        id: ['A', 'joinery'],
        localName: ['A wing', 'Joinery'],
        incidentLocation: ['Wing', 'Workshop'],
        wing: words(0, -1),
        limit: words(-1, 20),
      },
      zones: {
        id: zones,
        place: words(0, 0, 0, -1, 1),
        watchArea: words(0, 0, 0, 1, 2),
        locationClass: Uint8Array.from(
          ['cell', 'cell', 'wingAssociation', 'routeFreeFlow', 'workshop'].map((name) =>
            locationClasses.indexOf(name as 'cell'),
          ),
        ),
        colour: Uint8Array.from(
          ['inCell', 'inCell', 'onWing', 'moving', 'workshop'].map((name) =>
            placeColours.indexOf(name as 'inCell'),
          ),
        ),
        outdoors: bytes(0, 0, 0, 1, 0),
        route: bytes(0, 0, 0, 1, 0),
        wing: words(0, 0, 0, -1, -1),
        cell: words(0, 1, -1, -1, -1),
        limit: words(1, 1, -1, -1, 20),
      },
      watchAreas: { id: ['A', 'route', 'joinery'] },
      activities: {
        id: ['joinery'],
        summary: ['Joinery shop'],
        eventType: bytes(0),
        outcomeArea: bytes(0),
        categoryCode: ['SAA_INDUSTRIES'],
        tierCode: ['TIER_2'],
        mode: bytes(2),
        structured: bytes(1),
        wingWork: bytes(0),
        paid: bytes(1),
        place: words(1),
      },
      sessions: {
        activity: words(0),
        day: words(1),
        slot: bytes(0),
        start: words(24 * 3600 + 8.5 * 3600),
        end: words(24 * 3600 + 11.5 * 3600),
        zone: words(4),
        wing: words(-1),
        capacity: words(20),
        limit: words(20),
      },
      allocations: { person: words(0), session: words(0), start: words(0), end: words(0) },
      posts: { id: [], place: words(), skill: bytes(), task: bytes() },
      movementWindows: { id: [], outward: bytes() },
      pairs: { first: words(), second: words() },
      demand: { demand: words(), day: words(), asked: words(), booked: words(), waiting: words() },
    },
    doors: { unlockOfficerSeconds: 0, lockOfficerSeconds: 0 },
    timetable: {
      firstUnlock: words(),
      finalLockUp: words(),
      bestPossibleSeconds: words(),
      unlockGroup: words(),
      openings: { time: words(), group: words() },
    },
    names: {
      states,
      causes,
      callStates: [],
      attendanceReasons: [],
      simReasons: [],
      sessionStates: [],
      sessionReasons: [],
      needs: [],
      needStates: [],
      skills: [],
      tasks: [],
      curtailmentItems: [],
      locationClasses,
      placeColours,
      workStatuses,
      incentiveLevels: [],
      residentGroups: ['mainstream'],
      eventTypes: ['ACTIVITY'],
      outcomeAreas: [],
      curtailCauses: [],
      demands: [],
    },
    stateClass: bytes(0, 1, 1, 1, 1),
  };
}
