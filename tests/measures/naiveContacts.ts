/** Contact and exposure reckoned the long way: between any two moments at which something happens, everything from scratch. */
import { contactCaps, contactsAmong, guardianship, guardianshipExponents } from '#rules/contactRule.ts';
import type { Reading } from '#scenario/assumptions.ts';
import type { TraceStore } from '#trace/sinks.ts';
import { recordAt } from '#trace/words.ts';

export interface NaiveContacts {
  /** Laid out as Contacts of summary.ts. */
  readonly contactHours: Float64Array;
  readonly nonAssociationHours: Float64Array;
  readonly personHours: Float64Array;
  /** Hours at the reading's cap where supervision is light, and across wings. */
  light: number;
  crossWing: number;
  /** Person-seconds among the own landing, and staff-seconds among people. */
  ownLanding: number;
  staff: number;
}

export function naiveContacts({ header, chunks }: TraceStore, reading: Reading): NaiveContacts {
  const { names, tables, task } = header;
  const { zones, people, pairs, activities, sessions } = tables;
  const cellClass = names.locationClasses.indexOf('cell');
  const classes = names.locationClasses.length;
  const result: NaiveContacts = {
    contactHours: new Float64Array(4 * classes * 2 * 24 * 4 * 5),
    nonAssociationHours: new Float64Array(4 * classes * 2 * 24 * 5),
    personHours: new Float64Array(4 * classes * 2 * 24),
    ownLanding: 0,
    staff: 0,
    light: 0,
    crossWing: 0,
  };
  const zone = new Map<number, number>();
  const stateClass = new Map<number, number>();
  const running = new Map<number, number>();
  const guardians = new Map<number, number>();
  const staffIn = new Map<number, number>();
  const session = names.states.indexOf('onWing.onWingSession');
  const state = new Map<number, number>();
  let now = 86400;
  const end = (task.days + 1) * 86400;

  const kindOf = (person: number): string =>
    stateClass.get(person) === 0 ? 'locked' : state.get(person) === session ? 'session' : 'open';

  const interval = (from: number, to: number) => {
    const hours = (to - from) / 3600;
    const hour = Math.floor(from / 3600) % 24;
    const kindOfDay = [0, 0, 0, 0, 1, 2, 3][(Math.floor(from / 86400) - 1) % 7];
    const present = people.ref.map((_, person) => person).filter((person) => stateClass.get(person) !== 2);
    const open = present.filter((person) => stateClass.get(person) === 1);
    for (const [area, staff] of staffIn) {
      if (open.some((person) => zones.watchArea[zone.get(person)!] === area))
        result.staff += staff * (to - from);
    }
    for (let place = 0; place < zones.id.length; place++) {
      for (const kind of ['locked', 'open', 'session']) {
        const company = present.filter((person) => zone.get(person) === place && kindOf(person) === kind);
        if (company.length === 0) continue;
        const locked = kind === 'locked';
        const ofClass = locked ? cellClass : zones.locationClass[place];
        const taking = zones.wing[place] < 0 ? kind === 'open' : kind === 'session';
        const structured = [...running.values()].includes(place) && taking;
        const cell = ofClass * 2 + (ofClass === cellClass ? (locked ? 0 : 1) : structured ? 1 : 0);
        const row = (kindOfDay * classes * 2 + cell) * 24 + hour;
        result.personHours[row] += company.length * hours;
        if (company.length < 2) continue;
        for (const person of company) {
          const others = company.filter((other) => other !== person);
          const own = others.filter((other) => people.landing[other] === people.landing[person]);
          if (ofClass !== cellClass) result.ownLanding += ((to - from) * own.length) / others.length;
        }
        const area = zones.watchArea[place];
        const watched = open.filter((person) => zones.watchArea[zone.get(person)!] === area).length;
        const watching = guardians.get(area) ?? 0;
        const inside = new Set(company);
        let kept = 0;
        pairs.first.forEach((first, pair) => {
          if (inside.has(first) && inside.has(pairs.second[pair])) kept++;
        });
        guardianshipExponents.forEach((exponent, e) => {
          const g = locked
            ? 1
            : guardianship(watched, watching, reading['guardianship.peoplePerGuardian'], exponent);
          result.nonAssociationHours[row * 5 + e] += g * kept * hours;
          contactCaps.forEach((cap, c) => {
            result.contactHours[(row * 4 + c) * 5 + e] += g * contactsAmong(company.length, cap) * hours;
          });
        });
        const contacts = contactsAmong(company.length, reading['contact.cap']);
        if (!locked && watched > watching * reading['guardianship.lightSupervisionThreshold'])
          result.light += contacts * hours;
        if (zones.wing[place] < 0) {
          const ofA = company.filter((person) => people.wing[person] === 0).length;
          const allPairs = (company.length * (company.length - 1)) / 2;
          result.crossWing += (contacts * ofA * (company.length - ofA) * hours) / allPairs;
        }
      }
    }
  };
  const advance = (to: number) => {
    while (now < to) {
      const next = Math.min(to, (Math.floor(now / 3600) + 1) * 3600);
      interval(now, next);
      now = next;
    }
  };

  for (const chunk of chunks) {
    for (let row = 0; row < chunk.rows; row++) {
      const record = recordAt(chunk, row);
      if (record.time > now) advance(Math.min(record.time, end));
      if (record.kind === 'enter') {
        zone.set(record.subject, record.object);
        stateClass.set(record.subject, header.stateClass[record.state]);
        state.set(record.subject, record.state);
      } else if (
        record.kind === 'session' &&
        activities.structured[sessions.activity[record.subject]] === 1
      ) {
        if (names.sessionStates[record.state] === 'running') running.set(record.subject, record.object);
        else running.delete(record.subject);
      } else if (record.kind === 'staff') {
        const officer = names.skills[record.object] === 'officer';
        const weight = officer
          ? 1
          : names.tasks[record.state] === 'session'
            ? reading['guardianship.instructorWeight']
            : 0;
        if (weight > 0) staffIn.set(record.subject, (staffIn.get(record.subject) ?? 0) + record.value);
        guardians.set(record.subject, (guardians.get(record.subject) ?? 0) + record.value * weight);
      }
    }
  }
  advance(end);
  return result;
}
