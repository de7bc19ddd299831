/** Midnight: the day's draws for people and staff, and the day's fixed events. */
import { Event } from '../eventKinds.ts';
import { dayOccasion, draw, Needs } from '../life.ts';
import { Purpose } from '../purposes.ts';
import type { World } from '../world.ts';
import { assignSessionStaff } from './sessionStaff.ts';

export function startDay(world: World): void {
  const { calendar, plan, sessions, roll, groups, movement } = world;
  world.day++;
  world.dayOfWeek = (world.day + 6) % 7;
  world.midnight = calendar.now;
  if (world.day < world.days) calendar.schedule(Event.midnight, 0, calendar.now + 86_400);
  drawPeople(world);
  drawStaff(world);
  world.firstSession = world.firstSessionOfTomorrow;
  while (
    world.firstSessionOfTomorrow < sessions.count &&
    sessions.day[world.firstSessionOfTomorrow] === world.day
  ) {
    world.firstSessionOfTomorrow++;
  }
  assignSessionStaff(world);
  for (let session = world.firstSession; session < world.firstSessionOfTomorrow; session++) {
    const { mode } = plan.held[sessions.held[session]];
    const lead = mode === 2 ? plan.seconds.callLead : plan.seconds.onWingLead;
    if (mode !== 0)
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

function drawPeople(world: World): void {
  const { people, plan, draws, asDelivered } = world;
  const { behaviour } = plan;
  const occasion = dayOccasion(world, 0);
  const share = (purpose: number, person: number, of: number): boolean =>
    draw(world, purpose, person, occasion) < of;
  const patience = behaviour['needs.patienceMinutes'] * 60;
  for (let person = 0; person < people.count; person++) {
    const telephone = !plan.cells[people.cell[person]].telephone;
    let wants = 0;
    // Whether somebody is prescribed medication is theirs, not the day's.
    if (draw(world, Purpose.needsMedication, person, 0) < behaviour['medication.share'])
      wants |= 1 << Needs.medication;
    if (share(Purpose.wantsOpenAir, person, behaviour['exercise.takeUpShare'])) wants |= 1 << Needs.openAir;
    if (share(Purpose.wantsShower, person, behaviour['needs.showerShare'])) wants |= 1 << Needs.shower;
    if (telephone && share(Purpose.wantsTelephone, person, behaviour['needs.telephoneShare']))
      wants |= 1 << Needs.telephone;
    if (share(Purpose.wantsCleaning, person, behaviour['needs.cleaningShare'])) wants |= 1 << Needs.cleaning;
    people.needs[person] = wants;
    people.eveningMedication[person] =
      draw(world, Purpose.needsEveningMedication, person, 0) < behaviour['medication.eveningShare'] ? 1 : 0;
    people.rank[person] = draws.rank(
      Purpose.queueRank,
      people.keyLow[person],
      people.keyHigh[person],
      occasion,
    );
    people.sickToday[person] =
      asDelivered && share(Purpose.sickToday, person, behaviour['attendance.sickShare']) ? 1 : 0;
    people.patience[person] = Math.round(patience * (0.5 + draw(world, Purpose.patience, person, occasion)));
    people.outOnCall[person] = 0;
    people.personalCauseUntil[person] = 0;
  }
}

/** As delivered, some of the roster is absent all day and some comes late; neither depends on who else is rostered. */
function drawStaff(world: World): void {
  const { plan, detail, draws, asDelivered, staffKeyLow, staffKeyHigh, dayOfWeek, midnight } = world;
  const { behaviour, seconds } = plan;
  const occasion = dayOccasion(world, 0);
  detail.staffAbsentYesterday.set(detail.staffAbsent);
  for (let member = 0; member < plan.staff.length; member++) {
    const uniform = (purpose: number): number =>
      draws.uniform(purpose, staffKeyLow[member], staffKeyHigh[member], occasion);
    const { days, start } = plan.staff[member];
    if (days[dayOfWeek] === 0) continue;
    detail.staffAbsent[member] =
      asDelivered && uniform(Purpose.staffAbsent) < behaviour['staff.absentShare'] ? 1 : 0;
    const late = asDelivered && uniform(Purpose.staffLate) < behaviour['staff.lateShare'];
    detail.staffLateUntil[member] = late
      ? midnight + start + Math.max(60, Math.round(uniform(Purpose.staffLateness) * 2 * seconds.late))
      : 0;
  }
}
