import { committed, expect, open, tableOfDay, test } from './story-page.ts';

test('one person’s day is told under every regime, hour by hour, with a name that is made up', async ({
  page,
}) => {
  await open(page);
  await page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('link', { name: 'One person’s day' })
    .click();
  const card = page.getByRole('region', { name: 'The day in each regime' });
  await expect(card).toBeVisible({ timeout: 30_000 });
  await expect(card).toContainText('(a made-up name), cell ');
  await expect(card).toContainText('Not in work');

  const days = card.locator('.person-day');
  await expect(days).toHaveCount(committed.regimes.length);
  for (const [index, { label }] of committed.regimes.entries()) {
    const day = days.nth(index);
    await expect(day.getByRole('heading', { level: 2 })).toContainText(
      new RegExp(`^${label}: \\d+h\\s\\d\\dm unlocked`),
    );
    const rows = await tableOfDay(day);
    expect(rows[0][0]).toBe('00:00');
    expect(rows.at(-1)![1]).toBe('24:00');
    rows.slice(1).forEach(([from], row) => expect(from).toBe(rows[row][1]));
    for (const [, , , , door, why] of rows) if (door === 'locked') expect(why).not.toBe('');
  }

  const told = await card.textContent();
  await page.getByRole('button', { name: 'More time unlocked' }).click();
  await expect(card).not.toHaveText(told!);
  await page.getByRole('button', { name: 'Less time unlocked' }).click();
  await expect(card).toHaveText(told!);

  await page.getByRole('combobox', { name: 'Group' }).selectOption('work:fullTime');
  await expect(card).toContainText('Full-time off the wing');
});

test('names are loaded only where people are shown', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page);
  expect(asked.filter((url) => url.includes('en_GB'))).toEqual([]);
  await page.goto('/#/person');
  await expect(page.getByText('(a made-up name)')).toBeVisible({ timeout: 30_000 });
  expect(asked.filter((url) => url.includes('en_GB'))).toHaveLength(1);
});
