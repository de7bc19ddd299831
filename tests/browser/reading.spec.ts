import { headline, headlineText } from '#story/headline.ts';
import { figure } from '#story/quantity.ts';
import { openingView, type View } from '#story/view.ts';
import {
  bytesOf,
  committed,
  downloadFrom,
  expect,
  open,
  panelOf,
  recordsOf,
  regimeRadio,
  panels,
  tableBehind,
  test,
} from './story-page.ts';

const findingOf = (view: Partial<View>): string =>
  headlineText(headline(committed, { ...openingView(committed), ...view }));

test('the finding follows the regime, the days, the group and the condition chosen', async ({ page }) => {
  await open(page);
  const heading = page.getByRole('heading', { level: 1 });
  for (const [index, { id }] of committed.regimes.entries()) {
    await regimeRadio(page, index).check();
    await expect(heading).toHaveText(findingOf({ regime: id }));
  }
  await page.getByRole('combobox', { name: 'People' }).selectOption('work:notInWork');
  await expect(heading).toHaveText(findingOf({ people: 'work:notInWork' }));
  await page.getByRole('combobox', { name: 'Days' }).selectOption('saturday');
  await expect(heading).toHaveText(findingOf({ people: 'work:notInWork', day: 'saturday' }));
  await page.getByRole('combobox', { name: 'Condition' }).selectOption('asDelivered');
  await expect(heading).toHaveText(
    findingOf({ people: 'work:notInWork', day: 'saturday', condition: 'asDelivered' }),
  );
});

test('each panel writes a CSV file that says what its table says', async ({ page }) => {
  await open(page);
  const boxes = await panels(page).all();
  expect(boxes.length).toBeGreaterThanOrEqual(6);
  for (const box of boxes) {
    const { head, rows } = await tableBehind(box);
    const download = await downloadFrom(page, box.getByRole('button', { name: /^CSV/ }));
    expect(download.suggestedFilename()).toMatch(/^core-day-[a-z-]+-seed-\d+-model-\d+\.csv$/);
    const text = (await bytesOf(download)).toString('utf8');
    const [caption] = text.split('\r\n');
    expect(caption).toContain(await box.getByRole('table').locator('caption').textContent());
    const [names = [], ...records] = recordsOf(text);
    const measured = new Set(names.filter((name) => names.includes(`${name}, 95% low`)));
    expect(names.filter((name) => !name.endsWith(', 95% low') && !name.endsWith(', 95% high'))).toEqual(head);
    expect(records.map((record) => asShown(record, names, measured))).toEqual(rows);
  }
});

/** A record of CSV as its row stands in the table: three columns of a measured figure in one cell. */
function asShown(
  record: readonly string[],
  names: readonly string[],
  measured: ReadonlySet<string>,
): readonly string[] {
  const cells: string[] = [];
  for (let column = 0; column < names.length; column++) {
    const text = record[column];
    if (column === 0) cells.push(text);
    else if (measured.has(names[column])) {
      const [low, high] = [record[column + 1], record[column + 2]];
      cells.push(shown(text) + (low === '' ? '' : `\n${shown(low)} to ${shown(high)}`));
      column += 2;
    } else cells.push(shown(text));
  }
  return cells;
}

function shown(text: string): string {
  if (text === '') return 'none';
  return Number.isNaN(Number(text)) ? text : figure(Number(text));
}

test('each panel writes a picture with something on it', async ({ page }) => {
  await open(page);
  for (const button of await page.getByRole('button', { name: /^PNG/ }).all()) {
    const download = await downloadFrom(page, button);
    expect(download.suggestedFilename()).toMatch(/\.png$/);
    const bytes = await bytesOf(download);
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    const colours = await page.evaluate(async (data) => {
      const picture = await createImageBitmap(
        new Blob([Uint8Array.from(atob(data), (byte) => byte.charCodeAt(0))]),
      );
      const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
      canvas.drawImage(picture, 0, 0);
      return new Set(new Uint32Array(canvas.getImageData(0, 0, picture.width, picture.height).data.buffer))
        .size;
    }, bytes.toString('base64'));
    expect(colours, download.suggestedFilename()).toBeGreaterThan(10);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no canvas is blank in the ${colorScheme} scheme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page);
    const canvases = await page.locator('canvas').all();
    expect(canvases.length).toBeGreaterThan(1);
    for (const canvas of canvases) {
      await canvas.scrollIntoViewIfNeeded();
      await expect
        .poll(() =>
          canvas.evaluate((element: HTMLCanvasElement) => {
            const { data } = element.getContext('2d')!.getImageData(0, 0, element.width, element.height);
            return new Set(new Uint32Array(data.buffer)).size;
          }),
        )
        .toBeGreaterThan(10);
    }
  });
}

