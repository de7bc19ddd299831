/** Meaning faults of activities: delivered in one way, at times that can be kept, in a place that exists, by staff there are. */
import { minuteOfDay } from '../clock.ts';
import type { DayOfWeek, Establishment } from '../establishment.ts';
import { show } from '../fault.ts';
import type { Activity, Regime } from '../regime.ts';
import { eachOnce, isKnown, within, type Report } from './report.ts';
import { slotTimes } from './slot-times.ts';

export function activities(regime: Regime, report: Report): void {
  eachOnce(
    report,
    regime.activities.map((activity) => activity.id),
    (index) => ['activities', index, 'id'],
    'activity',
  );
  regime.activities.forEach((activity, index) => {
    const reportOne = within(report, 'activities', index);
    delivery(activity, reportOne);
    slots(activity, regime, reportOne);
    cohort(activity, regime, reportOne);
    inCellSlots(activity, reportOne);
    if (activity.sim.smallestGroup > activity.capacity) {
      reportOne({
        path: ['sim', 'smallestGroup'],
        found: `${activity.sim.smallestGroup}`,
        expected: `at most ${activity.capacity}, its capacity`,
        advice: 'Lower it, or raise the capacity.',
      });
    }
  });
}

/** In cell, on the wing or off it; DPS refuses two of them, and puts those not in work on the routine tier. */
function delivery(
  { categoryCode, tierCode, inCell, onWing, offWing, slots: held, sim }: Activity,
  report: Report,
): void {
  const notInWork = categoryCode === 'SAA_NOT_IN_WORK';
  const chosen = [inCell && 'inCell', onWing && 'onWing', offWing && 'offWing'].filter(
    (name) => name !== false,
  );
  if (chosen.length > 1) {
    const expected = 'one of inCell, onWing and offWing';
    report({ path: [chosen[1]], found: chosen.join(' and '), expected, advice: 'Set all but one to false.' });
  } else if (chosen.length === 0 && !notInWork) {
    const expected = 'one of inCell, onWing and offWing';
    report({
      path: [],
      found: 'none of inCell, onWing and offWing',
      expected,
      advice: 'Set one of them to true.',
    });
  }
  if (notInWork && tierCode !== 'FOUNDATION') {
    const expected = '"FOUNDATION" for SAA_NOT_IN_WORK, as DPS sets it';
    report({
      path: ['tierCode'],
      found: show(tierCode),
      expected,
      advice: 'Correct the tier or the category.',
    });
  }
  if (held.length === 0 && !notInWork) {
    report({
      path: ['slots'],
      found: show(held),
      expected: 'at least one slot',
      advice: 'Add the slots in which it is held.',
    });
  }
  if (notInWork && sim.outcomeArea !== undefined) {
    report({
      path: ['sim', 'outcomeArea'],
      found: show(sim.outcomeArea),
      expected: 'no outcome area for SAA_NOT_IN_WORK, which serves none',
      advice: 'Remove the area, or correct the category.',
    });
  }
  const hasPlace = sim.place !== undefined;
  if (hasPlace !== (onWing || offWing)) {
    report({
      path: ['sim', 'place'],
      found: show(sim.place),
      expected: hasPlace ? 'no place, as people stay in their cells' : 'the place where it is held',
      advice: hasPlace ? 'Remove the place.' : 'Add "place".',
    });
  }
  if (sim.wingWork === true && !onWing) {
    report({
      path: ['sim', 'wingWork'],
      found: 'wing work off the wing',
      expected: 'wing work only with onWing',
      advice: 'Remove wingWork, or set onWing to true.',
    });
  }
  if (onWing && sim.place === 'floor' && sim.wingWork !== true) {
    report({
      path: ['sim', 'place'],
      found: '"floor" without wingWork',
      expected: 'a room of the wing; only wing workers are busy on the floor',
      advice: 'Name a room, or set wingWork to true.',
    });
  }
}

interface Held {
  readonly day: DayOfWeek;
  readonly timeSlot: string;
  readonly from: number;
  readonly to: number;
}

function slots({ slots: rows }: Activity, regime: Regime, report: Report): void {
  const held: Held[] = [];
  rows.forEach((slot, index) => {
    const reportSlot = within(report, 'slots', index);
    const { customStartTime: start, customEndTime: end } = slot;
    eachOnce(reportSlot, slot.daysOfWeek, (place) => ['daysOfWeek', place], 'day of a slot');
    if ((start === undefined) !== (end === undefined)) {
      reportSlot({
        path: [start === undefined ? 'customEndTime' : 'customStartTime'],
        found: 'one custom time without the other',
        expected: 'both customStartTime and customEndTime, or neither',
        advice: 'Add the other.',
      });
      return;
    }
    if (start !== undefined && end !== undefined && minuteOfDay(end) <= minuteOfDay(start)) {
      reportSlot({
        path: ['customEndTime'],
        found: `${start} to ${end}`,
        expected: 'an end after the start',
        advice: 'Correct one of the two times.',
      });
      return;
    }
    for (const day of new Set(slot.daysOfWeek)) {
      const times = slotTimes(regime, slot, day);
      if (times === undefined) continue;
      const clash = held.find(
        (other) =>
          other.day === day &&
          (other.timeSlot === slot.timeSlot || (other.from < times.to && times.from < other.to)),
      );
      if (clash === undefined) {
        held.push({ day, timeSlot: slot.timeSlot, ...times });
        continue;
      }
      reportSlot({
        path: ['daysOfWeek'],
        found:
          clash.timeSlot === slot.timeSlot
            ? `${slot.timeSlot} on ${day} a second time`
            : `${slot.timeSlot} on ${day}, which overlaps its ${clash.timeSlot} slot`,
        expected: 'slots of one activity apart from each other',
        advice: 'Remove the day from one of them, or change the times.',
      });
      break;
    }
  });
}

