import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, populate } from '#prison/model.ts';
import { plannedSecondsOf } from '#rules/plannedHours.ts';
import { inCellShare, movableSlots } from '#scenario/levers/in-cell-share.ts';
import type { Scenario } from '#scenario/scenario.ts';
import { faultsOf, shipped, shippedScenarios } from './shipped-regimes.ts';

const anyShare = fc.integer({ min: 0, max: 100 }).map((percentage) => percentage / 100);
const anyScenario = fc.constantFrom(...shippedScenarios);
const inCellOf = ({ regime }: Scenario): readonly string[] =>
  regime.activities.flatMap(({ id, sim }) =>
    (sim.inCellSlots ?? []).flatMap(({ timeSlot, daysOfWeek }) =>
      daysOfWeek.map((day) => `${id} ${day} ${timeSlot}`),
    ),
  );
const sum = ({ inCell, onWing, offWing }: ReturnType<typeof plannedSecondsOf>): number =>
  inCell + onWing + offWing;

/** Who is planned to be at what, when: every person, session and second of a week. */
function plannedOf(scenario: Scenario): string[] {
  const { header } = populate(compile(scenario), {
    condition: 'asDelivered',
    seed: 7,
    replication: 0,
    days: 7,
  });
  const { allocations, sessions, activities, people } = header.tables;
  return Array.from(allocations.session, (session, row) => {
    const activity = sessions.activity[session];
    const name = activities.id[activity].replace('/in-cell', '');
    const isActivity = header.names.eventTypes[activities.eventType[activity]] === 'ACTIVITY';
    const { person, start, end } = allocations;
    return isActivity ? `${people.ref[person[row]]} ${name} ${start[row]} ${end[row]}` : '';
  })
    .filter((row) => row !== '')
    .sort();
}

describe('a share of the sessions off the wing in the cell', () => {
  test('is that share of those that can be moved', () => {
    fc.assert(
      fc.property(anyScenario, anyShare, (base, share) => {
        expect(inCellOf(inCellShare(base, share))).toHaveLength(
          Math.round(share * movableSlots(base).length),
        );
      }),
    );
  });

  test('is contained in a larger one', () => {
    fc.assert(
      fc.property(anyScenario, anyShare, anyShare, (base, one, other) => {
        const [smaller, larger] = [Math.min(one, other), Math.max(one, other)].map((share) =>
          inCellOf(inCellShare(base, share)),
        );
        expect(larger).toEqual(expect.arrayContaining([...smaller]));
      }),
    );
  });

  test('leaves planned person-hours as they are by the timetable, to the second, and moves the rest', () => {
    fc.assert(
      fc.property(anyScenario, anyShare, (base, share) => {
        const before = plannedSecondsOf(base.establishment, base.regime);
        const changed = inCellShare(base, share);
        const after = plannedSecondsOf(changed.establishment, changed.regime);
        expect(sum(after)).toBe(sum(before));
        expect(after.onWing).toBe(before.onWing);
        expect(after.inCell - before.inCell).toBe(before.offWing - after.offWing);
      }),
    );
  });

  test.each(['workshop-based', 'young-small-groups', 'womens-frd-structured'])(
    'gives everybody of %s the same places, sessions and hours as before',
    (id) => {
      const base = shipped(id);
      expect(plannedOf(inCellShare(base, 0.5))).toEqual(plannedOf(base));
    },
  );

  test('is taken evenly: at a half no activity gives more than one session above or below a half', () => {
    const base = shipped('workshop-based');
    const moved = inCellOf(inCellShare(base, 0.5));
    for (const { id, slots, sim } of base.regime.activities) {
      const own = moved.filter((slot) => slot.startsWith(`${id} `)).length;
      if (own === 0 || sim.allocation !== 'main') continue;
      const all = slots.reduce((count, { daysOfWeek }) => count + daysOfWeek.length, 0);
      expect(Math.abs(own - all / 2), id).toBeLessThanOrEqual(1);
    }
  });

  test('is of classes, programmes and indoor workshops: not of the kitchen, gardens, gym, library or worship', () => {
    const activities = new Set(movableSlots(shipped('workshop-based')).map(({ activity }) => activity));
    expect(activities).toContain('workshop-1');
    for (const id of [
      'kitchen',
      'gardens',
      'waste',
      'wing-workers',
      'gym-morning-mon',
      'library-mon',
      'friday-prayers',
    ])
      expect(activities).not.toContain(id);
  });

  test('is of nothing under open conditions, and nothing changes', () => {
    const base = shipped('open-on-site');
    expect(movableSlots(base)).toEqual([]);
    expect(inCellShare(base, 1)).toBe(base);
  });

  test('reads without a fault at every share of every shipped regime', async () => {
    for (const base of shippedScenarios)
      for (const share of [0.25, 1])
        expect(await faultsOf(inCellShare(base, share)), base.regime.id).toEqual([]);
  });

  test('is from nought to one', () => {
    expect(() => inCellShare(shipped('workshop-based'), 1.5)).toThrow(RangeError);
  });
});
