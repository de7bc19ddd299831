/** Compiles a scenario, once, into everything that is the same in every replication. */
import { compileChart, type CompiledChart } from '#kernel/chart.ts';
import {
  heldActivitiesOf,
  overlapsOf,
  weekSessionsOf,
  type HeldActivity,
  type WeekSession,
} from '#rules/sessions.ts';
import type { CallSpan } from '#rules/bestPossible.ts';
import { priorityOf } from '#rules/eventPriority.ts';
import { facilityBit, timetableOf, type Timetable } from '#rules/timetable.ts';
import { minuteOfDay } from '#scenario/clock.ts';
import { dayNames, residentGroups, type Establishment } from '#scenario/establishment.ts';
import { curtailmentItems, type Regime } from '#scenario/regime.ts';
import type { Scenario } from '#scenario/scenario.ts';
import { words } from '#trace/columns.ts';
import { activitySpansOf } from './callSpans.ts';
import { cellsOf } from './cells.ts';
import { finalLockUpOf, hoursOf, lastOpeningOf, rollCheckStartsOf } from './coreDayTimes.ts';
import { behaviourOf, secondsOf, type Behaviour, type Seconds } from './behaviour.ts';
import { exposureLinkOf, type ExposureLink } from './exposureLink.ts';
import { geographyOf, type CellRow, type Geography } from './geography.ts';
import { keysOf, type Keys } from './keys.ts';
import { openPlacesOf, type OpenPlaces } from './openPlaces.ts';
import { personChart } from './person.chart.ts';
import { sessionChart } from './session.chart.ts';
import { sittingsOf, type Sittings } from './sittings.ts';
import { staffingOf, type Staffing } from './staffing.ts';
import { daytimeSlotsOf } from './workStatus.ts';

/** A regime worked out over an establishment. */
export interface RegimePlan {
  readonly regime: Regime;
  readonly timetable: Timetable;
  readonly held: readonly HeldActivity[];
  readonly weekSessions: readonly WeekSession[];
  readonly daytimeSlots: Int32Array;
  readonly wingCodes: readonly string[];
  /** overlaps[a][b] is 1 where two held activities have sessions of one day that overlap or come too close. */
  readonly overlaps: readonly Uint8Array[];
  readonly openPlaces: readonly OpenPlaces[];
}

export interface LandingRow {
  readonly key: string;
  readonly wing: number;
  /** Index into residentGroups. */
  readonly residents: number;
}

export interface Plan extends RegimePlan, Staffing {
  readonly scenario: Scenario;
  readonly openConditions: boolean;
  readonly baseline: RegimePlan;
  readonly behaviour: Behaviour;
  readonly seconds: Seconds;
  readonly landings: readonly LandingRow[];
  readonly groupsOfLanding: readonly (readonly number[])[];
  readonly landingsOfWing: readonly (readonly number[])[];
  readonly cells: readonly CellRow[];
  /** Of each cell: its unlock group, wing and landing. */
  readonly cellGroup: Int32Array;
  readonly cellWing: Int32Array;
  readonly cellLanding: Int32Array;
  readonly geography: Geography;
  readonly person: CompiledChart;
  readonly session: CompiledChart;
  /** Zone each held activity meets in; -1 for in-cell work. */
  readonly heldZone: Int32Array;
  /** Where people wait for a held appointment, -1 for in the place itself. */
  readonly heldWaitingZone: Int32Array;
  /** 1 goes before 2 where two events overlap. */
  readonly heldPriority: Int32Array;
  readonly heldKeys: Keys;
  readonly placeKeys: Keys;
  readonly landingKeys: Keys;
  readonly postKeys: Keys;
  /** From first unlock to final lock-up under the baseline, by day of the week, seconds since 00:00. */
  readonly baselineHours: readonly { readonly from: number; readonly to: number }[];
  /** The prison as a whole, for what happens to all of it. */
  readonly wholeKey: Keys;
  readonly staffKeys: Keys;
  readonly gateSeconds: readonly number[];
  /** When each off-wing place is released among all, 0 to 1: in the order of their ids, however the file lists them. */
  readonly placeTurn: Float64Array;
  /** Movement windows in seconds since 00:00, with 1 for each day of the week they are held, MONDAY first. */
  readonly windowTimes: readonly { readonly from: number; readonly to: number; readonly days: Uint8Array }[];
  /** When each session of the week has those allocated to it out; null for in-cell work and for appointments. */
  readonly activitySpans: readonly (CallSpan | null)[];
  readonly sittings: Sittings;
  /** End of the last opening of each facility, seconds since 00:00, at (group * 7 + day of week) * facilities + facility; -1 for none. */
  readonly lastOpening: Int32Array;
  /** Of each day of the week: seconds since 00:00, rising. */
  readonly rollCheckStarts: readonly (readonly number[])[];
  /** Where alarms follow exposure; null where they do not. */
  readonly exposureLink: ExposureLink | null;
  /** Whether a window closes the routes to everybody else. */
  readonly closesRoutes: boolean;
  /** When the last doors shut for the night, seconds since 00:00, by day of the week: after it nobody is kept anywhere. */
  readonly finalLockUp: Int32Array;
  /** Of each off-wing place, the first of those in its area: who goes to one may go with who goes to another. */
  readonly firstPlaceOfArea: Int32Array;
  /** Indices into curtailmentItems, first to last. */
  readonly curtailmentOrder: readonly number[];
  /** Of each wing: rows in falling order of officers. */
  readonly unlockMinimum: readonly (readonly MinimumRow[])[];
}

