/** The opening page as static HTML, made when the page is built. */
import { renderToString } from 'react-dom/server';
import type { Comparison } from '#experiment/comparison.ts';
import { App } from './App.tsx';

export function prerender(comparison: Comparison): string {
  return renderToString(<App comparison={comparison} />);
}
