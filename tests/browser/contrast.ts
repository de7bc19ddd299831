import type { Page } from '@playwright/test';

export interface PoorText {
  readonly text: string;
  readonly ratio: number;
}

/**
 * Those of the elements (CSS selectors) whose text stands out too little from what is painted behind it, measured on
 * the pixels: more than a fifth of its box below 4.5 to 1, or 3 to 1 for large text (WCAG 1.4.3). For text that axe
 * leaves undecided, because it lies on a picture or a gradient.
 */
export async function poorlyContrasted(
  page: Page,
  selectors: readonly string[],
): Promise<readonly PoorText[]> {
  await page.evaluate(() => {
    // What scrolls inside a box is measured unrolled.
    const withoutText = new CSSStyleSheet();
    withoutText.replaceSync(`
      * { transition: none !important; }
      .table-box { max-height: none !important; overflow: visible !important; }
      .textless * { color: transparent !important; }
      .textless text { fill: transparent !important; }
    `);
    document.adoptedStyleSheets = [withoutText];
  });
  const inks = await page.evaluate(
    (found) =>
      found.map((selector) => {
        const element = document.querySelector(selector)!;
        const style = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        const size = parseFloat(style.fontSize);
        return {
          text: element.textContent ?? '',
          ink: element instanceof SVGElement ? style.fill : style.color,
          large: size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700),
          box: { x: box.x + scrollX, y: box.y + scrollY, width: box.width, height: box.height },
        };
      }),
    selectors,
  );
  await page.evaluate(() => document.documentElement.classList.add('textless'));
  const picture = await page.screenshot({ fullPage: true, scale: 'css' });
  await page.evaluate(() => document.documentElement.classList.remove('textless'));

  return page.evaluate(
    async ({ texts, data }) => {
      const bitmap = await createImageBitmap(
        new Blob([Uint8Array.from(atob(data), (byte) => byte.charCodeAt(0))]),
      );
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', {
        willReadFrequently: true,
      })!;
      context.drawImage(bitmap, 0, 0);
      const pixelOf = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;

      const luminance = (rgb: ArrayLike<number>, at: number): number => {
        const part = (offset: number): number => {
          const value = rgb[at + offset] / 255;
          return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
        };
        return 0.2126 * part(0) + 0.7152 * part(1) + 0.0722 * part(2);
      };
      const ratioOf = (one: number, other: number): number =>
        (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

      return texts.flatMap(({ text, ink, large, box }) => {
        const [x, y] = [Math.max(0, Math.floor(box.x)), Math.max(0, Math.floor(box.y))];
        const [width, height] = [Math.ceil(box.width), Math.ceil(box.height)];
        if (width === 0 || height === 0) return [];
        pixelOf.fillStyle = ink;
        pixelOf.fillRect(0, 0, 1, 1);
        const inkLuminance = luminance(pixelOf.getImageData(0, 0, 1, 1).data, 0);
        const { data: behind } = context.getImageData(x, y, width, height);
        const ratios = Array.from({ length: width * height }, (_, index) =>
          ratioOf(inkLuminance, luminance(behind, index * 4)),
        );
        const fifth = ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 5)];
        return fifth < (large ? 3 : 4.5) ? [{ text, ratio: fifth }] : [];
      });
    },
    { texts: inks, data: picture.toString('base64') },
  );
}
