/** The committed comparison that the page opens on. */
import type { Comparison } from '#experiment/comparison.ts';

/** Where the build put a part of it: `opening` for the top of the story, `whole` for everything. */
export function addressOf(part: 'opening' | 'whole'): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="result-${part}"]`)!.content;
}

/** Rejects with a message for the reader when it is missing or is not a comparison this page can show. */
export async function loadComparison(address: string): Promise<Comparison> {
  const response = await fetch(address).catch(() => null);
  if (response === null || !response.ok) {
    throw new Error(
      'The figures behind this page could not be loaded, so it cannot be explored. Reload it to try again.',
    );
  }
  const document: unknown = await response.json().catch(() => null);
  if (!isComparison(document)) {
    throw new Error(
      'The file with the figures behind this page is damaged or belongs to another version, so the page cannot be explored.',
    );
  }
  return document;
}

function isComparison(document: unknown): document is Comparison {
  if (typeof document !== 'object' || document === null) return false;
  const { formatVersion, rows, regimes, profiles, measures } = document as Record<string, unknown>;
  const whole =
    [rows, profiles, measures].every(Array.isArray) && Array.isArray(regimes) && regimes.length > 0;
  return formatVersion === 1 && whole;
}
