/** The colours in force, read from the page's custom properties when a chart is drawn. */
import { useSyncExternalStore } from 'react';
import { lightColours } from './paint.ts';
import { tokens, type Token } from './marks.ts';

export type Colours = Readonly<Record<Token, string>>;

const queries = ['screen and (prefers-color-scheme: dark)', '(forced-colors: active)', 'print'];

let current: Colours | null = null;

/** Keeps its identity until the colours, or the type faces a chart measures its labels by, change. */
export function useTheme(): Colours {
  return useSyncExternalStore(subscribe, snapshot, () => lightColours);
}

function subscribe(changed: () => void): () => void {
  const lists = queries.map((query) => window.matchMedia(query));
  const again = (): void => {
    current = null;
    changed();
  };
  lists.forEach((list) => list.addEventListener('change', again));
  // The type faces arrive after first paint: charts drawn before are drawn again.
  void document.fonts.ready.then(again);
  return () => lists.forEach((list) => list.removeEventListener('change', again));
}

function snapshot(): Colours {
  if (current === null) {
    const style = getComputedStyle(document.documentElement);
    const colours = tokens.map((token) => [token, style.getPropertyValue(`--${token}`).trim()] as const);
    current = Object.fromEntries(colours) as Record<Token, string>;
  }
  return current;
}
