/** What an exported trace's columns mean, for someone who has nothing but the files. */
import { recordKinds, type RecordKind } from '#trace/records.ts';

type Meaning = readonly [subject: string, object: string, state: string, cause: string, value: string];

/** A column that a kind does not use. */
const unused = 'unused';

const meanings: Readonly<Record<RecordKind, Meaning>> = {
  enter: [
    'row of tables.people',
    'row of tables.zones',
    'row of names.states',
    'row of names.causes',
    unused,
  ],
  door: [
    'row of tables.cells',
    'row of tables.landings',
    '0 locked, 1 unlocked',
    'row of names.causes',
    unused,
  ],
  call: [
    'row of tables.people',
    'row of tables.sessions',
    'row of names.callStates',
    'row of names.causes',
    unused,
  ],
  attendance: [
    'row of tables.people',
    'row of tables.sessions',
    'row of names.attendanceReasons',
    'row of names.simReasons',
    'seconds present',
  ],
  session: [
    'row of tables.sessions',
    'row of tables.zones',
    'row of names.sessionStates',
    'row of names.sessionReasons',
    'people present',
  ],
  engaged: [
    'row of tables.people',
    'row of tables.sessions',
    unused,
    unused,
    'seconds of effective in-cell work',
  ],
  need: ['row of tables.people', 'row of names.needs', 'row of names.needStates', unused, unused],
  movement: [
    'row of tables.movementWindows',
    unused,
    '0 shut, 1 open',
    unused,
    'when shut: people who missed it',
  ],
  post: ['row of tables.posts', 'officers required', unused, unused, 'officers present'],
  staff: [
    'row of tables.watchAreas',
    'row of names.skills',
    'row of names.tasks',
    unused,
    'change in the number of people of that skill doing that task there',
  ],
  duty: ['row of names.skills', 'deployable', unused, unused, 'on duty'],
  curtail: [
    'row of names.curtailmentItems',
    'row of tables.landings, or -1',
    '0 restored, 1 dropped',
    unused,
    'row of tables.places, or -1',
  ],
  roll: [
    'row of tables.places',
    'number of the roll check in the day',
    '0 correct, 1 recount',
    unused,
    'people counted',
  ],
  incident: ['row of tables.zones', unused, unused, unused, unused],
};

/** Markdown. */
export function traceDictionary(): string {
  return `# An exported trace

\`header.json\` says what the records are about; \`records.csv\` is everything that happened, in order. Rows count from 0.

## records.csv

\`time\` is seconds since 00:00 of day 0, a lead-in Sunday that is simulated and not measured; day 1 is a Monday. An unused column holds 0, or -1 under subject and object.

| kind | subject | object | state | cause | value |
| --- | --- | --- | --- | --- | --- |
${recordKinds.map((kind) => `| ${[kind, ...meanings[kind]].join(' | ')} |`).join('\n')}

An \`enter\` holds until the same person's next one: someone is in that zone and that state for the time between. A record of 0 seconds counts for nothing. \`session\` states give the running time; a person's \`attendance\` comes once for each row of \`tables.allocations\`.

## header.json

- \`traceHash\`: hash of header and records; equal hashes are equal traces.
- \`task\`: establishment, regime, condition, seed, replication and measured days.
- \`stateClass\`: for each of \`names.states\` 0 locked, 1 unlocked, 2 outside the prison. The state alone decides whether someone is unlocked.
- \`tables\`: columns of equal length; the n-th entries of all columns are row n. A column named after another table holds rows of it, -1 for none. \`people.work\` is the status under the baseline regime, \`people.ownWork\` under this one; both are rows of \`names.workStatuses\`. \`sessions.start\` and \`end\` are seconds since 00:00 of day 0, \`slot\` is 0 AM, 1 PM, 2 evening; \`activities.mode\` is 0 in cell, 1 on the wing, 2 off the wing; \`zones.route\` marks links between areas; limits of -1 are none.
- \`timetable.bestPossibleSeconds\`: seconds person p could at best be unlocked on day d, from entitlement alone, at p * (days + 1) + d.
- \`names\`: what the numbers in state and cause columns stand for.

People are synthetic; \`ref\` is a reference, not a name.
`;
}
