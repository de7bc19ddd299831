/** Alarms that follow exposure, where a planner asks for it (model.md §4.15): one whenever a zone's exposure passes its next threshold. */
import { exponential } from '#kernel/distributions.ts';
import { contactsAmong, guardianship } from '#rules/contactRule.ts';
import { skills } from '#scenario/establishment.ts';
import { sessionStates } from '#trace/records.ts';
import { Event } from '../eventKinds.ts';
import { draw, quarterOccasion } from '../life.ts';
import type { ExposureLink } from '../exposureLink.ts';
import { inSession, kinds, lockedIn, unlocked } from '../exposureState.ts';
import { Purpose } from '../purposes.ts';
import { Where } from '../people.ts';
import type { World } from '../world.ts';
import { soundAlarm } from './incidents.ts';

/** Exposure is looked at once a minute, and taken to be what it then is for that minute. */
const minute = 60;
const officer = skills.indexOf('officer');
const running = sessionStates.indexOf('running');
const apart = -1;

/** Looked at from now on, where alarms follow exposure. */
export function startExposure({ plan, calendar, asDelivered }: World): void {
  if (asDelivered && plan.exposureLink !== null) calendar.schedule(Event.exposure, 0, calendar.now + minute);
}

/** A minute's exposure in every zone; an alarm where it has passed the threshold. */
export function addExposure(world: World): void {
  const { plan, calendar, exposure } = world;
  const link = plan.exposureLink;
  if (link === null) return;
  calendar.schedule(Event.exposure, 0, calendar.now + minute);
  countCompany(world);
  countGuardians(world, link);
  for (let company = 0; company < exposure.together.length; company++) {
    if (exposure.together[company] < 2) continue;
    const zone = (company / kinds) | 0;
    exposure.hours[zone] += (rateOf(world, link, company) * minute) / 3600;
    if (exposure.threshold[zone] < 0) exposure.threshold[zone] = thresholdOf(world, link, zone);
    if (exposure.hours[zone] < exposure.threshold[zone]) continue;
    exposure.hours[zone] = 0;
    exposure.threshold[zone] = thresholdOf(world, link, zone);
    soundAlarm(world, whoIn(world, company));
  }
}

/** Hours of contact equivalent to wing association, an hour: w · g · (K + κ · m). */
function rateOf({ plan, exposure }: World, link: ExposureLink, company: number): number {
  const zone = (company / kinds) | 0;
  const kind = company % kinds;
  const { locationClass, wing, watchArea } = plan.geography.zones[zone];
  const isCell = locationClass === 'cell';
  const second = isCell
    ? kind !== lockedIn
    : exposure.structured[zone] === 1 && kind === (wing < 0 ? unlocked : inSession);
  const g =
    kind === lockedIn
      ? 1
      : guardianship(
          exposure.watched[watchArea],
          exposure.guardians[watchArea],
          link.peoplePerGuardian,
          link.exponent,
        );
  const contacts =
    contactsAmong(exposure.together[company], link.cap) + link.pairWeight * exposure.pairs[company];
  return link.weights[zone * 2 + (second ? 1 : 0)] * g * contacts;
}

function thresholdOf(world: World, link: ExposureLink, zone: number): number {
  const { keyLow, keyHigh } = link.zoneKeys;
  const { draws } = world;
  const u = draws.uniform(Purpose.exposureThreshold, keyLow[zone], keyHigh[zone], quarterOccasion(world));
  return exponential(u, link.meanHours);
}

/** Of those there, the one who comes first in a keyed order. */
function whoIn(world: World, company: number): number {
  const { people, exposure } = world;
  let who = -1;
  let first = Infinity;
  for (let person = 0; person < people.count; person++) {
    if (exposure.companyOf[person] !== company) continue;
    const u = draw(world, Purpose.exposureAlarm, person, quarterOccasion(world));
    if (u >= first) continue;
    who = person;
    first = u;
  }
  return who;
}

function countCompany({ people, exposure, where, states, plan, header }: World): void {
  const { companyOf, together, pairs, watched } = exposure;
  together.fill(0);
  pairs.fill(0);
  watched.fill(0);
  for (let person = 0; person < people.count; person++) {
    const state = people.state[person];
    companyOf[person] = apart;
    if (where[state] === Where.outside) continue;
    const zone = people.zone[person];
    const kind =
      where[state] === Where.locked ? lockedIn : state === states.onWingSession ? inSession : unlocked;
    companyOf[person] = zone * kinds + kind;
    together[companyOf[person]]++;
    if (kind !== lockedIn) watched[plan.geography.zones[zone].watchArea]++;
  }
  const { first, second } = header.tables.pairs;
  for (let pair = 0; pair < first.length; pair++) {
    const company = companyOf[first[pair]];
    if (company !== apart && company === companyOf[second[pair]]) pairs[company]++;
  }
}

/** Officers at filled posts, in yards and on the way with a group; whoever runs a session counts as the reading says. */
function countGuardians(world: World, link: ExposureLink): void {
  const { plan, detail, exposure, sessions, escorts } = world;
  const { guardians, structured } = exposure;
  const { zones, wings, yardWatchArea } = plan.geography;
  guardians.fill(0);
  structured.fill(0);
  for (let post = 0; post < plan.posts.length; post++) {
    const { skill, watchArea } = plan.posts[post];
    if (skill === officer && watchArea >= 0) guardians[watchArea] += detail.present[post];
  }
  for (let wing = 0; wing < wings.length; wing++) {
    guardians[wings[wing].watchArea] -= detail.yardOfficers[wing];
    guardians[yardWatchArea[wing]] += detail.yardOfficers[wing];
  }
  for (const zone of escorts.link) if (zone >= 0) guardians[zones[zone].watchArea]++;
  for (let session = world.firstSession; session < world.firstSessionOfTomorrow; session++) {
    const zone = sessions.zone[session];
    if (zone < 0 || sessions.state[session] !== running) continue;
    if (plan.held[sessions.held[session]].activity.sim.structured) structured[zone] = 1;
    const staff = world.staffOfSession.get(session);
    if (staff === undefined) continue;
    for (const member of staff)
      guardians[zones[zone].watchArea] += plan.staff[member].skill === officer ? 1 : link.instructorWeight;
  }
}
