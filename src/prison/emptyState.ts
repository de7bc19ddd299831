/** The prison at 00:00: everyone in their cell, every door locked, nobody on duty yet. */
import { periodKinds } from '#scenario/regime.ts';
import { causes } from '#trace/records.ts';
import { groupCount, queueCount, searchLine, WingQueue, wingQueues } from './eventKinds.ts';
import type { Draws } from '#kernel/draws.ts';
import type { Keys } from './keys.ts';
import { membersOf } from './members.ts';
import type { Plan } from './plan.ts';
import { Purpose } from './purposes.ts';
import { drains } from './posts.ts';
import { exposureStateOf, type ExposureState } from './exposureState.ts';
import type { People } from './people.ts';
import type { Detail, Doors, Escorts, Groups, Landings, MovementState, RollCheckState } from './world.ts';

export interface EmptyState {
  readonly queueServers: Int32Array;
  readonly queueZone: Int32Array;
  readonly doors: Doors;
  readonly groups: Groups;
  readonly landings: Landings;
  readonly detail: Detail;
  readonly roll: RollCheckState;
  readonly movement: MovementState;
  readonly escorts: Escorts;
  readonly exposure: ExposureState;
  readonly occupancy: Int32Array;
}

export function emptyStateOf(plan: Plan, people: People, draws: Draws): EmptyState {
  const { geography, scenario } = plan;
  const wings = geography.wings.length;
  const queues = queueCount(plan);
  const queueServers = new Int32Array(queues).fill(1);
  const queueZone = new Int32Array(queues).fill(-1);
  scenario.establishment.wings.forEach(
    ({ facilities: { servery, medicationHatch, showers, telephones } }, wing) => {
      const first = wing * wingQueues;
      const zones = geography.wings[wing];
      queueServers[first + WingQueue.servery] = servery.servers;
      queueServers[first + WingQueue.medicationHatch] = medicationHatch.servers;
      queueServers[first + WingQueue.showers] = showers.heads;
      queueServers[first + WingQueue.telephones] = telephones;
      queueZone[first + WingQueue.servery] = zones.servery;
      queueZone[first + WingQueue.medicationHatch] = zones.medicationHatch;
      queueZone[first + WingQueue.showers] = zones.showers;
      queueZone[first + WingQueue.telephones] = zones.telephones;
      queueZone[first + WingQueue.kit] = zones.floor;
    },
  );
  scenario.establishment.places.forEach(({ searchers }, index) => {
    queueServers[searchLine(plan, wings + index)] = searchers ?? 0;
  });
  const occupancy = new Int32Array(geography.zones.length);
  for (let person = 0; person < people.count; person++) occupancy[people.zone[person]]++;
  return {
    queueServers,
    queueZone,
    doors: doorsOf(plan, people),
    groups: groupsOf(plan, people),
    landings: {
      shutUntil: new Int32Array(plan.landings.length),
      untold: new Uint8Array(plan.landings.length),
      lost: firstTurns(draws, plan.landingKeys),
      shutFor: new Uint8Array(plan.landings.length),
      shutItem: new Uint8Array(plan.landings.length),
      keptInUntil: new Int32Array(plan.landings.length),
      toBeShut: new Uint8Array(plan.landings.length),
    },
    detail: detailOf(plan, draws),
    roll: {
      pending: false,
      since: 0,
      number: 0,
      outstanding: new Uint8Array(geography.places.length),
      starts: plan.rollCheckStarts,
    },
    movement: {
      open: new Uint8Array(plan.regime.sim.movement.windows.length),
      wingCalled: new Uint8Array(plan.regime.sim.movement.windows.length * wings),
      linkStoppedUntil: new Int32Array(scenario.establishment.routes.links.length),
      gateStoppedUntil: new Int32Array(plan.gateSeconds.length),
      onRoutes: 0,
      keptFor: -1,
      keptUntil: 0,
      recountUntil: 0,
    },
    escorts: escortsOf(plan, people.count),
    exposure: exposureStateOf(
      plan.exposureLink,
      geography.zones.length,
      geography.watchAreas.length,
      people.count,
    ),
    occupancy,
  };
}

