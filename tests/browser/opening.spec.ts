import { committed, expect, open, openRunning, panelOf, test } from './story-page.ts';
import { headline, headlineText } from '#story/headline.ts';
import { openingView } from '#story/view.ts';

const finding = headlineText(headline(committed, openingView(committed)));

test('opens on the finding of the committed comparison, with its pictures', async ({ page }) => {
  await open(page);
  await expect(page).toHaveTitle(/Core Day/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(finding);
  await expect(page.getByRole('group', { name: 'Regime' }).getByRole('radio')).toHaveCount(
    committed.regimes.length,
  );
  await expect(panelOf(page, 'four-outcomes')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the finding, two days and four outcomes can be read', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(finding);
    await expect(page.getByRole('region', { name: 'Two days beside each other' })).toBeVisible();
    await expect(page.getByRole('heading', { name: /^Four outcomes/ })).toBeVisible();
    await expect(page.getByText('A model, not a record of any prison')).toBeVisible();
  });
});

test('recomputes the same figures on this device', async ({ page }) => {
  test.setTimeout(180_000);
  await openRunning(page);
  const run = page.locator('.run');
  await expect(run).toContainText('Recomputed on this device', { timeout: 150_000 });
  await expect(run).toContainText(
    `to the same ${committed.rows.length.toLocaleString('en-GB')} rows of figures`,
  );
});

test('a run is cancelled at once and can be begun again', async ({ page }) => {
  await openRunning(page);
  const run = page.locator('.run');
  await expect(run).toContainText(/Recomputing these figures on this device: \d+ of \d+/);
  await run.getByRole('button', { name: 'Cancel' }).click();
  await expect(run).toContainText(/^Cancelled (after \d+ of \d+|before the first)/, { timeout: 1000 });
  await expect(run.getByRole('progressbar')).toHaveCount(0);
  const said = await run.textContent();
  await page.waitForTimeout(500);
  expect(await run.textContent(), 'nothing goes on after a cancel').toBe(said);
  await run.getByRole('button', { name: 'Try again' }).click();
  await expect(run).toContainText(/Recomputing these figures on this device: \d+ of \d+/);
});
