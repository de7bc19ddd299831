/** The colours in force, read from the page's custom properties when a chart is drawn. */
import { useSyncExternalStore } from 'react';
import { lightColours } from './paint.ts';
import { tokens, type Token } from './marks.ts';

export type Colours = Readonly<Record<Token, string>>;

const dark = '(prefers-color-scheme: dark)';
const forced = '(forced-colors: active)';
const reduced = '(prefers-reduced-motion: reduce)';
const print = 'print';

interface Theme {
  readonly colours: Colours;
  /** Nothing may move. */
  readonly still: boolean;
}

let current: Theme | null = null;

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, snapshot, () => ({ colours: lightColours, still: true }));
}

function subscribe(changed: () => void): () => void {
  const queries = [dark, forced, reduced, print].map((query) => window.matchMedia(query));
  const again = (): void => {
    current = null;
    changed();
  };
  queries.forEach((query) => query.addEventListener('change', again));
  // The type faces arrive after first paint: charts drawn before are drawn again.
  void document.fonts.ready.then(again);
  return () => queries.forEach((query) => query.removeEventListener('change', again));
}

function snapshot(): Theme {
  if (current === null) {
    const style = getComputedStyle(document.documentElement);
    const colours = Object.fromEntries(
      tokens.map((token) => [token, style.getPropertyValue(`--${token}`).trim()]),
    );
    current = { colours: colours as Record<Token, string>, still: window.matchMedia(reduced).matches };
  }
  return current;
}
