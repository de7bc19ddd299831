/** Who is on duty, who of them is at a meal or runs a session, and who may be put on a post. */
import { Kind } from '#trace/records.ts';
import type { World } from '../world.ts';

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
        detail.staffAt[member] = plan.staff[member].home;
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

function isOnDuty(world: World, member: number, time: number): boolean {
  const { plan, detail, midnight, dayOfWeek } = world;
  const { days, start, finish } = plan.staff[member];
  const second = time - midnight;
  if (days[dayOfWeek] === 1 && second >= start && second < finish) {
    return detail.staffAbsent[member] === 0 && detail.staffLateUntil[member] <= time;
  }
  return (
    days[(dayOfWeek + 6) % 7] === 1 && second < finish - 86_400 && detail.staffAbsentYesterday[member] === 0
  );
}

/** Running a session. Who runs one across the own meal break eats there, in turns with a colleague. */
function isInSession({ sessions, sessionStaff }: World, member: number, time: number): boolean {
  const booked = sessionStaff.get(member);
  if (booked === undefined) return false;
  for (const session of booked)
    if (sessions.start[session] <= time && time < sessions.end[session]) return true;
  return false;
}

/** Whether it is time for the own meal. */
function isMealTime({ plan, midnight }: World, member: number, time: number): boolean {
  const { breakFrom, breakTo } = plan.staff[member];
  const second = time - midnight;
  return second >= breakFrom && second < breakTo;
}

/** Nobody goes to a meal while the roll is open, or begins this second; the break ends when it would have. */
function isKeptFromMeal({ roll, plan, midnight, dayOfWeek, calendar }: World, member: number): boolean {
  const { breakFrom } = plan.staff[member];
  if (roll.pending) return midnight + breakFrom >= roll.since;
  const begins = midnight + breakFrom === calendar.now;
  return begins && roll.starts[dayOfWeek][roll.number] === breakFrom;
}
