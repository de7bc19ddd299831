/** Meaning faults of a regime, alone and in its establishment. */
import { describe, expect, test } from 'vitest';
import { told, threadTexts, toldAfter } from './fixture.ts';
import type { Regime } from '#scenario/regime.ts';

describe('regime times', () => {
  test('there are seven days, once each, of one prison', async () => {
    expect(
      await toldAfter('regime', ({ prisonRegime }) => {
        prisonRegime[1].dayOfWeek = 'MONDAY';
        prisonRegime.pop();
        prisonRegime[4].prisonCode = 'RSI';
      }),
    ).toMatchInlineSnapshot(`
      "thread.regime.json:10:19 $.prisonRegime
        found     no row for TUESDAY, SUNDAY
        expected  a row for each day of the week
        to do     Add the days that are missing.
      thread.regime.json:23:20 $.prisonRegime[1].dayOfWeek
        found     "MONDAY" a second time
        expected  each day of the week once
        to do     Change or remove one of the two.
      thread.regime.json:52:21 $.prisonRegime[4].prisonCode
        found     "RSI" beside "ZZI"
        expected  one prison
        to do     Correct the code."
    `);
  });

  test('AM, PM and ED follow each other', async () => {
    expect(
      await toldAfter('regime', ({ prisonRegime }) => {
        prisonRegime[2].amFinish = '08:30';
        prisonRegime[3].pmStart = '11:30';
        prisonRegime[4].edStart = '16:30';
      }),
    ).toMatchInlineSnapshot(`
      "thread.regime.json:35:19 $.prisonRegime[2].amFinish
        found     08:30 to 08:30
        expected  a finish after the start
        to do     Correct one of the two times.
      thread.regime.json:46:18 $.prisonRegime[3].pmStart
        found     11:30, before amFinish at 11:45
        expected  AM before PM before ED, without overlap
        to do     Correct one of the two times.
      thread.regime.json:58:18 $.prisonRegime[4].edStart
        found     16:30, before pmFinish at 16:45
        expected  AM before PM before ED, without overlap
        to do     Correct one of the two times."
    `);
  });

  test('ED may start when PM ends', async () => {
    expect(await toldAfter('regime', ({ prisonRegime }) => void (prisonRegime[2].edStart = '16:45'))).toBe(
      '',
    );
  });
});

