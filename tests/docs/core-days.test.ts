import { expect, test } from 'vitest';
import type { Period, Regime } from '#scenario/regime.ts';
import { loadRegime, shippedRegimes } from '#tests/prison/shipped.ts';

const kindWords: Readonly<Record<Period['kind'], string>> = {
  LOCKED: 'Locked',
  UNLOCK: 'Unlock',
  MEDICATION: 'Medication',
  MEAL: 'Meal',
  DOMESTIC: 'Domestics',
  MOVEMENT: 'Movement',
  SESSION: 'Activities; others locked',
  ASSOCIATION: 'Association',
  EXERCISE: 'Exercise',
  LOCK_UP: 'Lock-up',
  ROLL_CHECK: 'Roll check',
};
const reasonWords = { night: ' for the night', mealBreak: ' over the staff meal', session: '' } as const;

function periodLine({ kind, from, to, turns, alsoOpen, lockedFor, atDoor, closedTo }: Period): string {
  const whose =
    turns === undefined
      ? ''
      : turns.which === undefined
        ? `, ${turns.partition} in turn`
        : `, the ${['first', 'second', 'third'][turns.which - 1]} of the ${turns.partition}`;
  const also = alsoOpen === undefined ? '' : `, ${alsoOpen.join(' and ')} open`;
  const door = atDoor === true ? ' at the door' : '';
  const but = closedTo === undefined ? '' : ', not for basic level';
  return `| ${from} to ${to} | ${kindWords[kind]}${door}${lockedFor === undefined ? '' : reasonWords[lockedFor]}${whose}${also}${but} |`;
}

const whoseDay = (wings: readonly string[] | undefined, landings: readonly string[] | undefined): string =>
  landings !== undefined
    ? `: landing ${landings.join(', ')}`
    : wings !== undefined
      ? `: wing ${wings.join(', ')}`
      : '';

function chapter(regime: Regime): string {
  const days = regime.sim.coreDay.map(({ daysOfWeek, wings, landings, periods }) =>
    [
      `### ${daysOfWeek.map((day) => day[0] + day.slice(1).toLowerCase()).join(', ')}${whoseDay(wings, landings)}`,
      '',
      '| Time | Doors |',
      '| --- | --- |',
      ...periods.map(periodLine),
    ].join('\n'),
  );
  const windows = regime.sim.movement.windows.map(
    ({ id, direction, from, to, daysOfWeek }) =>
      `| ${id} | ${direction} | ${from} to ${to} | ${daysOfWeek.length} days |`,
  );
  return [
    `## ${regime.name}`,
    regime.description + (regime.readingOf === undefined ? '' : ` Our reading of ${regime.readingOf}.`),
    ...days,
    [
      '### Movement windows',
      '',
      '| Window | Way | Time | Held on |',
      '| --- | --- | --- | --- |',
      ...windows,
    ].join('\n'),
  ].join('\n\n');
}

test('the core days printed in the documentation are those of the files', async () => {
  const chapters = [];
  for (const id of shippedRegimes) chapters.push(chapter(await loadRegime(id)));
  const text = [
    '# The shipped core days',
    'Printed from the files in `scenarios/regimes` (regenerate with `npx vitest run tests/docs -u`). Activity slots are the session windows of a real category C prison, Risley (AM 08:30 to 11:45, PM 13:45 to 16:45, ED 17:30 to 19:15, confirmed by the prison in July 2023); the periods around them keep a typical order and are moved to fit.',
    ...chapters,
  ].join('\n\n');
  await expect(`${text}\n`).toMatchFileSnapshot('../../docs/tables/core-days.md');
});
