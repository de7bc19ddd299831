import type { Page } from '@playwright/test';
import { shippedComparisons } from './shipped.ts';
import { expect, open, panelOf, test } from './story-page.ts';

const [, ...others] = shippedComparisons;
const chosen = others.find(({ id }) => id === 'womens-closed')!;

/** Opens another comparison from the head of the page, with the keyboard alone. */
async function choose(page: Page, name: string): Promise<void> {
  const list = page.getByRole('navigation', { name: 'Comparisons' });
  await list.locator('summary').focus();
  await page.keyboard.press('Enter');
  await list.getByRole('link', { name }).focus();
  await page.keyboard.press('Enter');
}

test('every shipped comparison can be chosen, and the focus stays where the choice was made', async ({
  page,
}) => {
  await open(page);
  const list = page.getByRole('navigation', { name: 'Comparisons' });
  for (const { id, name } of others) {
    await choose(page, name);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await expect(page).toHaveURL(new RegExp(`#/${id}$`));
    await expect(list.locator('summary')).toBeFocused();
    await expect(list.locator('summary')).toContainText(name);
  }
  await page.getByRole('button', { name: 'Cancel' }).click();
});

test('one that is not committed is computed on this device, can be cancelled, and reads like any other', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await open(page);
  await choose(page, chosen.name);
  const run = page.locator('.run');
  await expect(run).toContainText(/Computing this comparison on this device: \d+ of \d+ simulated weeks/, {
    timeout: 30_000,
  });
  await run.getByRole('button', { name: 'Cancel' }).click();
  await expect(run).toContainText(/^Cancelled (after \d+ of \d+|before the first)/, { timeout: 1000 });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(chosen.name);

  await run.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('canvas').first()).toBeVisible({ timeout: 180_000 });
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/^With .*unlocked/);
  await expect(run).toContainText('Computed on this device just now; nothing was sent anywhere.');
  await expect(panelOf(page, 'staff-and-rooms')).toBeVisible();

  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Method' }).click();
  await expect(page.locator('dl')).toContainText(`scenarios/experiments/${chosen.id}.json`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'The whole comparison as JSON' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(
    new RegExp(`^core-day-${chosen.id}-seed-\\d+-model-\\d+\\.json$`),
  );

  // What has been computed is there at once when it is come back to.
  await page.goto('/#/');
  await page.goBack();
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Story' }).click();
  await expect(page.locator('canvas').first()).toBeVisible({ timeout: 5000 });
});