describe('the core day', () => {
  test('fills the day without gap or overlap', async () => {
    expect(
      await toldAfter('regime', ({ sim: { coreDay } }) => {
        const { periods } = coreDay[0];
        periods[0].from = '00:05';
        periods[1].to = '06:30';
        periods[5].from = '08:25';
        periods[8].to = '12:15';
        periods.pop();
      }),
    ).toMatchInlineSnapshot(`
      "thread.regime.json:136:21 $.sim.coreDay[0].periods[0].from
        found     00:05, a gap of 5 minutes
        expected  00:00, the start of the day
        to do     Move this period, or the one before.
      thread.regime.json:147:21 $.sim.coreDay[0].periods[2].from
        found     06:20, an overlap of 10 minutes
        expected  06:30, when the period before ends
        to do     Move this period, or the one before.
      thread.regime.json:163:21 $.sim.coreDay[0].periods[5].from
        found     08:25, a gap of 10 minutes
        expected  08:15, when the period before ends
        to do     Move this period, or the one before.
      thread.regime.json:179:19 $.sim.coreDay[0].periods[8].to
        found     12:15 to 12:15
        expected  an end after the start
        to do     Correct one of the two times; a night is two periods, to 24:00 and from 00:00.
      thread.regime.json:183:21 $.sim.coreDay[0].periods[9].from
        found     12:25, a gap of 10 minutes
        expected  12:15, when the period before ends
        to do     Move this period, or the one before.
      thread.regime.json:220:19 $.sim.coreDay[0].periods[16].to
        found     17:45
        expected  24:00 at the end of the last period
        to do     Add what follows, LOCKED through the night for instance."
    `);
  });

  test('is one for each wing on each day', async () => {
    expect(
      await toldAfter('regime', ({ sim: { coreDay } }) => {
        const [day] = coreDay;
        day.daysOfWeek = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'SATURDAY'];
        coreDay.push({ ...day, wings: ['A', 'A', 'B'], daysOfWeek: ['SATURDAY', 'SUNDAY', 'SUNDAY'] });
      }),
    ).toMatchInlineSnapshot(`
      "thread.regime.json:121:16 $.sim.coreDay
        found     no core day for wing A on FRIDAY
        expected  one core day for each wing on each day
        to do     Add FRIDAY to one of them.
      thread.regime.json:229:15 $.sim.coreDay[1].id
        found     "every-day" a second time
        expected  each core day once
        to do     Change or remove one of the two.
      thread.regime.json:230:23 $.sim.coreDay[1].daysOfWeek
        found     SATURDAY for wing A, A, which core day "every-day" has already
        expected  one core day for each wing on each day
        to do     Remove the day or the wing from one of the two.
      thread.regime.json:233:11 $.sim.coreDay[1].daysOfWeek[2]
        found     "SUNDAY" a second time
        expected  each day of a core day once
        to do     Change or remove one of the two.
      thread.regime.json:333:11 $.sim.coreDay[1].wings[1]
        found     "A" a second time
        expected  each wing of a core day once
        to do     Change or remove one of the two.
      thread.regime.json:334:11 $.sim.coreDay[1].wings[2]
        found     "B"
        expected  a wing: "A"
        to do     Correct the name, or add what it names."
    `);
  });

  test('gives a reason for LOCKED alone', async () => {
    expect(
      await toldAfter('regime', ({ sim: { coreDay } }) => void (coreDay[0].periods[3].lockedFor = 'session')),
    ).toMatchInlineSnapshot(`
      "thread.regime.json:155:26 $.sim.coreDay[0].periods[3].lockedFor
        found     "session" on a period of UNLOCK
        expected  a reason for LOCKED only
        to do     Remove it."
    `);
  });

  test('takes turns in a known partition, where people are let out, and in time', async () => {
    expect(
      await toldAfter('regime', ({ sim }) => {
        sim.partitions = { halves: [['1'], ['2']], landings: [['1']] };
        const { periods } = sim.coreDay[0];
        periods[3].turns = { partition: 'halfs' };
        periods[6].turns = { partition: 'landings' };
        periods[7].turns = { partition: 'landings', which: 2 };
        periods[11].turns = { partition: 'halves', changeoverMinutes: 59 };
        periods[12].turns = { partition: 'constructor' };
      }),
    ).toMatchInlineSnapshot(`
      "thread.regime.json:125:11 $.sim.partitions.halves[1][0]
        found     "2"
        expected  an unlock group: "1"
        to do     Correct the name, or add what it names.
      thread.regime.json:170:28 $.sim.coreDay[0].periods[3].turns.partition
        found     "halfs"
        expected  a partition: "halves", "landings"
        to do     Correct the name, or add what it names. Did you mean "halves"?
      thread.regime.json:187:22 $.sim.coreDay[0].periods[6].turns
        found     turns in a period of SESSION
        expected  turns only in UNLOCK, MEAL, DOMESTIC, ASSOCIATION, EXERCISE
        to do     Remove the turns, or change the kind.
      thread.regime.json:197:24 $.sim.coreDay[0].periods[7].turns.which
        found     turn 2
        expected  at most 1, the number of cohorts of "landings"
        to do     Correct the turn.
      thread.regime.json:222:36 $.sim.coreDay[0].periods[11].turns.changeoverMinutes
        found     2 turns with 59 minutes of changeover in 60 minutes
        expected  at least a minute for each turn
        to do     Lengthen the period, shorten the changeover, or divide the wing into fewer cohorts.
      thread.regime.json:230:28 $.sim.coreDay[0].periods[12].turns.partition
        found     "constructor"
        expected  a partition: "halves", "landings"
        to do     Correct the name, or add what it names."
    `);
  });
});

describe('partitions', () => {
  test('put each unlock group of a wing that takes turns into one cohort', async () => {
    expect(
      await toldAfter('regime', ({ sim }) => {
        sim.partitions = { unused: [['1'], ['1']], turns: [['2']], forActivity: [['3']] };
        sim.coreDay[0].periods[11].turns = { partition: 'turns' };
      }),
    ).toMatchInlineSnapshot(`
      "thread.regime.json:125:11 $.sim.partitions.unused[1][0]
        found     the unlock group "1" a second time
        expected  each unlock group in one cohort
        to do     Remove one of the two.
      thread.regime.json:128:16 $.sim.partitions.turns
        found     no cohort for "1" of wing A
        expected  a cohort for every unlock group of a wing that takes these turns
        to do     Add them to a cohort.
      thread.regime.json:130:11 $.sim.partitions.turns[0][0]
        found     "2"
        expected  an unlock group: "1"
        to do     Correct the name, or add what it names.
      thread.regime.json:135:11 $.sim.partitions.forActivity[0][0]
        found     "3"
        expected  an unlock group: "1"
        to do     Correct the name, or add what it names."
    `);
  });

  test('of landings and of parts of them are read', async () => {
    const texts = threadTexts();
    const establishment = JSON.parse(texts.establishment) as { wings: { landings: { cells: object[] }[] }[] };
    const [block] = establishment.wings[0].landings[0].cells;
    establishment.wings[0].landings[0].cells = [
      { ...block, first: 1, last: 1, unlockGroup: '1-north' },
      { ...block, first: 2, last: 2 },
    ];
    const regime = JSON.parse(texts.regime) as {
      sim: { partitions: object; coreDay: { periods: object[] }[] };
    };
    regime.sim.partitions = { halves: [['1-north'], ['1']] };
    Object.assign(regime.sim.coreDay[0].periods[11], {
      turns: { partition: 'halves', changeoverMinutes: 5 },
    });
    const whole = { ...texts, establishment: JSON.stringify(establishment), regime: JSON.stringify(regime) };
    expect(await told(whole)).toBe('');
    regime.sim.partitions = { halves: [['1-north']] };
    expect(await told({ ...whole, regime: JSON.stringify(regime) })).toMatch('no cohort for "1" of wing A');
  });
});

