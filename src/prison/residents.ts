/** Who lives in the prison in one replication: what is drawn of each before anything happens, and does not change. */
import { type Draws, entityKeys, occasionOf } from '#kernel/draws.ts';
import { normal } from '#kernel/distributions.ts';
import { exp, log } from '#kernel/elementary.ts';
import { incentiveLevels } from '#scenario/establishment.ts';
import type { Plan } from './plan.ts';
import { Purpose } from './purposes.ts';

/** Columns by person. */
export interface Residents {
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
  /** In the order of the line for activities. */
  readonly line: Int32Array;
  /** Chance that the person refuses a session: their own. */
  readonly refusal: Float64Array;
  /** Walking time as a multiple of the link's. */
  readonly pace: Float64Array;
  /** Prescribed medication, in the morning and in the evening. */
  readonly medication: Uint8Array;
  readonly eveningMedication: Uint8Array;
}

/** People in the order of a keyed rank, so that ties between them never depend on how the file lists cells. Who works where is not known yet. */
export function residentsOf(plan: Plan, draws: Draws): Residents {
  const rows = bedsOf(plan, draws);
  const keys = entityKeys(rows.map(({ ref }) => ref));
  const count = rows.length;
  const ranked = (purpose: number): Int32Array => {
    const ranks = new Float64Array(count);
    for (let row = 0; row < count; row++) ranks[row] = draws.rank(purpose, keys.low[row], keys.high[row], 0);
    return new Int32Array(count)
      .map((_, row) => row)
      .sort((a, b) => ranks[a] - ranks[b] || (rows[a].ref < rows[b].ref ? -1 : 1));
  };
  const order = ranked(Purpose.queueRank);
  const personOfRow = new Int32Array(count);
  order.forEach((row, person) => (personOfRow[row] = person));
  const residents = {
    count,
    ref: Array.from(order, (row) => rows[row].ref),
    keyLow: new Int32Array(count),
    keyHigh: new Uint16Array(count),
    cell: new Int32Array(count),
    group: new Int32Array(count),
    landing: new Int32Array(count),
    wing: new Int32Array(count),
    line: ranked(Purpose.placeInLine).map((row) => personOfRow[row]),
    floorZone: new Int32Array(count),
    yardZone: new Int32Array(count),
    alone: new Uint8Array(count),
    residentGroup: new Uint8Array(count),
    incentiveLevel: new Uint8Array(count),
    convicted: new Uint8Array(count),
    main: new Int32Array(count).fill(-1),
    waiting: new Uint8Array(count),
    ownWork: new Uint8Array(count),
    work: new Uint8Array(count),
    refusal: new Float64Array(count),
    medication: new Uint8Array(count),
    eveningMedication: new Uint8Array(count),
    pace: new Float64Array(count),
  };
  const { behaviour, cells, cellGroup, landings, geography } = plan;
  for (let person = 0; person < count; person++) {
    const row = order[person];
    const { cell } = rows[row];
    const { landing, wing, unlockedSingly } = cells[cell];
    residents.keyLow[person] = keys.low[row];
    residents.keyHigh[person] = keys.high[row];
    residents.cell[person] = cell;
    residents.group[person] = cellGroup[cell];
    residents.landing[person] = landing;
    residents.wing[person] = wing;
    residents.floorZone[person] = geography.floorOfCell[cell];
    residents.yardZone[person] = geography.yardOfCell[cell];
    residents.alone[person] = unlockedSingly ? 1 : 0;
    residents.residentGroup[person] = landings[landing].residents;
    const draw = (purpose: number): number =>
      draws.uniform(purpose, residents.keyLow[person], residents.keyHigh[person], 0);
    const level = draw(Purpose.incentiveLevel);
    const imported = rows[row];
    residents.incentiveLevel[person] =
      imported.incentiveLevel >= 0
        ? imported.incentiveLevel
        : level < behaviour['people.basicShare']
          ? 0
          : level < 1 - behaviour['people.enhancedShare']
            ? 1
            : 2;
    residents.convicted[person] =
      imported.convicted >= 0
        ? imported.convicted
        : draw(Purpose.convicted) < behaviour['people.convictedShare']
          ? 1
          : 0;
    residents.refusal[person] = refusalOf(draw(Purpose.refusalPropensity), behaviour);
    residents.medication[person] = draw(Purpose.needsMedication) < behaviour['medication.share'] ? 1 : 0;
    residents.eveningMedication[person] =
      draw(Purpose.needsEveningMedication) < behaviour['medication.eveningShare'] ? 1 : 0;
    residents.pace[person] = 1 + behaviour['movement.walkSpread'] * (2 * draw(Purpose.walkPace) - 1);
  }
  return residents;
}

/** Lognormal about the mean, with the spread as its coefficient of variation; at most certain. */
function refusalOf(u: number, behaviour: Plan['behaviour']): number {
  const spread = behaviour['attendance.refusalSpread'];
  const variance = log(1 + spread * spread);
  const factor = exp(normal(u, -variance / 2, Math.sqrt(variance)));
  return Math.min(1, behaviour['attendance.refusedShare'] * factor);
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
