/** Midnight: the day's fixed events enter the calendar. */
import { Event } from '../eventKinds.ts';
import type { World } from '../world.ts';
import { firstCall } from './calls.ts';
import { drawPeople, drawStaff } from './dayDraws.ts';
import { setHoursOfDuty } from './duty.ts';
import { startExposure } from './exposureAlarms.ts';
import { drawAlarms } from './incidents.ts';
import { assignSessionStaff } from './sessionStaff.ts';
import { drawWatches } from './watches.ts';

export function startDay(world: World): void {
  const { calendar, plan, sessions, roll, groups, movement } = world;
  world.day++;
  world.dayOfWeek = (world.day + 6) % 7;
  world.midnight = calendar.now;
  if (world.day < world.days) calendar.schedule(Event.midnight, 0, calendar.now + 86_400);
  drawPeople(world);
  drawStaff(world);
  setHoursOfDuty(world);
  drawWatches(world);
  drawAlarms(world);
  if (world.day === 0) startExposure(world);
  world.firstSession = world.firstSessionOfTomorrow;
  while (
    world.firstSessionOfTomorrow < sessions.count &&
    sessions.day[world.firstSessionOfTomorrow] === world.day
  ) {
    world.firstSessionOfTomorrow++;
  }
  assignSessionStaff(world);
  for (let session = world.firstSession; session < world.firstSessionOfTomorrow; session++) {
    const { mode, appointment, outside } = plan.held[sessions.held[session]];
    if (appointment !== null && !outside) {
      scheduleSitting(world, session);
      continue;
    }
    const lead = mode === 2 ? plan.seconds.callLead : plan.seconds.onWingLead;
    if (mode !== 0 && !outside)
      calendar.schedule(
        Event.callSession,
        session,
        Math.max(calendar.now + 1, sessions.start[session] - lead),
      );
    calendar.schedule(Event.startSession, session, sessions.start[session]);
    calendar.schedule(Event.sessionEnd, session, sessions.end[session]);
  }
  plan.windowTimes.forEach(({ from, to, days }, window) => {
    movement.open[window] = 0;
    if (days[world.dayOfWeek] === 0) return;
    calendar.schedule(Event.windowOpen, window, world.midnight + from);
    calendar.schedule(Event.windowShut, window, world.midnight + to);
  });
  calendar.schedule(Event.finalLockUp, 0, world.midnight + plan.finalLockUp[world.dayOfWeek]);
  roll.number = 0;
  const starts = roll.starts[world.dayOfWeek];
  if (starts.length > 0) calendar.schedule(Event.rollStart, 0, world.midnight + starts[0]);
  for (let group = 0; group < groups.open.length; group++) {
    groups.segment[group] = 0;
    calendar.schedule(Event.boundary, group, calendar.now);
  }
  world.detailIndex = 0;
  calendar.schedule(Event.detail, 0, calendar.now);
}

/** Decided before the first who is booked is called. */
function scheduleSitting(world: World, session: number): void {
  const { calendar, sessions, plan } = world;
  const decided = Math.min(sessions.start[session] - plan.seconds.callLead, firstCall(world, session) - 1);
  calendar.schedule(Event.callSession, session, Math.max(calendar.now + 1, decided));
  calendar.schedule(Event.startSession, session, sessions.start[session]);
  calendar.schedule(Event.sessionEnd, session, sessions.end[session]);
}
