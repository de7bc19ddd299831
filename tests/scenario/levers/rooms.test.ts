import { describe, expect, test } from 'vitest';
import { secondPlace, secondWingRoom } from '#scenario/levers/second-room.ts';
import { withStaffFor } from '#scenario/levers/staff-for.ts';
import { activityWith, scenarioWith, windowOf } from '#tests/prison/small.ts';
import { faultsOf, shipped, shippedScenarios } from './shipped-regimes.ts';

describe('a second room off the wing', () => {
  const base = shipped('workshop-based');
  const { scenario, activities } = secondPlace(base, 'workshop-10');

  test('holds what the first holds, at the same times, for as many people', () => {
    const first = base.regime.activities.filter(({ sim }) => sim.place === 'workshop-10');
    expect(activities.map(({ id, slots, capacity }) => [id, slots, capacity])).toEqual(
      first.map(({ id, slots, capacity }) => [`${id}-second`, slots, capacity]),
    );
    expect(scenario.regime.activities).toEqual([...base.regime.activities, ...activities]);
  });

  test('is gone to by the windows of the first, watched by its posts, with the roster as it was', () => {
    const named = scenario.regime.sim.movement.windows.filter((window) =>
      window.activities?.includes(activities[0].id),
    );
    expect(named.length).toBe(
      base.regime.sim.movement.windows.filter((window) => window.activities?.includes('workshop-10')).length,
    );
    expect(named.length).toBeGreaterThan(0);
    expect(
      scenario.regime.sim.posts
        .filter(({ stops }) => stops?.includes('workshop-10-second'))
        .map(({ id }) => id),
    ).toEqual(
      base.regime.sim.posts.filter(({ stops }) => stops?.includes('workshop-10')).map(({ id }) => id),
    );
    expect(scenario.establishment.staff).toEqual(base.establishment.staff);
  });

  test('is of a place that there is', () => {
    expect(() => secondPlace(base, 'workshop-99')).toThrow('no place workshop-99');
    expect(() => secondWingRoom(base, 'A', 'ballroom')).toThrow('no room ballroom');
  });

  test('reads without a fault, of every place and wing room of every shipped regime', async () => {
    for (const shippedOne of shippedScenarios) {
      const { establishment, regime } = shippedOne;
      const used = new Set(regime.activities.map(({ sim }) => sim.place));
      const rooms = [
        ...establishment.places.filter(({ id }) => used.has(id)).map(({ id }) => secondPlace(shippedOne, id)),
        ...establishment.wings.flatMap(({ wingCode, facilities }) =>
          facilities.rooms
            .filter(({ id }) => used.has(id))
            .map(({ id }) => secondWingRoom(shippedOne, wingCode, id)),
        ),
      ];
      // Reading takes long; that of one place and one room is read whole.
      for (const room of [rooms[0], rooms[rooms.length - 1]])
        expect(await faultsOf(room.scenario), regime.id).toEqual([]);
      for (const room of rooms) expect(withStaffFor(room.scenario, room.activities).unmanned).toEqual([]);
    }
  });
});

describe('the staff that a room takes', () => {
  const textiles = activityWith({ sim: { staff: [{ anyOf: ['instructor', 'teacher'], count: 2 }] } });
  const base = scenarioWith(
    {
      staff: [
        { skill: 'teacher', home: 'central', headcount: 1 },
        { skill: 'instructor', home: 'central', headcount: 1, start: '08:00', finish: '12:00' },
      ],
    },
    { periods: [], activities: [textiles], windows: [windowOf('outward', '08:10', '08:30')] },
  );

  test('are as many as its sessions need at once, of the first skill that works through them', () => {
    expect(withStaffFor(base, [textiles]).added.map(({ line, people }) => [line.skill, people])).toEqual([
      ['instructor', 2],
    ]);
    const longer = activityWith({ from: '11:00', to: '13:00', sim: textiles.sim });
    expect(withStaffFor(base, [longer]).added.map(({ line, people }) => [line.skill, people])).toEqual([
      ['teacher', 2],
    ]);
  });

  test('are nobody where no line works through a session, and that is said', () => {
    const nurses = activityWith({ sim: { staff: [{ anyOf: ['nurse'], count: 1 }] } });
    const { added, unmanned } = withStaffFor(base, [nurses]);
    expect([added, unmanned]).toEqual([[], ['textiles']]);
  });

  test('are counted once for what is held one after another, and twice for what is held at once', () => {
    const morning = activityWith({ id: 'morning', from: '08:30', to: '09:30', sim: textiles.sim });
    const later = activityWith({ id: 'later', from: '10:00', to: '11:00', sim: textiles.sim });
    const atOnce = activityWith({ id: 'at-once', from: '09:00', to: '10:30', sim: textiles.sim });
    const peopleFor = (...activities: Parameters<typeof withStaffFor>[1]): number =>
      withStaffFor(base, activities).added.reduce((sum, { people }) => sum + people, 0);
    expect(peopleFor(morning, later)).toBe(2);
    expect(peopleFor(morning, atOnce)).toBe(4);
  });
});
