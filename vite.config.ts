import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * The page runs its own scripts and styles, shows its own images, and talks to nobody. `blob:` is for pictures of the
 * design: they are made in the page, shown there and drawn as PNG. A picture that is loaded as an image runs nothing.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Writes the policy into the built page; the development server needs inline scripts and a socket of its own. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
      injectTo: 'head-prepend',
    },
  ],
};

/** Tests of folders with a store, a thread or a page behind them. */
const STATEFUL = ['store', 'worker', 'app', 'first-paint'].map((folder) => `src/${folder}/**/*.test.ts`);

const inDiagram = (file: string): string => fileURLToPath(new URL(`src/diagram/${file}`, import.meta.url));

// `base` is relative so that the built app runs from any sub-path of any static host.
export default defineConfig({
  base: './',
  // Saves 8 kB; the files say why nothing is lost.
  resolve: { alias: { 'd3-color': inDiagram('no-colours.ts'), 'd3-transition': inDiagram('no-transitions.ts') } },
  plugins: [react(), tailwindcss(), contentSecurityPolicy],
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // scripts/build.mjs holds the first load to its budget.
    chunkSizeWarningLimit: 1000,
    // One file for the first picture: what lazy parts share with it would otherwise be cut out into small files of
    // its own, which compress worse.
    rolldownOptions: {
      // React Flow wraps its parts in `memo(…)`, which keeps those that nobody uses. Our own index files fall apart by
      // `sideEffects` in package.json: what only a lazy part takes from one is loaded with that part.
      treeshake: { manualPureFunctions: ['memo'] },
      // Figures and words that several files take from one would otherwise be handed from file to file by name.
      optimization: { inlineConst: { mode: 'all' } },
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
    },
  },
  test: {
    environment: 'node',
    // One for each core: the main thread mostly waits for them.
    maxWorkers: '100%',
    // Laws run hundreds of designs, and the machines that run them are small.
    testTimeout: 60_000,
    // What keeps state between calls has modules of its own for each file; to load all others once for each file as well
    // would take longer than the tests.
    projects: [
      { extends: true, test: { name: 'with state', include: STATEFUL } },
      { extends: true, test: { name: 'pure', include: ['src/**/*.test.ts'], exclude: STATEFUL, isolate: false } },
    ],
  },
});