function escortsOf(plan: Plan, people: number): Escorts {
  const officers = plan.escortOfficers.length;
  const links = plan.scenario.establishment.routes.links.length + 1;
  const groups = groupCount(plan, people);
  return {
    post: Int32Array.from(plan.escortOfficers, ({ post }) => post),
    number: Int32Array.from(plan.escortOfficers, ({ number }) => number),
    busy: new Uint8Array(officers),
    wing: new Int32Array(officers),
    place: new Int32Array(officers),
    homeward: new Uint8Array(officers),
    step: new Int32Array(officers),
    link: new Int32Array(officers).fill(-1),
    size: new Int32Array(officers),
    pace: new Float64Array(officers),
    passed: new Int32Array(officers * links),
    links,
    waiting: new Int32Array(groups),
    first: new Int32Array(groups),
    last: new Int32Array(groups),
    readySince: new Int32Array(groups).fill(-1),
    next: new Int32Array(people).fill(-1),
    group: new Int32Array(people).fill(-1),
    joined: new Int32Array(people),
    officer: new Int32Array(people).fill(-1),
    ready: 0,
    readyGroups: new Int32Array(groups),
    readyAt: new Int32Array(groups),
    open: false,
  };
}

function doorsOf(plan: Plan, people: People): Doors {
  const wings = plan.geography.wings.length;
  const { first, members } = membersOf(people.cell, plan.cells.length);
  const firstCellOfWing = new Int32Array(wings + 1).fill(plan.cells.length);
  for (let cell = plan.cells.length - 1; cell >= 0; cell--) firstCellOfWing[plan.cells[cell].wing] = cell;
  return {
    cellOpen: new Uint8Array(plan.cells.length).fill(plan.openConditions ? 1 : 0),
    cellDirty: new Uint8Array(plan.cells.length),
    firstOfCell: first,
    cellPeople: members,
    firstCellOfWing,
    dirtyOnWing: new Int32Array(wings),
    openOnWing: Int32Array.from({ length: wings }, (_, wing) =>
      plan.openConditions ? firstCellOfWing[wing + 1] - firstCellOfWing[wing] : 0,
    ),
    turnsHeld: new Int32Array(wings),
    heldUpBy: firstCellOfWing.slice(0, wings),
    cursor: firstCellOfWing.slice(0, wings),
  };
}

function groupsOf(plan: Plan, people: People): Groups {
  const count = plan.timetable.groups.length;
  const { first, members } = membersOf(people.group, count);
  return {
    open: new Uint8Array(count),
    facilities: new Int32Array(count),
    closedTo: new Uint8Array(count),
    cause: new Uint8Array(count).fill(causes.indexOf('night')),
    kind: new Uint8Array(count).fill(periodKinds.indexOf('LOCKED')),
    closes: new Int32Array(count),
    opened: new Int32Array(count),
    closed: new Int32Array(count).fill(-1),
    segment: new Int32Array(count),
    held: new Uint8Array(count),
    turns: new Array<string>(count).fill(''),
    firstPerson: first,
    people: members,
    yardEnds: new Int32Array(count),
  };
}

function firstTurns(draws: Draws, { keyLow, keyHigh }: Keys): Float64Array {
  return Float64Array.from(keyLow, (low, row) => draws.uniform(Purpose.firstToLose, low, keyHigh[row], 0));
}

function detailOf(plan: Plan, draws: Draws): Detail {
  const { posts, staff } = plan;
  const wings = plan.geography.wings.length;
  return {
    postOpen: new Uint8Array(posts.length),
    drained: new Int32Array(drains.length),
    required: new Int32Array(posts.length),
    present: new Int32Array(posts.length),
    assigned: new Int32Array(posts.length),
    lastRequired: new Int32Array(posts.length).fill(-1),
    touched: new Uint8Array(wings).fill(1),
    postDroppedUntil: new Int32Array(posts.length),
    // Before the first day, in an order drawn once, so that the first to lose is not always the first of the file.
    postLastDropped: Int32Array.from(firstTurns(draws, plan.postKeys), (u) => -1 - Math.floor(u * 1e6)),
    staffPost: new Int32Array(staff.length).fill(-1),
    staffAt: plan.staffHome.slice(),
    staffThere: new Uint8Array(staff.length),
    staffAbsent: new Uint8Array(staff.length),
    staffAbsentYesterday: new Uint8Array(staff.length),
    dutyFrom: new Int32Array(staff.length),
    dutyTo: new Int32Array(staff.length),
    dutyCarriedTo: new Int32Array(staff.length),
    staffLateUntil: new Int32Array(staff.length),
    onDuty: new Int32Array(plan.staffOfSkill.length),
    throughMeal: new Int32Array(plan.staffOfSkill.length),
    deployable: new Int32Array(plan.staffOfSkill.length),
    floorOfficers: new Int32Array(wings),
    floorAssigned: new Int32Array(wings),
    closedFacilities: new Int32Array(wings),
    inYard: new Int32Array(wings),
    yardOfficers: new Int32Array(wings),
    lostFacilities: new Int32Array(wings),
    itemsLost: new Uint8Array(wings),
  };
}
