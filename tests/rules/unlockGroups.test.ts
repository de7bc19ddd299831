import { expect, test } from 'vitest';
import { unlockGroupsOf } from '#rules/unlockGroups.ts';
import { establishmentWith, wing } from '#tests/prison/small.ts';

test('a landing is unlocked together, wing by wing, landing by landing', () => {
  const establishment = establishmentWith({ wings: [wing('A', [[1], [1, 1]]), wing('B', [[2]])] });
  expect(unlockGroupsOf(establishment)).toEqual([
    { code: '1', wing: 0, landingCode: '1', landing: 0 },
    { code: '2', wing: 0, landingCode: '2', landing: 1 },
    { code: '1', wing: 1, landingCode: '1', landing: 2 },
  ]);
});

test('a landing may be unlocked in named parts, each once however many blocks of cells it has', () => {
  const plain = wing('A', [[1, 1, 1, 1]]);
  const [landing] = plain.landings;
  const parts = ['1-north', '1-south', '1-north', undefined];
  const cells = landing.cells.map((block, cell) => {
    const unlockGroup = parts[cell];
    return unlockGroup === undefined ? block : { ...block, unlockGroup };
  });
  const establishment = establishmentWith({ wings: [{ ...plain, landings: [{ ...landing, cells }] }] });
  expect(unlockGroupsOf(establishment).map(({ code }) => code)).toEqual(['1-north', '1-south', '1']);
});
