/** The trace header: tables of what the records point into, and what entitlement alone would allow. */
import { eventTypes } from '#scenario/appointments.ts';
import { demandIds } from '#scenario/assumptions.ts';
import { incentiveLevels, residentGroups, skills } from '#scenario/establishment.ts';
import { outcomeAreaOf, outcomeAreas } from '#scenario/outcomeAreas.ts';
import { bytes, words } from '#trace/columns.ts';
import type { Timetable, TraceHeader, TraceTables } from '#trace/header.ts';
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
} from '#trace/records.ts';
import { curtailedItems } from './curtailedItems.ts';
import { bestPossibleOf } from './bestHours.ts';
import { modelVersion } from './modelVersion.ts';
import type { Plan } from './plan.ts';
import type { Pairs, PopulateTask } from './populateTask.ts';
import type { Residents } from './residents.ts';
import type { AllocationRows, SessionRows } from './world.ts';

export function headerOf(
  plan: Plan,
  task: PopulateTask,
  people: Residents,
  sessions: SessionRows,
  allocations: AllocationRows,
  pairs: Pairs,
  demand: TraceTables['demand'],
): TraceHeader {
  const { establishment } = plan.scenario;
  const { geography, landings, cells, held, posts } = plan;
  const { zones, places } = geography;
  return {
    formatVersion: 1,
    modelVersion,
    task: {
      establishment: establishment.prisonCode,
      regime: plan.regime.id,
      condition: task.condition,
      seed: task.seed,
      replication: task.replication,
      days: task.days,
    },
    openConditions: plan.openConditions ? 1 : 0,
    tables: {
      wings: { code: establishment.wings.map(({ wingCode }) => wingCode) },
      landings: { key: landings.map(({ key }) => key), wing: words(landings, ({ wing }) => wing) },
      cells: {
        key: cells.map(({ key }) => key),
        landing: words(cells, ({ landing }) => landing),
        capacity: words(cells, ({ capacity }) => capacity),
        zone: words(cells, (_, cell) => geography.firstCellZone + cell),
      },
      people: {
        ref: people.ref,
        cell: people.cell,
        landing: people.landing,
        wing: people.wing,
        ownWork: people.ownWork,
        work: people.work,
        incentiveLevel: people.incentiveLevel,
        residentGroup: people.residentGroup,
        convicted: people.convicted,
        waiting: people.waiting,
      },
      places: {
        id: places.map(({ id }) => id),
        localName: places.map(({ localName }) => localName),
        incidentLocation: places.map(({ incidentLocation }) => incidentLocation),
        wing: words(places, ({ wing }) => wing),
        limit: words(places, ({ limit }) => limit),
      },
      zones: {
        id: zones.map(({ id }) => id),
        place: words(zones, ({ place }) => place),
        watchArea: words(zones, ({ watchArea }) => watchArea),
        locationClass: bytes(zones, (zone) => locationClasses.indexOf(zone.locationClass)),
        colour: bytes(zones, (zone) => placeColours.indexOf(zone.colour)),
        outdoors: bytes(zones, ({ outdoors }) => (outdoors ? 1 : 0)),
        route: bytes(zones, ({ route }) => (route ? 1 : 0)),
        wing: words(zones, ({ wing }) => wing),
        cell: words(zones, ({ cell }) => cell),
        limit: words(zones, ({ limit }) => limit),
      },
      watchAreas: { id: geography.watchAreas },
      activities: {
        id: held.map(({ id }) => id),
        summary: held.map(({ activity }) => activity.summary),
        eventType: bytes(held, ({ eventType }) => eventTypes.indexOf(eventType)),
        categoryCode: held.map(({ activity, appointment }) =>
          appointment === null ? activity.categoryCode : (appointment.categoryCode ?? ''),
        ),
        tierCode: held.map(({ activity, appointment }) => (appointment === null ? activity.tierCode : '')),
        outcomeArea: bytes(held, ({ activity, appointment, eventType }) => {
          const category = appointment === null ? activity.categoryCode : (appointment.categoryCode ?? '');
          const area = outcomeAreaOf(eventType, category, activity.sim.outcomeArea);
          return area === null ? outcomeAreas.length : outcomeAreas.indexOf(area);
        }),
        mode: bytes(held, ({ mode }) => mode),
        structured: bytes(held, ({ activity }) => (activity.sim.structured ? 1 : 0)),
        wingWork: bytes(held, ({ activity }) => (activity.sim.wingWork === true ? 1 : 0)),
        paid: bytes(held, ({ activity }) => (activity.paid ? 1 : 0)),
        place: words(plan.heldZone, (zone) => (zone < 0 ? -1 : zones[zone].place)),
      },
      sessions: {
        activity: sessions.held,
        day: sessions.day,
        slot: sessions.slot,
        start: sessions.start,
        end: sessions.end,
        zone: sessions.zone,
        wing: sessions.wing,
        capacity: words(sessions.held, (index) => held[index].capacity),
        limit: sessions.limit,
      },
      allocations: {
        person: allocations.person,
        session: allocations.session,
        start: allocations.start,
        end: allocations.end,
      },
      posts: {
        id: posts.map(({ id }) => id),
        place: words(posts, ({ place }) => place),
        skill: bytes(posts, ({ skill }) => skill),
        task: bytes(posts, (post) => post.task),
      },
      movementWindows: {
        id: plan.regime.sim.movement.windows.map(({ id }) => id),
        outward: bytes(plan.regime.sim.movement.windows, ({ direction }) =>
          direction === 'outward' ? 1 : 0,
        ),
      },
      pairs,
      demand,
    },
    doors: {
      unlockOfficerSeconds: Math.round(plan.seconds.unlockDoor * plan.behaviour['doors.officersPerTeam']),
      lockOfficerSeconds: Math.round(plan.seconds.lockDoor * plan.behaviour['doors.officersPerTeam']),
    },
    timetable: publishedTimesOf(plan, people, sessions, allocations, task.days),
    names: {
      states: plan.person.states,
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
      curtailmentItems: curtailedItems,
      locationClasses,
      placeColours,
      workStatuses,
      incentiveLevels,
      residentGroups,
      eventTypes,
      outcomeAreas,
      demands: demandIds,
      curtailCauses,
    },
    stateClass: bytes(plan.person.states, (state) =>
      state.startsWith('locked.') ? 0 : state.startsWith('outside') ? 2 : 1,
    ),
  };
}

