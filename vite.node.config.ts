import { defineConfig } from 'vite';

/** The command line and its worker as two plain JavaScript files: Node 20 starts neither from TypeScript. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/node',
    emptyOutDir: true,
    rolldownOptions: {
      input: { 'core-day': 'src/cli/core-day.ts', 'node.worker': 'workers/node.worker.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: 'shared/[name]-[hash].js' },
    },
  },
});