export interface MinimumRow {
  readonly officers: number;
  readonly mostUnlocked: number;
  /** A bit set of facilities. */
  readonly closed: number;
}

export function compile(scenario: Scenario): Plan {
  const { establishment, assumptions } = scenario;
  const own = regimePlanOf(establishment, scenario.regime);
  const baseline =
    scenario.baseline.id === scenario.regime.id ? own : regimePlanOf(establishment, scenario.baseline);
  const landings = establishment.wings.flatMap((wing, index) =>
    wing.landings.map(({ landingCode, residents }) => ({
      key: `${establishment.prisonCode}-${wing.wingCode}-${landingCode}`,
      wing: index,
      residents: residentGroups.indexOf(residents ?? 'mainstream'),
    })),
  );
  const { cells, cellGroup } = cellsOf(establishment, own.timetable);
  const geography = geographyOf(establishment, cells, scenario.regime.sim.movement.mode);
  const behaviour = behaviourOf(assumptions);
  const seconds = secondsOf(behaviour, scenario.regime);
  const heldZone = Int32Array.from(own.held, (held) => zoneOf(held, geography));
  const windowTimes = windowTimesOf(scenario.regime);
  const planned = {
    held: own.held,
    weekSessions: own.weekSessions,
    wingCodes: own.wingCodes,
    heldZone,
    geography,
    seconds,
    windowTimes,
  };
  const activitySpans = activitySpansOf(planned, own.weekSessions);
  const heldWaitingZone = words(own.held, (held) => waitingZoneOf(held, establishment, geography));
  const heldPriority = words(own.held, ({ eventType, appointment, activity }) =>
    priorityOf(
      scenario.regime.sim.eventPriorities ?? [],
      eventType,
      appointment === null ? activity.categoryCode : (appointment.categoryCode ?? ''),
    ),
  );
  const staffing = staffingOf(establishment, scenario.regime, own, geography, heldZone);
  return {
    // Named one by one: spread, every plan would have a shape of its own, and all that reads plans would read them slowly.
    regime: own.regime,
    timetable: own.timetable,
    held: own.held,
    weekSessions: own.weekSessions,
    daytimeSlots: own.daytimeSlots,
    wingCodes: own.wingCodes,
    overlaps: own.overlaps,
    openPlaces: own.openPlaces,
    scenario,
    openConditions: establishment.openConditions === true,
    baseline,
    behaviour,
    seconds,
    landings,
    groupsOfLanding: landings.map((_, landing) =>
      own.timetable.groups.flatMap((group, index) => (group.landing === landing ? [index] : [])),
    ),
    landingsOfWing: own.wingCodes.map((_, wing) =>
      landings.flatMap((landing, index) => (landing.wing === wing ? [index] : [])),
    ),
    cells,
    cellGroup,
    cellWing: words(cells, ({ wing }) => wing),
    cellLanding: words(cells, ({ landing }) => landing),
    geography,
    posts: staffing.posts,
    postDrain: staffing.postDrain,
    postDays: staffing.postDays,
    postFrom: staffing.postFrom,
    postTo: staffing.postTo,
    postCount: staffing.postCount,
    staff: staffing.staff,
    staffHome: staffing.staffHome,
    mealFrom: staffing.mealFrom,
    mealTo: staffing.mealTo,
    staffOfSkill: staffing.staffOfSkill,
    postOrder: staffing.postOrder,
    floorPosts: staffing.floorPosts,
    officerPosts: staffing.officerPosts,
    lentPosts: staffing.lentPosts,
    escortOfficers: staffing.escortOfficers,
    curtailedSkills: staffing.curtailedSkills,
    openers: staffing.openers,
    heldPost: staffing.heldPost,
    heldPosts: staffing.heldPosts,
    postHolds: staffing.postHolds,
    heldStaff: staffing.heldStaff,
    detailTimes: staffing.detailTimes,
    person: compileChart(personChart),
    session: compileChart(sessionChart),
    heldZone,
    heldWaitingZone,
    heldPriority,
    heldKeys: keysOf(own.held.map(({ id }) => `activity ${id}`)),
    baselineHours: baseline.timetable.segments.map(hoursOf),
    wholeKey: keysOf([`prison ${establishment.prisonCode}`]),
    landingKeys: keysOf(landings.map(({ key }) => `landing ${key}`)),
    staffKeys: keysOf(staffing.staff.map(({ id }) => id)),
    postKeys: keysOf(staffing.posts.map(({ id }) => `post ${id}`)),
    placeKeys: keysOf(geography.places.map(({ id }) => `place ${id}`)),
    placeTurn: Float64Array.from(
      establishment.places,
      ({ id }) => establishment.places.filter((other) => other.id < id).length / establishment.places.length,
    ),
    gateSeconds: establishment.routes.gates.map(({ secondsPerPerson }) =>
      Math.max(1, Math.round(secondsPerPerson)),
    ),
    windowTimes,
    activitySpans,
    lastOpening: lastOpeningOf(own.timetable),
    rollCheckStarts: rollCheckStartsOf(scenario.regime),
    sittings: sittingsOf({ ...planned, heldWaitingZone, heldPriority, activitySpans }),
    exposureLink: exposureLinkOf(assumptions, geography.zones),
    closesRoutes: scenario.regime.sim.movement.windows.some(({ routeClosed }) => routeClosed === true),
    finalLockUp: Int32Array.from(dayNames, (_, dayOfWeek) => finalLockUpOf(own.timetable, dayOfWeek)),
    firstPlaceOfArea: Int32Array.from(establishment.places, ({ area }) =>
      establishment.places.findIndex((place) => place.area === area),
    ),
    curtailmentOrder: scenario.regime.sim.curtailmentOrder.map((item) => curtailmentItems.indexOf(item)),
    unlockMinimum: own.wingCodes.map((wingCode) => unlockMinimumOf(scenario.regime, wingCode)),
  };
}

