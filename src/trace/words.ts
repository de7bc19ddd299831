/** A record in words, with ids in place of row numbers: the same text in two traces means the same thing happened. */
import type { TraceHeader } from './header.ts';
import { recordKinds, type RecordKind, type TraceChunk } from './records.ts';

export interface RecordView {
  readonly time: number;
  readonly kind: RecordKind;
  readonly subject: number;
  readonly object: number;
  readonly state: number;
  readonly cause: number;
  readonly value: number;
}

export function recordAt(chunk: TraceChunk, row: number): RecordView {
  return {
    time: chunk.time[row],
    kind: recordKinds[chunk.kind[row]],
    subject: chunk.subject[row],
    object: chunk.object[row],
    state: chunk.state[row],
    cause: chunk.cause[row],
    value: chunk.value[row],
  };
}

const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** `Tuesday`; `lead-in Sunday` for day 0; the week is said after the first. */
export function dayText(day: number): string {
  if (day === 0) return 'lead-in Sunday';
  const week = Math.ceil(day / 7);
  return week === 1 ? dayNames[day % 7] : `${dayNames[day % 7]} of week ${week}`;
}

/** `Tuesday 10:41:07` from seconds since 00:00 of day 0. */
export function timeText(seconds: number): string {
  const day = Math.floor(seconds / 86400);
  return `${dayText(day)} ${clockText(seconds - day * 86400)}`;
}

function clockText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** `workshop-textiles, Tuesday AM from 08:40:00 on wing A`. */
function sessionText(header: TraceHeader, session: number): string {
  const { sessions, activities, wings } = header.tables;
  const wing = sessions.wing[session];
  const slot = ['AM', 'PM', 'ED'][sessions.slot[session]];
  const start = clockText(sessions.start[session] - sessions.day[session] * 86400);
  const where = wing < 0 ? '' : ` on wing ${wings.code[wing]}`;
  return `${activities.id[sessions.activity[session]]}, ${dayText(sessions.day[session])} ${slot} from ${start}${where}`;
}

/** The person a record is about, if it is about one. */
export function personOf(header: TraceHeader, record: RecordView): string | null {
  const personal = ['enter', 'call', 'attendance', 'engaged', 'need'].includes(record.kind);
  return personal ? (header.tables.people.ref[record.subject] ?? `person ${record.subject}`) : null;
}

/** The zone, cell, watch area or place a record names, if it names one. */
export function placeOf(header: TraceHeader, record: RecordView): string | null {
  const { zones, cells, sessions, places, posts, watchAreas, landings } = header.tables;
  switch (record.kind) {
    case 'enter':
      return zones.id[record.object] ?? null;
    case 'session':
      return zones.id[record.object] ?? zones.id[sessions.zone[record.subject]] ?? null;
    case 'call':
    case 'attendance':
    case 'engaged':
      return zones.id[sessions.zone[record.object]] ?? null;
    case 'door':
      return cells.key[record.subject] ?? null;
    case 'post':
      return places.id[posts.place[record.subject]] ?? null;
    case 'staff':
      return watchAreas.id[record.subject] ?? null;
    case 'curtail':
      return landings.key[record.object] ?? places.id[record.value] ?? null;
    case 'roll':
      return places.id[record.subject] ?? null;
    case 'incident':
      return zones.id[record.subject] ?? null;
    case 'need':
    case 'movement':
    case 'duty':
      return null;
  }
}

/** What happened, without the time: `A1001AA enters A-floor, onWing.onFloor`. */
export function recordText(header: TraceHeader, record: RecordView): string {
  const { names, tables } = header;
  const { subject, object, state, value } = record;
  const person = personOf(header, record);
  const place = placeOf(header, record) ?? 'nowhere';
  const because = record.cause === 0 ? '' : ` (${names.causes[record.cause]})`;
  switch (record.kind) {
    case 'enter':
      return `${person} enters ${place}, ${names.states[state]}${because}`;
    case 'door':
      return `door of ${place} ${state === 0 ? 'locked' : 'unlocked'}${because}`;
    case 'call':
      return `${person} ${names.callStates[state]}: ${sessionText(header, object)}${because}`;
    case 'attendance': {
      const beyond = record.cause === 0 ? '' : ` (${names.simReasons[record.cause]})`;
      return `${person} ${names.attendanceReasons[state]}${beyond} with ${value} s present: ${sessionText(header, object)}`;
    }
    case 'session': {
      const reason = record.cause === 0 ? '' : ` (${names.sessionReasons[record.cause]})`;
      return `session ${names.sessionStates[state]}${reason} with ${value} people at ${place}: ${sessionText(header, subject)}`;
    }
    case 'engaged':
      return `${person} works ${value} s in cell: ${sessionText(header, object)}`;
    case 'need':
      return `${person}: need ${names.needs[object]} ${names.needStates[state]}`;
    case 'movement':
      return `movement ${tables.movementWindows.id[subject]} ${state === 1 ? 'opens' : `shuts, ${value} missed it`}`;
    case 'post':
      return `post ${tables.posts.id[subject]}: ${value} of ${object} present`;
    case 'staff': {
      const change = value < 0 ? `${value}` : `+${value}`;
      return `staff at ${place}: ${change} ${names.skills[object]}, ${names.tasks[state]}`;
    }
    case 'duty':
      return `${names.skills[subject]}: ${value} on duty, ${object} deployable`;
    case 'curtail':
      return `${names.curtailmentItems[subject]} ${state === 1 ? 'dropped' : 'restored'} at ${place}`;
    case 'roll':
      return `roll check ${object} at ${place}: ${value} counted, ${state === 0 ? 'correct' : 'recount'}`;
    case 'incident':
      return `incident at ${place}`;
  }
}
