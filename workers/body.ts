/** The same worker in the browser and in Node: prepare, replicate, trace. */
import { transfer } from 'comlink';
import { Replicator } from '#experiment/replicate.ts';
import type { StoredTrace, Summary } from '#experiment/runner.ts';
import type { WorkerProtocol } from './protocol.ts';

export function workerBody(): WorkerProtocol {
  const replicator = new Replicator();
  return {
    prepare: (key, scenario) => replicator.prepare(key, scenario),
    replicate: (task, reading) => {
      const summary = replicator.replicate(task, reading);
      return transfer(summary, summaryColumns(summary));
    },
    trace: (task) => {
      const trace = replicator.trace(task);
      return transfer(trace, chunkColumns(trace));
    },
  };
}

function summaryColumns({ total, base, profiles, contacts, people }: Summary): ArrayBuffer[] {
  return buffersOf([
    total,
    base,
    profiles.whereabouts,
    profiles.onRoutes,
    profiles.journeys,
    profiles.peopleCount,
    profiles.staffing,
    contacts.contactHours,
    contacts.nonAssociationHours,
    contacts.personHours,
    people.unlocked,
    people.attended,
    people.work,
  ]);
}

/** The header is copied: its columns may belong to the plan, which the worker keeps. */
function chunkColumns({ chunks }: StoredTrace): ArrayBuffer[] {
  return buffersOf(
    chunks.flatMap(({ time, kind, subject, object, state, cause, value }) => [
      time,
      kind,
      subject,
      object,
      state,
      cause,
      value,
    ]),
  );
}

/** Each buffer once: a buffer named twice cannot be transferred. */
function buffersOf(columns: readonly { readonly buffer: ArrayBufferLike }[]): ArrayBuffer[] {
  return [...new Set(columns.map(({ buffer }) => buffer as ArrayBuffer))];
}
