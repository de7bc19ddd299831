/** Who runs which session today: known in the morning from who is on the roster and not absent. */
import { dayOccasion } from '../life.ts';
import { Purpose } from '../purposes.ts';
import type { World } from '../world.ts';

/**
 * Gives each of today's sessions its own staff from the fixed pool, as delivered. Sessions are served in an order drawn
 * afresh each day, so that a shortage does not always fall on the same one. Those left short are cancelled at their call.
 */
export function assignSessionStaff(world: World): void {
  const { sessions, plan, detail, draws, asDelivered, midnight, dayOfWeek } = world;
  if (!asDelivered) return;
  world.staffOfSession.clear();
  const occasion = dayOccasion(world, 0);
  const { keyLow, keyHigh } = plan.heldKeys;
  const order: { readonly session: number; readonly rank: number }[] = [];
  for (let session = world.firstSession; session < world.firstSessionOfTomorrow; session++) {
    const held = sessions.held[session];
    if (plan.held[held].activity.sim.staff.length === 0) continue;
    order.push({
      session,
      rank: draws.rank(Purpose.sessionStaffOrder, keyLow[held], keyHigh[held], occasion),
    });
  }
  order.sort((a, b) => a.rank - b.rank || a.session - b.session);
  for (const booked of world.sessionStaff) booked.length = 0;
  for (const { session } of order) {
    const from = sessions.start[session];
    const to = sessions.end[session];
    const chosen: number[] = [];
    let short = false;
    for (const { anyOf, count } of plan.heldStaff[sessions.held[session]]) {
      let found = 0;
      for (const skill of anyOf) {
        for (const member of plan.staffOfSkill[skill]) {
          if (found === count) break;
          const { days, start, finish } = plan.staff[member];
          const rostered = days[dayOfWeek] === 1 && midnight + start <= from && midnight + finish >= to;
          if (!rostered || detail.staffAbsent[member] === 1 || chosen.includes(member)) continue;
          if (isBusy(world, member, from, to)) continue;
          chosen.push(member);
          found++;
        }
      }
      if (found < count) short = true;
    }
    sessions.shortOfStaff[session] = short ? 1 : 0;
    if (short) continue;
    world.staffOfSession.set(session, chosen);
    for (const member of chosen) world.sessionStaff[member].push(session);
  }
}

/** Whether somebody is already booked for a session that overlaps. */
function isBusy(world: World, member: number, from: number, to: number): boolean {
  const { sessions, sessionStaff } = world;
  return sessionStaff[member].some((session) => sessions.start[session] < to && from < sessions.end[session]);
}
