import { describe, expect, test } from 'vitest';
import type { Post } from '#scenario/regime.ts';
import { clock, happened } from '../happened.ts';
import { night, periodsOf, postOf, scenarioWith, wing, type Behaviours } from '../small.ts';

const exercise = periodsOf(['08:00', 'ASSOCIATION'], ['09:00', 'EXERCISE'], ['10:30', 'LOCKED', night]);
const keen: Behaviours = { 'exercise.takeUpShare': 1, 'exercise.minutes': 60 };

/** `09:00:03 yard +2`, each time officers come to or leave the watch area of the wing's yard or floor. */
function moves(officers: number, behaviours: Behaviours = {}, posts?: readonly Post[]): string[] {
  const day = happened(
    scenarioWith(
      { wings: [wing('A', [[1, 1, 1, 1]])], staff: [{ home: 'A', headcount: officers }] },
      { periods: exercise, ...(posts && { posts }) },
      { ...keen, ...behaviours },
    ),
    'asDelivered',
  );
  const { watchAreas } = day.header.tables;
  return day
    .all('staff')
    .filter(({ subject, time }) => subject >= 0 && watchAreas.id[subject] === 'A-yard' && time > 0)
    .map(({ time, value }) => `${clock(time)} yard ${value > 0 ? '+' : ''}${value}`);
}

describe('a yard in use', () => {
  test('is watched by two officers of the wing, from the first who goes in to the last who comes out', () => {
    const [out, back, ...more] = moves(4);
    expect(out).toMatch(/^09:0.* yard \+2$/);
    expect(back).toMatch(/^10:.* yard -2$/);
    expect(more).toEqual([]);
  });

  test('takes no more than leaves one on the floor', () => {
    expect(moves(4, { 'exercise.officers': 9 })[0]).toMatch(/yard \+3$/);
  });

  test('is left to nobody where nobody is asked to stand there', () => {
    expect(moves(4, { 'exercise.officers': 0 })).toEqual([]);
  });

  test('is left by one officer for each of three posts that end together, and by the last when everybody is locked up', () => {
    const exerciseUntilTen = (id: string): Post => postOf({ id, from: '08:00', to: '10:00', count: 1 });
    const posts = [...['first', 'second', 'third'].map(exerciseUntilTen), postOf({ count: 2 })];
    const [out, ...back] = moves(5, { 'exercise.officers': 9 }, posts);
    expect(out).toMatch(/yard \+4$/);
    expect(back).toEqual(Array.from({ length: 4 }, () => '10:00:00 yard -1'));
  });
});
