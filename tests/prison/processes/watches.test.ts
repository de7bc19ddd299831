import { describe, expect, test } from 'vitest';
import { happened } from '../happened.ts';
import { night, onWing, periodsOf, postOf, scenarioWith, wing, type Behaviours } from '../small.ts';

const wings = [wing('A', [[1], [1], [1]])];
const beds = ['A-1-001/1', 'A-2-001/1', 'A-3-001/1'];
const periods = periodsOf(['08:00', 'ASSOCIATION'], ['18:00', 'LOCKED', night]);
/** Four officers unlock everybody, two of them one landing. */
const unlockMinimum = [
  { officers: 4, mostUnlocked: 3, closed: [] },
  { officers: 2, mostUnlocked: 1, closed: [] },
  { officers: 0, mostUnlocked: 0, closed: [] },
];
/** So often that of three people one is in hospital for most of a fortnight. */
const often: Behaviours = { 'bedWatch.starts': 400, 'bedWatch.days': 3 };

function fortnight(headcount: number, behaviours: Behaviours, more = {}, seed = 42) {
  const training = postOf({
    id: 'training',
    kind: 'other',
    place: 'central',
    from: '09:00',
    to: '17:00',
    count: 2,
    priority: 9,
    curtailAs: 'trainingAndMeetings',
  });
  return happened(
    scenarioWith(
      { wings, staff: [{ home: 'A', headcount }] },
      { periods, posts: [postOf(), training], unlockMinimum, ...more },
      behaviours,
    ),
    'asDelivered',
    { days: 13, seed },
  );
}

const postId = (day: ReturnType<typeof happened>, post: number) => day.header.tables.posts.id[post];

/** `day 3 14:10:00` and so on at which somebody of the three goes to hospital or is back on the wing. */
const hospital = (day: ReturnType<typeof happened>) =>
  beds.flatMap((bed) => day.life(bed, '').filter((line) => line.includes('hospital')));

