/** What a day brings to each person and each of the staff: needs, patience, sickness, lateness. */
import { facilities } from '#scenario/regime.ts';
import { dayOccasion, draw, Needs } from '../life.ts';
import { Purpose } from '../purposes.ts';
import { isInSpell, spellRates } from '../spells.ts';
import type { World } from '../world.ts';

const kit = facilities.indexOf('kit');

export function drawPeople(world: World): void {
  const { people, plan, draws, asDelivered } = world;
  const { behaviour } = plan;
  const occasion = dayOccasion(world, 0);
  const share = (purpose: number, person: number, of: number): boolean =>
    draw(world, purpose, person, occasion) < of;
  const patience = behaviour['needs.patienceMinutes'] * 60;
  const sickShare = behaviour['attendance.sickShare'];
  const rates = spellRates(sickShare, behaviour['attendance.sickSpellDays']);
  for (let person = 0; person < people.count; person++) {
    const telephone = !plan.cells[people.cell[person]].telephone;
    let wants = 0;
    if (people.medication[person] === 1) wants |= 1 << Needs.medication;
    if (share(Purpose.wantsOpenAir, person, behaviour['exercise.takeUpShare'])) wants |= 1 << Needs.openAir;
    if (share(Purpose.wantsShower, person, behaviour['needs.showerShare'])) wants |= 1 << Needs.shower;
    if (telephone && share(Purpose.wantsTelephone, person, behaviour['needs.telephoneShare']))
      wants |= 1 << Needs.telephone;
    if (share(Purpose.wantsCleaning, person, behaviour['needs.cleaningShare'])) wants |= 1 << Needs.cleaning;
    people.needs[person] = wants;
    people.rank[person] = draws.rank(
      Purpose.queueRank,
      people.keyLow[person],
      people.keyHigh[person],
      occasion,
    );
    if (changesKit(world, people.group[person])) people.needs[person] |= 1 << Needs.kit;
    if (asDelivered) {
      const u = draw(world, Purpose.sickToday, person, occasion);
      const sick = isInSpell(u, world.day, people.sickToday[person] === 1, sickShare, rates, 1);
      people.sickToday[person] = sick ? 1 : 0;
    }
    people.patience[person] = Math.round(patience * (0.5 + draw(world, Purpose.patience, person, occasion)));
    people.outOnCall[person] = 0;
    people.personalCauseUntil[person] = 0;
  }
}

/**
 * As delivered, some of the roster is absent all day, in spells that rise and fall together, and some comes late. Neither depends
 * on who else is rostered.
 */
export function drawStaff(world: World): void {
  const { plan, detail, draws, dayOfWeek, midnight } = world;
  if (!world.asDelivered) return;
  const { behaviour, seconds, wholeKey, staffKeys } = plan;
  const occasion = dayOccasion(world, 0);
  const share = behaviour['staff.absentShare'];
  const rates = spellRates(share, behaviour['staff.sickSpellDays']);
  const common = draws.uniform(Purpose.staffDailyFactor, wholeKey.keyLow[0], wholeKey.keyHigh[0], occasion);
  const factor = 1 + behaviour['staff.dailyFactorSpread'] * (2 * common - 1);
  detail.staffAbsentYesterday.set(detail.staffAbsent);
  for (let member = 0; member < plan.staff.length; member++) {
    const uniform = (purpose: number): number =>
      draws.uniform(purpose, staffKeys.keyLow[member], staffKeys.keyHigh[member], occasion);
    const u = uniform(Purpose.staffAbsent);
    const sick = isInSpell(u, world.day, detail.staffAbsent[member] === 1, share, rates, factor);
    detail.staffAbsent[member] = sick ? 1 : 0;
    const { days, start } = plan.staff[member];
    if (days[dayOfWeek] === 0) continue;
    const late = uniform(Purpose.staffLate) < behaviour['staff.lateShare'];
    detail.staffLateUntil[member] = late
      ? midnight + start + Math.max(60, Math.round(uniform(Purpose.staffLateness) * 2 * seconds.late))
      : 0;
  }
}

/** Kit is changed on the days on which the group's core day opens the kit room to it. */
function changesKit({ plan, dayOfWeek }: World, group: number): boolean {
  return plan.lastOpening[(group * 7 + dayOfWeek) * facilities.length + kit] >= 0;
}
