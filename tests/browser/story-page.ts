import { readFileSync } from 'node:fs';
import { test as base, expect, type Download, type Locator, type Page } from '@playwright/test';
import type { Comparison } from '#experiment/comparison.ts';

export { expect };

/** The result the page is made from. */
export const committed = JSON.parse(
  readFileSync(new URL('../../scenarios/results/category-c.json', import.meta.url), 'utf8'),
) as Comparison;

/** Every test also fails on a message on the console, on an uncaught error and on a request to another origin. */
export const test = base.extend<{ quiet: void }>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const noise: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') noise.push(message.text());
      });
      page.on('pageerror', (error) => noise.push(error.message));
      page.context().on('request', (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (protocol.startsWith('http') && new URL(baseURL!).hostname !== hostname)
          noise.push(`asked for ${request.url()}`);
      });
      await use();
      expect(noise).toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens the page and waits until everything on it is there. The run goes on. */
export async function openRunning(page: Page): Promise<void> {
  await page.goto('/');
  await expect(page.locator('canvas').first()).toBeVisible();
}

/**
 * Opens the page and stops its run, which has nothing to do with most tests and would slow them; the focus is where
 * it is on a page just opened.
 */
export async function open(page: Page): Promise<void> {
  await openRunning(page);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
}

export function regimeRadio(page: Page, index: number): Locator {
  return page.getByRole('group', { name: 'Regime' }).getByRole('radio').nth(index);
}

/** Cards with a table and files behind them. */
export function panels(page: Page): Locator {
  return page.locator('section.card').filter({ has: page.getByRole('button', { name: /^CSV/ }) });
}

/** The panel whose files bear this stem; its title is a finding and changes with the figures. */
export function panelOf(page: Page, stem: string): Locator {
  return page.locator(`section[data-panel="${stem}"]`);
}

export async function downloadFrom(page: Page, button: Locator): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return download;
}

export async function bytesOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

/** The records of a CSV file (RFC 4180), without its comment lines. */
export function recordsOf(text: string): readonly (readonly string[])[] {
  const lines = text
    .replace(/^\ufeff/, '')
    .split('\r\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) =>
      (match[1] ?? match[2] ?? '').replaceAll('""', '"'),
    ),
  );
}

/** The visible table behind a panel's picture: head and rows of text, an interval after a line feed. */
export async function tableBehind(
  box: Locator,
): Promise<{ head: readonly string[]; rows: readonly (readonly string[])[] }> {
  const details = box.locator('details').filter({ hasText: 'Show as a table' });
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  const table = details.getByRole('table');
  await expect(table).toBeVisible();
  return table.evaluate((element: HTMLTableElement) => {
    const textOf = (cell: Element): string => {
      const interval = cell.querySelector('.interval')?.textContent ?? '';
      return interval === ''
        ? (cell.textContent ?? '')
        : (cell.textContent ?? '').replace(interval, `\n${interval}`);
    };
    const rowOf = (row: HTMLTableRowElement) => [...row.cells].map(textOf);
    return { head: rowOf(element.tHead!.rows[0]), rows: [...element.tBodies[0].rows].map(rowOf) };
  });
}

/** The rows of one person's day under one regime. */
export async function tableOfDay(day: Locator): Promise<readonly (readonly string[])[]> {
  await day.locator('summary').click();
  const rows = day.getByRole('table').locator('tbody tr');
  await expect(rows.first()).toBeVisible();
  return rows.evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
}