type Changed = (activity: {
  -readonly [Key in keyof Regime['activities'][number]]: Regime['activities'][number][Key];
}) => void;

describe('activities', () => {
  const afterActivity = (change: Changed) => toldAfter('regime', ({ activities }) => change(activities[0]));

  test('have ids of their own', async () => {
    expect(await toldAfter('regime', ({ activities }) => void activities.push(activities[0])))
      .toMatchInlineSnapshot(`
        "thread.regime.json:118:13 $.activities[1].id
          found     "textiles" a second time
          expected  each activity once
          to do     Change or remove one of the two."
      `);
  });

  test('are held in cell, on the wing or off it', async () => {
    expect(await afterActivity((activity) => void (activity.onWing = true))).toMatchInlineSnapshot(`
      "thread.regime.json:90:18 $.activities[0].offWing
        found     onWing and offWing
        expected  one of inCell, onWing and offWing
        to do     Set all but one to false."
    `);
    expect(
      await afterActivity((activity) => {
        activity.offWing = false;
      }),
    ).toMatchInlineSnapshot(`
      "thread.regime.json:83:5 $.activities[0]
        found     none of inCell, onWing and offWing
        expected  one of inCell, onWing and offWing
        to do     Set one of them to true.
      thread.regime.json:103:18 $.activities[0].sim.place
        found     "textiles"
        expected  no place, as people stay in their cells
        to do     Remove the place."
    `);
  });

  test('of people not in work need neither, but stand on the routine tier', async () => {
    const notInWork = { categoryCode: 'SAA_NOT_IN_WORK', offWing: false, slots: [] } as const;
    const sim = { staff: [], structured: false, smallestGroup: 0, allocation: 'main' } as const;
    expect(await afterActivity((activity) => Object.assign(activity, notInWork, { sim })))
      .toMatchInlineSnapshot(`
      "thread.regime.json:87:19 $.activities[0].tierCode
        found     "TIER_1"
        expected  "FOUNDATION" for SAA_NOT_IN_WORK, as DPS sets it
        to do     Correct the tier or the category."
    `);
    expect(
      await toldAfter('regime', ({ activities }) => {
        activities.push({
          ...activities[0],
          id: 'unemployed',
          ...notInWork,
          tierCode: 'FOUNDATION',
          slots: [],
          sim: { ...sim, staff: [] },
        });
      }),
    ).toBe('');
  });

  test('may name an outcome area of the White Paper, unless nobody is in work there', async () => {
    expect(
      await afterActivity((activity) => {
        activity.sim = { ...activity.sim, outcomeArea: 'recoveryFromDrugs' };
      }),
    ).toBe('');
    expect(
      await afterActivity((activity) => {
        activity.categoryCode = 'SAA_NOT_IN_WORK';
        activity.tierCode = 'FOUNDATION';
        activity.sim = { ...activity.sim, outcomeArea: 'educationAndSkills' };
      }),
    ).toContain('no outcome area for SAA_NOT_IN_WORK');
  });

  test('off the wing may be worked at in the cell in slots they hold, once each, and nowhere else', async () => {
    const slotsOf = (activity: { sim: object }, ...slots: object[]): void => {
      activity.sim = { ...activity.sim, inCellSlots: slots };
    };
    expect(
      await afterActivity((activity) => slotsOf(activity, { timeSlot: 'AM', daysOfWeek: ['MONDAY'] })),
    ).toBe('');
    expect(
      await afterActivity((activity) =>
        slotsOf(
          activity,
          { timeSlot: 'AM', daysOfWeek: ['MONDAY', 'MONDAY'] },
          { timeSlot: 'ED', daysOfWeek: ['MONDAY'] },
        ),
      ),
    ).toMatch(/AM on MONDAY a second time[\s\S]*ED on MONDAY, when it is not held/);
    expect(
      await afterActivity((activity) => {
        activity.offWing = false;
        activity.inCell = true;
        slotsOf(activity, { timeSlot: 'AM', daysOfWeek: ['MONDAY'] });
      }),
    ).toContain('inCellSlots only for an activity off the wing');
  });

  test('are held at some time, by groups that can come about', async () => {
    expect(
      await afterActivity((activity) => {
        activity.slots = [];
        activity.capacity = 4;
        activity.sim = { ...activity.sim, smallestGroup: 5 };
      }),
    ).toMatchInlineSnapshot(`
      "thread.regime.json:93:16 $.activities[0].slots
        found     an empty list
        expected  at least one slot
        to do     Add the slots in which it is held.
      thread.regime.json:105:26 $.activities[0].sim.smallestGroup
        found     5
        expected  at most 4, its capacity
        to do     Lower it, or raise the capacity."
    `);
  });

  test('have a place if people leave the cell', async () => {
    expect(
      await afterActivity((activity) => {
        const { place, ...sim } = activity.sim;
        expect(place).toBe('textiles');
        activity.sim = sim;
      }),
    ).toMatchInlineSnapshot(`
      "thread.regime.json:102:14 $.activities[0].sim.place
        found     nothing
        expected  the place where it is held
        to do     Add "place"."
    `);
    expect(await afterActivity((activity) => Object.assign(activity, { offWing: false, inCell: true })))
      .toMatchInlineSnapshot(`
      "thread.regime.json:103:18 $.activities[0].sim.place
        found     "textiles"
        expected  no place, as people stay in their cells
        to do     Remove the place."
    `);
  });

  test('off the wing are in a place off the wing, large enough for the smallest group', async () => {
    expect(await afterActivity((activity) => void (activity.sim = { ...activity.sim, place: 'textile' })))
      .toMatchInlineSnapshot(`
      "thread.regime.json:103:18 $.activities[0].sim.place
        found     "textile"
        expected  a place off the wings: "textiles"
        to do     Correct the name, or add what it names. Did you mean "textiles"?"
    `);
    expect(
      await afterActivity((activity) => {
        activity.capacity = 40;
        activity.sim = { ...activity.sim, smallestGroup: 11 };
      }),
    ).toMatchInlineSnapshot(`
      "thread.regime.json:113:26 $.activities[0].sim.smallestGroup
        found     11
        expected  at most 10, which the room holds
        to do     Lower it, or name a larger room."
    `);
  });

  test('on the wing are in a room of each wing that has them; the floor is for wing workers', async () => {
    const onWing = (sim: object) =>
      afterActivity((activity) =>
        Object.assign(activity, { offWing: false, onWing: true, sim: { ...activity.sim, ...sim } }),
      );
    expect(await onWing({ place: 'clasroom' })).toMatchInlineSnapshot(`
      "thread.regime.json:103:18 $.activities[0].sim.place
        found     "clasroom"
        expected  a room of wing A: "classroom"
        to do     Correct the name, or add what it names. Did you mean "classroom"?"
    `);
    expect(await onWing({ place: 'classroom', wings: ['A', 'B', 'A'] })).toMatchInlineSnapshot(`
      "thread.regime.json:117:11 $.activities[0].sim.wings[1]
        found     "B"
        expected  a wing: "A"
        to do     Correct the name, or add what it names.
      thread.regime.json:118:11 $.activities[0].sim.wings[2]
        found     "A" a second time
        expected  each wing of an activity once
        to do     Change or remove one of the two."
    `);
    expect(await onWing({ place: 'floor' })).toMatchInlineSnapshot(`
      "thread.regime.json:103:18 $.activities[0].sim.place
        found     "floor" without wingWork
        expected  a room of the wing; only wing workers are busy on the floor
        to do     Name a room, or set wingWork to true."
    `);
    expect(await onWing({ place: 'classroom' })).toBe('');
    expect(await onWing({ place: 'floor', wingWork: true })).toBe('');
    expect(await afterActivity((activity) => void (activity.sim = { ...activity.sim, wingWork: true })))
      .toMatchInlineSnapshot(`
      "thread.regime.json:115:21 $.activities[0].sim.wingWork
        found     wing work off the wing
        expected  wing work only with onWing
        to do     Remove wingWork, or set onWing to true."
    `);
  });

  test('have custom times in pairs and in order', async () => {
    expect(
      await afterActivity((activity) => {
        const [slot] = activity.slots;
        activity.slots = [
          { ...slot, customStartTime: '09:00' },
          { ...slot, daysOfWeek: ['TUESDAY', 'TUESDAY'], customStartTime: '09:00', customEndTime: '08:00' },
        ];
      }),
    ).toMatchInlineSnapshot(`
      "thread.regime.json:94:9 $.activities[0].slots[0]
        found     no outward movement window on MONDAY for this session (09:00 to 11:45)
        expected  one that opens by 09:10 and is open at 08:40 or later
        to do     Add the window to sim.movement.windows, or "textiles" to one that names its activities.
      thread.regime.json:100:30 $.activities[0].slots[0].customStartTime
        found     one custom time without the other
        expected  both customStartTime and customEndTime, or neither
        to do     Add the other.
      thread.regime.json:107:13 $.activities[0].slots[1].daysOfWeek[1]
        found     "TUESDAY" a second time
        expected  each day of a slot once
        to do     Change or remove one of the two.
      thread.regime.json:110:28 $.activities[0].slots[1].customEndTime
        found     09:00 to 08:00
        expected  an end after the start
        to do     Correct one of the two times."
    `);
  });

  test('have slots that do not overlap', async () => {
    expect(
      await afterActivity((activity) => {
        const [slot] = activity.slots;
        activity.slots = [
          slot,
          slot,
          { ...slot, timeSlot: 'PM', customStartTime: '11:30', customEndTime: '11:50' },
        ];
      }),
    ).toMatchInlineSnapshot(`
      "thread.regime.json:104:25 $.activities[0].slots[1].daysOfWeek
        found     AM on MONDAY a second time
        expected  slots of one activity apart from each other
        to do     Remove the day from one of them, or change the times.
      thread.regime.json:108:9 $.activities[0].slots[2]
        found     no outward movement window on MONDAY for this session (11:30 to 11:50)
        expected  one that opens by 11:40 and is open at 11:10 or later
        to do     Add the window to sim.movement.windows, or "textiles" to one that names its activities.
      thread.regime.json:111:25 $.activities[0].slots[2].daysOfWeek
        found     PM on MONDAY, which overlaps its AM slot
        expected  slots of one activity apart from each other
        to do     Remove the day from one of them, or change the times."
    `);
  });

  test('are open to cohorts that there are', async () => {
    const cohort = (partition: string, number: number) =>
      toldAfter('regime', ({ activities, sim }) => {
        sim.partitions = { halves: [['1']] };
        activities[0].sim.cohort = { partition, number };
      });
    expect(await cohort('halfes', 1)).toMatchInlineSnapshot(`
      "thread.regime.json:116:24 $.activities[0].sim.cohort.partition
        found     "halfes"
        expected  a partition: "halves"
        to do     Correct the name, or add what it names. Did you mean "halves"?"
    `);
    expect(await cohort('halves', 2)).toMatchInlineSnapshot(`
      "thread.regime.json:117:21 $.activities[0].sim.cohort.number
        found     cohort 2
        expected  at most 1, the number of cohorts of "halves"
        to do     Correct the number."
    `);
    expect(await cohort('halves', 1)).toBe('');
  });

  test('are led by staff that the prison has', async () => {
    expect(
      await afterActivity((activity) => {
        activity.sim = {
          ...activity.sim,
          staff: [
            { anyOf: ['librarian', 'teacher'], count: 1 },
            { anyOf: ['chaplain', 'officer'], count: 1 },
          ],
        };
      }),
    ).toMatchInlineSnapshot(`
      "thread.regime.json:106:22 $.activities[0].sim.staff[0].anyOf
        found     librarian or teacher, of whom the establishment has none
        expected  a skill of one of its shift lines
        to do     Correct the skill, or add a shift line."
    `);
  });
});

