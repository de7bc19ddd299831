/** One replication's people, placed and allocated, and the empty state of everything they will meet. */
import { Calendar } from '#kernel/calendar.ts';
import { Draws, entityKeys, occasionOf } from '#kernel/draws.ts';
import { normal } from '#kernel/distributions.ts';
import { exp, log } from '#kernel/elementary.ts';
import { Queues } from '#kernel/queues.ts';
import { incentiveLevels } from '#scenario/establishment.ts';
import { workStatuses } from '#trace/records.ts';
import { TraceWriter } from '#trace/writer.ts';
import { allocate, type Applicants } from './allocate.ts';
import { bookAppointments } from './bookings.ts';
import { eventNumbersOf, stateNumbersOf } from './chartNumbers.ts';
import { eventKindsOf } from './eventKinds.ts';
import { headerOf } from './header.ts';
import { IdleStaff } from './idleStaff.ts';
import type { Plan } from './plan.ts';
import type { PopulateTask } from './populateTask.ts';
import { pairsOf } from './nonAssociations.ts';
import { Preferences } from './preferences.ts';
import { Purpose, purposeCount } from './purposes.ts';
import { emptyStateOf } from './emptyState.ts';
import { sessionRowsOf } from './sessionRows.ts';
import type { People } from './people.ts';
import type { World } from './world.ts';
import { workStatusOf } from './workStatus.ts';

/** Regions of the person's chart, in the order of `Where`. */
const regions = ['locked', 'onWing', 'away', 'outside'];

export function populate(plan: Plan, task: PopulateTask): World {
  const draws = new Draws(task.seed, task.replication, purposeCount);
  const people = peopleOf(plan, draws);
  const pairs = pairsOf(plan, people, draws);
  const preferences = new Preferences(people, draws);
  const own = allocate(plan, people, pairs, plan.behaviour, preferences);
  const baseline =
    plan.baseline.regime.id === plan.regime.id
      ? own
      : allocate(plan.baseline, people, pairs, plan.behaviour, preferences);
  people.main.set(own.main);
  people.waiting.set(own.waiting);
  for (let person = 0; person < people.count; person++) {
    people.ownWork[person] = workStatuses.indexOf(
      workStatusOf(own.main[person], plan.held, plan.daytimeSlots),
    );
    people.work[person] = workStatuses.indexOf(
      workStatusOf(baseline.main[person], plan.baseline.held, plan.baseline.daytimeSlots),
    );
  }
  const bookings = bookAppointments(plan, own, people, draws, task.days);
  const { sessions, allocations } = sessionRowsOf(plan, own, people, bookings);
  const staffKeys = entityKeys(plan.staff.map(({ id }) => id));
  const calendar = new Calendar(eventKindsOf(plan, people.count, sessions.count));
  const header = headerOf(plan, task, people, sessions, allocations, pairs, bookings.demand);
  const state = emptyStateOf(plan, people, draws);
  return {
    plan,
    asDelivered: task.condition === 'asDelivered',
    days: task.days,
    calendar,
    draws,
    queues: new Queues(state.queueServers.length, people.count, state.queueServers),
    // Named one by one: an object made by spreading is read markedly more slowly in the loop.
    queueZone: state.queueZone,
    doors: state.doors,
    groups: state.groups,
    landings: state.landings,
    detail: state.detail,
    roll: state.roll,
    movement: state.movement,
    escorts: state.escorts,
    exposure: state.exposure,
    occupancy: state.occupancy,
    people,
    sessions,
    allocations,
    where: Uint8Array.from(plan.person.states, (path) => regions.indexOf(path.slice(0, path.indexOf('.')))),
    states: stateNumbersOf(plan.person),
    events: eventNumbersOf(plan.person),
    staffKeyLow: staffKeys.low,
    staffKeyHigh: staffKeys.high,
    header,
    writer: new TraceWriter(),
    day: -1,
    dayOfWeek: 6,
    midnight: 0,
    firstSession: 0,
    firstSessionOfTomorrow: 0,
    staffOfSession: new Map(),
    sessionStaff: plan.staff.map(() => []),
    detailIndex: 0,
    peopleOnLanding: people.landing.reduce((counts, landing) => {
      counts[landing]++;
      return counts;
    }, new Int32Array(plan.landings.length)),
    scratch: {
      filled: new Int32Array(plan.posts.length),
      free: new Uint8Array(plan.staff.length),
      available: new Int32Array(plan.staffOfSkill.length),
      wingTried: new Uint8Array(plan.wingCodes.length),
      floorBefore: new Int32Array(plan.wingCodes.length),
      idle: new IdleStaff(plan.staffOfSkill.length, plan.wingCodes.length, plan.staff.length),
    },
  };
}

