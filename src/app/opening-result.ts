/** The finished comparison that the page opens on. */
import type { Comparison } from '#experiment/comparison.ts';

/** Rejects with a message for the reader when it is missing or is not a comparison this page can show. */
export async function loadOpeningResult(address: string): Promise<Comparison> {
  const response = await fetch(address).catch(() => null);
  if (response === null || !response.ok) {
    throw new Error(
      'The figures behind this page could not be loaded, so it cannot be changed or explored. Reload it to try again.',
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
  return (
    formatVersion === 1 &&
    [rows, profiles, measures].every(Array.isArray) &&
    Array.isArray(regimes) &&
    regimes.length > 0
  );
}
