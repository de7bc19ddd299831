/** Who has met whom in each week, reckoned pair by pair. */
import type { TraceStore } from '#trace/sinks.ts';
import { recordAt } from '#trace/words.ts';

const [day, week] = [86_400, 7 * 86_400];

/** Different people met by each person, week after week. */
export function naivePeopleMet({ header, chunks }: TraceStore, leastSeconds: number): number[] {
  const people = header.tables.people.ref.map((_, person) => person);
  const end = (header.task.days + 1) * day;
  const weeks = Math.ceil(header.task.days / 7);
  const met = Array.from({ length: weeks }, () => people.map(() => new Set<number>()));
  const company = people.map((): string | null => null);
  const since = people.map(() => 0);

  /** Together from the later arrival to `to`: cut at the ends of weeks, which begin on day 1. */
  const part = (one: number, other: number, to: number) => {
    const from = Math.max(since[one], since[other]);
    for (let of = 0; of < weeks; of++) {
      const start = Math.max(from, day + of * week);
      const finish = Math.min(to, day + (of + 1) * week);
      if (finish - start < leastSeconds) continue;
      met[of][one].add(other);
      met[of][other].add(one);
    }
  };
  const leave = (person: number, time: number) => {
    for (const other of people) {
      if (other !== person && company[person] !== null && company[other] === company[person])
        part(person, other, time);
    }
  };
  for (const chunk of chunks) {
    for (let row = 0; row < chunk.rows; row++) {
      const { time, kind, subject, object, state } = recordAt(chunk, row);
      if (kind !== 'enter' || time >= end) continue;
      const session = header.names.states[state] === 'onWing.onWingSession';
      const next = header.stateClass[state] === 1 && object >= 0 ? `${object} ${session}` : null;
      if (next === company[subject]) continue;
      leave(subject, time);
      company[subject] = next;
      since[subject] = time;
    }
  }
  for (const person of people) leave(person, end);
  return met.flatMap((ofWeek) => ofWeek.map((others) => others.size));
}