describe('movement', () => {
  test('has windows with an end, for activities off the wing', async () => {
    expect(
      await toldAfter('regime', ({ sim: { movement } }) => {
        const [out] = movement.windows;
        movement.windows.push(
          { ...out, from: '14:00', to: '13:45' },
          { ...out, id: 'third', activities: ['textile'], daysOfWeek: ['MONDAY', 'MONDAY'] },
        );
      }),
    ).toMatchInlineSnapshot(`
      "thread.regime.json:253:17 $.sim.movement.windows[2].id
        found     "to-work" a second time
        expected  each movement window once
        to do     Change or remove one of the two.
      thread.regime.json:259:17 $.sim.movement.windows[2].to
        found     14:00 to 13:45
        expected  an end after the start
        to do     Correct one of the two times.
      thread.regime.json:266:13 $.sim.movement.windows[3].daysOfWeek[1]
        found     "MONDAY" a second time
        expected  each day of a window once
        to do     Change or remove one of the two.
      thread.regime.json:271:13 $.sim.movement.windows[3].activities[0]
        found     "textile"
        expected  an activity or appointment off the wing: "textiles"
        to do     Correct the name, or add what it names. Did you mean "textiles"?"
    `);
  });

  test('whose routes are closed is open alone', async () => {
    expect(
      await toldAfter('regime', ({ sim: { movement } }) => {
        const [out] = movement.windows;
        movement.windows.push({ ...out, id: 'apart', from: '08:30', to: '08:40', routeClosed: true });
        movement.windows.push({ ...out, id: 'after', from: '08:40', to: '08:50', routeClosed: true });
      }),
    ).toMatchInlineSnapshot(`
      "thread.regime.json:252:9 $.sim.movement.windows[2]
        found     08:30 to 08:40 on MONDAY, while "to-work" is open (08:15 to 08:35)
        expected  no other window meanwhile, as it closes the routes to everybody else
        to do     Move one of the two windows, or take out "routeClosed"."
    `);
  });

  test('that is escorted has groups, and somebody to take them', async () => {
    expect(await toldAfter('regime', ({ sim: { movement } }) => void (movement.mode = 'escorted')))
      .toMatchInlineSnapshot(`
      "thread.regime.json:232:15 $.sim.movement.mode
        found     "escorted" without "escort"
        expected  how many go in a group and how long it waits to be full
        to do     Add "escort", or set the mode to "freeFlow".
      thread.regime.json:234:9 $.sim.movement.windows[0]
        found     no escort post on MONDAY from 08:15 to 08:35
        expected  a post of kind "escort" while the window is open, as movement is escorted
        to do     Add the post to sim.posts, or lengthen one.
      thread.regime.json:243:9 $.sim.movement.windows[1]
        found     no escort post on MONDAY from 11:35 to 11:55
        expected  a post of kind "escort" while the window is open, as movement is escorted
        to do     Add the post to sim.posts, or lengthen one."
    `);
  });

  test('calls every wing once', async () => {
    expect(await toldAfter('regime', ({ sim: { movement } }) => void (movement.wingOrder = ['B', 'B'])))
      .toMatchInlineSnapshot(`
        "thread.regime.json:253:20 $.sim.movement.wingOrder
          found     no wing A
          expected  every wing, as each is called in turn
          to do     Add the wings that are missing.
        thread.regime.json:254:9 $.sim.movement.wingOrder[0]
          found     "B"
          expected  a wing: "A"
          to do     Correct the name, or add what it names.
        thread.regime.json:255:9 $.sim.movement.wingOrder[1]
          found     "B" a second time
          expected  each wing in the order once
          to do     Change or remove one of the two.
        thread.regime.json:255:9 $.sim.movement.wingOrder[1]
          found     "B"
          expected  a wing: "A"
          to do     Correct the name, or add what it names."
      `);
  });

  const windows = (outward: [string, string] | undefined, back: [string, string] | undefined) =>
    toldAfter('regime', ({ sim: { movement } }) => {
      movement.windows = (
        [
          ['outward', outward],
          ['return', back],
        ] as const
      ).flatMap(([direction, times]) =>
        times === undefined
          ? []
          : [{ id: direction, direction, daysOfWeek: ['MONDAY' as const], from: times[0], to: times[1] }],
      );
    });
  const out: [string, string] = ['08:15', '08:35'];
  const back: [string, string] = ['11:35', '11:55'];

  test('takes people to each session and back', async () => {
    expect(await windows(undefined, undefined)).toMatchInlineSnapshot(`
      "thread.regime.json:94:9 $.activities[0].slots[0]
        found     no outward movement window on MONDAY for this session (08:30 to 11:45)
        expected  one that opens by 08:40 and is open at 08:10 or later
        to do     Add the window to sim.movement.windows, or "textiles" to one that names its activities.
      thread.regime.json:94:9 $.activities[0].slots[0]
        found     no return movement window on MONDAY for this session (08:30 to 11:45)
        expected  one that opens within an hour of 11:45 and is open after it
        to do     Add the window to sim.movement.windows, or "textiles" to one that names its activities."
    `);
  });

  // The session is 08:30 to 11:45; people are called 20 minutes before.
  test.each([
    ['07:30', '08:09', false],
    ['07:30', '08:10', true],
    ['08:40', '09:00', true],
    ['08:41', '09:00', false],
  ])('a window out from %s to %s serves: %s', async (from, to, serves) => {
    expect((await windows([from, to], back)) === '').toBe(serves);
  });
  test.each([
    ['11:30', '11:45', false],
    ['11:30', '11:46', true],
    ['10:44', '12:00', false],
    ['12:45', '13:00', true],
    ['12:46', '13:00', false],
  ])('a window back from %s to %s serves: %s', async (from, to, serves) => {
    expect((await windows(out, [from, to])) === '').toBe(serves);
  });

  test('of an activity with a window of its own is by no other', async () => {
    expect(
      await toldAfter('regime', ({ sim: { movement } }) => {
        movement.windows.push({
          ...movement.windows[0],
          id: 'own',
          from: '07:00',
          to: '07:10',
          activities: ['textiles'],
        });
      }),
    ).toMatchInlineSnapshot(`
      "thread.regime.json:94:9 $.activities[0].slots[0]
        found     no outward movement window on MONDAY for this session (08:30 to 11:45)
        expected  one that opens by 08:40 and is open at 08:10 or later
        to do     Add the window to sim.movement.windows, or "textiles" to one that names its activities."
    `);
  });
});

