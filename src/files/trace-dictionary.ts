/** What an exported trace's columns mean, for someone who has nothing but the files. */
import { measureBook } from '#experiment/measure-book.ts';
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
    'on a link: 1 with an officer, 0 without',
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
    'seconds present while it ran, 0 unless ATTENDED; in cell the seconds worked',
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
    'row of tables.watchAreas, or -1',
    'row of names.skills',
    'row of names.tasks',
    unused,
    'change in the number of people of that skill doing that task there',
  ],
  duty: ['row of names.skills', 'deployable', 'at work through the own meal break', unused, 'on duty'],
  curtail: [
    'row of names.curtailmentItems',
    'row of tables.landings, or -1',
    '0 restored, 1 dropped',
    'row of names.curtailCauses',
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

/** What the columns hold, kind by kind, in Markdown. */
export function recordTable(): string {
  return [
    '| kind | subject | object | state | cause | value |',
    '| --- | --- | --- | --- | --- | --- |',
    ...recordKinds.map((kind) => `| ${[kind, ...meanings[kind]].join(' | ')} |`),
  ].join('\n');
}

/** Markdown. */
export function traceDictionary(): string {
  return `# An exported trace

\`header.json\` says what the records are about; \`records.csv\` is everything that happened, in order. Rows count from 0.

## records.csv

\`time\` is seconds since 00:00 of day 0, a lead-in Sunday that is simulated and not measured; day 1 is a Monday. An unused column holds 0, or -1 under subject and object.

${recordTable()}

An \`enter\` holds until the same person's next one: someone is in that zone and that state for the time between. What lasts 0 seconds counts for nothing. A \`post\` holds until the next record of that post; \`staff\` changes add up from nobody, and whoever is counted there is not on a break. A session runs from \`running\` to \`ended\`, but at most its timetabled time; one \`cancelled\` after \`running\` did not run. An \`attendance\` comes once for each row of \`tables.allocations\`.

## header.json

- \`traceHash\`: hash of header and records; equal hashes are equal traces.
- \`task\`: establishment, regime, condition, seed, replication and measured days.
- \`stateClass\`: for each of \`names.states\` 0 locked, 1 unlocked, 2 outside the prison. The state alone decides whether someone is unlocked.
- \`tables\`: columns of equal length; the n-th entries of all columns are row n. A column named after another table holds rows of it, -1 for none. \`people.work\` is the status under the baseline regime, \`people.ownWork\` under this one; both are rows of \`names.workStatuses\`; \`people.waiting\` is 1 on the waiting list for work or education; \`people.residentGroup\` is a row of \`names.residentGroups\`. \`activities.outcomeArea\` is a row of \`names.outcomeAreas\`, or their number for none; \`activities.eventType\` is a row of \`names.eventTypes\`: measures of activities count \`ACTIVITY\` alone. \`sessions.start\` and \`end\` are seconds since 00:00 of day 0, \`slot\` is 0 AM, 1 PM, 2 evening, \`zone\` is -1 in cell; \`allocations.start\` and \`end\` are when the person is expected there, also since 00:00 of day 0: the session's times at an activity, the own time at an appointment; \`activities.mode\` is 0 in cell, 1 on the wing, 2 off the wing; \`zones.route\` marks links between areas, \`zones.wing\` is -1 for places that wings share; limits of -1 are none. \`tables.demand\` has a row for each kind of appointment that the regime offers and each day: of \`names.demands\` the kind, people who asked on that \`day\` and were not waiting already, people \`booked\` for it, whenever they asked, and people still \`waiting\` after that.
- \`timetable.bestPossibleSeconds\`: seconds person p could at best be unlocked on day d, from entitlement alone, at p * (days + 1) + d.
- \`doors\`: officer-seconds that go into unlocking and locking a door.
- \`timetable.openings\`: when the core day opens the doors of an unlock group that were shut, seconds since 00:00 of day 0; \`timetable.unlockGroup\` is the group of each person.
- \`names\`: what the numbers in state and cause columns stand for.

People are synthetic; \`ref\` is a reference, not a name.

## Counting

- Day d is day d % 7 of the week, 0 a Sunday. Day types: week, weekday (Monday to Friday), monToThu, friday, saturday, sunday, weekend.
- A day's figures are over persons × days of that type. Figures per person-week are what fell on those days over persons × measured days / 7, so the days of a week add up to it.
- A stretch locked in is unbroken by midnight and by changes from one locked state to another; one that lasts at the end of the trace ends there.
- A person's week is a mean over its days of the type shown; a standard deviation divides by the number of days less one. An opening finds locked in whoever was so before the records of its second.
- At 10:30 and 14:30 \`away.*\` is off-wing activity, \`onWing.onWingSession\` and \`onWing.working\` are work on the wing, and all else that is unlocked has nothing arranged.
- A journey begins when someone comes to \`away.moving\`, \`away.heldAtGate\` or \`away.returning\` from any other state; someone leaves the wing on passing from a zone of it to another place or a route.
- Hours planned of an allocation are from its start to its end. Of these, hours attended are the seconds present while the session ran, at most all; hours delivered are what the session ran through of the time from start to end, at least the hours attended.
- Of a session in person, who ATTENDED loses planned less delivered time as \`shortened\` and delivered less attended time as \`late\`. Everyone else loses all of the planned time to their reason, which for OTHER is the one of \`names.simReasons\`. Movement loses what off-wing sessions of event type \`ACTIVITY\` lose to \`late\` and \`missedMovement\`; movements missed are counted for every event type.
- In-cell work is offered, and hours in cell are delivered, for the seconds in the state \`locked.inCellSession\`; planned in cell are the timetabled hours of all allocated.
- Staff needed are those at work and those that posts are short of. What is given up makes a day \`greenAmber\` if it is training, searching, key work, library or gym, \`amberRed\` if it is anything later in the order, \`red\` if its cause is \`belowMinimum\`; what an alarm shuts counts for nothing. A day comes as low by a session cancelled for \`STAFF_UNAVAILABLE\`: \`greenAmber\` if its category is \`SAA_GYM_SPORTS_FITNESS\` or \`KWA\` or its zone is of class \`library\`, else \`amberRed\` if its category is \`SAA_EDUCATION\`, \`SAA_INDUSTRIES\`, \`SAA_PRISON_JOBS\`, \`SAA_INTERVENTIONS\` or \`SAA_INDUCTION\`, else nothing. Room-hours are the running time of sessions in person that have a zone.
- Officer hours of movement are those of the skill \`officer\` at the tasks \`route\` and \`escort\`.

## Contact and exposure

Names in this section, such as \`contact.cap\`, are values under \`reading\` in the header. The cap is taken to the nearest of 5, 10, 15 and none (above 20), the exponent to the nearest of 0, 0.25, 0.5, 1 and 1.5.

- The n people of a zone meet: K = n × min(n − 1, \`contact.cap\`) / 2 contacts. Those behind a locked door meet those behind it with them.
- Between wings: in zones that wings share, K × (pairs of different wings / all pairs).
- Guardians s of a watch area: its officers, whatever their task, and \`guardianship.instructorWeight\` × its other staff whose task is \`session\`.
- g = (people unlocked in the watch area / (\`guardianship.peoplePerGuardian\` × max(s, 0.5))) to the power \`guardianship.exponent\`; in a locked cell g = 1.
- Supervision is light where more than \`guardianship.lightSupervisionThreshold\` × s people are unlocked in the watch area.
- m counts the rows of \`tables.pairs\` of which both are among those people. A meeting lasts until they are apart for 60 seconds or more, wherever they go in between; it counts in the class of the zone and on the day where it begins.
- Exposure is the sum over zones and seconds of w × g × (K + \`nonAssociation.weight\` × m), in hours. w is \`weight.*\` of the zone's location class. A \`wingRoom\` has \`weight.wingStructured\` while a session of a structured activity is running there, else \`weight.wingAssociation\`; a \`cell\` has \`weight.cellShared\` while locked and \`weight.cellOpen\` while not.

## Measures

${measureBook.definitions.map(({ id, unit, definition }) => `- \`${id}\` (${unit}): ${definition}`).join('\n')}
`;
}