/** People in the order of a keyed rank, so that ties between them never depend on how the file lists cells. */
function peopleOf(plan: Plan, draws: Draws): People & Applicants {
  const rows = bedsOf(plan, draws);
  const keys = entityKeys(rows.map(({ ref }) => ref));
  const rankOf = (purpose: number): readonly number[] =>
    rows
      .map((_, row) => ({ row, rank: draws.rank(purpose, keys.low[row], keys.high[row], 0) }))
      .sort((a, b) => a.rank - b.rank || (rows[a.row].ref < rows[b.row].ref ? -1 : 1))
      .map(({ row }) => row);
  const order = rankOf(Purpose.queueRank);
  const count = rows.length;
  const personOfRow = new Int32Array(count);
  order.forEach((row, person) => (personOfRow[row] = person));
  const people = {
    count,
    ref: order.map((row) => rows[row].ref),
    keyLow: Int32Array.from(order, (row) => keys.low[row]),
    keyHigh: Uint16Array.from(order, (row) => keys.high[row]),
    cell: Int32Array.from(order, (row) => rows[row].cell),
    group: Int32Array.from(order, (row) => plan.cellGroup[rows[row].cell]),
    landing: Int32Array.from(order, (row) => plan.cells[rows[row].cell].landing),
    wing: Int32Array.from(order, (row) => plan.cells[rows[row].cell].wing),
    line: Int32Array.from(rankOf(Purpose.placeInLine), (row) => personOfRow[row]),
    floorZone: Int32Array.from(order, (row) => plan.geography.floorOfCell[rows[row].cell]),
    yardZone: Int32Array.from(order, (row) => plan.geography.yardOfCell[rows[row].cell]),
    alone: Uint8Array.from(order, (row) => (plan.cells[rows[row].cell].unlockedSingly ? 1 : 0)),
    residentGroup: Uint8Array.from(
      order,
      (row) => plan.landings[plan.cells[rows[row].cell].landing].residents,
    ),
    incentiveLevel: new Uint8Array(count),
    convicted: new Uint8Array(count),
    main: new Int32Array(count).fill(-1),
    waiting: new Uint8Array(count),
    ownWork: new Uint8Array(count),
    work: new Uint8Array(count),
    state: new Uint8Array(count).fill(firstStateOf(plan)),
    zone: new Int32Array(count),
    cause: new Uint8Array(count),
    call: new Int32Array(count).fill(-1),
    trip: new Int32Array(count).fill(-1),
    callPhase: new Uint8Array(count),
    step: new Uint8Array(count),
    waySteps: new Int32Array(count),
    presentSince: new Int32Array(count).fill(-1),
    inCellRow: new Int32Array(count).fill(-1),
    atDoor: new Uint8Array(count),
    keptInUntil: new Int32Array(count),
    takenBack: new Uint8Array(count),
    outOnCall: new Uint8Array(count),
    personalCause: new Uint8Array(count),
    personalCauseUntil: new Int32Array(count),
    needs: new Uint8Array(count),
    seeingTo: new Int8Array(count).fill(-1),
    rank: new Float64Array(count),
    pace: new Float64Array(count),
    sickToday: new Uint8Array(count),
    bedWatch: new Uint8Array(count),
    constantWatch: new Uint8Array(count),
    refusal: new Float64Array(count),
    medication: new Uint8Array(count),
    eveningMedication: new Uint8Array(count),
    onRound: new Uint8Array(count),
    patience: new Int32Array(count),
  };
  const { behaviour } = plan;
  for (let person = 0; person < count; person++) {
    const draw = (purpose: number): number =>
      draws.uniform(purpose, people.keyLow[person], people.keyHigh[person], 0);
    const level = draw(Purpose.incentiveLevel);
    const imported = rows[order[person]];
    people.incentiveLevel[person] =
      imported.incentiveLevel >= 0
        ? imported.incentiveLevel
        : level < behaviour['people.basicShare']
          ? 0
          : level < 1 - behaviour['people.enhancedShare']
            ? 1
            : 2;
    people.convicted[person] =
      imported.convicted >= 0
        ? imported.convicted
        : draw(Purpose.convicted) < behaviour['people.convictedShare']
          ? 1
          : 0;
    people.zone[person] = plan.geography.firstCellZone + people.cell[person];
    people.refusal[person] = refusalOf(draw(Purpose.refusalPropensity), behaviour);
    people.medication[person] = draw(Purpose.needsMedication) < behaviour['medication.share'] ? 1 : 0;
    people.eveningMedication[person] =
      draw(Purpose.needsEveningMedication) < behaviour['medication.eveningShare'] ? 1 : 0;
    people.pace[person] = 1 + behaviour['movement.walkSpread'] * (2 * draw(Purpose.walkPace) - 1);
  }
  return people;
}