/** The rows that name the wing, else those that name none. */
function unlockMinimumOf({ sim }: Regime, wingCode: string): readonly MinimumRow[] {
  const named = sim.unlockMinimum.filter(({ wings }) => wings?.includes(wingCode));
  const rows = named.length > 0 ? named : sim.unlockMinimum.filter(({ wings }) => wings === undefined);
  return rows.map(({ officers, mostUnlocked, closed }) => ({
    officers,
    mostUnlocked,
    closed: closed.reduce((bits, facility) => bits | facilityBit(facility), 0),
  }));
}

function windowTimesOf({ sim }: Regime): Plan['windowTimes'] {
  return sim.movement.windows.map(({ from, to, daysOfWeek }) => ({
    from: minuteOfDay(from) * 60,
    // The last second of the day at the latest, so that whoever still waits is brought back within it.
    to: Math.min(minuteOfDay(to) * 60, 86_399),
    days: Uint8Array.from(dayNames, (day) => (daysOfWeek.includes(day) ? 1 : 0)),
  }));
}

function regimePlanOf(establishment: Establishment, regime: Regime): RegimePlan {
  const held = heldActivitiesOf(establishment, regime);
  const weekSessions = weekSessionsOf(regime, held);
  const wingCodes = establishment.wings.map(({ wingCode }) => wingCode);
  return {
    regime,
    timetable: timetableOf(establishment, regime),
    held,
    weekSessions,
    daytimeSlots: daytimeSlotsOf(held, weekSessions),
    wingCodes,
    overlaps: overlapsOf(held, weekSessions),
    openPlaces: openPlacesOf(held, wingCodes),
  };
}

function zoneOf({ activity, mode, wing }: HeldActivity, geography: Geography): number {
  if (mode === 0) return -1;
  const place = activity.sim.place ?? '';
  if (mode === 1) return place === 'floor' ? geography.wings[wing].floor : geography.wings[wing].rooms[place];
  return geography.places[geography.placeIndex.get(place) ?? -1].zone;
}

function waitingZoneOf(
  { appointment, mode }: HeldActivity,
  { places }: Establishment,
  geography: Geography,
): number {
  if (appointment === null || mode === 1) return -1;
  const waitingPlace = places.find(({ id }) => id === appointment.place)?.waitingPlace;
  return waitingPlace === undefined
    ? -1
    : geography.places[geography.placeIndex.get(waitingPlace) ?? -1].zone;
}