describe('posts', () => {
  test('have ids of their own and an end after their start', async () => {
    expect(
      await toldAfter('regime', ({ sim: { posts } }) => {
        posts.push({ ...posts[0], from: '20:45', to: '07:45', daysOfWeek: ['MONDAY', 'MONDAY'] });
      }),
    ).toMatchInlineSnapshot(`
      "thread.regime.json:331:15 $.sim.posts[4].id
        found     "floor" a second time
        expected  each post once
        to do     Change or remove one of the two.
      thread.regime.json:337:11 $.sim.posts[4].daysOfWeek[1]
        found     "MONDAY" a second time
        expected  each day of a post once
        to do     Change or remove one of the two.
      thread.regime.json:340:15 $.sim.posts[4].to
        found     20:45 to 07:45
        expected  an end after the start
        to do     Correct one of the two times; a night is two posts, to 24:00 and from 00:00."
    `);
  });

  test('do what their kind does', async () => {
    expect(
      await toldAfter('regime', ({ sim: { posts } }) => {
        posts[0].lentFromWing = true;
        posts[1].stops = ['textiles', 'textiles'];
        posts[3].kind = 'session';
      }),
    ).toMatchInlineSnapshot(`
      "thread.regime.json:278:25 $.sim.posts[0].lentFromWing
        found     a post of kind "wingFloor" lent from a wing
        expected  lentFromWing only for a route post
        to do     Remove it, or change the kind to "route".
      thread.regime.json:294:18 $.sim.posts[1].stops
        found     places that a post of kind "route" stops
        expected  stops only for a session post
        to do     Remove it, or change the kind to "session".
      thread.regime.json:296:11 $.sim.posts[1].stops[1]
        found     "textiles" a second time
        expected  each place that a post stops once
        to do     Change or remove one of the two.
      thread.regime.json:314:7 $.sim.posts[3].stops
        found     nothing
        expected  the places whose sessions need this post
        to do     Add "stops"."
    `);
  });

  test('stand where there is something, filled by someone', async () => {
    expect(
      await toldAfter('regime', ({ sim: { posts } }) => {
        posts[0].place = 'central';
        posts[1].place = 'walkways';
        Object.assign(posts[2], {
          kind: 'session',
          place: 'textiles',
          stops: ['textile'],
          lentFromWing: false,
          opens: 'yard',
        });
        posts[3].skill = 'gymInstructor';
      }),
    ).toMatchInlineSnapshot(`
      "thread.regime.json:263:18 $.sim.posts[0].place
        found     "central"
        expected  a wing, or eachWing, for a post on the wing floor: "A", "eachWing"
        to do     Correct the name, or add what it names.
      thread.regime.json:283:18 $.sim.posts[1].place
        found     "walkways"
        expected  a wing, eachWing, a link, a place or central: "A", "eachWing", "walkway", "textiles", "central"
        to do     Correct the name, or add what it names. Did you mean "walkway"?
      thread.regime.json:309:11 $.sim.posts[2].stops[0]
        found     "textile"
        expected  a place off the wings: "textiles"
        to do     Correct the name, or add what it names. Did you mean "textiles"?
      thread.regime.json:311:18 $.sim.posts[2].opens
        found     "yard" at "textiles"
        expected  opens only for a post on a wing, or on each wing
        to do     Remove it, or move the post to a wing.
      thread.regime.json:329:18 $.sim.posts[3].skill
        found     "gymInstructor", of whom the establishment has none
        expected  a skill of one of its shift lines
        to do     Correct the skill, or add a shift line."
    `);
  });

  test('may stand on a link, in a place, on a wing or be central', async () => {
    for (const place of ['walkway', 'textiles', 'A', 'eachWing', 'central']) {
      expect(await toldAfter('regime', ({ sim: { posts } }) => void (posts[1].place = place)), place).toBe(
        '',
      );
    }
  });
});

