import { describe, expect, it } from 'vitest';
import { candidates } from '#app/person/choose.ts';
import { personDay, totals, unlockedSeconds } from '#app/person/day.ts';
import { inventedTrace } from './invented-trace.ts';

const hour = 3600;

describe('one person’s day, read from a trace', () => {
  const trace = inventedTrace([
    // time, person, zone, state, cause: person 0 is in a workshop on Monday morning, person 1 stays in.
    [0, 0, 'cell 0', 'resting', 'night'],
    [0, 1, 'cell 1', 'resting', 'night'],
    [24 * hour + 8 * hour, 0, 'cell 0', 'inOwnCell', 'none'],
    [24 * hour + 8.5 * hour, 0, 'route', 'moving', 'none'],
    [24 * hour + 8.6 * hour, 0, 'workshop', 'offWingSession', 'none'],
    [24 * hour + 8.6 * hour, 1, 'cell 1', 'resting', 'notCalled'],
    [24 * hour + 12 * hour, 0, 'wing floor', 'onFloor', 'none'],
    [24 * hour + 12.5 * hour, 0, 'cell 0', 'resting', 'mealBreak'],
    [24 * hour + 12.5 * hour, 1, 'cell 1', 'inOwnCell', 'none'],
    [24 * hour + 20 * hour, 0, 'cell 0', 'resting', 'night'],
    [48 * hour + 7 * hour, 0, 'wing floor', 'onFloor', 'none'],
  ]);

  it('is whole: it begins at 00:00, ends at 24:00 and has no gap', () => {
    for (const [person, day] of [
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 1],
    ] as const) {
      const stretches = personDay(trace, person, day);
      expect(stretches[0].from).toBe(0);
      expect(stretches.at(-1)?.to).toBe(24 * hour);
      stretches.slice(1).forEach((stretch, index) => expect(stretch.from).toBe(stretches[index].to));
      const { locked, unlocked, outside } = totals(stretches);
      expect(locked + unlocked + outside).toBe(24 * hour);
    }
  });

  it('carries over midnight whatever went on before', () => {
    const [first] = personDay(trace, 0, 2);
    expect(first).toMatchObject({ from: 0, to: 7 * hour, where: 'In cell', cause: 'night', door: 'locked' });
  });

  it('names the place, what is held there and why a door is locked', () => {
    expect(
      personDay(trace, 0, 1).map(({ where, door, activity, cause }) => [where, door, activity, cause]),
    ).toEqual([
      ['In cell', 'locked', null, 'night'],
      ['In cell', 'unlocked', null, 'none'],
      ['On the way', 'unlocked', null, 'none'],
      ['Joinery', 'unlocked', 'Joinery shop', 'none'],
      ['Wing floor', 'unlocked', null, 'none'],
      ['In cell', 'locked', null, 'mealBreak'],
      ['In cell', 'locked', null, 'night'],
    ]);
  });

  it('is unlocked for as long as everyone together is counted to be', () => {
    expect([...unlockedSeconds(trace, 1)]).toEqual([4.5 * hour, 11.5 * hour]);
    expect(totals(personDay(trace, 0, 1)).unlocked).toBe(4.5 * hour);
  });

  it('is refused for someone the trace says nothing of', () => {
    expect(() => personDay(inventedTrace([]), 0, 1)).toThrow(/no record of person 0/);
  });
});

describe('the people of a group', () => {
  it('stand from the least to the most time unlocked', () => {
    const trace = inventedTrace([
      [24 * hour, 0, 'wing floor', 'onFloor', 'none'],
      [25 * hour, 0, 'cell 0', 'resting', 'night'],
      [24 * hour, 1, 'wing floor', 'onFloor', 'none'],
      [24.5 * hour, 1, 'cell 1', 'resting', 'night'],
    ]);
    expect(candidates(trace, 'all', 1).map(({ ref }) => ref)).toEqual(['second', 'first']);
    expect(candidates(trace, 'work:notInWork', 1).map(({ ref }) => ref)).toEqual(['second']);
  });
});