function publishedTimesOf(
  plan: Plan,
  people: Residents,
  sessions: SessionRows,
  allocations: AllocationRows,
  days: number,
): Timetable {
  const firstUnlock = new Int32Array(days + 1).fill(86_400);
  const finalLockUp = new Int32Array(days + 1);
  for (let day = 0; day <= days; day++) {
    for (const segments of plan.timetable.segments[(day + 6) % 7]) {
      for (const { open, from, to } of segments) {
        if (!open) continue;
        firstUnlock[day] = Math.min(firstUnlock[day], from);
        finalLockUp[day] = Math.max(finalLockUp[day], to);
      }
    }
  }
  return {
    firstUnlock,
    finalLockUp,
    unlockGroup: Int32Array.from(people.group),
    openings: openingsOf(plan.timetable.segments, days),
    bestPossibleSeconds: bestPossibleOf(plan, people, sessions, allocations, days),
  };
}

function openingsOf(
  segments: Plan['timetable']['segments'],
  days: number,
): { time: Int32Array; group: Int32Array } {
  const openings: { time: number; group: number }[] = [];
  const wasOpen = segments[0].map(() => false);
  for (let day = 0; day <= days; day++) {
    segments[(day + 6) % 7].forEach((ofGroup, group) => {
      for (const { open, from } of ofGroup) {
        if (open && !wasOpen[group]) openings.push({ time: day * 86_400 + from, group });
        wasOpen[group] = open;
      }
    });
  }
  openings.sort((a, b) => a.time - b.time || a.group - b.group);
  return {
    time: words(openings, ({ time }) => time),
    group: words(openings, ({ group }) => group),
  };
}
