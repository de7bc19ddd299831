/** Builds the page: a static opening page made from the committed result, and the app that takes it over. */
import { readFile } from 'node:fs/promises';
import react from '@vitejs/plugin-react';
import {
  defineConfig,
  runnerImport,
  type HtmlTagDescriptor,
  type Plugin,
  type Rolldown,
  type UserConfig,
} from 'vite';
import type { Comparison } from './src/experiment/comparison.ts';

/** No script, style, picture, type face or connection but the page's own. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "img-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const resultName = 'opening-result.json';

type Prerender = (comparison: Comparison) => string;

/** Renders the committed comparison into index.html and ships it beside, to be loaded once the page can be read. */
function openingPage(resultFile: string): Plugin {
  let prerender: Prerender;
  let text: string;
  return {
    name: 'core-day-opening-page',
    async buildStart() {
      if (this.environment.mode === 'dev') return;
      text = await readFile(resultFile, 'utf8').catch(() => {
        throw new Error(
          `${resultFile} is missing: it is the output of core-day compare on the shipped experiment.`,
        );
      });
      ({ prerender } = (
        await runnerImport<{ prerender: Prerender }>('./src/app/prerender.tsx', { configFile: false })
      ).module);
      this.emitFile({ type: 'asset', name: resultName, source: text });
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (bundle === undefined) return [resultAddress(`/${resultFile}`)];
        const opening = prerender(JSON.parse(text) as Comparison);
        if (/\sstyle=/.test(opening))
          throw new Error('A style attribute in the opening page would be blocked by its own policy.');
        return {
          html: html.replace('<!--opening page-->', () => opening),
          tags: [
            {
              tag: 'meta',
              attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
              injectTo: 'head-prepend',
            },
            resultAddress(`./${fileNameOf(bundle)}`),
          ],
        };
      },
    },
  };
}

function fileNameOf(bundle: Rolldown.OutputBundle): string {
  const shipped = Object.values(bundle).find(
    (file) => file.type === 'asset' && file.names.includes(resultName),
  );
  if (shipped === undefined) throw new Error('The result was not shipped with the page.');
  return shipped.fileName;
}

function resultAddress(content: string): HtmlTagDescriptor {
  return { tag: 'meta', attrs: { name: 'opening-result', content }, injectTo: 'head' };
}

/** The browser build on a given result. */
export function browserBuild(resultFile: string, outDir: string): UserConfig {
  return {
    base: './',
    plugins: [react(), openingPage(resultFile)],
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  };
}

export default defineConfig(browserBuild('scenarios/results/category-c.json', 'dist/app'));
