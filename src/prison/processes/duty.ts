/** Who is on duty, who of them is at a meal or runs a session, and who may be put on a post. */
import { Kind } from '#trace/records.ts';
import type { World } from '../world.ts';

/** Midnight, with absences and lateness drawn: from when until when each of the staff is on duty today. */
export function setHoursOfDuty({ plan, detail, dayOfWeek, midnight }: World): void {
  const yesterday = (dayOfWeek + 6) % 7;
  plan.staff.forEach(({ days, start, finish }, member) => {
    const stays = days[yesterday] === 1 && detail.staffAbsentYesterday[member] === 0;
    detail.dutyCarriedTo[member] = stays ? midnight + finish - 86_400 : 0;
    const comes = days[dayOfWeek] === 1 && detail.staffAbsent[member] === 0;
    detail.dutyFrom[member] = Math.max(midnight + start, detail.staffLateUntil[member]);
    detail.dutyTo[member] = comes ? midnight + finish : 0;
  });
}

/** Counts who is on duty, deployable and free of each skill at this second, and takes those who are not off their posts. */
export function countDuty(world: World): void {
  const { plan, detail, calendar, writer } = world;
  const { free, available } = world.scratch;
  free.fill(0);
  available.fill(0);
  for (let skill = 0; skill < plan.staffOfSkill.length; skill++) {
    const members = plan.staffOfSkill[skill];
    if (members.length === 0) continue;
    let onDuty = 0;
    let deployable = 0;
    let throughMeal = 0;
    for (const member of members) {
      if (!isOnDuty(world, member, calendar.now)) {
        detail.staffPost[member] = -1;
        detail.staffAt[member] = plan.staffHome[member];
        continue;
      }
      onDuty++;
      const inSession = isInSession(world, member, calendar.now);
      const mealTime = isMealTime(world, member, calendar.now);
      const atMeal = mealTime && !inSession && !isKeptFromMeal(world, member);
      if (!atMeal) deployable++;
      if (mealTime && !atMeal) throughMeal++;
      if (inSession || atMeal) detail.staffPost[member] = -1;
      else {
        free[member] = 1;
        available[skill]++;
      }
    }
    if (
      onDuty === detail.onDuty[skill] &&
      deployable === detail.deployable[skill] &&
      throughMeal === detail.throughMeal[skill]
    )
      continue;
    detail.throughMeal[skill] = throughMeal;
    detail.onDuty[skill] = onDuty;
    detail.deployable[skill] = deployable;
    writer.write(calendar.now, Kind.duty, skill, deployable, throughMeal, 0, onDuty);
  }
}

/** How many of a skill will be free for posts at a second of today to come, by what is known now. */
export function availableAt(world: World, skill: number, second: number): number {
  const time = world.midnight + second;
  let available = 0;
  for (const member of world.plan.staffOfSkill[skill]) {
    if (!isOnDuty(world, member, time)) continue;
    if (!isInSession(world, member, time) && !isMealTime(world, member, time)) available++;
  }
  return available;
}

/** On today's shift, or on what yesterday's has left of this day. */
function isOnDuty({ detail }: World, member: number, time: number): boolean {
  return (
    (time >= detail.dutyFrom[member] && time < detail.dutyTo[member]) || time < detail.dutyCarriedTo[member]
  );
}

/** Running a session. Who runs one across the own meal break eats there, in turns with a colleague. */
function isInSession({ sessions, sessionStaff }: World, member: number, time: number): boolean {
  for (const session of sessionStaff[member])
    if (sessions.start[session] <= time && time < sessions.end[session]) return true;
  return false;
}

/** Whether it is time for the own meal. */
function isMealTime({ plan, midnight }: World, member: number, time: number): boolean {
  const second = time - midnight;
  return second >= plan.mealFrom[member] && second < plan.mealTo[member];
}

/** Nobody goes to a meal while the roll is open, or begins this second; the break ends when it would have. */
function isKeptFromMeal({ roll, plan, midnight, dayOfWeek, calendar }: World, member: number): boolean {
  const breakFrom = plan.mealFrom[member];
  if (roll.pending) return midnight + breakFrom >= roll.since;
  const begins = midnight + breakFrom === calendar.now;
  return begins && roll.starts[dayOfWeek][roll.number] === breakFrom;
}
