/** Contact and exposure reckoned the long way: between any two moments at which something happens, everything from scratch. */
import { contactCaps, contactsAmong, guardianship, guardianshipExponents } from '#rules/contactRule.ts';
import type { Reading } from '#scenario/assumptions.ts';
import type { TraceStore } from '#trace/sinks.ts';
import { recordAt } from '#trace/words.ts';

export interface NaiveContacts {
  /** Laid out as Contacts of summary.ts. */
  readonly contactHours: Float64Array;
  readonly nonAssociationHours: Float64Array;
  /** Hours at the reading's cap where supervision is light, and across wings. */
  light: number;
  crossWing: number;
}

export function naiveContacts({ header, chunks }: TraceStore, reading: Reading): NaiveContacts {
  const { names, tables, task } = header;
  const { zones, people, pairs, activities, sessions } = tables;
  const cellClass = names.locationClasses.indexOf('cell');
  const classes = names.locationClasses.length;
  const result: NaiveContacts = {
    contactHours: new Float64Array(classes * 2 * 24 * 4 * 5),
    nonAssociationHours: new Float64Array(classes * 2 * 24 * 5),
    light: 0,
    crossWing: 0,
  };
  const zone = new Map<number, number>();
  const stateClass = new Map<number, number>();
  const running = new Map<number, number>();
  const guardians = new Map<number, number>();
  let now = 86400;
  const end = (task.days + 1) * 86400;

  const interval = (from: number, to: number) => {
    const hours = (to - from) / 3600;
    const hour = Math.floor(from / 3600) % 24;
    const present = people.ref.map((_, person) => person).filter((person) => stateClass.get(person) !== 2);
    const open = present.filter((person) => stateClass.get(person) === 1);
    for (let place = 0; place < zones.id.length; place++) {
      for (const locked of [true, false]) {
        const company = present.filter(
          (person) => zone.get(person) === place && (stateClass.get(person) === 0) === locked,
        );
        if (company.length < 2) continue;
        const ofClass = locked ? cellClass : zones.locationClass[place];
        const structured = [...running.values()].includes(place) && !locked;
        const cell = ofClass * 2 + (ofClass === cellClass ? (locked ? 0 : 1) : structured ? 1 : 0);
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
          result.nonAssociationHours[(cell * 24 + hour) * 5 + e] += g * kept * hours;
          contactCaps.forEach((cap, c) => {
            result.contactHours[((cell * 24 + hour) * 4 + c) * 5 + e] +=
              g * contactsAmong(company.length, cap) * hours;
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
        guardians.set(record.subject, (guardians.get(record.subject) ?? 0) + record.value * weight);
      }
    }
  }
  advance(end);
  return result;
}
