import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from './stamp.mjs';

/**
 * Turns sources into plain JavaScript that Node 20 runs by itself: packages are packed in.
 *
 * @param entries file of each module under src/, by the name that its file is to have, without `.js`
 * @param folder where the files go, emptied before; what they share becomes a file of its own beside them
 */
export async function bundle(entries, folder) {
  const input = Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(root, 'src', file)]));
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      target: 'node20',
      reportCompressedSize: false,
      rolldownOptions: {
        input,
        // Packages for React say where they run in a browser, which is nothing to us.
        checks: { moduleLevelDirective: false },
        output: { entryFileNames: '[name].js', chunkFileNames: 'shared.js' },
      },
    },
  });
}

/** A module of the sources as they are now. */
export async function load(file) {
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'load-'));
  try {
    await bundle({ module: file }, folder);
    return await import(pathToFileURL(join(folder, 'module.js')).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