test('each part of the comparison is there, each with a picture and a table', async ({ page }) => {
  await open(page);
  await page.getByRole('combobox', { name: 'Condition' }).selectOption('asDelivered');
  for (const stem of [
    'working-day',
    'predictability',
    'who-gains-and-who-loses',
    'why-opportunities-differ',
    'opportunities-by-hour',
    'people-met',
    'access-by-area',
    'planned-hours-lost',
    'one-persons-week',
    'staff-and-rooms',
    'staff-hours-by-skill',
    'days-by-state',
  ]) {
    const box = panelOf(page, stem);
    await expect(box.locator('svg.picture, canvas').first()).toBeVisible();
    const { rows } = await tableBehind(box);
    expect(rows.length, stem).toBeGreaterThan(1);
  }
});

test('the parts of the difference in exposure add up to it', async ({ page }) => {
  await open(page);
  const { rows } = await tableBehind(panelOf(page, 'why-opportunities-differ'));
  const means = rows.map(([, cell = '']) =>
    Number(cell.split('\n')[0].replaceAll(',', '').replace('−', '-')),
  );
  const parts = means.slice(0, -1).reduce((sum, part) => sum + part, 0);
  expect(rows.at(-1)![0]).toBe('All together');
  expect(Math.abs(parts - means.at(-1)!)).toBeLessThan(1);
});

test('hours can be told apart by area, category, tier and time of day', async ({ page }) => {
  await open(page);
  const choice = page.getByRole('combobox', { name: 'Apart by' });
  for (const [kind, row] of [
    ['area', 'Education and skills, attended'],
    ['category', 'Industries, attended'],
    ['tier', 'Tier 1, attended'],
    ['slot', 'Morning, attended'],
  ]) {
    await choice.selectOption(kind);
    const { rows } = await tableBehind(panelOf(page, `access-by-${kind}`));
    expect(rows.map(([name]) => name)).toContain(row);
  }
});

test('the bars of a picture are as long as its table says', async ({ page }) => {
  await open(page);
  const box = panelOf(page, 'why-behind-the-door');
  const { head, rows } = await tableBehind(box);
  const regimes = head.length === 4 ? 2 : 1;
  const means = rows
    .filter(([cause]) => cause !== 'Night')
    .flatMap((row) => row.slice(1, 1 + regimes).map((cell) => cell.split('\n')[0]))
    .map((text) => (text === 'none' ? null : Number(text)));
  const widths = await box
    .locator('svg.picture rect[x]')
    .evaluateAll((bars) =>
      bars
        .filter((bar) => bar.getAttribute('height') === '9')
        .map((bar) => Number(bar.getAttribute('width'))),
    );
  const measured = means.filter((mean) => mean !== null);
  expect(widths.length).toBe(measured.length);
  const scale = Math.max(...widths) / Math.max(...measured);
  widths.forEach((width, index) =>
    expect(Math.abs(width - measured[index] * scale)).toBeLessThan(0.006 * scale + 1),
  );
});

test('the areas of a chart are as high as its table says', async ({ page }) => {
  await open(page);
  const box = panelOf(page, `where-everyone-is-${committed.regimes[0].id}`);
  const { rows } = await tableBehind(box);
  const canvas = box.locator('canvas');
  await canvas.scrollIntoViewIfNeeded();
  const places = ['--in-cell', '--on-wing', '--workshop', '--education', '--moving', '--visit-or-other'];
  const drawn = await canvas.evaluate((element: HTMLCanvasElement, names) => {
    const probe = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    const style = getComputedStyle(document.documentElement);
    const colours = names.map((name) => {
      probe.fillStyle = style.getPropertyValue(name).trim();
      probe.fillRect(0, 0, 1, 1);
      return probe.getImageData(0, 0, 1, 1).data.slice(0, 3);
    });
    const { width, height } = element;
    const { data } = element.getContext('2d')!.getImageData(0, 0, width, height);
    // An area reaches from the first pixel of its colour in a column to the last: words may be written on it.
    const extents = (x: number): number[] => {
      const first = names.map(() => Infinity);
      const last = names.map(() => -Infinity);
      for (let y = 0; y < height; y++) {
        const at = (y * width + x) * 4;
        const place = colours.findIndex((rgb) =>
          rgb.every((value, index) => Math.abs(value - data[at + index]) < 3),
        );
        if (place < 0) continue;
        first[place] = Math.min(first[place], y);
        last[place] = y;
      }
      return names.map((_, place) => Math.max(0, last[place] - first[place] + 1));
    };
    return Array.from({ length: width }, (_, x) => extents(x));
  }, places);
  const inked = drawn.map((counts) => counts.reduce((sum, count) => sum + count, 0));
  const full = Math.max(...inked);
  const left = inked.findIndex((total) => total > full * 0.9);
  const right = inked.findLastIndex((total) => total > full * 0.9);
  // In the middle of the quarter of an hour that a row is about.
  for (const [from, ...shares] of rows) {
    const [hours = 0, minutes = 0] = from.split(':').map(Number);
    const counts = drawn[Math.round(left + ((hours * 4 + minutes / 15 + 0.5) / 96) * (right - left))];
    const total = counts.reduce((sum, count) => sum + count, 0);
    shares.forEach((share, place) => {
      const drawnShare = (counts[place] / total) * 100;
      expect(
        Math.abs(drawnShare - Number(share)),
        `${from} ${places[place]}: ${drawnShare} drawn, ${share} said`,
      ).toBeLessThan(4);
    });
  }
});
