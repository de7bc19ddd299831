/** Incidents (model.md §4.15): alarms, as delivered, the same under every regime, and what a response costs. */
import { curtailCauses, Kind, sessionReasons } from '#trace/records.ts';
import type { BehaviourId } from '#scenario/assumptions.ts';
import { Event } from '../eventKinds.ts';
import { dayOccasion, draw } from '../life.ts';
import { Drains } from '../posts.ts';
import { Purpose } from '../purposes.ts';
import { Where } from '../people.ts';
import type { World } from '../world.ts';
import { runDetail } from './detail.ts';
import { shutLanding, wingLockdown } from './lockdown.ts';
import { endSessionsIn } from './sessions.ts';

const forAlarm = curtailCauses.indexOf('incident');
const operationalIssue = sessionReasons.indexOf('OPERATIONAL_ISSUE');

/** Midnight: to whom there will be an alarm today, and when. */
export function drawAlarms(world: World): void {
  const { people, plan, calendar, midnight, dayOfWeek, asDelivered } = world;
  const perDay = plan.behaviour['incidents.alarms'] / 7000;
  if (!asDelivered || perDay === 0 || plan.exposureLink !== null) return;
  const { from, to } = plan.baselineHours[dayOfWeek];
  const occasion = dayOccasion(world, 0);
  for (let person = 0; person < people.count; person++) {
    if (draw(world, Purpose.alarm, person, occasion) >= perDay) continue;
    const second = from + Math.floor(draw(world, Purpose.alarmSecond, person, occasion) * (to - from));
    calendar.schedule(Event.alarm, person, midnight + second);
  }
}

/** An alarm where somebody is; outside the prison there is none. */
export function soundAlarm(world: World, person: number): void {
  const { people, plan, calendar, writer, where } = world;
  const zone = people.zone[person];
  if (where[people.state[person]] === Where.outside) return;
  writer.write(calendar.now, Kind.incident, zone, -1, 0, 0, 0);
  const stop = secondsOf(world, 'incidents.movementStopMinutes');
  stopMovement(world, person, zone, stop);
  const { wing, place } = plan.geography.zones[zone];
  if (place >= plan.wingCodes.length) {
    endSessionsIn(world, zone, Math.max(stop, plan.seconds.redeploy), operationalIssue);
  }
  if (wing >= 0) shutFor(world, people.landing[person]);
  respond(world, person);
}

function shutFor(world: World, landing: number): void {
  const { calendar, landings } = world;
  const until = calendar.now + secondsOf(world, 'incidents.landingLostMinutes');
  if (until > Math.max(calendar.now, landings.shutUntil[landing]))
    shutLanding(world, landing, until, wingLockdown, forAlarm);
}

/** Officers come from the lowest posts, and go back to them once it is over. */
function respond(world: World, person: number): void {
  const { detail, calendar } = world;
  const over = calendar.now + Math.max(1, secondsOf(world, 'incidents.responseMinutes'));
  if (calendar.cancel(Event.responseOver, person))
    detail.drained[Drains['alarm-response']] -= responders(world);
  calendar.schedule(Event.responseOver, person, over);
  detail.drained[Drains['alarm-response']] += responders(world);
  runDetail(world, 1);
}

export function endResponse(world: World): void {
  world.detail.drained[Drains['alarm-response']] -= responders(world);
  runDetail(world, 1);
}

/** Nobody sets off over a link that touches the place, or passes its gate; those under way finish. */
function stopMovement(world: World, person: number, zone: number, seconds: number): void {
  const { movement, plan, calendar } = world;
  if (seconds === 0) return;
  const until = calendar.now + seconds;
  const { links, gates } = plan.geography.nearby[zone];
  for (const link of links)
    movement.linkStoppedUntil[link] = Math.max(movement.linkStoppedUntil[link], until);
  for (const gate of gates)
    movement.gateStoppedUntil[gate] = Math.max(movement.gateStoppedUntil[gate], until);
  calendar.reschedule(Event.movementResumes, person, until);
}

const responders = ({ plan }: World): number => Math.round(plan.behaviour['incidents.responders']);

const secondsOf = ({ plan }: World, id: BehaviourId): number => Math.round(plan.behaviour[id] * 60);
