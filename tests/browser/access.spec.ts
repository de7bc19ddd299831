import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { poorlyContrasted } from './contrast.ts';
import { expect, open, regimeRadio, test } from './story-page.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function expectNoFaults(page: Page): Promise<void> {
  const { violations, incomplete } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const faults = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
  expect(faults).toEqual([]);
  // A single letter, or text on a picture, is not a violation to axe, only undecided: decide on the pixels.
  const undecided = incomplete.filter(({ id }) => id === 'color-contrast').flatMap(({ nodes }) => nodes);
  expect(
    await poorlyContrasted(
      page,
      undecided.map(({ target }) => target.join(' ')),
    ),
  ).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} scheme axe finds nothing`, () => {
    test.use({ colorScheme });
    // There is much to look at, with every table open.
    test.setTimeout(150_000);

    test('on the story, with every table open', async ({ page }) => {
      await open(page);
      for (const summary of await page.locator('summary').all()) await summary.click();
      await expectNoFaults(page);
    });

    test('on the story as delivered, and on the baseline alone', async ({ page }) => {
      await open(page);
      await page.getByRole('combobox', { name: 'Condition' }).selectOption('asDelivered');
      await expectNoFaults(page);
      await regimeRadio(page, 0).check();
      await expectNoFaults(page);
    });

    test('on a comparison that is being computed, with the list of comparisons open', async ({ page }) => {
      await page.goto('/#/open-prison');
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.getByRole('navigation', { name: 'Comparisons' }).locator('summary').click();
      await expectNoFaults(page);
    });

    test('on one person’s day', async ({ page }) => {
      await page.goto('/#/person');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByText('(a made-up name)')).toBeVisible({ timeout: 30_000 });
      await expectNoFaults(page);
    });

    test('on the method page', async ({ page }) => {
      await page.goto('/#/method');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectNoFaults(page);
    });
  });
}

test('poor contrast on a picture is found', async ({ page }) => {
  await open(page);
  const text = page.locator('svg.picture text').first();
  await text.evaluate((element) => {
    element.id = 'planted';
    element.setAttribute('fill', '#d0d0d0');
  });
  expect(await poorlyContrasted(page, ['#planted'])).toHaveLength(1);
});

test('everything can be done with the keyboard alone', async ({ page }) => {
  await open(page);
  const heading = page.getByRole('heading', { level: 1 });
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();

  await tabTo(page, 'radio');
  const before = await heading.textContent();
  await page.keyboard.press('ArrowUp');
  await expect(heading).not.toHaveText(before!);

  await tabTo(page, 'combobox', 'People');
  await page.keyboard.press('End');
  await expect(page.locator('.kicker')).toContainText(/^(?!Same building)/);

  await tabTo(page, 'summary');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table').first()).toBeVisible();

  await tabTo(page, 'button', 'CSV');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
});

test('the focus can be seen wherever it goes', async ({ page }) => {
  await open(page);
  for (let step = 0; step < 25; step++) {
    await page.keyboard.press('Tab');
    const marked = await page.evaluate(() => {
      const focused = document.activeElement!;
      // A radio button hidden behind its label is marked on the label.
      return [focused, focused.nextElementSibling, focused.parentElement].some((element) => {
        if (element === null) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
      });
    });
    expect(marked, await page.evaluate(() => document.activeElement!.outerHTML.slice(0, 120))).toBe(true);
  }
});

for (const width of [320, 375, 768, 1280, 1920]) {
  test(`at ${width} pixels nothing scrolls sideways and no text is below 13 pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond).toBeLessThanOrEqual(0);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((element) =>
          [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim() !== ''),
        )
        .filter((element) => element.checkVisibility() && parseFloat(getComputedStyle(element).fontSize) < 13)
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(small).toEqual([]);
  });
}

test('the parts of the comparison are reached from a list, with the keyboard', async ({ page }) => {
  await open(page);
  await page.getByRole('navigation', { name: 'Parts of the comparison' }).getByRole('button').last().focus();
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { name: 'Staff and rooms', exact: true });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
});

test('with motion unwanted, nothing moves when the regime is switched', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  await regimeRadio(page, 1).check();
  expect(
    await page.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
    ),
  ).toBe(0);
});

/** Presses Tab until an element of that role (and name) has the focus. */
async function tabTo(
  page: Page,
  role: 'radio' | 'combobox' | 'button' | 'summary',
  name = '',
): Promise<void> {
  for (let step = 0; step < 80; step++) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const focused = document.activeElement as HTMLElement;
      const kinds: Record<string, string> = { SELECT: 'combobox', BUTTON: 'button', SUMMARY: 'summary' };
      const label = (focused as HTMLInputElement).labels?.[0]?.textContent ?? focused.textContent ?? '';
      return { role: kinds[focused.tagName] ?? (focused as HTMLInputElement).type, name: label };
    });
    if (found.role === role && found.name.startsWith(name)) return;
  }
  throw new Error(`80 tabs did not reach a ${role} ${name}`);
}