describe('a bed watch', () => {
  test('takes its officers day and night from the second it begins until its person is back', () => {
    const day = fortnight(20, often);
    const required = day.all('post').filter(({ subject }) => postId(day, subject) === 'bed-watch');
    expect(required.length).toBeGreaterThan(3);
    const inHospital = new Set<number>();
    const moves = day.all('enter');
    moves.forEach(({ time, subject, state }, index) => {
      if (day.header.names.states[state] === 'outside.hospital') inHospital.add(subject);
      else inHospital.delete(subject);
      if (moves[index + 1]?.time === time) return;
      const now = required.filter((post) => post.time <= time).at(-1)!;
      // Everybody here is in their cell or on the floor at any second, so they go at once.
      expect([now.object, now.value]).toEqual([2 * inHospital.size, 2 * inHospital.size]);
    });
  });

  test('is its officers’ task, as an alarm and an escort to hospital are to theirs, and no other post’s', () => {
    const day = fortnight(20, often);
    const { names, tables } = day.header;
    const taskOf = (id: string) => names.tasks[tables.posts.task[tables.posts.id.indexOf(id)]];
    expect(['bed-watch', 'constant-watch', 'alarm-response', 'hospital-escort'].map(taskOf)).toEqual([
      'watch',
      'watch',
      'response',
      'hospitalEscort',
    ]);
    const bedWatch = day.all('post').filter(({ subject }) => postId(day, subject) === 'bed-watch');
    const watching = day.all('staff').filter(({ state }) => names.tasks[state] === 'watch');
    let there = 0;
    const afterEach = watching.map(({ value }) => (there += value));
    expect([0, ...afterEach]).toEqual(bedWatch.map(({ value }) => value));
  });

  test('begins and ends at the same seconds under every regime, and never as designed', () => {
    const lockedAllDay = periodsOf(['12:00', 'MEAL'], ['12:30', 'LOCKED', night]);
    const [one, other] = [fortnight(20, often), fortnight(20, often, { periods: lockedAllDay })].map(
      hospital,
    );
    expect(one.length).toBeGreaterThan(2);
    expect(one).toEqual(other);
    const designed = happened(
      scenarioWith({ wings, staff: [{ home: 'A', headcount: 20 }] }, { periods, unlockMinimum }, often),
      'asDesigned',
      { days: 13 },
    );
    expect(hospital(designed)).toEqual([]);
  });

  test('that began before the first day is live at its start: as many in the first night as in any other', () => {
    let first = 0;
    let last = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const day = fortnight(20, { 'bedWatch.starts': 300, 'bedWatch.days': 5 }, {}, seed);
      const live = (until: number) =>
        day.records
          .filter(
            ({ kind, time, subject }) =>
              kind === 'post' && time <= until && postId(day, subject) === 'bed-watch',
          )
          .at(-1)!.object / 2;
      first += live(0);
      last += live(13 * 86_400);
    }
    // 180 people, of whom 0.3 / 7 * 5 to one are away: 32 give or take 5.
    expect(first).toBeGreaterThan(20);
    expect(first).toBeLessThan(44);
    expect(last).toBeGreaterThan(20);
    expect(last).toBeLessThan(44);
  });

  test('leaves the wing without its officers: training goes first, whole, before any landing is locked down', () => {
    expect(fortnight(12, often).curtailed()).toEqual([]);
    const days = fortnight(6, { ...often, 'bedWatch.starts': 1500 });
    const inHospital = (second: number) =>
      days
        .all('post')
        .filter(({ time, subject }) => time <= second && postId(days, subject) === 'bed-watch')
        .at(-1)!.value / 2;
    const dropped = days.all('curtail').filter(({ cause, state }) => cause === 0 && state === 1);
    expect(dropped.length).toBeGreaterThan(3);
    const byItem = (item: string) =>
      dropped.filter(({ subject }) => days.header.names.curtailmentItems[subject] === item);
    // Six officers: four on the floor, two at training. One bed watch costs the training, a second one landings.
    for (const { time } of byItem('trainingAndMeetings')) expect(inHospital(time)).toBeGreaterThanOrEqual(1);
    expect(byItem('wingLockdown').length).toBeGreaterThan(0);
    for (const { time } of byItem('wingLockdown')) expect(inHospital(time)).toBeGreaterThanOrEqual(2);
  });

  test('pulls officers mid-post, from the lowest priority, where nothing is left to give up', () => {
    const post = (id: string, priority: number) =>
      postOf({ id, kind: 'other', place: 'central', count: 2, priority });
    const day = happened(
      scenarioWith(
        { wings, staff: [{ home: 'A', headcount: 6 }] },
        { periods, posts: [post('gate', 2), post('stores', 8), post('reception', 3)], unlockMinimum },
        often,
      ),
      'asDelivered',
      { days: 6 },
    );
    const filled: Record<string, number> = {};
    const posts = day.all('post');
    posts.forEach(({ time, subject, value }, index) => {
      filled[postId(day, subject)] = value;
      if (posts[index + 1]?.time === time) return;
      if (filled['reception'] < 2) expect(filled['stores']).toBe(0);
      if (filled['gate'] < 2) expect(filled['reception']).toBe(0);
    });
    expect(day.post('stores').some((line) => line.endsWith(' 0 of 2'))).toBe(true);
  });

  test('at night, when no officer is on duty, is covered from outside the roster', () => {
    const staff = [{ home: 'A', headcount: 6, start: '07:00', finish: '20:00' }];
    const day = happened(
      scenarioWith(
        { wings, staff },
        { periods, unlockMinimum },
        { 'bedWatch.starts': 7000, 'bedWatch.days': 100 },
      ),
      'asDelivered',
    );
    expect(day.post('bed-watch')).toEqual(['00:00:00 0 of 0', '07:00:00 6 of 6', '20:00:00 0 of 0']);
  });

  test('its person is outside for its length, and is locked in singly on coming back to a locked wing', () => {
    const lockedAllDay = periodsOf(['12:00', 'MEAL'], ['12:30', 'LOCKED', night]);
    const day = fortnight(20, often, { periods: lockedAllDay });
    const [bed] = beds.filter((one) => day.life(one, '').some((line) => line.includes('returning')));
    const life = day.life(bed, '').map((line) =>
      line
        .split(' ')
        .slice(-3)
        .join(' ')
        .replace(/^[\d:]+ /, ''),
    );
    const back = life.findIndex((line) => line.includes('returning'));
    expect(life[back - 1]).toMatch(/hospital$/);
    expect(life.slice(back, back + 4)).toEqual([
      'returning in way-wing-a',
      'onFloor in A-floor',
      expect.stringMatching(/inOwnCell$/),
      expect.stringMatching(/resting$/),
    ]);
  });

  test('its person comes back through reception where there is one', () => {
    const day = happened(
      scenarioWith(
        { wings, staff: [{ home: 'A', headcount: 20 }], reception: true },
        { periods, unlockMinimum },
        { ...often, 'reception.minutes': 30 },
      ),
      'asDelivered',
      { days: 6 },
    );
    const lives = beds.flatMap((bed) => day.life(bed, ''));
    expect(lives.filter((line) => line.includes('waiting in reception')).length).toBeGreaterThan(0);
  });
});

describe('a constant watch', () => {
  const watched: Behaviours = { 'constantWatch.starts': 7000, 'constantWatch.days': 100 };

  test('takes one officer to the door, and its person is called to nothing', () => {
    const activities = [onWing({ from: '09:30', to: '10:30', capacity: 3 })];
    const day = happened(
      scenarioWith(
        { wings, staff: [{ home: 'A', headcount: 12 }] },
        { periods, unlockMinimum, activities },
        watched,
      ),
      'asDelivered',
    );
    expect(day.post('constant-watch').at(-1)).toBe('00:00:00 3 of 3');
    expect(beds.flatMap((bed) => day.attendance(bed))).toEqual(['SICK 0', 'SICK 0', 'SICK 0']);
    expect(beds.map((bed) => day.unlocked(bed).length)).toEqual([1, 1, 1]);
  });
});