/** Slots that it holds, once each; what is on the wing or in the cell already has nothing to move. */
function inCellSlots({ offWing, slots: held, sim }: Activity, report: Report): void {
  if (sim.inCellSlots === undefined) return;
  if (!offWing) {
    report({
      path: ['sim', 'inCellSlots'],
      found: 'slots worked at in the cell, of an activity that is not off the wing',
      expected: 'inCellSlots only for an activity off the wing',
      advice: 'Remove them, or set "offWing".',
    });
  }
  const seen = new Set<string>();
  sim.inCellSlots.forEach(({ timeSlot, daysOfWeek }, index) =>
    daysOfWeek.forEach((day, place) => {
      const isHeld = held.some((slot) => slot.timeSlot === timeSlot && slot.daysOfWeek.includes(day));
      const isTwice = seen.has(`${day} ${timeSlot}`);
      seen.add(`${day} ${timeSlot}`);
      if (isHeld && !isTwice) return;
      report({
        path: ['sim', 'inCellSlots', index, 'daysOfWeek', place],
        found: isTwice ? `${timeSlot} on ${day} a second time` : `${timeSlot} on ${day}, when it is not held`,
        expected: 'slots of the activity, once each',
        advice: 'Remove the day, or add the slot to the activity.',
      });
    }),
  );
}

function cohort({ sim }: Activity, regime: Regime, report: Report): void {
  eachOnce(report, sim.wings ?? [], (index) => ['sim', 'wings', index], 'wing of an activity');
  if (sim.cohort === undefined) return;
  const { partition, number } = sim.cohort;
  const names = Object.keys(regime.sim.partitions);
  if (!isKnown(report, ['sim', 'cohort', 'partition'], partition, names, 'a partition')) return;
  const cohorts = regime.sim.partitions[partition].length;
  if (number <= cohorts) return;
  report({
    path: ['sim', 'cohort', 'number'],
    found: `cohort ${number}`,
    expected: `at most ${cohorts}, the number of cohorts of ${show(partition)}`,
    advice: 'Correct the number.',
  });
}

export function activitiesInEstablishment(
  regime: Regime,
  establishment: Establishment,
  report: Report,
): void {
  const employed = new Set(
    establishment.staff.lines.filter((line) => line.headcount > 0).map((line) => line.skill),
  );
  regime.activities.forEach((activity, index) => {
    const reportOne = within(report, 'activities', index);
    placeExists(activity, establishment, reportOne);
    whoMayCome(activity, establishment, reportOne);
    activity.sim.staff.forEach(({ anyOf }, row) => {
      if (anyOf.some((skill) => employed.has(skill))) return;
      reportOne({
        path: ['sim', 'staff', row, 'anyOf'],
        found: `${anyOf.join(' or ')}, of whom the establishment has none`,
        expected: 'a skill of one of its shift lines',
        advice: 'Correct the skill, or add a shift line.',
      });
    });
  });
}

function whoMayCome({ inCell, sim }: Activity, establishment: Establishment, report: Report): void {
  const lived = establishment.wings.flatMap(({ landings }) =>
    landings.map(({ residents }) => residents ?? 'mainstream'),
  );
  eachOnce(report, sim.residents ?? [], (index) => ['sim', 'residents', index], 'group of residents');
  sim.residents?.forEach((group, index) => {
    if (lived.includes(group)) return;
    report({
      path: ['sim', 'residents', index],
      found: `${show(group)}, which no landing holds`,
      expected: 'a group that lives on a landing of the establishment',
      advice: 'Correct the group, or give a landing these residents.',
    });
  });
  if (establishment.openConditions !== true || (!inCell && sim.inCellSlots === undefined)) return;
  report({
    path: inCell ? ['inCell'] : ['sim', 'inCellSlots'],
    found: inCell
      ? 'an in-cell activity under open conditions'
      : 'slots worked at in the cell under open conditions',
    expected: 'none: in-cell work is done behind locked doors, and here there are none',
    advice: 'Hold it on the wing or off it.',
  });
}

function placeExists(
  { offWing, onWing, sim }: Activity,
  { wings, places }: Establishment,
  report: Report,
): void {
  const codes = wings.map((wing) => wing.wingCode);
  sim.wings?.forEach((wing, index) => isKnown(report, ['sim', 'wings', index], wing, codes, 'a wing'));
  if (sim.place === undefined) return;
  const path = ['sim', 'place'];
  const limits: number[] = [];
  if (offWing) {
    if (
      !isKnown(
        report,
        path,
        sim.place,
        places.map((place) => place.id),
        'a place off the wings',
      )
    )
      return;
    limits.push(...places.filter((place) => place.id === sim.place).map((place) => place.limit));
  } else if (onWing && sim.place !== 'floor') {
    for (const { wingCode, facilities } of wings) {
      if (!(sim.wings?.includes(wingCode) ?? true)) continue;
      const names = facilities.rooms.map((room) => room.id);
      if (!isKnown(report, path, sim.place, names, `a room of wing ${wingCode}`)) continue;
      limits.push(...facilities.rooms.filter((room) => room.id === sim.place).map((room) => room.limit));
    }
  }
  const limit = Math.min(...limits);
  if (sim.smallestGroup <= limit) return;
  report({
    path: ['sim', 'smallestGroup'],
    found: `${sim.smallestGroup}`,
    expected: `at most ${limit}, which the room holds`,
    advice: 'Lower it, or name a larger room.',
  });
}