/** Lognormal about the mean, with the spread as its coefficient of variation; at most certain. */
function refusalOf(u: number, behaviour: Plan['behaviour']): number {
  const spread = behaviour['attendance.refusalSpread'];
  const variance = log(1 + spread * spread);
  const factor = exp(normal(u, -variance / 2, Math.sqrt(variance)));
  return Math.min(1, behaviour['attendance.refusedShare'] * factor);
}

/** Behind the door; under open conditions in the own room. */
function firstStateOf({ person, openConditions }: Plan): number {
  return openConditions ? person.states.indexOf('onWing.inOwnCell') : person.initial;
}

interface Bed {
  readonly ref: string;
  readonly cell: number;
  /** -1 where it is to be drawn. */
  readonly incentiveLevel: number;
  readonly convicted: number;
}

/** A bed for each person: every bed when the prison is full, else those that come first by keyed rank. */
function bedsOf(plan: Plan, draws: Draws): readonly Bed[] {
  const { population, prisonCode } = plan.scenario.establishment;
  if (population.kind === 'imported') {
    const cellIndex = new Map(plan.cells.map(({ key }, index) => [key, index]));
    return population.rows.map(({ personRef, cellLocation, incentiveLevelCode, convictedStatus }) => ({
      ref: personRef,
      cell: cellIndex.get(`${prisonCode}-${cellLocation}`) ?? -1,
      incentiveLevel: incentiveLevels.indexOf(incentiveLevelCode),
      convicted: convictedStatus === 'Convicted' ? 1 : 0,
    }));
  }
  const beds = plan.cells.flatMap(({ key, capacity }, cell) =>
    Array.from({ length: capacity }, (_, bed) => ({
      ref: `${key}/${bed + 1}`,
      cell,
      incentiveLevel: -1,
      convicted: -1,
    })),
  );
  if (beds.length === population.people) return beds;
  const keys = entityKeys(beds.map(({ ref }) => ref));
  return beds
    .map((bed, row) => ({
      bed,
      rank: draws.rank(Purpose.queueRank, keys.low[row], keys.high[row], occasionOf(0, 0, 1)),
    }))
    .sort((a, b) => a.rank - b.rank || (a.bed.ref < b.bed.ref ? -1 : 1))
    .slice(0, population.people)
    .map(({ bed }) => bed);
}