test('a post may stand on some wings only', async () => {
  const post = { place: 'eachWing', wings: ['A'] };
  expect(await toldAfter('regime', ({ sim: { posts } }) => void Object.assign(posts[1], post))).toBe('');
  expect(
    await toldAfter(
      'regime',
      ({ sim: { posts } }) => void Object.assign(posts[1], { ...post, wings: ['Q'] }),
    ),
  ).toContain('$.sim.posts[1].wings[0]');
  expect(
    await toldAfter(
      'regime',
      ({ sim: { posts } }) => void Object.assign(posts[1], { ...post, place: 'central' }),
    ),
  ).toContain('expected  wings only for a post at eachWing');
});

describe('what is lost first', () => {
  test('the unlock minimum falls to no officer', async () => {
    expect(
      await toldAfter('regime', ({ sim }) => {
        sim.unlockMinimum = [
          { officers: 3, mostUnlocked: 40, closed: [] },
          { officers: 3, mostUnlocked: 30, closed: [] },
          { officers: 1, mostUnlocked: 50, closed: [] },
        ];
      }),
    ).toMatchInlineSnapshot(`
      "thread.regime.json:338:21 $.sim.unlockMinimum[1].officers
        found     3 officers below a row for 3
        expected  rows in falling order of officers
        to do     Put the rows in order.
      thread.regime.json:343:21 $.sim.unlockMinimum[2].officers
        found     1
        expected  0 in the last row: what may be unlocked with no officer
        to do     Add a row for 0 officers.
      thread.regime.json:344:25 $.sim.unlockMinimum[2].mostUnlocked
        found     50 people, above the 30 of the row before
        expected  no more people unlocked with fewer officers
        to do     Correct one of the two numbers."
    `);
  });

  test('a wing that rows name has a table of its own', async () => {
    const own = (wings: string[]) =>
      toldAfter('regime', ({ sim }) => {
        sim.unlockMinimum = [
          { officers: 3, mostUnlocked: 40, closed: [] },
          { officers: 0, mostUnlocked: 0, closed: [] },
          { wings, officers: 4, mostUnlocked: 50, closed: [] },
          { wings, officers: 0, mostUnlocked: 0, closed: [] },
        ];
      });
    expect(await own(['A'])).toBe('');
    expect(await own(['Q'])).toContain('$.sim.unlockMinimum[2].wings[0]');
    expect(
      await toldAfter('regime', ({ sim }) => {
        sim.unlockMinimum = [{ wings: ['A'], officers: 0, mostUnlocked: 0, closed: [] }];
      }),
    ).toContain('found     only rows that name wings');
  });

  test('the curtailment order has each item once', async () => {
    expect(
      await toldAfter(
        'regime',
        ({ sim }) =>
          void (sim.curtailmentOrder = [
            'gym',
            'library',
            'gym',
            'keyWork',
            'trainingAndMeetings',
            'cellSearchingAndOffices',
            'eveningAssociation',
          ]),
      ),
    ).toMatchInlineSnapshot(`
      "thread.regime.json:358:25 $.sim.curtailmentOrder
        found     no "wingLockdown", no "workshopsAndClasses", no "socialVisits"
        expected  all 9 items, as this is the only order of loss
        to do     Add what is missing where it belongs in the order.
      thread.regime.json:361:7 $.sim.curtailmentOrder[2]
        found     "gym" a second time
        expected  each item once, the first to be given up first
        to do     Remove one of the two."
    `);
  });
});

