/** P1: what the program in SimPy is given, and the records of ours in the same words. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Draws, entityKeys } from '#kernel/draws.ts';
import { Purpose, purposeCount } from '#prison/purposes.ts';
import type { Scenario } from '#scenario/scenario.ts';
import type { Happened } from '#tests/prison/happened.ts';
import type { RecordView } from '#trace/words.ts';

const python = '/usr/bin/python3';
export const simpy = spawnSync(python, ['-c', 'import simpy']).status === 0;

/** Runs peer.py on the days of a run of ours, with the same draws. */
export function recordsOfPeer(scenario: Scenario, run: Happened): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'core-day-peer-'));
  try {
    const file = join(folder, 'scenario.json');
    writeFileSync(file, JSON.stringify(givenTo(scenario, run)));
    return execFileSync(python, ['tests/validation/peer.py', file], { encoding: 'utf8' })
      .trimEnd()
      .split('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Ours about people, doors, calls, sessions, needs, movement and counts, in canonical order. */
export function recordsOfOurs({ header, records }: Happened): string[] {
  const { tables, names } = header;
  const activity = (session: number): string => tables.activities.id[tables.sessions.activity[session]];
  const person = (row: number): string => tables.people.ref[row];
  const words: Readonly<Record<string, (record: RecordView) => readonly (string | number)[]>> = {
    enter: (r) => [
      person(r.subject),
      tables.zones.id[r.object],
      names.states[r.state],
      names.causes[r.cause],
    ],
    door: (r) => [tables.cells.key[r.subject], r.state === 1 ? 'unlocked' : 'locked'],
    call: (r) => [person(r.subject), names.callStates[r.state]],
    session: (r) => [activity(r.subject), names.sessionStates[r.state], r.value],
    attendance: (r) => [
      person(r.subject),
      names.attendanceReasons[r.state],
      names.simReasons[r.cause],
      r.value,
    ],
    need: (r) => [person(r.subject), names.needs[r.object], names.needStates[r.state]],
    movement: (r) => [tables.movementWindows.id[r.subject], r.state === 1 ? 'open' : 'shut', r.value],
    roll: (r) => [tables.places.id[r.subject], r.state === 0 ? 'correct' : 'recount', r.value],
  };
  return records
    .flatMap((record) => {
      const say = words[record.kind];
      return say === undefined ? [] : [{ time: record.time, text: [record.kind, ...say(record)].join(' ') }];
    })
    .sort((a, b) => a.time - b.time || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ time, text }) => `${time} ${text}`);
}

/** The scenario in the planner's words, who lives where and works, and every draw by purpose, whose it is, and when. */
function givenTo(scenario: Scenario, { header }: Happened): unknown {
  const { establishment, regime, assumptions } = scenario;
  const { people, cells, landings, allocations } = header.tables;
  const [activity] = regime.activities;
  const [wing] = establishment.wings;
  const firstSession = allocations.session[0];
  const { days, seed, replication } = header.task;
  return {
    days,
    behaviour: Object.fromEntries(
      Object.entries(assumptions.behaviour).map(([id, { value }]) => [id, value]),
    ),
    wing: { code: wing.wingCode, cells: cells.key, showerHeads: wing.facilities.showers.heads },
    officers: establishment.staff.lines.find(({ skill }) => skill === 'officer')?.headcount,
    people: people.ref.map((ref, row) => ({
      ref,
      cell: cells.key[people.cell[row]],
      landing: landings.key[cells.landing[people.cell[row]]].split('-').at(-1),
    })),
    periods: regime.sim.coreDay[0].periods,
    partitions: regime.sim.partitions,
    rotateTurns: regime.sim.rotateTurns,
    windows: regime.sim.movement.windows,
    link: establishment.routes.links[0].id,
    walkSeconds: establishment.routes.links[0].walkSeconds,
    gateSeconds: establishment.routes.gates[0].secondsPerPerson,
    work: {
      id: activity.id,
      zone: `ZZI-${activity.sim.place}`,
      limit: establishment.places.find(({ id }) => id === activity.sim.place)?.limit,
      from: activity.slots[0].customStartTime,
      to: activity.slots[0].customEndTime,
      people: [...allocations.person].filter((_, row) => allocations.session[row] === firstSession),
    },
    draws: drawsFor(people.ref, [wing.wingCode], days, new Draws(seed, replication, purposeCount)),
  };
}

type Table = Record<string, Record<string, number>>;

/** Occasions are a day with its slot (0 the whole day, 1 AM to 3 ED) or its quarter of an hour, and which draw of those. */
function drawsFor(
  refs: readonly string[],
  wings: readonly string[],
  days: number,
  draws: Draws,
): Record<string, Table> {
  const everyDay = Array.from({ length: days + 1 }, (_, day) => day);
  const slot = (day: number, part: number, ordinal = 0): number => (day << 8) | (part << 6) | ordinal;
  const eachDay = (part: string, occasion: (day: number) => number) =>
    everyDay.map((day) => [`${day}/${part}`, occasion(day)] as const);
  const wholeDay = eachDay('day', (day) => slot(day, 0));
  const quarters = Array.from({ length: 96 }, (_, quarter) => quarter).flatMap((quarter) =>
    eachDay(String(quarter), (day) => slot(day, quarter >> 5, quarter & 31)),
  );
  const table = (
    ids: readonly string[],
    names: readonly string[],
    purpose: number,
    occasions: readonly (readonly [string, number])[],
    which: 'uniform' | 'rank' = 'uniform',
  ): Table => {
    const { low, high } = entityKeys(ids);
    return Object.fromEntries(
      names.map((name, row) => [
        name,
        Object.fromEntries(
          occasions.map(([when, occasion]) => [when, draws[which](purpose, low[row], high[row], occasion)]),
        ),
      ]),
    );
  };
  const ofPeople = (purpose: number, occasions: readonly (readonly [string, number])[]): Table =>
    table(refs, refs, purpose, occasions);
  const meals = ['AM', 'PM', 'ED'].flatMap((part, index) => eachDay(part, (day) => slot(day, index + 1)));
  const counts = Array.from({ length: 8 }, (_, number) =>
    eachDay(String(number), (day) => slot(day, 0, number)),
  );
  return {
    wantsShower: ofPeople(Purpose.wantsShower, wholeDay),
    patience: ofPeople(Purpose.patience, wholeDay),
    queueRank: table(refs, refs, Purpose.queueRank, wholeDay, 'rank'),
    showerService: ofPeople(Purpose.showerService, wholeDay),
    serveryService: ofPeople(Purpose.serveryService, meals),
    walkPace: ofPeople(Purpose.walkPace, [['ever', 0]]),
    walksHomeIn: ofPeople(Purpose.walksHomeIn, quarters),
    staysOnFloor: ofPeople(Purpose.staysOnFloor, quarters),
    refuses: ofPeople(
      Purpose.refuses,
      eachDay('AM', (day) => slot(day, 1)),
    ),
    leavesWingAfter: ofPeople(Purpose.leavesWingAfter, [
      ...eachDay('AM', (day) => slot(day, 1)),
      ...eachDay('AM back', (day) => slot(day, 1, 1)),
    ]),
    miscount: table(
      wings.map((code) => `place ${code}`),
      wings,
      Purpose.miscount,
      counts.flat(),
    ),
  };
}
