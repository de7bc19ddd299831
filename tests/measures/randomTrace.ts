/** Random legal traces of the tiny prison: people wander, sessions run, staff come and go; doors and chart are kept. */
import type { TraceSink } from '#trace/sink.ts';
import { Pen } from './pen.ts';
import type { State, TinyPrison, ZoneId } from './tinyPrison.ts';

/** A repeatable sequence of numbers in [0, 1), good enough to vary a test. */
function sequence(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}

const stops: readonly (readonly [ZoneId | 'outside', State])[] = [
  ['A-floor', 'onWing.onFloor'],
  ['A-servery', 'onWing.queueing'],
  ['A-room', 'onWing.onWingSession'],
  ['link', 'away.moving'],
  ['link', 'away.heldAtGate'],
  ['workshop', 'away.offWingSession'],
  ['B-floor', 'onWing.onFloor'],
  ['outside', 'outside.out'],
];
const ownCell: readonly ZoneId[] = ['A-1', 'A-2', 'B-1', 'B-2'];
const people: TinyPrison['people'] = [
  { cell: 0, work: 'fullTime', ownWork: 'fullTime' },
  { cell: 0, work: 'fullTime', ownWork: 'onWingLearner' },
  { cell: 1, work: 'partTime', ownWork: 'partTime' },
  { cell: 1, work: 'wingWorker', ownWork: 'wingWorker' },
  { cell: 2 },
  { cell: 2, work: 'kitchen', ownWork: 'fullTime' },
  { cell: 3 },
  { cell: 3, work: 'partTime', ownWork: 'notInWork' },
];
const reasons = [
  'ATTENDED',
  'SICK',
  'REFUSED',
  'CLASH',
  'NOT_REQUIRED',
  'SUSPENDED',
  'REST',
  'OTHER',
] as const;

function randomPrison(days: number): TinyPrison {
  const sessions = Array.from(
    { length: days + 1 },
    (_, day) =>
      [
        { activity: 'textiles', day, start: 30000, end: 39600, capacity: 5, people: [0, 1, 4, 7] },
        { activity: 'group', day, start: 50000, end: 57000, capacity: 4, people: [2, 3] },
        { activity: 'packs', day, start: 50000, end: 57600, people: [4, 5, 6] },
      ] as const,
  ).flat();
  return {
    days,
    people,
    sessions,
    pairs: [
      [0, 2],
      [1, 4],
      [0, 7],
      [2, 3],
    ],
  };
}

export function writeRandomTrace(seed: number, days: number, sink: TraceSink, chunkRows?: number): string {
  const next = sequence(seed);
  const pen = new Pen(randomPrison(days), sink, chunkRows);
  const below = (limit: number) => Math.floor(next() * limit);
  for (let day = 0; day <= days; day++) {
    const at = day * 86400;
    const events: [number, () => void][] = [];
    const event = (second: number, write: () => void) => events.push([at + second, write]);
    people.forEach(({ cell }, person) => {
      const opens = 26000 + cell * 40;
      let second = opens;
      if (person % 2 === 0) {
        event(opens, () => pen.unlock(at + opens, cell));
        event(70000, () => pen.lock(at + 70000, cell, next() < 0.5 ? 'night' : 'shortStaff'));
      }
      const steps = 2 + below(12);
      for (let step = 0; step < steps; step++) {
        second += 1 + below(6) * below(900);
        if (second >= 69000) break;
        const when = second;
        const [zone, state] =
          next() < 0.2 ? ([ownCell[cell], 'onWing.inOwnCell'] as const) : stops[below(stops.length)];
        event(when, () => pen.enter(at + when, person, zone, state));
      }
      const home = 69000 + below(900);
      event(home, () => pen.enter(at + home, person, ownCell[cell], 'onWing.inOwnCell'));
    });
    for (let row = 0; row < 3; row++) {
      const session = day * 3 + row;
      const { start, end, people: expected } = randomPrison(days).sessions![session];
      const runs = next() < 0.8;
      const from = start + below(1200);
      const to = end - below(1200);
      event(start - 1200, () => expected.forEach((person) => pen.call(at + start - 1200, person, session)));
      if (runs) event(from, () => pen.session(at + from, session, 'running'));
      event(to, () => {
        for (const person of expected) {
          const reason = runs ? reasons[below(reasons.length)] : 'CANCELLED';
          const present = runs ? below(to - from) : 0;
          const simReason = reason === 'OTHER' ? (next() < 0.5 ? 'late' : 'missedMovement') : 'none';
          pen.attendance(at + to, person, session, reason, present, simReason);
          if (row === 2 && runs) pen.engaged(at + to, person, session, present >> 1);
        }
        pen.session(at + to, session, runs ? 'ended' : 'cancelled', runs ? 0 : 1);
      });
    }
    for (let change = 0; change < 6; change++) {
      const area = below(6);
      const [from, to] = [27000 + below(20000), 50000 + below(15000)];
      const [skill, task] =
        next() < 0.7 ? (['officer', 'wingFloor'] as const) : (['instructor', 'session'] as const);
      event(from, () => pen.staff(at + from, area, skill, task, 1));
      event(to, () => pen.staff(at + to, area, skill, task, -1));
    }
    events.sort(([a], [b]) => a - b).forEach(([, write]) => write());
  }
  return pen.close();
}