test('a priority is given once, to a type or to a category that something of the type has', async () => {
  expect(
    await toldAfter('regime', ({ sim }) => {
      sim.eventPriorities = [
        { eventType: 'ACTIVITY', categoryCode: 'SAA_INDUSTRIES', priority: 1 },
        { eventType: 'ACTIVITY', categoryCode: 'SAA_INDUSTRY', priority: 2 },
        { eventType: 'APPOINTMENT', categoryCode: 'SAA_INDUSTRIES', priority: 3 },
        { eventType: 'VISIT', priority: 4 },
        { eventType: 'VISIT', priority: 5 },
      ];
    }),
  ).toMatchInlineSnapshot(`
    "thread.regime.json:377:25 $.sim.eventPriorities[1].categoryCode
      found     "SAA_INDUSTRY"
      expected  a category of some ACTIVITY of the regime: "SAA_INDUSTRIES"
      to do     Correct the name, or add what it names. Did you mean "SAA_INDUSTRIES"?
    thread.regime.json:382:25 $.sim.eventPriorities[2].categoryCode
      found     "SAA_INDUSTRIES"
      expected  a category of some APPOINTMENT of the regime, but there is none
      to do     Correct the name, or add what it names.
    thread.regime.json:389:7 $.sim.eventPriorities[4]
      found     "VISIT" a second time
      expected  each type, or category of a type, once
      to do     Change or remove one of the two."
  `);
});

test('a regime is for the prison of its establishment', async () => {
  expect(
    (
      await toldAfter('regime', ({ prisonRegime }) => {
        for (const row of prisonRegime) row.prisonCode = 'RSI';
      })
    )
      .split('\n')
      .slice(0, 4)
      .join('\n'),
  ).toMatchInlineSnapshot(`
    "thread.regime.json:12:21 $.prisonRegime[0].prisonCode
      found     "RSI"
      expected  "ZZI", the prison of the establishment
      to do     Correct the code of one of the two files."
  `);
});
