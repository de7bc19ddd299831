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

const openingName = 'result-opening.json';
const wholeName = 'result.json';

type Prerender = (comparison: Comparison) => { readonly html: string; readonly opening: string };

/** Renders the committed comparison into index.html and ships it beside: its opening part, and the whole. */
function openingPage(resultFile: string): Plugin {
  let opening: ReturnType<Prerender>;
  return {
    name: 'core-day-opening-page',
    apply: 'build',
    async buildStart() {
      const text = await readFile(resultFile, 'utf8').catch(() => {
        throw new Error(
          `${resultFile} is missing: it is the output of core-day compare on the shipped experiment.`,
        );
      });
      const { module } = await runnerImport<{ prerender: Prerender }>('./src/app/prerender.tsx', {
        configFile: false,
      });
      opening = module.prerender(JSON.parse(text) as Comparison);
      if (/\sstyle=/.test(opening.html))
        throw new Error('The policy of the page blocks the style attribute it was rendered with.');
      this.emitFile({ type: 'asset', name: openingName, source: opening.opening });
      this.emitFile({ type: 'asset', name: wholeName, source: text });
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => ({
        html: html.replace('<!--opening page-->', () => opening.html),
        tags: [
          {
            tag: 'meta',
            attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
            injectTo: 'head-prepend',
          },
          address('result-opening', `./${fileNameOf(bundle, openingName)}`),
          address('result-whole', `./${fileNameOf(bundle, wholeName)}`),
        ],
      }),
    },
  };
}

/** While developing there is no static page: the whole result serves for both parts. */
function developedPage(resultFile: string): Plugin {
  return {
    name: 'core-day-developed-page',
    apply: 'serve',
    transformIndexHtml: () => [
      address('result-opening', `/${resultFile}`),
      address('result-whole', `/${resultFile}`),
    ],
  };
}

function fileNameOf(bundle: Rolldown.OutputBundle, name: string): string {
  const shipped = Object.values(bundle).find((file) => file.type === 'asset' && file.names.includes(name));
  if (shipped === undefined) throw new Error(`${name} was not shipped with the page.`);
  return shipped.fileName;
}

function address(name: string, content: string): HtmlTagDescriptor {
  return { tag: 'meta', attrs: { name, content }, injectTo: 'head' };
}

/** The browser build on a given result. */
export function browserBuild(resultFile: string, outDir: string): UserConfig {
  return {
    base: './',
    plugins: [react(), openingPage(resultFile), developedPage(resultFile)],
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { checks: { bundlerTimings: false } },
    },
  };
}

export default defineConfig(browserBuild('scenarios/results/category-c.json', 'dist/app'));
