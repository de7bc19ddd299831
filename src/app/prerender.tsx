/** The opening page as static HTML, made when the page is built, and the part of the comparison it is made from. */
import { renderToString } from 'react-dom/server';
import type { Comparison } from '#experiment/comparison.ts';
import { App } from './App.tsx';
import { openingPart } from './opening-part.ts';

export function prerender(comparison: Comparison): { readonly html: string; readonly opening: string } {
  const opening = openingPart(comparison);
  return { html: renderToString(<App opening={opening} />), opening: JSON.stringify(opening) };
}
